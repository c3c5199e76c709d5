// A Word file -> its words, paragraph by paragraph. Runs in the child process.
import { buffer } from 'node:stream/consumers';
import { Parser } from 'htmlparser2';
import mammoth from 'mammoth';
import { ZipFile } from 'yazl';
import { canonical } from '../core/canonical.ts';
import { Refusal } from '../core/refusal.ts';
import { withoutHidden } from './docx-hidden.ts';
import { type WordDocument, wordParagraphs } from './docx-words.ts';
import type { FoundDetails } from './found-details.ts';
import type { FoundText } from './html.ts';
import { READABLE } from './sniff.ts';
import { readZip, type ZipFileContent } from './zip-read.ts';

const MIB = 1024 * 1024;
const LIMITS = { entries: 2000, entryBytes: 16 * MIB, totalBytes: 20 * MIB };

/** Title, author and language from a Word file's core properties. */
function foundIn(xml: string): FoundDetails {
  const texts = new Map<string, string>();
  let open = '';
  const parser = new Parser(
    {
      onopentag(name) {
        open = name;
      },
      ontext(text) {
        texts.set(open, (texts.get(open) ?? '') + text);
      },
      onclosetag() {
        open = '';
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  const text = (key: string) => texts.get(key) ?? null;
  return { title: text('dc:title'), author: text('dc:creator'), language: text('dc:language') };
}

/** The parts that hold words for readers. */
const WORDS = /^word\/(?:document|footnotes|endnotes)\d*\.xml$/;

/** The file without its hidden words, and how many characters went: the same bytes where it has none. */
async function shownOf(bytes: Uint8Array, parts: readonly ZipFileContent[]) {
  const changed = parts
    .filter(({ name }) => WORDS.test(name))
    .map((part) => ({ name: part.name, ...withoutHidden(new TextDecoder().decode(part.bytes)) }))
    .filter(({ hidden }) => hidden > 0);
  if (changed.length === 0) return { bytes, hidden: 0 };
  const zip = new ZipFile();
  for (const part of parts) {
    const xml = changed.find(({ name }) => name === part.name)?.xml;
    zip.addBuffer(Buffer.from(xml ?? part.bytes), part.name, { compress: false });
  }
  zip.end();
  return {
    bytes: await buffer(zip.outputStream),
    hidden: changed.reduce((sum, { hidden }) => sum + hidden, 0),
  };
}

/** The paragraphs that the parser finds. Its tree is looked at in passing: what it would make of it is not needed. */
async function paragraphsOf(bytes: Uint8Array): Promise<string[]> {
  let found: string[] = [];
  const transformDocument = (document: WordDocument) => {
    found = wordParagraphs(document);
    return { ...document, children: [] };
  };
  await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { transformDocument, externalFileAccess: false },
  );
  return found;
}

/**
 * Reads a Word file's text; its parts are counted while inflating before the parser sees any of it. Of tracked changes the
 * text as it would be accepted is read.
 *
 * @throws Refusal for a bomb, a damaged file, another kind of archive, or one without words.
 */
export async function readDocx(bytes: Uint8Array): Promise<FoundText> {
  const parts = await readZip(bytes, LIMITS);
  if (
    !parts.some(({ name }) => name === '[Content_Types].xml') ||
    !parts.some(({ name }) => name.startsWith('word/'))
  )
    throw new Refusal(`This is an archive, not a Word file. ${READABLE}`);
  const core = parts.find(({ name }) => name === 'docProps/core.xml');
  const shown = await shownOf(bytes, parts);
  const paragraphs = await paragraphsOf(shown.bytes).catch((error: unknown) => {
    throw new Refusal('This Word file is damaged and cannot be read. Save it anew, or as text.', {
      cause: error,
    });
  });
  const text = canonical(paragraphs.join('\n\n'));
  if (text === '') throw new Refusal('This Word file has no words in it.');
  return {
    text,
    found: core === undefined ? {} : foundIn(new TextDecoder().decode(core.bytes)),
    warnings: shown.hidden > 0 ? [`${shown.hidden} characters of hidden text were left out.`] : [],
  };
}
