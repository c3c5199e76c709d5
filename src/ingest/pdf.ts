// A PDF -> its words, paragraph by paragraph. Runs in the child process.
import { extractTextItems, getDocumentProxy, getMeta, type StructuredTextItem } from 'unpdf';
import { canonical } from '../core/canonical.ts';
import { Refusal } from '../core/refusal.ts';
import type { FoundDetails } from './found-details.ts';
import type { FoundText } from './html.ts';
import { type PdfLine, pdfParagraphs } from './pdf-lines.ts';

const PAGES_MAX = 500;

function linesOf(items: readonly StructuredTextItem[], page: number): PdfLine[] {
  const lines: PdfLine[] = [];
  let open: StructuredTextItem[] = [];
  const close = () => {
    const text = open
      .map(({ str }) => str)
      .join('')
      .replace(/\s+/gu, ' ')
      .trim();
    const inked = open.filter(({ str }) => str.trim() !== '');
    const [first] = inked;
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
  return lines;
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
  const { paragraphs, hyphens } = pdfParagraphs(items.flatMap((page, index) => linesOf(page, index + 1)));
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
      ...(hyphens.dropped > 0 ? [`${hyphens.dropped} hyphens at line ends were taken out.`] : []),
      ...(hyphens.kept > 0
        ? [`${hyphens.kept} hyphens at line ends were kept, since they may belong to the word.`]
        : []),
    ],
  };
}
