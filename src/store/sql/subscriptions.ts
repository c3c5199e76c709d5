// Who asked to be told when a gap closes, and telling each of them once.
import type { Selectable } from 'kysely';
import type { Gaps, Subscription } from '../port/gaps.ts';
import { type Db, transact } from './db.ts';
import type { Tables } from './tables.ts';

export function subscriptions(db: Db): Pick<Gaps, 'subscribe' | 'unsubscribe' | 'waiting' | 'tell'> {
  return {
    subscribe: (server, { gapId, userId, channelId, locale, since }) =>
      transact(db, async (trx) => {
        const gap = await trx
          .selectFrom('gap')
          .select('id')
          .where('server', '=', server)
          .where('id', '=', gapId)
          .executeTakeFirst();
        if (gap === undefined) return false;
        const where = { channel_id: channelId, locale, since, told_at: null };
        await trx
          .insertInto('subscription')
          .values({ server, gap_id: gapId, user_id: userId, ...where })
          .onConflict((conflict) => conflict.columns(['server', 'gap_id', 'user_id']).doUpdateSet(where))
          .execute();
        return true;
      }),
    unsubscribe: async (server, gapId, userId) => {
      const { numDeletedRows } = await transact(db, (trx) =>
        trx
          .deleteFrom('subscription')
          .where('server', '=', server)
          .where('gap_id', '=', gapId)
          .where('user_id', '=', userId)
          .executeTakeFirst(),
      );
      return numDeletedRows > 0n;
    },
    waiting: async (server, gapId) => {
      const rows = await db.read
        .selectFrom('subscription')
        .selectAll()
        .where('server', '=', server)
        .where('gap_id', '=', gapId)
        .where('told_at', 'is', null)
        .orderBy('since')
        .orderBy('user_id')
        .execute();
      return rows.map(subscriptionOf);
    },
    tell: async (server, gapId, userId, at) => {
      const { numUpdatedRows } = await transact(db, (trx) =>
        trx
          .updateTable('subscription')
          .set({ told_at: at })
          .where('server', '=', server)
          .where('gap_id', '=', gapId)
          .where('user_id', '=', userId)
          .where('told_at', 'is', null)
          .executeTakeFirst(),
      );
      return numUpdatedRows > 0n;
    },
  };
}

/** The row in the port's words. */
export function subscriptionOf(row: Selectable<Tables['subscription']>): Subscription {
  return {
    gapId: row.gap_id,
    userId: row.user_id,
    channelId: row.channel_id,
    locale: row.locale,
    since: row.since,
    toldAt: row.told_at,
  };
}
