// What Discord's refusals of a response mean: it came twice, too late, or over a socket that closed.
import { DiscordAPIError } from 'discord.js';
import type { Log } from '../log.ts';

/** Discord's codes for a response that came twice, or too late. */
const ALREADY_ANSWERED = 40060;
const UNKNOWN_INTERACTION = 10062;
const EXPIRED_TOKEN = 50027;

/**
 * A first response, sent once more after a dropped socket. When discord.js has sent it twice by itself after a timeout, the
 * second is refused with 40060 although the first stands: that is success.
 */
export async function once<T>(send: () => Promise<T>): Promise<T | null> {
  const attempt = async () => {
    try {
      return await send();
    } catch (error) {
      if (codeOf(error) === ALREADY_ANSWERED) return null;
      throw error;
    }
  };
  try {
    return await attempt();
  } catch (error) {
    if (!isDroppedSocket(error)) throw error;
    return attempt();
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof DiscordAPIError ? error.code : null;
}

/** Undici's code for a socket that closed before the answer; discord.js does not try again by itself. */
function isDroppedSocket(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'UND_ERR_SOCKET';
}

/** Whether the interaction was answered in time and is over since: 15 minutes have gone by. */
export function isExpired(error: unknown): boolean {
  return codeOf(error) === EXPIRED_TOKEN;
}

/** Whether Discord no longer knows the interaction: nobody can be answered, so nothing more is tried. */
export function isTooLate(error: unknown): boolean {
  const code = codeOf(error);
  return code === UNKNOWN_INTERACTION || code === EXPIRED_TOKEN;
}

/** Notes why an answer could not be delivered. */
export function logUndelivered(log: Log, error: unknown, facts: object): void {
  log.warn({ ...facts, error }, isTooLate(error) ? 'answer.too-late' : 'answer.undelivered');
}
