// The feedback area: what people thought of an answer.
import type { Selectable } from 'kysely';
import type { ServerId } from '../../core/document.ts';
import type { Feedback, FeedbackBox, FeedbackKind } from '../port/answers.ts';
import { type Db, transact } from './db.ts';
import type { Tables } from './tables.ts';

export function feedback(db: Db): FeedbackBox {
  const ofServer = (server: ServerId) =>
    db.read.selectFrom('feedback').selectAll().where('server', '=', server);
  return {
    give: async (server, given) => {
      const { id, kind, note, at, userId: user_id } = given;
      const again = { id, kind, user_id, note, at, handled_by: null, handled_at: null };
      await transact(db, (trx) =>
        trx
          .insertInto('feedback')
          .values({ server, answer_id: given.answerId, asker: given.asker, ...again })
          .onConflict((conflict) => conflict.columns(['server', 'answer_id', 'asker']).doUpdateSet(again))
          .execute(),
      );
    },
    get: async (server, id) => {
      const row = await ofServer(server).where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : feedbackOf(row);
    },
    list: async (server, { open, limit }) => {
      let query = ofServer(server);
      if (open) query = query.where('handled_at', 'is', null).where('kind', '!=', 'helps');
      const rows = await query.orderBy('at', 'desc').orderBy('id').limit(limit).execute();
      return rows.map(feedbackOf);
    },
    handle: async (server, id, by, at) => {
      const { numUpdatedRows } = await transact(db, (trx) =>
        trx
          .updateTable('feedback')
          .set({ handled_by: by, handled_at: at })
          .where('server', '=', server)
          .where('id', '=', id)
          .where('handled_at', 'is', null)
          .executeTakeFirst(),
      );
      return numUpdatedRows > 0n;
    },
    counts: async (server) => {
      const rows = await db.read
        .selectFrom('feedback')
        .select((eb) => ['kind', eb.fn.countAll<number>().as('times')])
        .where('server', '=', server)
        .groupBy('kind')
        .execute();
      const times = (kind: FeedbackKind) => rows.find((row) => row.kind === kind)?.times ?? 0;
      return {
        helps: times('helps'),
        'wrong-passage': times('wrong-passage'),
        'wrong-speaker': times('wrong-speaker'),
        'out-of-date': times('out-of-date'),
      };
    },
  };
}

/** The row in the port's words. */
export function feedbackOf(row: Selectable<Tables['feedback']>): Feedback {
  return {
    id: row.id,
    answerId: row.answer_id,
    kind: row.kind,
    asker: row.asker,
    userId: row.user_id,
    note: row.note,
    at: row.at,
    handled:
      row.handled_by === null || row.handled_at === null ? null : { by: row.handled_by, at: row.handled_at },
  };
}
