// The tables, as the query layer sees them: the same on both engines. The server's id is the first column of every key.
import type { Kysely } from 'kysely';

interface ServerTable {
  server: string;
  /** Raised with every change of what may be quoted. */
  version: number;
  /** The number of the last audit row. */
  acts: number;
  seen_at: number | null;
  left_at: number | null;
  purge_at: number | null;
  /** 1 while its rows are being deleted: the only time revisions and audit rows may go. */
  purging: number;
}

interface DocumentTable {
  server: string;
  id: string;
  source: string | null;
  filed_at: number;
  /** The number of the Revision that stands. */
  stands: number;
  withdrawn_by: string | null;
  withdrawn_at: number | null;
  withdrawn_reason: string | null;
}

interface RevisionTable {
  server: string;
  id: string;
  document_id: string;
  number: number;
  text: string;
  sha256: string;
  details: string;
  filed_by: string;
  filed_at: number;
  origin: string;
  /** UTF-16 units. */
  length: number;
  /** UTF-8. */
  bytes: number;
}

interface HiddenTable {
  server: string;
  /** A starter document's id, or `*`. */
  document_id: string;
}

interface DraftTable {
  server: string;
  id: string;
  document_id: string | null;
  made_from: number | null;
  made_by: string;
  text: string | null;
  details: string | null;
  origin: string;
  progress: string;
  created_at: number;
  expires_at: number;
}

interface AnswerTable {
  server: string;
  id: string;
  kind: string;
  question: string;
  asker: string;
  audience: string;
  shown_at: number;
  expires_at: number | null;
  state: string;
  channel_id: string | null;
  message_id: string | null;
  corrected_at: number | null;
}

interface AnswerSpanTable {
  server: string;
  answer_id: string;
  n: number;
  document_id: string;
  revision_id: string;
  span_start: number;
  span_end: number;
}

interface FeedbackTable {
  server: string;
  id: string;
  answer_id: string;
  kind: string;
  asker: string;
  user_id: string | null;
  note: string | null;
  at: number;
  handled_by: string | null;
  handled_at: number | null;
}

interface OnceTable {
  server: string;
  key: string;
  keep_until: number;
}

interface GapTable {
  server: string;
  id: string;
  question: string;
  terms: string;
  status: string;
  merged_into: string | null;
  first_asked_at: number;
  last_asked_at: number;
  times: number;
  /** Askers that were counted and have been erased since. */
  forgotten: number;
}

interface GapAskerTable {
  server: string;
  gap_id: string;
  asker: string;
  times: number;
  last_at: number;
}

interface SubscriptionTable {
  server: string;
  gap_id: string;
  user_id: string;
  channel_id: string | null;
  locale: string;
  since: number;
  told_at: number | null;
}

interface DiscussionTable {
  server: string;
  id: string;
  question: string;
  subject: string;
  channel_id: string;
  thread_id: string | null;
  poll_message_id: string | null;
  poll: string;
  state: string;
  started_by: string;
  started_at: number;
  ends_at: number | null;
  last_activity_at: number;
  reminded_at: number | null;
  closed_at: number | null;
  continues: string | null;
}

interface CitationTable {
  server: string;
  discussion_id: string;
  message_id: string;
  revision_id: string;
  span_start: number;
  span_end: number;
  document_id: string;
  n: number;
  asker: string;
  at: number;
}

interface DiscussionQuestionTable {
  server: string;
  id: string;
  discussion_id: string;
  asker: string;
  gap_id: string | null;
  at: number;
}

interface ScheduleTable {
  server: string;
  id: string;
  spec: string;
  next_at: number | null;
  made_by: string;
  created_at: number;
}

interface DueTable {
  server: string;
  kind: string;
  id: string;
  at: number;
  taken_until: number | null;
  fence: number;
}

interface OutboxTable {
  server: string;
  id: string;
  target: string;
  payload: string;
  at: number;
  attempts: number;
  sent_at: number | null;
  message_id: string | null;
  given_up: string | null;
}

interface SettingTable {
  server: string;
  value: string;
}

interface AuditTable {
  server: string;
  number: number;
  act_by: string;
  at: number;
  action: string;
  subject: string | null;
  facts: string;
}

interface SecretTable {
  name: string;
  value: string;
}

interface LeaseTable {
  name: string;
  holder: string;
  until: number;
  fence: number;
}

export interface Tables {
  server: ServerTable;
  document: DocumentTable;
  revision: RevisionTable;
  hidden: HiddenTable;
  draft: DraftTable;
  answer: AnswerTable;
  answer_span: AnswerSpanTable;
  feedback: FeedbackTable;
  once: OnceTable;
  gap: GapTable;
  gap_asker: GapAskerTable;
  subscription: SubscriptionTable;
  discussion: DiscussionTable;
  citation: CitationTable;
  discussion_question: DiscussionQuestionTable;
  schedule: ScheduleTable;
  due: DueTable;
  outbox: OutboxTable;
  setting: SettingTable;
  audit: AuditTable;
  secret: SecretTable;
  lease: LeaseTable;
}

/** Where queries go. Reads have a connection of their own on SQLite, so that no write holds them up; in a transaction both are it. */
export interface Db {
  readonly read: Kysely<Tables>;
  readonly write: Kysely<Tables>;
}

/** Runs `work` in a transaction: the one it is in already, or a new one. */
export function transact<T>(db: Db, work: (trx: Kysely<Tables>) => Promise<T>): Promise<T> {
  return db.write.isTransaction ? work(db.write) : db.write.transaction().execute(work);
}

/** A JSON column's text; nothing at all is null. */
export function json(value: unknown): string {
  return JSON.stringify(value ?? null);
}
