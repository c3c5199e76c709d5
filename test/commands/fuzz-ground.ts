// A fuzzed server: its people, what they may say and know, and how things are drawn from that.
import type { Access } from '../../src/command.ts';
import type { ChannelHandle, ServerHandle } from '../../src/loopback/place.ts';
import type { Channel, Json } from '../../src/loopback/world.ts';
import type { Known } from './fuzz-known.ts';
import type { Stage } from './stage.ts';

/** A server under fuzzing: who acts there, what they may write, and the ids that they have come to know. */
export interface Ground {
  readonly server: ServerHandle;
  /** Where they act: this channel, and the threads of the server. */
  readonly channel: Pick<ChannelHandle, 'id'>;
  readonly people: readonly { readonly id: string }[];
  /** Words that people there write: never another ground's. */
  readonly words: readonly string[];
  readonly files: readonly { readonly name: string; readonly content: string | Uint8Array }[];
  readonly known: Known;
  /** A word of theirs that nobody elsewhere may ever see. */
  readonly secret: string | null;
}

/** Draws: a seeded source of choices. */
export interface Draw {
  below(n: number): number;
  of<T>(all: readonly T[]): T;
}

/** Park and Miller's minimal standard generator: the same choices for the same seed (1 to 2^31 - 2). */
export function drawFrom(seed: number): Draw {
  let state = seed;
  const below = (n: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % n;
  };
  return { below, of: (all) => all[below(all.length)] as (typeof all)[number] };
}

/** One thing that can be done: by its name, so that it is known which were. */
export interface Deed {
  readonly name: string;
  /** Whom it is for. */
  readonly access: Access;
  readonly summons: (ground: Ground, draw: Draw, strangers: readonly Ground[]) => Json | null;
  readonly kind: 2 | 3 | 4 | 5;
}

/** A deed before it is known whom it is for. */
export type Bare = Omit<Deed, 'access'>;

/** An id that somebody there may know, or that somebody of another server has told them. */
export function idFor(ground: Ground, draw: Draw, strangers: readonly Ground[]): string {
  const theirs = draw.below(3) === 0;
  const pool = theirs ? strangers.flatMap(({ known }) => known.values) : ground.known.values;
  const value = pool.length === 0 ? 'nothing' : draw.of(pool);
  return isToldOn(value, strangers) ? value : 'nothing';
}

/** Whether people of other servers would have passed that on: ids, but never their secret. What somebody types themselves is no leak. */
export function isToldOn(value: string, strangers: readonly Ground[]): boolean {
  return !strangers.some(({ secret }) => secret !== null && value.includes(secret));
}

export function channelOf({ world }: Stage['discord'], { channel }: Ground): Channel {
  const found = world.channels.get(channel.id);
  if (found === undefined) throw new Error('no such channel');
  return found;
}
