// The tables, as the query layer sees them: the same on both engines. The server's id is the first column of every key.
import type { ServerId } from '../../core/document.ts';
import type { FeedbackKind, StoredAnswer } from '../port/answers.ts';
import type { GapStatus } from '../port/gaps.ts';
import type { WaitingTables } from './tables-waiting.ts';

interface ServerTable {
  server: ServerId;
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
  server: ServerId;
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
  server: ServerId;
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
  server: ServerId;
  /** A starter document's id, or `*`. */
  document_id: string;
}

interface DraftTable {
  server: ServerId;
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
  server: ServerId;
  id: string;
  kind: string;
  question: string;
  asker: string;
  audience: StoredAnswer['audience'];
  shown_at: number;
  expires_at: number | null;
  state: string;
  channel_id: string | null;
  message_id: string | null;
  corrected_at: number | null;
}

interface AnswerSpanTable {
  server: ServerId;
  answer_id: string;
  n: number;
  document_id: string;
  revision_id: string;
  span_start: number;
  span_end: number;
}

interface FeedbackTable {
  server: ServerId;
  id: string;
  answer_id: string;
  kind: FeedbackKind;
  asker: string;
  user_id: string | null;
  note: string | null;
  at: number;
  handled_by: string | null;
  handled_at: number | null;
}

interface OnceTable {
  server: ServerId;
  key: string;
  keep_until: number;
}

interface GapTable {
  server: ServerId;
  id: string;
  question: string;
  terms: string;
  status: GapStatus;
  merged_into: string | null;
  first_asked_at: number;
  last_asked_at: number;
  times: number;
  /** Askers that were counted and have been erased since. */
  forgotten: number;
}

interface GapAskerTable {
  server: ServerId;
  gap_id: string;
  asker: string;
  times: number;
  last_at: number;
}

interface SubscriptionTable {
  server: ServerId;
  gap_id: string;
  user_id: string;
  channel_id: string | null;
  locale: string;
  since: number;
  told_at: number | null;
}

interface SettingTable {
  server: ServerId;
  value: string;
}

interface AuditTable {
  server: ServerId;
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

export interface Tables extends WaitingTables {
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
  setting: SettingTable;
  audit: AuditTable;
  secret: SecretTable;
}
