// The outbox area: messages that are to be sent, each once.
import type { ServerId } from '../../core/document.ts';
import { OUTBOX_DUE, type Outbox, type OutboxState } from '../port/jobs.ts';
import { type Db, json, transact } from './db.ts';
import { setDue } from './due.ts';

export function outbox(db: Db): Outbox {
  return {
    get: (server, id) => get(db, server, id),
    put: (server, { id, target, payload, at }) =>
      transact(db, async (trx) => {
        const { numInsertedOrUpdatedRows } = await trx
          .insertInto('outbox')
          .values({
            server,
            id,
            target: json(target),
            payload: json(payload),
            at,
            attempts: 0,
            sent_at: null,
            message_id: null,
            given_up: null,
          })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        if (numInsertedOrUpdatedRows !== 1n) return false;
        await setDue(trx, { server, kind: OUTBOX_DUE, id, at });
        return true;
      }),
    sent: (server, id, messageId, at) =>
      transact(db, async (trx) => {
        const { numUpdatedRows } = await trx
          .updateTable('outbox')
          .set((eb) => ({
            sent_at: at,
            message_id: messageId,
            payload: json(null),
            attempts: eb('attempts', '+', 1),
          }))
          .where('server', '=', server)
          .where('id', '=', id)
          .where('sent_at', 'is', null)
          .executeTakeFirst();
        await noLongerDue(trx, server, id);
        return numUpdatedRows > 0n;
      }),
    failed: (server, id, { retryAt, reason }) =>
      transact(db, async (trx) => {
        const { numUpdatedRows } = await trx
          .updateTable('outbox')
          .set((eb) => ({ attempts: eb('attempts', '+', 1), given_up: retryAt === null ? reason : null }))
          .where('server', '=', server)
          .where('id', '=', id)
          .where('sent_at', 'is', null)
          .executeTakeFirst();
        if (numUpdatedRows === 0n || retryAt === null) await noLongerDue(trx, server, id);
        else await setDue(trx, { server, kind: OUTBOX_DUE, id, at: retryAt });
      }),
  };
}

async function get(db: Db, server: ServerId, id: string): Promise<OutboxState | null> {
  const row = await db.read
    .selectFrom('outbox')
    .selectAll()
    .where('server', '=', server)
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    id: row.id,
    target: JSON.parse(row.target),
    payload: JSON.parse(row.payload),
    at: row.at,
    attempts: row.attempts,
    sentAt: row.sent_at,
    messageId: row.message_id,
    givenUp: row.given_up,
  };
}

async function noLongerDue(trx: Parameters<typeof setDue>[0], server: ServerId, id: string): Promise<void> {
  await trx
    .deleteFrom('due')
    .where('server', '=', server)
    .where('kind', '=', OUTBOX_DUE)
    .where('id', '=', id)
    .execute();
}
