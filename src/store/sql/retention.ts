// The retention area: what is over is deleted.
import type { Kysely } from 'kysely';
import type { ServerId } from '../../core/document.ts';
import type { Retention } from '../port/people.ts';
import { inTurn } from './change.ts';
import { type Db, transact } from './db.ts';
import type { Tables } from './tables.ts';

/** How long a sent or given-up message is remembered, so that its id is not used again: well past Discord's few minutes. */
export const OUTBOX_KEPT_MS = 7 * 24 * 60 * 60 * 1000;

export function retention(db: Db): Retention {
  return {
    sweep: (server, now, questionsBefore) =>
      transact(db, async (trx) => {
        await inTurn(trx, server);
        const rows = [
          await expired(trx, 'answer', server, now),
          await expired(trx, 'draft', server, now),
          await sweepOnce(trx, server, now),
          await sweepOutbox(trx, server, now - OUTBOX_KEPT_MS),
          await sweepAnswers(trx, server, questionsBefore),
          await sweepGaps(trx, server, questionsBefore),
          await sweepFeedback(trx, server, questionsBefore),
        ];
        return rows.reduce((sum, count) => sum + Number(count), 0);
      }),
  };
}

async function expired(
  trx: Kysely<Tables>,
  table: 'answer' | 'draft',
  server: ServerId,
  now: number,
): Promise<bigint> {
  const { numDeletedRows } = await trx
    .deleteFrom(table)
    .where('server', '=', server)
    .where('expires_at', '<=', now)
    .executeTakeFirst();
  return numDeletedRows;
}

async function sweepOnce(trx: Kysely<Tables>, server: ServerId, now: number): Promise<bigint> {
  const { numDeletedRows } = await trx
    .deleteFrom('once')
    .where('server', '=', server)
    .where('keep_until', '<=', now)
    .executeTakeFirst();
  return numDeletedRows;
}

async function sweepOutbox(trx: Kysely<Tables>, server: ServerId, before: number): Promise<bigint> {
  const { numDeletedRows } = await trx
    .deleteFrom('outbox')
    .where('server', '=', server)
    .where((eb) =>
      eb.or([eb('sent_at', '<=', before), eb.and([eb('given_up', 'is not', null), eb('at', '<=', before)])]),
    )
    .executeTakeFirst();
  return numDeletedRows;
}

async function sweepAnswers(trx: Kysely<Tables>, server: ServerId, before: number): Promise<bigint> {
  const { numDeletedRows } = await trx
    .deleteFrom('answer')
    .where('server', '=', server)
    .where('shown_at', '<', before)
    .where('message_id', 'is', null)
    .executeTakeFirst();
  return numDeletedRows;
}

async function sweepGaps(trx: Kysely<Tables>, server: ServerId, before: number): Promise<bigint> {
  const { numDeletedRows } = await trx
    .deleteFrom('gap')
    .where('server', '=', server)
    .where('last_asked_at', '<', before)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('subscription')
            .select('user_id')
            .where('subscription.server', '=', server)
            .whereRef('subscription.gap_id', '=', 'gap.id')
            .where('told_at', 'is', null),
        ),
      ),
    )
    .executeTakeFirst();
  return numDeletedRows;
}

async function sweepFeedback(trx: Kysely<Tables>, server: ServerId, before: number): Promise<bigint> {
  const { numDeletedRows } = await trx
    .deleteFrom('feedback')
    .where('server', '=', server)
    .where('at', '<', before)
    .executeTakeFirst();
  return numDeletedRows;
}
