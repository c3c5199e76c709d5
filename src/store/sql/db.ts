// Where queries go, and what every area needs to send one.
import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** Where queries go. Reads have a connection of their own on SQLite, so that no write holds them up; in a transaction both are it. */
export interface Db {
  readonly read: Kysely<Tables>;
  readonly write: Kysely<Tables>;
}

/** Runs `work` in a transaction: the one it is in already, or a new one. */
export function transact<T>(db: Db, work: (trx: Kysely<Tables>) => Promise<T>): Promise<T> {
  return db.write.isTransaction ? work(db.write) : db.write.transaction().execute(work);
}

/** A JSON column's text; nothing at all is null. */
export function json(value: unknown): string {
  return JSON.stringify(value ?? null);
}
