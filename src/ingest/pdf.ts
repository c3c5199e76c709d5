// A PDF -> its words, paragraph by paragraph. Runs in the child process.
import { extractTextItems, getDocumentProxy, getMeta, type StructuredTextItem } from 'unpdf';
import { canonical } from '../core/canonical.ts';
import { Refusal } from '../core/refusal.ts';
import type { FoundDetails } from './found-details.ts';
import type { FoundText } from './html.ts';
import { type PdfLine, pdfParagraphs } from './pdf-lines.ts';

const PAGES_MAX = 500;
/** A gap within a line, in multiples of the type size, that no space between words makes. */
const APART = 3;
/** So many lines with such a gap are columns or a table rather than a heading set wide. */
const SIDE_BY_SIDE = 5;

/** Whether a line's pieces stand so far apart that they may not belong to each other. */
function isApart(inked: readonly StructuredTextItem[]): boolean {
  return inked.some((item, index) => {
    const before = inked[index - 1];
    return before !== undefined && item.x - (before.x + before.width) > APART * item.fontSize;
  });
}

interface ReadPage {
  readonly lines: readonly PdfLine[];
  /** Lines whose pieces stand far apart. */
  readonly apart: number;
}

function readPage(items: readonly StructuredTextItem[], page: number): ReadPage {
  const lines: PdfLine[] = [];
  let apart = 0;
  let open: StructuredTextItem[] = [];
  const close = () => {
    const text = open
      .map(({ str }) => str)
      .join('')
      .replace(/\s+/gu, ' ')
      .trim();
    const inked = open.filter(({ str }) => str.trim() !== '');
    const [first] = inked;
    if (isApart(inked)) apart += 1;
    if (text !== '' && first !== undefined)
      lines.push({
        text,
        page,
        x: first.x,
        y: first.y,
        size: Math.max(...inked.map(({ fontSize }) => fontSize)),
        right: Math.max(...inked.map(({ x, width }) => x + width)),
      });
    open = [];
  };
  for (const item of items) {
    const last = open.at(-1);
    if (last !== undefined && item.str !== '' && Math.abs(item.y - last.y) > Math.max(item.fontSize, 1) * 0.5)
      close();
    open.push(item);
    if (item.hasEOL) close();
  }
  close();
  return { lines, apart };
}

/** Titles that programs put in by themselves name a file, not the document. */
const MADE_UP = /^(?:untitled|microsoft word\b.*|.*\.(?:docx?|pdf|indd|tex|qxd|pages))$/i;

function foundIn(info: Record<string, unknown>): FoundDetails {
  const text = (key: string) => (typeof info[key] === 'string' ? info[key] : null);
  const title = text('Title')?.trim() ?? '';
  return { title: MADE_UP.test(title) ? null : title, author: text('Author'), language: text('Language') };
}

/**
 * Reads a PDF's text. Lines are joined into paragraphs by where they stand (pdf-lines.ts).
 *
 * @throws Refusal for more than 500 pages, a password, or a PDF of pictures without words.
 */
export async function readPdf(bytes: Uint8Array): Promise<FoundText> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), {
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: false,
    maxImageSize: 1,
    verbosity: 0,
  }).catch((error: unknown) => {
    if (error instanceof Error && error.name === 'PasswordException')
      throw new Refusal('This PDF needs a password. Save a copy of it without one.');
    throw new Refusal('This PDF is damaged and cannot be read. Save it anew, or send its words as text.');
  });
  if (pdf.numPages > PAGES_MAX)
    throw new Refusal(`This PDF has more than ${PAGES_MAX} pages. Split it into several documents.`);
  const { items } = await extractTextItems(pdf);
  const { info } = await getMeta(pdf);
  const pages = items.map((page, index) => readPage(page, index + 1));
  const { paragraphs, hyphens } = pdfParagraphs(pages.flatMap(({ lines }) => lines));
  const apart = pages.reduce((sum, page) => sum + page.apart, 0);
  const text = canonical(paragraphs.join('\n\n'));
  if (text === '')
    throw new Refusal(
      'This PDF has no words in it, only pictures of them. Send its words as text, or a PDF that was put through text recognition.',
    );
  return {
    text,
    found: foundIn(info),
    warnings: [
      'Paragraphs were put together from the lines of the PDF: compare them with the original.',
      ...(apart >= SIDE_BY_SIDE
        ? [
            `${apart} lines have words far apart, as columns or a table do, and were read straight across: check that sentences go on as they do on the page.`,
          ]
        : []),
      ...(hyphens.dropped > 0 ? [`${hyphens.dropped} hyphens at line ends were taken out.`] : []),
      ...(hyphens.kept > 0
        ? [`${hyphens.kept} hyphens at line ends were kept, since they may belong to the word.`]
        : []),
    ],
  };
}
