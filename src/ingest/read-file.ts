// Any file's bytes -> text and what it says of itself. For untrusted bytes this runs in the child process (read-aside.ts).
import type { Details } from '../core/document.ts';
import { Refusal } from '../core/refusal.ts';
import { type Decoded, decode } from './charset.ts';
import { detailsFrom } from './found-details.ts';
import { FileProblem } from './problem.ts';
import { type Format, type Label, sniff } from './sniff.ts';
import { titleFromName } from './unknown-details.ts';

/** Longest text of a document, in UTF-16 units: some 350,000 words. */
export const TEXT_MAX = 2_000_000;
/** More than this share of unreadable characters has to be confirmed by a person. */
const GARBLED_MAX = 0.005;

/** What could be read of a file. */
export interface ReadFile {
  readonly format: Format;
  /** Canonical plain text. */
  readonly text: string;
  /** As the source gives them; what it does not say is unknown. */
  readonly details: Details;
  /** Sentences for whoever decides whether to publish. */
  readonly warnings: readonly string[];
}

interface Words {
  readonly text: string;
  readonly details: Details;
  readonly warnings: readonly string[];
}

async function readWords(
  bytes: Uint8Array,
  { name, contentType }: Label,
  format: 'text' | 'markdown',
): Promise<Words> {
  const decoded = decode(bytes, contentType, false);
  const { documentFile } = await import('./document-file.ts');
  try {
    const file = documentFile(decoded.text, format === 'markdown' ? 'file.md' : 'file.txt');
    const { details, hidden } = file;
    return {
      text: file.text,
      details:
        details.ourTitle && details.title === 'File' ? { ...details, title: titleFromName(name) } : details,
      warnings: [...hiddenWarnings(hidden), ...charsetWarnings(decoded)],
    };
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    const { line, reason } = error.problem;
    throw new Refusal(`This file cannot be used${line === null ? '' : ` (line ${line})`}: ${reason}.`);
  }
}

const hiddenWarnings = (hidden: number) =>
  hidden > 0 ? [`${hidden} characters of hidden text were left out.`] : [];

function charsetWarnings({ garbled, guessed }: Decoded): string[] {
  return [
    ...(guessed
      ? [
          'Nothing says how the characters of this file are encoded, so it was read as windows-1252: check accents and quotation marks. A file in UTF-8 is read without a guess.',
        ]
      : []),
    ...(garbled > GARBLED_MAX
      ? [
          `${(garbled * 100).toFixed(1)} % of the characters could not be read: check the text before publishing it.`,
        ]
      : []),
  ];
}

// The parsers are large: only the one that is needed is loaded.
async function readRest(bytes: Uint8Array, label: Label, format: 'html' | 'pdf' | 'docx'): Promise<Words> {
  const fallback = titleFromName(label.name);
  if (format === 'html') {
    const decoded = decode(bytes, label.contentType, true);
    const { readHtml } = await import('./html.ts');
    const { text, found, warnings } = readHtml(decoded.text);
    const all = [...warnings, ...charsetWarnings(decoded)];
    return { text, details: detailsFrom(found, fallback), warnings: all };
  }
  const { text, found, warnings } =
    format === 'pdf'
      ? await (await import('./pdf.ts')).readPdf(bytes)
      : await (await import('./docx.ts')).readDocx(bytes);
  return { text, details: detailsFrom(found, fallback), warnings };
}

/**
 * Reads a text, Markdown, HTML, PDF or Word file; its format is told by its bytes first.
 *
 * @throws Refusal with a sentence for whoever sent the file.
 */
export async function readFile(bytes: Uint8Array, label: Label): Promise<ReadFile> {
  const format = sniff(bytes, label);
  const read =
    format === 'text' || format === 'markdown'
      ? await readWords(bytes, label, format)
      : await readRest(bytes, label, format);
  if (read.text.length > TEXT_MAX)
    throw new Refusal(
      `This is longer than ${TEXT_MAX.toLocaleString('en')} characters. Split it into several documents.`,
    );
  return { format, ...read };
}
