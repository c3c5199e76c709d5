// How often people may have pages fetched (security.md, S9).
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal } from '../core/refusal.ts';
import type { Asker } from './asker.ts';

const PERSON = { points: 5, duration: 10 * 60 };
const SERVER = { points: 20, duration: 60 * 60 };

/** Counts fetches in this process: five in ten minutes by one person, twenty an hour on one server. Throws Refusal beyond. */
export function createFetchLimit(): (by: Asker) => Promise<void> {
  const person = new RateLimiterMemory(PERSON);
  const server = new RateLimiterMemory(SERVER);
  return async (by) => {
    try {
      await person.consume(`${by.server}:${by.id}`);
      await server.consume(by.server);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      const minutes = Math.max(1, Math.ceil(error.msBeforeNext / 60_000));
      throw new Refusal(
        `Many pages were fetched for you or this server just now. Try again in ${minutes} min, or attach the page as a file.`,
      );
    }
  };
}
