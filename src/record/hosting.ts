// What hosts have done at Discord: the port that commands use, kept by src/jobs/ over the threads of src/reply/threads.ts.
import type { ServerId } from '../core/document.ts';
import type { Discussion } from '../store/port/discussions.ts';
import type { RecapState } from './recaps.ts';

/**
 * How opening a discussion went. `failed`: it never will be, for the reason in the sentence · `later`: Discord did not answer, or
 * somebody else is at it; it goes on by itself.
 */
export type Opening =
  | { readonly status: 'open'; readonly discussion: Discussion; readonly warnings: readonly string[] }
  | { readonly status: 'failed'; readonly reason: string }
  | { readonly status: 'later' };

/** `later`: Discord did not answer, or somebody else is at it; it goes on by itself. */
export type Cared =
  | {
      readonly status: 'settled';
      /** As it stands now; null where there is none. */
      readonly discussion: Discussion | null;
      readonly warnings: readonly string[];
    }
  | { readonly status: 'later' };

export interface Hosting {
  /** Where a discussion of that channel goes: the channel itself, or the one above a thread. @throws Refusal where it can't be held. */
  venue(
    server: ServerId,
    channelId: string,
    wish: { readonly isPrivate: boolean; readonly hasPoll: boolean; readonly tag?: string | null },
  ): Promise<string>;
  /** The names of a forum's tags; none of any other channel. */
  tags(server: ServerId, channelId: string): Promise<readonly string[]>;
  /** Opens a discussion that is `starting`. May be called again for the same one: it opens one thread. */
  open(server: ServerId, id: string, options?: { readonly again: boolean }): Promise<Opening>;
  /** Looks how a discussion's thread stands, and does what is due: reminds, closes, carries on closing. May be called at any time. */
  care(server: ServerId, id: string): Promise<Cared>;
  /** Says in its thread that a discussion has more time. @returns false where Discord would not have it. */
  extended(
    server: ServerId,
    discussion: Discussion,
    more: { readonly by: string; readonly endsAt: number },
  ): Promise<boolean>;
  /** The recap until now, with the votes as they stand. */
  recap(server: ServerId, discussion: Discussion): Promise<RecapState>;
}
