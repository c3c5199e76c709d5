// What the store does for servers that come and go, and for people's rights over what is kept of them.
import type { ServerId } from '../../core/document.ts';
import type { Feedback, StoredAnswer } from './answers.ts';
import type { AuditEntry } from './audit.ts';
import type { Subscription } from './gaps.ts';

export interface Servers {
  /** The bot is in the server: it is known, and a planned deletion is off. */
  joined(server: ServerId, at: number): Promise<void>;
  /** The bot left: everything of the server's is deleted after `purgeAt`. */
  left(server: ServerId, at: number, purgeAt: number): Promise<void>;
  /** Servers that have anything, or that the bot was seen in. Never `DEPLOYMENT`. */
  list(): Promise<readonly ServerId[]>;
  /** Servers whose grace period is over at `now`. */
  toPurge(now: number): Promise<readonly ServerId[]>;
  /**
   * Deletes everything of a server, in small steps so that nothing else waits for long, and wipes it from the file.
   * Can be run again after a crash. Refuses `DEPLOYMENT`.
   */
  purge(server: ServerId): Promise<void>;
}

/** What is kept of one person in one server. */
export interface PersonData {
  readonly answers: readonly StoredAnswer[];
  /** Questions counted in gaps, with how often they asked. */
  readonly gaps: readonly {
    readonly gapId: string;
    readonly question: string;
    readonly times: number;
    readonly lastAt: number;
  }[];
  readonly subscriptions: readonly Subscription[];
  readonly feedback: readonly Feedback[];
  readonly drafts: readonly { readonly id: string; readonly createdAt: number; readonly from: string }[];
  /** Started or opened again by them. */
  readonly discussions: readonly {
    readonly id: string;
    readonly question: string;
    readonly startedAt: number;
  }[];
  readonly schedules: readonly { readonly id: string; readonly createdAt: number }[];
  /** How many questions they asked in discussions, and how many quotes were shown there for them. */
  readonly discussionQuestions: number;
  readonly citations: number;
  /** What they did as a moderator: kept for as long as the server's record is. */
  readonly acts: readonly AuditEntry[];
}

/** Who is meant: the Discord id and the keyed hash made of it. */
export interface Person {
  readonly userId: string;
  readonly asker: string;
}

export interface People {
  export(server: ServerId, person: Person): Promise<PersonData>;
  /**
   * Deletes or unlinks what `export` shows, except `acts`: answers that stand in public lose the asker and the question, all others go;
   * gaps keep their count and words without the asker, and go where nobody is left who asked; discussions and plans stay without their
   * mark. Direct messages that wait to be sent to them go too.
   *
   * @returns how many rows were touched.
   */
  erase(server: ServerId, person: Person): Promise<number>;
}

export interface Retention {
  /**
   * Deletes what is over: expired answers and drafts, `once` keys, sent outbox rows, and questions older than `questionsBefore`
   * (answers never posted, gaps nobody asked or waits for since, feedback).
   *
   * @returns how many rows went.
   */
  sweep(server: ServerId, now: number, questionsBefore: number): Promise<number>;
}

export interface Secrets {
  /** The deployment's own secret of that name; `fresh` is kept and given back if there is none yet. */
  get(name: string, fresh: string): Promise<string>;
}
