// Kysely over node:sqlite: an adapter, and transactions that take the write lock at once.

import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type DatabaseConnection, type SqliteDatabase, SqliteDialect, SqliteDriver } from 'kysely';
import { StoreUnreachable, storable } from '../errors.ts';
import { BUSY_MS, storeError } from './connection.ts';

/** Prepared statements kept for each connection; the store has about a hundred shapes. */
const STATEMENTS_KEPT = 200;

/** Waits; injected so that no test has to. */
export type Pause = (ms: number) => Promise<void>;

function inOurWords<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw storeError(error);
  }
}

/** What node:sqlite binds; the query layer makes nothing else. */
function bound(parameters: readonly unknown[]): SQLInputValue[] {
  return storable(parameters).map((value) => {
    if (value === null || typeof value === 'string' || typeof value === 'number') return value;
    throw new TypeError(`SQLite does not take a ${typeof value}.`);
  });
}

function adapter(db: DatabaseSync): SqliteDatabase {
  const kept = new Map<string, StatementSync>();
  const prepared = (sql: string): StatementSync => {
    const known = kept.get(sql);
    if (known !== undefined) return known;
    if (kept.size >= STATEMENTS_KEPT) kept.clear();
    const statement = db.prepare(sql);
    kept.set(sql, statement);
    return statement;
  };
  return {
    close: () => db.close(),
    prepare: (sql) => {
      const statement = inOurWords(() => prepared(sql));
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => inOurWords(() => statement.all(...bound(parameters))),
        run: (parameters) => inOurWords(() => statement.run(...bound(parameters))),
        iterate: (parameters) => statement.iterate(...bound(parameters)),
      };
    },
  };
}

/**
 * `begin immediate`, so that a transaction never finds out half-way that another process writes; and the wait for that
 * process yields, since SQLite's own busy handler would stop everything else in this one.
 */
class ImmediateDriver extends SqliteDriver {
  readonly #db: DatabaseSync;
  readonly #pause: Pause;

  constructor(db: DatabaseSync, pause: Pause) {
    super({ database: adapter(db) });
    this.#db = db;
    this.#pause = pause;
  }

  override async beginTransaction(_connection: DatabaseConnection): Promise<void> {
    // SQLite answers at once: without a turn here a chain of writes would hold up everything else in the process.
    await nextTurn();
    for (let waited = 0, wait = 1; ; waited += wait, wait = Math.min(2 * wait, 50)) {
      const error = this.#begin();
      if (error === null) return;
      if (!(error instanceof StoreUnreachable) || waited >= BUSY_MS) throw error;
      await this.#pause(wait);
    }
  }

  #begin(): unknown {
    this.#db.exec('pragma busy_timeout = 0');
    try {
      this.#db.exec('begin immediate');
      return null;
    } catch (error) {
      return storeError(error);
    } finally {
      this.#db.exec(`pragma busy_timeout = ${BUSY_MS}`);
    }
  }

  /** SQLite ends the transaction by itself when the disk is full; a second end would hide that error. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#db.isTransaction) await super.rollbackTransaction(connection);
  }
}

/** Kysely's SQLite dialect over one open connection. */
export class NodeSqliteDialect extends SqliteDialect {
  readonly #db: DatabaseSync;
  readonly #pause: Pause;

  constructor(db: DatabaseSync, pause: Pause) {
    super({ database: adapter(db) });
    this.#db = db;
    this.#pause = pause;
  }

  override createDriver(): SqliteDriver {
    return new ImmediateDriver(this.#db, this.#pause);
  }
}
