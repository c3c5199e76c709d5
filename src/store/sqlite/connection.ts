// One guarded connection to a SQLite file: settings made and read back, and SQLite's errors in the store's words.
import { DatabaseSync } from 'node:sqlite';
import { StorageFull, StoreDamaged, StoreUnreachable, StoreUnusable } from '../errors.ts';

/** Marks our files, so that another program's database is never written to. "ORec" in ASCII. */
const APPLICATION_ID = 0x4f526563;
/** The first release without the WAL-reset corruption bug of 3.7.0 to 3.51.2. */
const FIRST_SOUND_SQLITE = [3, 51, 3] as const;
/** How long a statement waits for another process's lock. */
export const BUSY_MS = 5000;
/** After how many pages in the log a write copies it back into the file. */
export const AUTOCHECKPOINT_PAGES = 1000;

/** SQLite's primary result codes: https://sqlite.org/rescode.html */
const [BUSY, LOCKED, READONLY, IOERR, CORRUPT, FULL, CANTOPEN, NOTADB] = [
  5, 6, 8, 10, 11, 13, 14, 26,
] as const;
/** SQLITE_IOERR_SHORT_READ, which a cut-off file gives. */
const IOERR_SHORT_READ = IOERR | (2 << 8);

function codeOf(error: unknown): number | null {
  const code = error instanceof Error && 'errcode' in error ? error.errcode : null;
  return typeof code === 'number' ? code : null;
}

/** SQLite's error in the store's words, the cause kept; any other error as it is. */
export function storeError(error: unknown): unknown {
  const code = codeOf(error);
  if (code === null) return error;
  const primary = code & 0xff;
  if (primary === FULL) return new StorageFull({ cause: error });
  if (primary === BUSY || primary === LOCKED)
    return new StoreUnreachable('Another process kept the database busy for too long.', { cause: error });
  if (primary === CORRUPT || primary === NOTADB || code === IOERR_SHORT_READ)
    return new StoreDamaged('The database file is damaged.', { cause: error });
  if (primary === READONLY || primary === CANTOPEN || primary === IOERR)
    return new StoreUnreachable('The database file cannot be read or written.', { cause: error });
  return error;
}

/** Why the file can't be used at all, in a sentence for whoever runs the bot. */
export function unusable(error: unknown, path: string): unknown {
  if (error instanceof StoreUnusable) return error;
  const cause = { cause: error };
  const primary =
    (codeOf(error instanceof Error && error.cause !== undefined ? error.cause : error) ?? 0) & 0xff;
  const damaged =
    primary === CORRUPT || primary === NOTADB || primary === IOERR || error instanceof StoreDamaged;
  if (damaged)
    return new StoreUnusable(
      `The database ${path} is damaged. It was left as it is. Put a backup in its place: npm run record -- restore <backup file>`,
      78,
      cause,
    );
  if (primary === BUSY || primary === LOCKED)
    return new StoreUnusable(`The database ${path} is kept busy by another process.`, 75, cause);
  if (primary === FULL) return new StoreUnusable(`There is no room on the disk of ${path}.`, 78, cause);
  if (primary === READONLY || primary === CANTOPEN) return cannotOpen(error, path);
  return error;
}

/** Why a file can't be made or written. */
export function cannotOpen(error: unknown, path: string): StoreUnusable {
  return new StoreUnusable(
    `The database ${path} cannot be opened for writing. Check that its folder exists, that this user may write there, and that there is room.`,
    78,
    { cause: error },
  );
}

/**
 * Refuses a SQLite that can corrupt a database.
 *
 * @throws StoreUnusable
 */
export function assertSound(version: string): void {
  const parts = version.split('.').map(Number);
  for (const [i, least] of FIRST_SOUND_SQLITE.entries()) {
    const part = parts[i] ?? 0;
    if (part > least) return;
    if (part < least)
      throw new StoreUnusable(
        `This Node brings SQLite ${version}, which can corrupt a database; ${FIRST_SOUND_SQLITE.join('.')} or later is needed. Run it through npm, which brings a Node that has it.`,
        78,
      );
  }
}

/** The value of a pragma. */
export function pragma(db: DatabaseSync, name: string): unknown {
  const row = db.prepare(`pragma ${name}`).get();
  return row === undefined ? undefined : Object.values(row)[0];
}

/** What is set on each connection, and what must be read back. `synchronous` 2 is FULL: a commit that was acknowledged outlives a power loss. */
const SETTINGS: readonly (readonly [name: string, set: string, readsBack: unknown])[] = [
  ['synchronous', 'full', 2],
  ['foreign_keys', 'on', 1],
  ['trusted_schema', 'off', 0],
  ['secure_delete', 'on', 1],
  ['busy_timeout', String(BUSY_MS), BUSY_MS],
  ['wal_autocheckpoint', String(AUTOCHECKPOINT_PAGES), AUTOCHECKPOINT_PAGES],
  ['mmap_size', '0', 0],
];

function guard(db: DatabaseSync, name: string, set: string, readsBack: unknown): void {
  db.exec(`pragma ${name} = ${set}`);
  const value = pragma(db, name);
  // A build without memory mapping has no such value at all, which is as good.
  if (value !== readsBack && !(name === 'mmap_size' && value === undefined))
    throw new StoreUnusable(`SQLite would not set ${name} to ${set}: it says ${String(value)}.`, 78);
}

/**
 * Opens a connection with every setting asserted.
 *
 * @param path a file, or `:memory:`.
 * @throws StoreUnusable where it is no database of ours, damaged, read-only, or a setting does not hold.
 */
export function connect(path: string): DatabaseSync {
  try {
    const db = new DatabaseSync(path, { timeout: BUSY_MS, enableForeignKeyConstraints: true });
    try {
      prepare(db, path);
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  } catch (error) {
    throw unusable(error, path);
  }
}

function prepare(db: DatabaseSync, path: string): void {
  assertSound(String(db.prepare('select sqlite_version() as version').get()?.['version']));
  const owner = pragma(db, 'application_id');
  const isNew = pragma(db, 'schema_version') === 0;
  if (owner !== APPLICATION_ID && !(isNew && owner === 0))
    throw new StoreUnusable(
      `${path} is a database of another program. Set DATABASE_URL to a file of this bot's own.`,
      78,
    );
  guard(db, 'journal_mode', 'wal', path === ':memory:' ? 'memory' : 'wal');
  for (const [name, set, readsBack] of SETTINGS) guard(db, name, set, readsBack);
  if (isNew) db.exec(`pragma application_id = ${APPLICATION_ID}`);
}

/**
 * Reads the whole file for damage (0.8 s for 289 MB).
 *
 * @throws StoreUnusable naming how to restore.
 */
export function assertWhole(db: DatabaseSync, path: string): void {
  try {
    const found = pragma(db, 'quick_check');
    if (found !== 'ok') throw new StoreDamaged(String(found));
  } catch (error) {
    throw unusable(error, path);
  }
}
