// A folder of documents: which files count, which are bad, and when the folder as a whole is refused.
import { constants } from 'node:fs';
import { open, readdir, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Details } from '../core/document.ts';
import { Refusal } from '../core/refusal.ts';
import { documentFile } from './document-file.ts';
import { FileProblem, type Problem } from './problem.ts';

/** Largest file read, in bytes. */
export const FILE_MAX = 5 * 1024 * 1024;
/** A folder with more bad files than this share is most likely the wrong one; asked of folders with at least `ENOUGH` files. */
const BAD_SHARE = 0.2;
const ENOUGH = 5;
const SHOWN = 20;

export interface CorpusDocument {
  /** The file's name within the folder. */
  readonly path: string;
  readonly details: Details;
  /** Canonical plain text. */
  readonly text: string;
}

export interface Corpus {
  /** By file name. */
  readonly documents: readonly CorpusDocument[];
  readonly problems: readonly Problem[];
}

/** Whether a file of this name is a document of a folder: the folder's README is not. */
export const isDocumentName = (name: string) =>
  /\.(?:md|txt)$/i.test(name) && !name.startsWith('.') && name.toLowerCase() !== 'readme.md';

/** The text of a document's bytes. @throws FileProblem where they are not UTF-8. */
export function decoded(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const before = new TextDecoder().decode(bytes).split('\uFFFD')[0] ?? '';
    throw new FileProblem({ file, line: before.split('\n').length, reason: 'this is not UTF-8 text' });
  }
}

/** Bytes of a regular file inside the folder. Neither a link nor a pipe can lead elsewhere or hang the start. */
async function bytesOf(folder: string, file: string): Promise<Uint8Array> {
  const refuse = (reason: string) => new FileProblem({ file, line: null, reason });
  const path = join(folder, file);
  const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
  const handle = await open(path, flags).catch((error: NodeJS.ErrnoException) => {
    throw refuse(
      error.code === 'ELOOP'
        ? 'this is a link, not a file'
        : `this cannot be opened (${error.code ?? 'unknown'})`,
    );
  });
  try {
    const stat = await handle.stat();
    if (!stat.isFile()) throw refuse('this is not a regular file');
    if (dirname(await realpath(path)) !== folder) throw refuse('this lies outside the folder');
    if (stat.size > FILE_MAX) throw refuse(`this is larger than ${FILE_MAX / 1024 / 1024} MiB`);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(stat.size + 1), 0, stat.size + 1, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/**
 * Reads one file of a folder of documents.
 *
 * @throws FileProblem with file, line and reason.
 */
async function readOne(folder: string, file: string): Promise<CorpusDocument> {
  const { details, text } = documentFile(decoded(await bytesOf(folder, file), file), file);
  return { path: file, details, text };
}

function described({ file, line, reason }: Problem): string {
  return `${file}${line === null ? '' : `, line ${line}`}: ${reason}`;
}

function refusalOf(folder: string, { documents, problems }: Corpus, strict: boolean): string | null {
  const files = documents.length + problems.length;
  if (files === 0) return `There are no documents (.md or .txt) in ${folder}.`;
  if (documents.length === 0) return `Not one of the ${files} files in ${folder} can be read.`;
  if (strict && problems.length > 0)
    return `${problems.length} of the ${files} files in ${folder} cannot be read.`;
  return files >= ENOUGH && problems.length > files * BAD_SHARE
    ? `${problems.length} of the ${files} files in ${folder} cannot be read: is this the right folder?`
    : null;
}

/**
 * Reads the documents of a folder: its `.md` and `.txt` files (not `README.md`, not folders in it), in the order of their
 * names. A bad file is left out and reported.
 *
 * @throws Refusal where the folder is not there, holds no good file, has more than a fifth bad ones (of five files or
 * more), or `strict` is asked and any is bad. Its message lists the problems.
 */
export async function readCorpus(folder: string, { strict = false } = {}): Promise<Corpus> {
  const root = await realpath(folder).catch(() => {
    throw new Refusal(`There is no folder ${folder}.`);
  });
  const entries = await readdir(root, { withFileTypes: true }).catch(() => {
    throw new Refusal(`${folder} is not a folder that can be read.`);
  });
  const names = entries
    .filter((entry) => !entry.isDirectory() && isDocumentName(entry.name))
    .map(({ name }) => name);
  const documents: CorpusDocument[] = [];
  const problems: Problem[] = [];
  for (const name of names.toSorted()) {
    try {
      documents.push(await readOne(root, name));
    } catch (error) {
      problems.push(problemFrom(name, error));
    }
  }
  const why = refusalOf(folder, { documents, problems }, strict);
  if (why !== null) throw new Refusal([why, ...problems.slice(0, SHOWN).map(described)].join('\n'));
  return { documents, problems };
}

/** What is wrong with a file that threw this: a parser that gives up (markup nested too deeply) spoils one file, not all. */
export function problemFrom(file: string, error: unknown): Problem {
  if (error instanceof FileProblem) return error.problem;
  return {
    file,
    line: null,
    reason: `this cannot be parsed (${error instanceof Error ? error.message : String(error)})`,
  };
}
