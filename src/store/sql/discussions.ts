// The discussions area: debates, and what was cited and asked in them.
import type { Kysely, Selectable } from 'kysely';
import type { ServerId } from '../../core/document.ts';
import type { Cited, Discussion, DiscussionState, Discussions } from '../port/discussions.ts';
import { type Db, json, type Tables, transact } from './tables.ts';

type Row = Selectable<Tables['discussion']>;

export function discussions(db: Db): Discussions {
  const ofServer = (server: ServerId) =>
    db.read.selectFrom('discussion').selectAll().where('server', '=', server);
  return {
    create: async (server, { id, startedBy, startedAt, ...rest }) => {
      const { subject, poll } = rest;
      const columns = columnsOf({ ...rest, subject: subject ?? null, poll: poll ?? null });
      const row = { server, id, started_by: startedBy, started_at: startedAt, ...columns } as Row;
      await transact(db, (trx) => trx.insertInto('discussion').values(row).execute());
    },
    get: async (server, id) => {
      const row = await ofServer(server).where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : discussionOf(row);
    },
    byThread: async (server, threadId) => {
      const row = await ofServer(server).where('thread_id', '=', threadId).executeTakeFirst();
      return row === undefined ? null : discussionOf(row);
    },
    list: async (server, { states, limit }) => {
      if (states.length === 0) return [];
      const rows = await ofServer(server)
        .where('state', 'in', states)
        .orderBy('started_at', 'desc')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(discussionOf);
    },
    change: async (server, id, from, change) => {
      if (from.length === 0) return false;
      const { numUpdatedRows } = await transact(db, (trx) =>
        trx
          .updateTable('discussion')
          .set(columnsOf(change))
          .where('server', '=', server)
          .where('id', '=', id)
          .where('state', 'in', from)
          .executeTakeFirst(),
      );
      return numUpdatedRows > 0n;
    },
    ...cited(db),
  };
}

function cited(db: Db): Pick<Discussions, 'cite' | 'cited' | 'asked' | 'tally'> {
  return {
    cite: async (server, spans) => {
      if (spans.length === 0) return;
      await transact(db, (trx) =>
        trx
          .insertInto('citation')
          .values(spans.map((span, n) => citationRow(server, span, n)))
          .onConflict((conflict) => conflict.doNothing())
          .execute(),
      );
    },
    cited: async (server, discussionId) => {
      const rows = await db.read
        .selectFrom('citation')
        .selectAll()
        .where('server', '=', server)
        .where('discussion_id', '=', discussionId)
        .orderBy('at')
        .orderBy('message_id')
        .orderBy('n')
        .execute();
      return rows.map(citedOf);
    },
    asked: async (server, { id, discussionId, asker, gapId, at }) => {
      await transact(db, (trx) =>
        trx
          .insertInto('discussion_question')
          .values({ server, id, discussion_id: discussionId, asker, gap_id: gapId, at })
          .onConflict((conflict) => conflict.doNothing())
          .execute(),
      );
    },
    tally: (server, discussionId) => tally(db.read, server, discussionId),
  };
}

async function tally(db: Kysely<Tables>, server: ServerId, discussionId: string) {
  const rows = await db
    .selectFrom('discussion_question')
    .select(['asker', 'gap_id'])
    .where('server', '=', server)
    .where('discussion_id', '=', discussionId)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return {
    questions: rows.length,
    askers: new Set(rows.map((row) => row.asker)).size,
    gapIds: [...new Set(rows.flatMap((row) => row.gap_id ?? []))],
  };
}

const COLUMNS = {
  question: 'question',
  channelId: 'channel_id',
  threadId: 'thread_id',
  pollMessageId: 'poll_message_id',
  state: 'state',
  endsAt: 'ends_at',
  lastActivityAt: 'last_activity_at',
  remindedAt: 'reminded_at',
  closedAt: 'closed_at',
  continues: 'continues',
} as const;

/** The columns of what is given; the rest stays. */
function columnsOf(change: Parameters<Discussions['change']>[3]): Partial<Row> {
  const set: Record<string, unknown> = {};
  if (change.subject !== undefined) set['subject'] = json(change.subject);
  if (change.poll !== undefined) set['poll'] = json(change.poll);
  for (const [key, column] of Object.entries(COLUMNS) as [keyof typeof COLUMNS, string][])
    if (change[key] !== undefined) set[column] = change[key];
  return set as Partial<Row>;
}

function discussionOf(row: Row): Discussion {
  return {
    id: row.id,
    question: row.question,
    subject: JSON.parse(row.subject) as unknown,
    channelId: row.channel_id,
    threadId: row.thread_id,
    pollMessageId: row.poll_message_id,
    poll: JSON.parse(row.poll) as unknown,
    state: row.state as DiscussionState,
    startedBy: row.started_by,
    startedAt: row.started_at,
    endsAt: row.ends_at,
    lastActivityAt: row.last_activity_at,
    remindedAt: row.reminded_at,
    closedAt: row.closed_at,
    continues: row.continues,
  };
}

function citationRow(server: ServerId, span: Cited, n: number): Selectable<Tables['citation']> {
  return {
    server,
    discussion_id: span.discussionId,
    message_id: span.messageId,
    revision_id: span.revisionId,
    span_start: span.start,
    span_end: span.end,
    document_id: span.documentId,
    n,
    asker: span.asker,
    at: span.at,
  };
}

function citedOf(row: Selectable<Tables['citation']>): Cited {
  return {
    discussionId: row.discussion_id,
    messageId: row.message_id,
    revisionId: row.revision_id,
    start: row.span_start,
    end: row.span_end,
    documentId: row.document_id,
    asker: row.asker,
    at: row.at,
  };
}
