// The tables of discussions and of work that waits, as the query layer sees them.
import type { ServerId } from '../../core/document.ts';
import type { DiscussionState } from '../port/discussions.ts';

interface DiscussionTable {
  server: ServerId;
  id: string;
  question: string;
  subject: string;
  channel_id: string;
  thread_id: string | null;
  poll_message_id: string | null;
  poll: string;
  state: DiscussionState;
  started_by: string;
  started_at: number;
  ends_at: number | null;
  last_activity_at: number;
  reminded_at: number | null;
  closed_at: number | null;
  continues: string | null;
}

interface CitationTable {
  server: ServerId;
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
  server: ServerId;
  id: string;
  discussion_id: string;
  asker: string;
  gap_id: string | null;
  at: number;
}

interface ScheduleTable {
  server: ServerId;
  id: string;
  spec: string;
  next_at: number | null;
  made_by: string;
  created_at: number;
}

interface DueTable {
  server: ServerId;
  kind: string;
  id: string;
  at: number;
  taken_until: number | null;
  fence: number;
}

interface OutboxTable {
  server: ServerId;
  id: string;
  target: string;
  payload: string;
  at: number;
  attempts: number;
  sent_at: number | null;
  message_id: string | null;
  given_up: string | null;
}

interface LeaseTable {
  name: string;
  holder: string;
  until: number;
  fence: number;
}

export interface WaitingTables {
  discussion: DiscussionTable;
  citation: CitationTable;
  discussion_question: DiscussionQuestionTable;
  schedule: ScheduleTable;
  due: DueTable;
  outbox: OutboxTable;
  lease: LeaseTable;
}
