// The servers area: those that come and go, and what is deleted when one is gone.
import { type Kysely, sql } from 'kysely';
import { DEPLOYMENT, type ServerId } from '../../core/document.ts';
import type { Servers } from '../port/people.ts';
import { NEW_SERVER } from './change.ts';
import { type Db, transact } from './db.ts';
import type { Tables } from './tables.ts';

/** What holds a server's rows, in an order that no foreign key minds: `server` itself comes last. */
export const TENANT_TABLES = [
  'due',
  'outbox',
  'schedule',
  'discussion_question',
  'citation',
  'discussion',
  'subscription',
  'gap_asker',
  'gap',
  'feedback',
  'answer_span',
  'answer',
  'draft',
  'once',
  'setting',
  'hidden',
  'revision',
  'document',
  'audit',
] as const satisfies readonly (keyof Tables)[];

/** Rows deleted in one transaction: some 10 ms of work where they are long texts. */
const ROWS_AT_ONCE = 50;

/** What the engines differ in here. */
export interface Purging {
  /** Each engine's own name for a row's place in its table: the one key that all tables share. */
  readonly place: 'rowid' | 'ctid';
  /** Takes what was deleted out of the files, where deleting alone does not. */
  wipe(): Promise<void>;
}

export function servers(db: Db, purging: Purging): Servers {
  return {
    joined: (server, at) => seen(db, server, { seen_at: at, left_at: null, purge_at: null }),
    left: (server, at, purgeAt) => seen(db, server, { left_at: at, purge_at: purgeAt }),
    list: async () => {
      const rows = await db.read
        .selectFrom('server')
        .select('server')
        .where('server', '!=', DEPLOYMENT)
        .orderBy('server')
        .execute();
      return rows.map((row) => row.server);
    },
    toPurge: async (now) => {
      const rows = await db.read
        .selectFrom('server')
        .select('server')
        .where('server', '!=', DEPLOYMENT)
        .where((eb) => eb.or([eb('purge_at', '<=', now), eb('purging', '=', 1)]))
        .orderBy('server')
        .execute();
      return rows.map((row) => row.server);
    },
    purge: async (server) => {
      if (server === DEPLOYMENT) throw new RangeError('The starter documents belong to no server.');
      await purge(db, server, purging.place);
      await purging.wipe();
    },
  };
}

async function seen(
  db: Db,
  server: ServerId,
  change: Partial<Record<'seen_at' | 'left_at' | 'purge_at', number | null>>,
): Promise<void> {
  await transact(db, (trx) =>
    trx
      .insertInto('server')
      .values({ server, ...NEW_SERVER, ...change })
      .onConflict((conflict) => conflict.column('server').doUpdateSet(change))
      .execute(),
  );
}

async function purge(db: Db, server: ServerId, place: Purging['place']): Promise<void> {
  const marked = await transact(db, (trx) =>
    trx
      .updateTable('server')
      .set((eb) => ({ purging: 1, version: eb('version', '+', 1) }))
      .where('server', '=', server)
      .executeTakeFirst(),
  );
  if (marked.numUpdatedRows === 0n) return;
  for (const table of TENANT_TABLES) {
    let gone: bigint;
    do gone = await transact(db, (trx) => deleteSome(trx, server, { table, place }));
    while (gone > 0n);
  }
  // Leases belong to no server, but name the one they were taken for.
  await transact(db, (trx) => trx.deleteFrom('lease').where('name', 'like', `%:${server}:%`).execute());
  await transact(db, (trx) => trx.deleteFrom('server').where('server', '=', server).execute());
}

async function deleteSome(
  trx: Kysely<Tables>,
  server: ServerId,
  where: { readonly table: (typeof TENANT_TABLES)[number]; readonly place: Purging['place'] },
): Promise<bigint> {
  const [table, place] = [sql.table(where.table), sql.ref(where.place)];
  const { numAffectedRows } = await sql`delete from ${table} where server = ${server} and ${place} in
    (select ${place} from ${table} where server = ${server} limit ${ROWS_AT_ONCE})`.execute(trx);
  return numAffectedRows ?? 0n;
}
