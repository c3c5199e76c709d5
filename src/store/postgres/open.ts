// The store on PostgreSQL: guards, migrations, then the areas over a pool.
import { AsyncLocalStorage } from 'node:async_hooks';
import { Kysely, PostgresDialect } from 'kysely';
import { Refusal } from '../../core/refusal.ts';
import type { Given } from '../open.ts';
import { areas, atomically } from '../sql/areas.ts';
import type { Db } from '../sql/db.ts';
import { leases, secrets } from '../sql/leases.ts';
import { retention } from '../sql/retention.ts';
import { servers } from '../sql/servers.ts';
import type { Tables } from '../sql/tables.ts';
import type { Store } from '../store.ts';
import { assertFit, dedicated, openPool, unusable } from './connection.ts';
import { advisoryLocks } from './locks.ts';
import { migrate } from './migrate.ts';
import { watchChannel } from './watch.ts';

/** Opens it; see `openStore`. */
export async function openPostgres(url: string, given: Given): Promise<Store> {
  try {
    const client = await dedicated(url, given, 0);
    try {
      await assertFit(client);
      await migrate(client, given);
    } finally {
      await client.end();
    }
  } catch (error) {
    throw unusable(error, url);
  }
  return storeOver(url, given);
}

function storeOver(url: string, given: Given): Store {
  const kysely = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: openPool(url, given) }),
    log: ({ query }) => given.spy?.(query.sql, query.parameters),
  });
  const db: Db = { read: kysely, write: kysely, inside: new AsyncLocalStorage() };
  // How much room PostgreSQL has is its own affair: it says so when there is none.
  const options = { engine: 'postgres', assertRoom: async () => {} } as const;
  const base = areas(db, options);
  return {
    ...base,
    engine: 'postgres',
    versions: { ...base.versions, watch: watchChannel(url, db.read, given) },
    locks: { ...leases(db), ...advisoryLocks(url, given) },
    servers: servers(db, { place: 'ctid', wipe: async () => {} }),
    retention: retention(db),
    secrets: secrets(db),
    atomically: atomically(db, options),
    ping: async () => {
      await db.read.selectFrom('server').select('server').limit(1).execute();
    },
    backup: () =>
      Promise.reject(
        new Refusal(
          'On PostgreSQL a backup is made with its own tools: pg_dump --format=custom, put back with pg_restore.',
        ),
      ),
    close: () => kysely.destroy(),
  };
}
