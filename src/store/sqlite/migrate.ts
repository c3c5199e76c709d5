// Brings a SQLite file to the newest schema: all steps or none, under a lock, with a copy made before.
import { chmodSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { type Migration, sqliteStatements } from '../migrations.ts';
import { assertNotNewer } from '../newer.ts';
import { pragma, unusable } from './connection.ts';

/**
 * Runs the pending migrations in one transaction.
 *
 * @param path the database's file, or `:memory:`.
 * @param options `now` names the copy.
 * @returns the copy made before, or null where there was nothing to copy.
 * @throws StoreUnusable (78) when the file is from a newer program; whatever a step throws, with nothing changed.
 */
export function migrate(
  db: DatabaseSync,
  path: string,
  options: { readonly migrations: readonly Migration[]; readonly now: number },
): string | null {
  const { migrations, now } = options;
  try {
    const before = version(db);
    assertNotNewer(before, path, migrations);
    if (before === newest(migrations)) return null;
    const copy = before === 0 || path === ':memory:' ? null : copyTo(db, `${path}.schema-${before}-${now}`);
    db.exec('begin immediate');
    try {
      run(db, path, migrations);
      db.exec('commit');
    } catch (error) {
      if (db.isTransaction) db.exec('rollback');
      throw error;
    }
    return copy;
  } catch (error) {
    throw unusable(error, path);
  }
}

/** Read again under the lock: another process may have been first. */
function run(db: DatabaseSync, path: string, migrations: readonly Migration[]): void {
  const done = version(db);
  assertNotNewer(done, path, migrations);
  for (const migration of migrations.filter(({ number }) => number > done))
    for (const statement of migration.steps.flatMap(sqliteStatements)) db.exec(statement);
  db.exec(`pragma user_version = ${newest(migrations)}`);
}

function version(db: DatabaseSync): number {
  return Number(pragma(db, 'user_version'));
}

function newest(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.number ?? 0;
}

function copyTo(db: DatabaseSync, copy: string): string {
  db.prepare('vacuum into ?').run(copy);
  chmodSync(copy, 0o600);
  return copy;
}
