// What hosts have done at Discord: the port that commands use, kept by src/jobs/ over the threads of src/reply/threads.ts.
import type { ServerId } from '../core/document.ts';
import type { Discussion } from '../store/port/discussions.ts';

/**
 * How opening a discussion went. `failed`: it never will be, for the reason in the sentence · `later`: Discord did not answer, or
 * somebody else is at it; it goes on by itself.
 */
export type Opening =
  | { readonly status: 'open'; readonly discussion: Discussion; readonly warnings: readonly string[] }
  | { readonly status: 'failed'; readonly reason: string }
  | { readonly status: 'later' };

export interface Hosting {
  /** Where a discussion of that channel goes: the channel itself, or the one above a thread. @throws Refusal where it can't be held. */
  venue(
    server: ServerId,
    channelId: string,
    wish: { readonly isPrivate: boolean; readonly hasPoll: boolean },
  ): Promise<string>;
  /** Opens a discussion that is `starting`. May be called again for the same one: it opens one thread. */
  open(server: ServerId, id: string, options?: { readonly again: boolean }): Promise<Opening>;
}
