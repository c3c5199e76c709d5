// Puts a backup in the place of a SQLite database, and keeps what was there.
import { existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { Refusal } from '../../core/refusal.ts';
import { StoreUnusable } from '../errors.ts';
import { MIGRATIONS } from '../migrations.ts';
import { assertNotNewer } from '../newer.ts';
import { settle } from './backup.ts';
import { takeBotLock } from './bot-lock.ts';
import { assertWhole, connect, pragma } from './connection.ts';

/** What SQLite keeps beside a database. */
const SIDE_FILES = ['-wal', '-shm'];

/**
 * Checks a backup and puts it in the place of the database at `path`. No bot may be running on it.
 *
 * @param now names what was there before.
 * @returns where the database that was there is now, or null where there was none.
 * @throws Refusal where `from` is no backup of ours. StoreUnusable where it is damaged or newer, or a bot is running.
 */
export async function restoreSqlite(
  path: string,
  from: string,
  { now, holder }: { readonly now: number; readonly holder: string },
): Promise<string | null> {
  const target = resolve(path);
  if (!existsSync(from)) throw new Refusal(`There is no file ${from}.`);
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  const unlock = takeBotLock(target, holder);
  const part = `${target}.part`;
  try {
    await copyFile(from, part).catch((error: NodeJS.ErrnoException) => {
      throw new Refusal(`${from} cannot be read as a file (${error.code ?? error.message}).`);
    });
    await chmod(part, 0o600);
    assertBackup(part, from);
    const replaced = existsSync(target) ? `${target}.replaced-${now}` : null;
    if (replaced !== null) await moveAway(target, replaced);
    await settle(part, target);
    return replaced;
  } finally {
    for (const file of [part, ...SIDE_FILES.map((side) => `${part}${side}`)]) await rm(file, { force: true });
    unlock();
  }
}

function assertBackup(part: string, from: string): void {
  const db = wholeDatabase(part, from);
  try {
    const schema = Number(pragma(db, 'user_version'));
    if (schema === 0) throw new Refusal(`${from} is no backup of this bot's.`);
    assertNotNewer(schema, from, MIGRATIONS);
  } finally {
    db.close();
  }
}

function wholeDatabase(part: string, from: string): DatabaseSync {
  let db: DatabaseSync | null = null;
  try {
    db = connect(part);
    assertWhole(db, from);
    return db;
  } catch (error) {
    db?.close();
    if (!(error instanceof StoreUnusable)) throw error;
    throw new StoreUnusable(
      `${from} is damaged, or no backup of this bot's. The database was left as it is.`,
      error.exitCode,
      { cause: error },
    );
  }
}

/** The log file goes along: it may hold what the database does not yet. */
async function moveAway(target: string, replaced: string): Promise<void> {
  for (const side of ['', ...SIDE_FILES])
    if (existsSync(`${target}${side}`)) await rename(`${target}${side}`, `${replaced}${side}`);
}
