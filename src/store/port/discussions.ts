// What the store does for discussions: debates tied to the record, what was cited in them, and those that are planned.
import type { ServerId } from '../../core/document.ts';
import type { ShownSpan } from './answers.ts';
import type { Act } from './audit.ts';

/** `starting`: kept, not yet at Discord · `closing`: recap and lock are under way · `lost`: its thread is gone. */
export type DiscussionState = 'starting' | 'open' | 'closing' | 'closed' | 'lost';

export interface Discussion {
  readonly id: string;
  readonly question: string;
  /** What it is about, beside the question: document and speaker ids, passages. JSON. */
  readonly subject: unknown;
  readonly channelId: string;
  readonly threadId: string | null;
  readonly pollMessageId: string | null;
  /** The poll's answers and, once known, its result. JSON. */
  readonly poll: unknown;
  readonly state: DiscussionState;
  readonly startedBy: string;
  readonly startedAt: number;
  readonly endsAt: number | null;
  readonly lastActivityAt: number;
  readonly remindedAt: number | null;
  readonly closedAt: number | null;
  /** The discussion this one goes on from, or null. */
  readonly continues: string | null;
}

/** A quote that was shown in a discussion. */
export interface Cited extends ShownSpan {
  readonly discussionId: string;
  readonly messageId: string;
  /** Keyed hash of who asked. */
  readonly asker: string;
  readonly at: number;
}

export interface Discussions {
  create(server: ServerId, discussion: Discussion): Promise<void>;
  get(server: ServerId, id: string): Promise<Discussion | null>;
  byThread(server: ServerId, threadId: string): Promise<Discussion | null>;
  /** Latest first. */
  list(
    server: ServerId,
    page: { readonly states: readonly DiscussionState[]; readonly limit: number },
  ): Promise<readonly Discussion[]>;
  /**
   * Changes what is given, if the state still is one of `from`.
   *
   * @returns false where it is not, or there is none: somebody else was first.
   */
  change(
    server: ServerId,
    id: string,
    from: readonly DiscussionState[],
    change: Partial<Omit<Discussion, 'id' | 'startedBy' | 'startedAt'>>,
  ): Promise<boolean>;

  /** The same span in the same message counts once. */
  cite(server: ServerId, cited: readonly Cited[]): Promise<void>;
  /** In the order of citing. */
  cited(server: ServerId, discussionId: string): Promise<readonly Cited[]>;
  /** A question asked in it: `gapId` is null where the record answered. */
  asked(
    server: ServerId,
    asked: { id: string; discussionId: string; asker: string; gapId: string | null; at: number },
  ): Promise<void>;
  /** How many questions by how many askers, and the gaps met, in order, each once. */
  tally(
    server: ServerId,
    discussionId: string,
  ): Promise<{ readonly questions: number; readonly askers: number; readonly gapIds: readonly string[] }>;
}

export interface Schedule {
  readonly id: string;
  /** What to open, and how often. JSON. */
  readonly spec: unknown;
  /** Null: nothing more to open. */
  readonly nextAt: number | null;
  readonly by: string;
  readonly createdAt: number;
}

export interface Schedules {
  create(server: ServerId, schedule: Schedule): Promise<void>;
  get(server: ServerId, id: string): Promise<Schedule | null>;
  list(server: ServerId): Promise<readonly Schedule[]>;
  /** Moves it on from `from`, for the one caller that is first. */
  advance(server: ServerId, id: string, from: number, nextAt: number | null): Promise<boolean>;
  remove(server: ServerId, id: string, act: Act): Promise<boolean>;
}
