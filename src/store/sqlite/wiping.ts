// What deletes words for good also takes them out of the log file, where SQLite would keep them until it is written over.
import { sql } from 'kysely';
import type { People } from '../port/people.ts';
import type { Db } from '../sql/db.ts';
import { retention } from '../sql/retention.ts';
import { servers } from '../sql/servers.ts';
import type { Store } from '../store.ts';
import { AUTOCHECKPOINT_PAGES, BUSY_MS } from './connection.ts';
import { vacuum } from './vacuum.ts';

interface Given {
  /** The file, or `:memory:`. */
  readonly path: string;
  /** Gets a sentence for the log. */
  readonly say: (sentence: string) => void;
}

/**
 * The areas that delete, each followed by a wipe. In the database itself deleted rows are overwritten (`secure_delete`), but
 * for copies of short ones that were moved within their page before: when a server goes, the file is written anew.
 */
export function wiping(
  db: Db,
  people: People,
  { path, say }: Given,
): Pick<Store, 'people' | 'retention' | 'servers'> {
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
    servers: servers(db, {
      place: 'rowid',
      wipe: async () => {
        if (path !== ':memory:' && !(await renewed(db, path)))
          say(
            'The database could not be written anew after a server was deleted: ids of it may be left in the file.',
          );
        await wipe(db);
      },
    }),
  };
}

/**
 * The connection is held meanwhile, so that what writes waits for it, however long that takes, and does not fail as it would over a busy
 * file. Nor does this connection copy the log back into the file, which after a vacuum is all of it: the thread does.
 */
async function renewed(db: Db, path: string): Promise<boolean> {
  return db.write.connection().execute(async (connection) => {
    await sql`pragma wal_autocheckpoint = 0`.execute(connection);
    const done = await vacuum(path);
    await sql`pragma wal_autocheckpoint = ${sql.lit(AUTOCHECKPOINT_PAGES)}`.execute(connection);
    return done;
  });
}

/** Waits for no reader: one that is in the way leaves it to the next wipe. */
async function wipe(db: Db): Promise<void> {
  await db.write.connection().execute(async (connection) => {
    await sql`pragma busy_timeout = 0`.execute(connection);
    await sql`pragma wal_checkpoint(truncate)`.execute(connection);
    await sql`pragma busy_timeout = ${sql.lit(BUSY_MS)}`.execute(connection);
  });
}
