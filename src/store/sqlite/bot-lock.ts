// The lock that lets one bot only use a SQLite file. The command line may write beside it.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { StoreUnusable } from '../errors.ts';
import { unusable } from './connection.ts';

/**
 * Takes the lock beside `path`. It is a lock of the operating system on a file of its own (`<path>.bot`), so it is free
 * again as soon as its holder is gone, however that ended.
 *
 * @param holder who takes it, in words: shown to the second one.
 * @returns gives it back.
 * @throws StoreUnusable (75) naming the holder.
 */
export function takeBotLock(path: string, holder: string): () => void {
  const name = `${path}.bot-holder`;
  const lock = open(`${path}.bot`, path);
  try {
    lock.exec('begin exclusive');
  } catch (error) {
    lock.close();
    const told = unusable(error, path);
    if (!(told instanceof StoreUnusable) || told.exitCode !== 75) throw told;
    throw new StoreUnusable(
      `A bot is running on ${path} already: ${read(name)}. Stop it first, or set DATABASE_URL to another file.`,
      75,
      { cause: error },
    );
  }
  writeFileSync(name, holder, { mode: 0o600 });
  return () => {
    rmSync(name, { force: true });
    lock.exec('rollback');
    lock.close();
  };
}

function open(file: string, path: string): DatabaseSync {
  try {
    return new DatabaseSync(file, { timeout: 0 });
  } catch (error) {
    throw unusable(error, path);
  }
}

function read(name: string): string {
  try {
    return readFileSync(name, 'utf8');
  } catch {
    return 'it has not said who it is';
  }
}
