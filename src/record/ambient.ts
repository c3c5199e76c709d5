// What services take from outside instead of reaching for it: the time, new ids, and a person's keyed hash.
import { createHmac } from 'node:crypto';
import type { ServerId } from '../core/document.ts';

export interface Ambient {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** A new id that nobody can guess: 20 characters of a-z and 2-7 (100 bits). */
  readonly newId: () => string;
  /** A person as the store keeps them: not reversible without the deployment's key, and different on every server. */
  readonly askerHash: (server: ServerId, userId: string) => string;
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/** Twenty characters of a 32-letter alphabet. `bytes` gives the randomness. */
function idFrom(bytes: Uint8Array): string {
  return Array.from(bytes.subarray(0, 20), (byte) => ALPHABET[byte % 32]).join('');
}

/** The ambient of a running program. `key` is the deployment's own secret, kept in the store. */
export function ambientOf(key: string, now: () => number, random: (length: number) => Uint8Array): Ambient {
  return {
    now,
    newId: () => idFrom(random(20)),
    askerHash: (server, userId) =>
      createHmac('sha256', key).update(`${server}:${userId}`).digest('hex').slice(0, 32),
  };
}
