// A Word file -> its words, paragraph by paragraph. Runs in the child process.
import { Parser } from 'htmlparser2';
import mammoth from 'mammoth';
import { canonical } from '../core/canonical.ts';
import { Refusal } from '../core/refusal.ts';
import type { FoundDetails } from './found-details.ts';
import type { FoundText } from './html.ts';
import { readZip } from './zip-read.ts';

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

/**
 * Reads a Word file's text; its parts are counted while inflating before the parser sees any of it.
 *
 * @throws Refusal for a bomb, a damaged file, another kind of archive, or one without words.
 */
export async function readDocx(bytes: Uint8Array): Promise<FoundText> {
  const parts = await readZip(bytes, LIMITS);
  if (
    !parts.some(({ name }) => name === '[Content_Types].xml') ||
    !parts.some(({ name }) => name.startsWith('word/'))
  )
    throw new Refusal('This is an archive, not a Word file.');
  const core = parts.find(({ name }) => name === 'docProps/core.xml');
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) }).catch((error: unknown) => {
    throw new Refusal('This Word file is damaged and cannot be read.', { cause: error });
  });
  const text = canonical(value.replace(/\n{3,}/g, '\n\n').replace(/^\n+/, ''));
  if (text.trim() === '') throw new Refusal('This Word file has no words in it.');
  return {
    text,
    found: core === undefined ? {} : foundIn(new TextDecoder().decode(core.bytes)),
    warnings: [],
  };
}
