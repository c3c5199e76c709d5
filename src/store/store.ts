// The store's port, in the words of the record: all that the services know of a database.
import type { Answers, FeedbackBox, Once } from './port/answers.ts';
import type { Audit, Settings } from './port/audit.ts';
import type { Discussions, Schedules } from './port/discussions.ts';
import type { Documents, Drafts, Versions } from './port/documents.ts';
import type { Gaps } from './port/gaps.ts';
import type { DueTimes, Locks, Outbox } from './port/jobs.ts';
import type { People, Retention, Secrets, Servers } from './port/people.ts';

/**
 * What is kept, area by area. Every method that touches a server's rows takes the server's id first and sees no other's.
 * Times are milliseconds since the epoch; ids, times and randomness are the caller's.
 *
 * Errors: `Refusal` for an expected "no"; `StorageFull` (a Refusal too) when there is no room;
 * `StoreDamaged` when what is read is not what was written; `StoreUnreachable` when the database does not answer.
 */
export interface Areas {
  readonly documents: Documents;
  readonly drafts: Drafts;
  readonly versions: Omit<Versions, 'watch'>;
  readonly answers: Answers;
  readonly feedback: FeedbackBox;
  readonly once: Once;
  readonly gaps: Gaps;
  readonly discussions: Discussions;
  readonly schedules: Schedules;
  readonly due: DueTimes;
  readonly outbox: Outbox;
  readonly settings: Settings;
  readonly audit: Audit;
  readonly people: People;
}

export interface Store extends Areas {
  readonly versions: Versions;
  readonly locks: Locks;
  readonly servers: Servers;
  readonly retention: Retention;
  readonly secrets: Secrets;
  readonly engine: 'sqlite' | 'postgres';
  /**
   * All or nothing: what `work` does through the areas it is given is one transaction. Keep it short, and wait for
   * nothing else inside: on SQLite nobody else writes meanwhile. `work` must not use the store around it.
   */
  atomically<T>(work: (areas: Areas) => Promise<T>): Promise<T>;
  /** Answers when the database does: for a health check. */
  ping(): Promise<void>;
  /**
   * A whole, consistent copy while others write, as a SQLite file that only its owner may read (0600).
   *
   * @throws Refusal on PostgreSQL, saying which tool makes one, and where the file exists already.
   */
  backup(path: string): Promise<void>;
  close(): Promise<void>;
}
