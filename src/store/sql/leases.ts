// Leases and secrets: the few rows that belong to the deployment, not to a server.
import type { Locks } from '../port/jobs.ts';
import type { Secrets } from '../port/people.ts';
import { type Db, transact } from './db.ts';

export function leases(db: Db): Pick<Locks, 'lease' | 'giveBack'> {
  return {
    lease: (name, holder, ms, now) =>
      transact(db, async (trx) => {
        const row = await trx
          .insertInto('lease')
          .values({ name, holder, until: now + ms, fence: 1 })
          .onConflict((conflict) =>
            conflict
              .column('name')
              .doUpdateSet((eb) => ({ holder, until: now + ms, fence: eb('lease.fence', '+', 1) }))
              .where((eb) => eb.or([eb('lease.holder', '=', holder), eb('lease.until', '<=', now)])),
          )
          .returning('fence')
          .executeTakeFirst();
        return row === undefined ? null : { name, fence: row.fence };
      }),
    giveBack: async ({ name, fence }, holder) => {
      // The row stays, so that the next fence is higher.
      const { numUpdatedRows } = await transact(db, (trx) =>
        trx
          .updateTable('lease')
          .set({ until: 0 })
          .where('name', '=', name)
          .where('holder', '=', holder)
          .where('fence', '=', fence)
          .executeTakeFirst(),
      );
      return numUpdatedRows > 0n;
    },
  };
}

export function secrets(db: Db): Secrets {
  return {
    get: (name, fresh) =>
      transact(db, async (trx) => {
        await trx
          .insertInto('secret')
          .values({ name, value: fresh })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
        const row = await trx
          .selectFrom('secret')
          .select('value')
          .where('name', '=', name)
          .executeTakeFirstOrThrow();
        return row.value;
      }),
  };
}
