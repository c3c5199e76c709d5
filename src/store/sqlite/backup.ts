// Copies of a SQLite database while it is used, and putting one back.
import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { backup, type DatabaseSync } from 'node:sqlite';
import { Refusal } from '../../core/refusal.ts';
import { storeError } from './connection.ts';

/**
 * Writes a consistent copy to `to`, in steps, so that others read and write meanwhile.
 *
 * @throws Refusal where the file exists already. `StorageFull` when there is no room.
 */
export async function backupTo(db: DatabaseSync, to: string): Promise<void> {
  if (existsSync(to)) throw new Refusal(`${to} exists already. Name a file that does not.`);
  const part = `${to}.part`;
  try {
    await (await open(part, 'w', 0o600)).close();
    await backup(db, part);
    await settle(part, to);
  } catch (error) {
    await rm(part, { force: true });
    throw storeError(error);
  }
}

/** Gives a finished file its name so that a power loss leaves the old state or the new one. */
export async function settle(part: string, to: string): Promise<void> {
  await sync(part);
  await rename(part, to);
  await sync(dirname(to));
}

async function sync(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
