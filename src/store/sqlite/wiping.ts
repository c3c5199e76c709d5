// What deletes words for good also takes them out of the log file, where SQLite would keep them until it is written over.
import { sql } from 'kysely';
import type { People } from '../port/people.ts';
import type { Db } from '../sql/db.ts';
import { retention } from '../sql/retention.ts';
import { servers } from '../sql/servers.ts';
import type { Store } from '../store.ts';
import { BUSY_MS } from './connection.ts';

/** The areas that delete, each followed by a wipe. In the database itself deleted pages are overwritten (`secure_delete`). */
export function wiping(db: Db, people: People): Pick<Store, 'people' | 'retention' | 'servers'> {
  const swept = retention(db);
  return {
    people: {
      ...people,
      erase: async (server, person) => {
        const rows = await people.erase(server, person);
        await wipe(db);
        return rows;
      },
    },
    retention: {
      sweep: async (server, now, questionsBefore) => {
        const rows = await swept.sweep(server, now, questionsBefore);
        if (rows > 0) await wipe(db);
        return rows;
      },
    },
    servers: servers(db, { place: 'rowid', wipe: () => wipe(db) }),
  };
}

/** Waits for no reader: one that is in the way leaves it to the next wipe. */
async function wipe(db: Db): Promise<void> {
  await db.write.connection().execute(async (connection) => {
    await sql`pragma busy_timeout = 0`.execute(connection);
    await sql`pragma wal_checkpoint(truncate)`.execute(connection);
    await sql`pragma busy_timeout = ${sql.lit(BUSY_MS)}`.execute(connection);
  });
}
