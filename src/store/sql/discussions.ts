// The discussions area: debates, and what was cited and asked in them.
import type { Kysely, Selectable } from 'kysely';
import type { ServerId } from '../../core/document.ts';
import type { Cited, Discussion, Discussions } from '../port/discussions.ts';
import { type Db, json, transact } from './db.ts';
import type { Tables } from './tables.ts';

type Row = Selectable<Tables['discussion']>;

export function discussions(db: Db): Discussions {
  const ofServer = (server: ServerId) =>
    db.read.selectFrom('discussion').selectAll().where('server', '=', server);
  return {
    create: async (server, discussion) => {
      await transact(db, (trx) => trx.insertInto('discussion').values(rowOf(server, discussion)).execute());
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

/** The columns of what is given; Kysely leaves an undefined one as it is. */
function columnsOf(change: Parameters<Discussions['change']>[3]) {
  return {
    question: change.question,
    subject: change.subject === undefined ? undefined : json(change.subject),
    channel_id: change.channelId,
    thread_id: change.threadId,
    poll_message_id: change.pollMessageId,
    poll: change.poll === undefined ? undefined : json(change.poll),
    state: change.state,
    ends_at: change.endsAt,
    last_activity_at: change.lastActivityAt,
    reminded_at: change.remindedAt,
    closed_at: change.closedAt,
    continues: change.continues,
  };
}

function rowOf(server: ServerId, discussion: Discussion): Row {
  return {
    server,
    id: discussion.id,
    question: discussion.question,
    subject: json(discussion.subject),
    channel_id: discussion.channelId,
    thread_id: discussion.threadId,
    poll_message_id: discussion.pollMessageId,
    poll: json(discussion.poll),
    state: discussion.state,
    started_by: discussion.startedBy,
    started_at: discussion.startedAt,
    ends_at: discussion.endsAt,
    last_activity_at: discussion.lastActivityAt,
    reminded_at: discussion.remindedAt,
    closed_at: discussion.closedAt,
    continues: discussion.continues,
  };
}

function discussionOf(row: Row): Discussion {
  return {
    id: row.id,
    question: row.question,
    subject: JSON.parse(row.subject),
    channelId: row.channel_id,
    threadId: row.thread_id,
    pollMessageId: row.poll_message_id,
    poll: JSON.parse(row.poll),
    state: row.state,
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
