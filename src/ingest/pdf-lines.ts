// Lines of a PDF page -> paragraphs. A PDF knows no paragraphs, only where its letters stand.

/** One line as it stands on its page, in points from the page's lower left corner. */
export interface PdfLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly size: number;
  /** From 1. */
  readonly page: number;
}

/** A gap this much wider than the usual one parts paragraphs. */
const WIDE = 1.35;
/** Type this much larger or smaller belongs to another paragraph (a heading). */
const OTHER_SIZE = 0.12;
/** A last line ends at least this share of the line's width before the margin. */
const SHORT = 0.15;

const ENDS = /[.!?:;…。！？]["'”’»)\]]*$/u;
const CONTINUES = /^["'“‘«(]?\p{Ll}/u;
const ITEM = /^(?:[•◦▪‣–—*-]|\(?(?:\d{1,3}|[a-z])[.)])\s/u;

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

interface Layout {
  /** The usual step from one line to the next, as a multiple of the type size. */
  readonly step: number;
  readonly left: number;
  readonly right: number;
}

function layoutOf(lines: readonly PdfLine[]): Layout {
  const steps = lines.slice(1).flatMap((line, index) => {
    const step = ((lines[index]?.y ?? 0) - line.y) / (line.size || 1);
    return step > 0.5 && step < 3 ? [step] : [];
  });
  return {
    step: median(steps) || 1.2,
    left: median(lines.map(({ x }) => x)),
    right: lines.map(({ right }) => right).toSorted((a, b) => a - b)[Math.floor(lines.length * 0.9)] ?? 0,
  };
}

function begins(line: PdfLine, before: PdfLine, layout: Layout): boolean {
  if (Math.abs(line.size - before.size) > OTHER_SIZE * before.size || ITEM.test(line.text)) return true;
  const step = (before.y - line.y) / (line.size || 1);
  // A new page or column: only the words can tell whether the sentence goes on.
  if (line.page !== before.page || step < 0) return ENDS.test(before.text) || !CONTINUES.test(line.text);
  if (step > layout.step * WIDE) return true;
  const indented = line.x > before.x + line.size * 0.8 && before.x <= layout.left + line.size * 0.5;
  const short = before.right < layout.right - (layout.right - layout.left) * SHORT;
  return ENDS.test(before.text) && (indented || short);
}

/** What was done with hyphens at line ends. */
export interface Hyphens {
  /** Dropped: a soft hyphen, or one in a word that stands elsewhere in the text without it. */
  dropped: number;
  /** Kept, since it could not be known. */
  kept: number;
}

interface Words {
  readonly whole: ReadonlySet<string>;
  readonly hyphens: Hyphens;
}

/** Joins a line to what stands before it. The words must stay the source's own: a hyphen goes only where that is sure. */
function joined(before: string, line: string, { whole, hyphens }: Words): string {
  if (before.endsWith('\u00AD')) {
    hyphens.dropped += 1;
    return before.slice(0, -1) + line;
  }
  const cut = /(?<head>[\p{L}\p{M}'’]{1,60})[-\u2010]$/u.exec(before.slice(-64))?.groups?.['head'];
  if (cut === undefined) return /[-\u2010]$/.test(before) ? before + line : `${before} ${line}`;
  const tail = /^\p{Ll}[\p{L}\p{M}'’]{0,60}/u.exec(line)?.[0];
  if (tail === undefined) return before + line;
  if (whole.has((cut + tail).toLowerCase()) && !whole.has(`${cut}-${tail}`.toLowerCase())) {
    hyphens.dropped += 1;
    return before.slice(0, -1) + line;
  }
  hyphens.kept += 1;
  return before + line;
}

/** The words that stand whole inside a line, in lower case. */
function wordsOf(lines: readonly PdfLine[]): Set<string> {
  return new Set(
    lines.flatMap(({ text }) =>
      Array.from(text.toLowerCase().matchAll(/[\p{L}\p{M}'’]+(?:-[\p{L}\p{M}'’]+)*/gu), ([word]) => word),
    ),
  );
}

/** The paragraphs of a document's lines, in their order, and what became of hyphens at line ends. */
export function pdfParagraphs(lines: readonly PdfLine[]): { paragraphs: string[]; hyphens: Hyphens } {
  const layout = layoutOf(lines);
  const hyphens: Hyphens = { dropped: 0, kept: 0 };
  const words: Words = { whole: wordsOf(lines), hyphens };
  const paragraphs: string[] = [];
  let before: PdfLine | null = null;
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (before === null || last === undefined || begins(line, before, layout)) paragraphs.push(line.text);
    else paragraphs[paragraphs.length - 1] = joined(last, line.text, words);
    before = line;
  }
  return { paragraphs, hyphens };
}
