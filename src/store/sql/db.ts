// Where queries go, and what every area needs to send one.
import type { AsyncLocalStorage } from 'node:async_hooks';
import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** Where queries go. Reads have a connection of their own on SQLite, so that no write holds them up; in a transaction both are it. */
export interface Db {
  readonly read: Kysely<Tables>;
  readonly write: Kysely<Tables>;
  /** True inside a transaction of this database. */
  readonly inside: AsyncLocalStorage<true>;
}

/**
 * Runs `work` in a transaction: the one it is in already, or a new one.
 *
 * @throws Error inside a transaction that `db` knows nothing of: it would wait for that one, which waits for it.
 */
export async function transact<T>(db: Db, work: (trx: Kysely<Tables>) => Promise<T>): Promise<T> {
  if (db.write.isTransaction) return await work(db.write);
  if (db.inside.getStore() === true)
    throw new Error('Inside `atomically` only the areas that it gives may write.');
  return await db.inside.run(true, () => db.write.transaction().execute(work));
}

/** A JSON column's text; nothing at all is null. */
export function json(value: unknown): string {
  return JSON.stringify(value ?? null);
}
