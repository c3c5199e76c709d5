// How often one person, and one server, may ask.
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Rate } from '../config.ts';
import { Refusal } from '../core/refusal.ts';

export interface Throttle {
  /** Counts one use. @throws Refusal where it is one too many, saying how long to wait. */
  take(who: { readonly id: string; readonly server: string }): Promise<void>;
}

/**
 * Limits per person and per server; null = none. Counted in this process, which answers whole servers, so that is enough. The
 * person's limit is taken first: who floods is stopped before they use up their server's share.
 */
export function createThrottle(perPerson: Rate | null, perServer: Rate | null): Throttle {
  const person = limiter(perPerson);
  const server = limiter(perServer);
  return {
    take: async (who) => {
      await consume(
        person,
        `${who.server}:${who.id}`,
        (seconds) => `That was quick. Ask again in ${seconds} s.`,
      );
      await consume(
        server,
        who.server,
        (seconds) => `Many people are asking here right now. Ask again in ${seconds} s.`,
      );
    },
  };
}

function limiter(rate: Rate | null): RateLimiterMemory | null {
  return rate === null ? null : new RateLimiterMemory({ points: rate.points, duration: rate.seconds });
}

async function consume(
  limit: RateLimiterMemory | null,
  key: string,
  sentence: (seconds: number) => string,
): Promise<void> {
  try {
    await limit?.consume(key);
  } catch (error) {
    if (error instanceof RateLimiterRes)
      throw new Refusal(sentence(Math.max(1, Math.ceil(error.msBeforeNext / 1000))));
    throw error;
  }
}
