// What a file is, by its first bytes before what it is called.
import { Refusal } from '../core/refusal.ts';

export type Format = 'text' | 'markdown' | 'html' | 'pdf' | 'docx';

/** What is said of some bytes by whoever hands them over. Neither is believed against the bytes themselves. */
export interface Label {
  readonly name: string;
  readonly contentType: string | null;
}

/** What may be sent instead. */
export const READABLE = 'I can read text, Markdown, HTML, PDF and Word (.docx) files.';

const OTHERS: readonly (readonly [string, string])[] = [
  ['\x89PNG', 'an image'],
  ['\xFF\xD8\xFF', 'an image'],
  ['GIF8', 'an image'],
  ['RIFF', 'a media file'],
  ['\xD0\xCF\x11\xE0', 'an old Office file; save it as .docx'],
  ['{\\rtf', 'an RTF file; save it as .docx'],
  ['\x1F\x8B', 'a compressed file'],
  ['Rar!', 'an archive'],
  ['7z\xBC\xAF', 'an archive'],
  ['\x7FELF', 'a program'],
  ['MZ\x90', 'a program'],
  ['SQLite format 3', 'a database'],
];

const HTML_START =
  /^(?:\s|\uFEFF|<!--[^]{0,2000}?-->|<\?xml[^>]{0,200}>)*<(?:!doctype\s+html|html|head|body)\b/i;

function isBinary(bytes: Uint8Array): boolean {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return !wide && bytes.subarray(0, 1024).includes(0);
}

/**
 * Decides a file's format.
 *
 * @throws Refusal for what is empty, cannot be read, or claims to be a PDF or Word file and is not.
 */
export function sniff(bytes: Uint8Array, { name, contentType }: Label): Format {
  if (bytes.length === 0) throw new Refusal('This file is empty.');
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (head.includes('%PDF-')) return 'pdf';
  if (head.startsWith('PK\x03\x04')) return 'docx';
  const other = OTHERS.find(
    ([magic]) => Buffer.from(bytes.subarray(0, magic.length)).toString('latin1') === magic,
  );
  if (other !== undefined) throw new Refusal(`This is ${other[1]}. ${READABLE}`);
  const type = contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
  const claimed =
    /\.(pdf|docx)$/i.exec(name)?.[1]?.toLowerCase() ?? (type === 'application/pdf' ? 'pdf' : null);
  if (claimed !== null)
    throw new Refusal(`This is called a ${claimed.toUpperCase()} file, but it is not one. ${READABLE}`);
  if (isBinary(bytes))
    throw new Refusal(`This is not a text file, or not one in UTF-8: save it as that. ${READABLE}`);
  if (/^(?:text\/html|application\/xhtml\+xml)$/.test(type) || /\.x?html?$/i.test(name)) return 'html';
  if (/\.(?:md|markdown)$/i.test(name) || type === 'text/markdown') return 'markdown';
  return HTML_START.test(head) && !/\.txt$/i.test(name) ? 'html' : 'text';
}
