// Copies of a SQLite database while it is used, and putting one back.
import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { backup } from 'node:sqlite';
import { Refusal } from '../../core/refusal.ts';
import { connect, storeError } from './connection.ts';

/**
 * Writes a consistent copy of the database at `path` to `to`, in steps, so that others read and write meanwhile.
 *
 * @throws Refusal where the file exists already or cannot be made. `StorageFull` when there is no room.
 */
export async function backupTo(path: string, to: string): Promise<void> {
  if (path === ':memory:') throw new Refusal('This record is kept in memory only: there is no file to copy.');
  if (existsSync(to)) throw new Refusal(`${to} exists already. Name a file that does not.`);
  const part = `${to}.part`;
  try {
    const file = await open(part, 'w', 0o600).catch((error: NodeJS.ErrnoException) => {
      throw new Refusal(
        `${to} cannot be written (${error.code ?? error.message}). Check that its folder exists and that this user may write there.`,
      );
    });
    await file.close();
    await copySnapshot(path, part);
    await settle(part, to);
  } catch (error) {
    await rm(part, { force: true });
    throw storeError(error);
  }
}

/** Every write by another connection makes SQLite begin a copy again, and so never end, unless the copy is of a transaction's view. */
async function copySnapshot(path: string, part: string): Promise<void> {
  const db = connect(path);
  try {
    db.exec('begin');
    db.prepare('select version from server limit 1').get();
    await backup(db, part);
    db.exec('rollback');
  } finally {
    db.close();
  }
}

/** Gives a finished file its name so that a power loss leaves the old state or the new one. */
export async function settle(part: string, to: string): Promise<void> {
  await sync(part);
  await rename(part, to);
  // Windows can't open a folder to sync it.
  if (process.platform !== 'win32') await sync(dirname(to));
}

async function sync(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
