// The answers area: what was shown, and where it stands.
import type { Kysely, Selectable } from 'kysely';
import type { ServerId } from '../../core/document.ts';
import type { Answers, ShownSpan, StoredAnswer } from '../port/answers.ts';
import { type Db, json, transact } from './db.ts';
import type { Tables } from './tables.ts';

type Row = Selectable<Tables['answer']>;

/** Ids bound in one query: SQLite takes 32,766 parameters, PostgreSQL 65,535. */
const AT_ONCE = 1000;

export function answers(db: Db): Answers {
  const set = async (server: ServerId, id: string, change: Partial<Row>): Promise<boolean> => {
    const { numUpdatedRows } = await transact(db, (trx) =>
      trx
        .updateTable('answer')
        .set(change)
        .where('server', '=', server)
        .where('id', '=', id)
        .executeTakeFirst(),
    );
    return numUpdatedRows > 0n;
  };
  return {
    keep: (server, answer) => transact(db, (trx) => keep(trx, server, answer)),
    get: async (server, id, now) => {
      const rows = await ofServer(db.read, server)
        .where('id', '=', id)
        .where((eb) => eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', now)]))
        .execute();
      const [found] = await withSpans(db.read, server, rows);
      return found ?? null;
    },
    setState: (server, id, state) => set(server, id, { state: json(state) }),
    setPosted: (server, id, { channelId, messageId }) =>
      set(server, id, {
        channel_id: channelId,
        message_id: messageId,
        audience: 'channel',
        expires_at: null,
      }),
    setCorrected: (server, id, at) => set(server, id, { corrected_at: at }),
    quoting: async (server, documentId) => {
      const rows = await ofServer(db.read, server)
        .where('message_id', 'is not', null)
        .where('id', 'in', (eb) =>
          eb
            .selectFrom('answer_span')
            .select('answer_id')
            .where('server', '=', server)
            .where('document_id', '=', documentId),
        )
        .orderBy('shown_at')
        .orderBy('id')
        .execute();
      return await withSpans(db.read, server, rows);
    },
    forgetPosted: async (server, messageId) => {
      const { numUpdatedRows } = await transact(db, (trx) =>
        trx
          .updateTable('answer')
          .set({ channel_id: null, message_id: null })
          .where('server', '=', server)
          .where('message_id', '=', messageId)
          .executeTakeFirst(),
      );
      return numUpdatedRows > 0n;
    },
  };
}

async function keep(
  trx: Kysely<Tables>,
  server: ServerId,
  answer: Parameters<Answers['keep']>[1],
): Promise<void> {
  await trx
    .insertInto('answer')
    .values({
      server,
      id: answer.id,
      kind: answer.kind,
      question: answer.question,
      asker: answer.asker,
      audience: answer.audience,
      shown_at: answer.shownAt,
      expires_at: answer.expiresAt,
      state: json(answer.state),
      channel_id: answer.posted?.channelId ?? null,
      message_id: answer.posted?.messageId ?? null,
      corrected_at: null,
    })
    .execute();
  if (answer.spans.length === 0) return;
  await trx
    .insertInto('answer_span')
    .values(
      answer.spans.map((span, n) => ({
        server,
        answer_id: answer.id,
        n,
        document_id: span.documentId,
        revision_id: span.revisionId,
        span_start: span.start,
        span_end: span.end,
      })),
    )
    .execute();
}

export function ofServer(db: Kysely<Tables>, server: ServerId) {
  return db.selectFrom('answer').selectAll().where('server', '=', server);
}

/** The answers of those rows, each with its spans in order. */
export async function withSpans(
  db: Kysely<Tables>,
  server: ServerId,
  rows: readonly Row[],
): Promise<StoredAnswer[]> {
  const spans = new Map<string, ShownSpan[]>(rows.map((row) => [row.id, []]));
  const ids = [...spans.keys()];
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const found = await db
      .selectFrom('answer_span')
      .selectAll()
      .where('server', '=', server)
      .where('answer_id', 'in', ids.slice(from, from + AT_ONCE))
      .orderBy('answer_id')
      .orderBy('n')
      .execute();
    for (const row of found)
      spans.get(row.answer_id)?.push({
        documentId: row.document_id,
        revisionId: row.revision_id,
        start: row.span_start,
        end: row.span_end,
      });
  }
  return rows.map((row) => answerOf(row, spans.get(row.id) ?? []));
}

function answerOf(row: Row, spans: readonly ShownSpan[]): StoredAnswer {
  const { channel_id: channelId, message_id: messageId } = row;
  return {
    id: row.id,
    kind: row.kind,
    question: row.question,
    spans,
    asker: row.asker,
    audience: row.audience,
    shownAt: row.shown_at,
    expiresAt: row.expires_at,
    state: JSON.parse(row.state),
    posted: channelId === null || messageId === null ? null : { channelId, messageId },
    correctedAt: row.corrected_at,
  };
}
