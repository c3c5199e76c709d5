// A record as one zip of files in the form of corpus/: written whole, and read back to the same hashes.
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { type CorpusDocument, decoded, FILE_MAX, isDocumentName, problemFrom } from './corpus.ts';
import { documentFile, type FiledDocument, toMarkdownFile } from './document-file.ts';
import type { Problem } from './problem.ts';
import { readZip } from './zip-read.ts';

const MIB = 1024 * 1024;
/** What one server may keep (2000 documents), with some room; in all, what a child process can hold. */
const LIMITS = { entries: 2500, entryBytes: FILE_MAX, totalBytes: 64 * MIB };
const NAME_MAX = 60;
/** The same record gives the same bytes: the archive's own dates say nothing. */
const MTIME = new Date(1980, 0, 1);

/** A file name in plain letters from a title, for people to find their way by; it identifies nothing. */
function nameOf(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-');
  const short = Array.from(plain)
    .slice(0, NAME_MAX)
    .join('')
    .replace(/^-+|-+$/g, '');
  return short === '' || short === 'readme' ? 'document' : short;
}

/**
 * Writes documents into a zip, one Markdown file each, named by their titles. Deterministic.
 *
 * @returns the archive's bytes.
 */
export async function writeArchive(documents: readonly FiledDocument[]): Promise<Uint8Array> {
  const zip = new ZipFile();
  const used = new Set<string>();
  for (const { details, text } of documents) {
    const base = nameOf(details.title);
    let name = base;
    for (let more = 2; used.has(name); more += 1) name = `${base}-${more}`;
    used.add(name);
    zip.addBuffer(Buffer.from(toMarkdownFile(details, text)), `${name}.md`, { mtime: MTIME, mode: 0o100644 });
  }
  zip.end();
  return buffer(zip.outputStream);
}

const isWanted = (name: string) =>
  isDocumentName(name.split('/').at(-1) ?? '') && !name.startsWith('__MACOSX/');

/** One file of an archive, read or not. */
export type ArchivedFile = { readonly document: CorpusDocument } | { readonly problem: Problem };

/**
 * Reads the documents of an archive, one at a time. Its files may stand in folders; what is no `.md` or `.txt` is passed over,
 * and nothing is ever written to a disk by the names in it. Untrusted archives are read in a child process (read-aside.ts).
 *
 * @throws Refusal where the archive as a whole cannot be read or is too large.
 */
export async function* readArchive(bytes: Uint8Array): AsyncGenerator<ArchivedFile> {
  for (const { name, bytes: content } of await readZip(bytes, { ...LIMITS, wanted: isWanted })) {
    try {
      const { details, text } = documentFile(decoded(content, name), name);
      yield { document: { path: name, details, text } };
    } catch (error) {
      yield { problem: problemFrom(name, error) };
    }
  }
}
