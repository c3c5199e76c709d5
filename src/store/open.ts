// Opens the store that a database address names.
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '../core/refusal.ts';
import { StoreUnusable } from './errors.ts';
import { MIGRATIONS, type Migration } from './migrations.ts';
import { openPostgres } from './postgres/open.ts';
import { openSqlite } from './sqlite/open.ts';
import { restoreSqlite } from './sqlite/restore.ts';
import type { Store } from './store.ts';

/** What the process gives the store. All but `role` have sensible values; tests put their own in their place. */
export interface StoreOptions {
  /** `bot` takes the lock that one process only may have on a SQLite file; `beside` may read and write next to it. */
  readonly role: 'bot' | 'beside';
  /** Gets a sentence for the log: a copy made, a connection lost. Never data. */
  readonly say?: (sentence: string) => void;
  readonly now?: () => number;
  readonly pause?: (ms: number) => Promise<void>;
  /** Calls `tick` again and again. @returns stops it. */
  readonly every?: (ms: number, tick: () => void) => () => void;
  /** Free bytes where the database file is, or null where that can't be known. */
  readonly freeBytes?: (folder: string) => Promise<number | null>;
  readonly migrations?: readonly Migration[];
  /** PostgreSQL: how long to wait for a connection, and for an answer. */
  readonly timeouts?: { readonly connectMs: number; readonly queryMs: number };
  /** Sees every statement. For tests. */
  readonly spy?: (sql: string, parameters: readonly unknown[]) => void;
}

export type Given = Required<Omit<StoreOptions, 'freeBytes' | 'spy'>> &
  Pick<StoreOptions, 'freeBytes' | 'spy'> & { readonly holder: string };

/**
 * Opens a store and brings its schema up to date.
 *
 * @param url `file:<path>` or `:memory:` for SQLite, `postgres://…` for PostgreSQL.
 * @throws StoreUnusable with the exit code: 75 where another bot has it, 78 where something has to be put right first.
 */
export async function openStore(url: string, options: StoreOptions): Promise<Store> {
  const given = complete(options);
  if (/^postgres(ql)?:\/\//.test(url)) return await openPostgres(url, given);
  const path = sqlitePath(url);
  if (path === null)
    throw new StoreUnusable(
      'DATABASE_URL must begin with file: (SQLite) or postgres:// (PostgreSQL), such as file:data/on-record.db.',
      78,
    );
  return await openSqlite(path, given);
}

/**
 * Puts a backup file in the place of the database that `url` names.
 *
 * @returns where the database that was there is now, or null where there was none.
 * @throws Refusal on PostgreSQL, and where the file is no backup. StoreUnusable where it is damaged, or a bot is running.
 */
export async function restoreStore(url: string, from: string, now: number): Promise<string | null> {
  const path = sqlitePath(url);
  if (path === null || path === ':memory:')
    throw new Refusal('Only a SQLite file is restored by this bot. On PostgreSQL use pg_restore.');
  return await restoreSqlite(path, from, { now, holder: holderAt(now) });
}

/** The file that a SQLite address names, or null where it is none. */
function sqlitePath(url: string): string | null {
  if (url === ':memory:' || url === 'file::memory:') return ':memory:';
  if (!url.startsWith('file:')) return null;
  const path = url.startsWith('file://')
    ? decodeURIComponent(new URL(url).pathname)
    : url.slice('file:'.length);
  return path === '' ? null : path;
}

function complete(options: StoreOptions): Given {
  const now = options.now ?? Date.now;
  return {
    say: () => {},
    pause: (ms) => sleep(ms),
    every: (ms, tick) => {
      const timer = setInterval(tick, ms);
      timer.unref();
      return () => clearInterval(timer);
    },
    migrations: MIGRATIONS,
    timeouts: { connectMs: 2000, queryMs: 5000 },
    ...options,
    now,
    holder: holderAt(now()),
  };
}

function holderAt(now: number): string {
  return `process ${process.pid} on ${hostname()}, since ${new Date(now).toISOString()}`;
}
