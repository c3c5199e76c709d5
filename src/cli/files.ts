// Files that the terminal names: read whole, or written whole and never over another.
import { open, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Refusal } from '../core/refusal.ts';

/** What somebody most likely meant who named a file that is not there. */
const ADDRESS = /^(?:[a-z]+:\/\/|www\.)/i;

function whyNotRead(path: string, { code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return `There is no file ${path}.${ADDRESS.test(path) ? ' A web address begins with http:// or https://.' : ''}`;
  if (code === 'EISDIR') return `${path} is a folder. Name a file in it.`;
  if (code === 'EACCES' || code === 'EPERM') return `This user may not read ${path}.`;
  return `${path} cannot be read (${code ?? message}).`;
}

function whyNotWritten(path: string, { code, message }: NodeJS.ErrnoException): string {
  if (code === 'EEXIST') return `${path} exists already. Name a file that does not.`;
  if (code === 'ENOENT' || code === 'ENOTDIR') return `There is no folder ${dirname(path)} to write into.`;
  if (code === 'EACCES' || code === 'EPERM') return `This user may not write ${path}.`;
  return `${path} cannot be written (${code ?? message}).`;
}

/** @throws Refusal where it cannot be read. */
export async function bytesOf(path: string): Promise<Uint8Array> {
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new Refusal(whyNotRead(path, error));
  });
}

/**
 * Whole on the disk or not there: an archive must never be cut off without a word.
 *
 * @throws Refusal where it is there already, or cannot be written.
 */
export async function writeNew(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    throw new Refusal(whyNotWritten(path, error));
  });
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } catch (error) {
    await rm(path, { force: true });
    throw new Refusal(whyNotWritten(path, error as NodeJS.ErrnoException), { cause: error });
  } finally {
    await handle.close();
  }
}
