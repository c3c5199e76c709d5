// The due area: work that waits for its time, taken by one process at a time.
import type { Kysely } from 'kysely';
import type { Due, DueTimes, Taken } from '../port/jobs.ts';
import { type Db, transact } from './db.ts';
import type { Tables } from './tables.ts';

export function due(db: Db, engine: 'sqlite' | 'postgres'): DueTimes {
  return {
    set: (thing) => transact(db, (trx) => setDue(trx, thing)),
    clear: async (server, kind, id) => {
      const { numDeletedRows } = await transact(db, (trx) =>
        trx
          .deleteFrom('due')
          .where('server', '=', server)
          .where('kind', '=', kind)
          .where('id', '=', id)
          .executeTakeFirst(),
      );
      return numDeletedRows > 0n;
    },
    take: (kind, when, only) =>
      transact(db, async (trx) => {
        if (only?.length === 0) return [];
        let query = trx
          .selectFrom('due')
          .selectAll()
          .where('kind', '=', kind)
          .where('at', '<=', when.now)
          .where((eb) => eb.or([eb('taken_until', 'is', null), eb('taken_until', '<=', when.now)]))
          .orderBy('at')
          .orderBy('server')
          .orderBy('id')
          .limit(when.limit);
        if (only !== undefined) query = query.where('server', 'in', only);
        // Rows that another process is taking are passed over rather than waited for. SQLite has one writer anyway.
        if (engine === 'postgres') query = query.forUpdate().skipLocked();
        const taken: Taken[] = [];
        for (const row of await query.execute()) taken.push(await take(trx, row, when.until));
        return taken;
      }),
    done: async ({ server, kind, id, fence }) => {
      const { numDeletedRows } = await transact(db, (trx) =>
        trx
          .deleteFrom('due')
          .where('server', '=', server)
          .where('kind', '=', kind)
          .where('id', '=', id)
          .where('fence', '=', fence)
          .executeTakeFirst(),
      );
      return numDeletedRows > 0n;
    },
  };
}

/** Sets or moves a due time; whoever had taken the old one is too late to call it done. */
export async function setDue(trx: Kysely<Tables>, { server, kind, id, at }: Due): Promise<void> {
  await trx
    .insertInto('due')
    .values({ server, kind, id, at, taken_until: null, fence: 0 })
    .onConflict((conflict) =>
      conflict.columns(['server', 'kind', 'id']).doUpdateSet((eb) => ({
        at,
        taken_until: null,
        fence: eb('due.fence', '+', 1),
      })),
    )
    .execute();
}

async function take(
  trx: Kysely<Tables>,
  row: Omit<Taken, 'fence'> & { readonly fence: number },
  until: number,
): Promise<Taken> {
  const fence = row.fence + 1;
  await trx
    .updateTable('due')
    .set({ taken_until: until, fence })
    .where('server', '=', row.server)
    .where('kind', '=', row.kind)
    .where('id', '=', row.id)
    .execute();
  return { server: row.server, kind: row.kind, id: row.id, at: row.at, fence };
}
