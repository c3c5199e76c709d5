// Files that the terminal names: read whole, or written whole and never over another.
import { open, readFile } from 'node:fs/promises';
import { Refusal } from '../core/refusal.ts';

/** @throws Refusal where it cannot be read. */
export async function bytesOf(path: string): Promise<Uint8Array> {
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new Refusal(`${path} cannot be read (${error.code ?? error.message}).`);
  });
}

/**
 * Whole on the disk or not there: an archive must never be cut off without a word.
 *
 * @throws Refusal where it is there already, or cannot be written.
 */
export async function writeNew(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    throw new Refusal(
      error.code === 'EEXIST'
        ? `${path} exists already. Name a file that does not.`
        : `${path} cannot be written (${error.code ?? error.message}).`,
    );
  });
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
