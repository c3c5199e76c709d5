// Passages that come one by one, put together again as the documents that the index takes.
import type { Passage } from '../src/core/passage.ts';
import type { IndexDocument } from '../src/core/search.ts';
import type { Span } from '../src/core/span.ts';

/** A sentence of a data set. Neighbouring lines of one `para` are neighbouring sentences of one paragraph. */
export interface Line {
  readonly id: string;
  readonly doc: string;
  readonly text: string;
  readonly title?: string;
  readonly para?: string;
}

/** A stretch of a line, as offsets into its own text. */
export interface LineSpan extends Span {
  readonly id: string;
}

export interface Assembled {
  readonly documents: readonly IndexDocument[];
  /** The lines, or parts of them, that a stretch of a document's text covers. */
  within(documentId: string, start: number, end: number): LineSpan[];
}

/** One document for each `doc`, in order of arrival; its text is the lines joined by blanks, paragraphs by blank lines. */
export function assemble(lines: readonly Line[], language: string): Assembled {
  const byDocument = new Map<string, Line[]>();
  for (const line of lines) {
    const held = byDocument.get(line.doc);
    if (held) held.push(line);
    else byDocument.set(line.doc, [line]);
  }
  const documents = Array.from(byDocument, ([id, held]) => documentOf(id, held, language));
  const byId = new Map(documents.map((document) => [document.id, document]));
  const ids = new Map(Array.from(byDocument, ([id, held]) => [id, held.map((line) => line.id)]));
  return {
    documents,
    within: (documentId, start, end) => {
      const { passages } = byId.get(documentId)?.analysis ?? { passages: [] };
      const found: LineSpan[] = [];
      for (let at = firstEndingAfter(passages, start); (passages[at]?.start ?? end) < end; at++) {
        const line = passages[at];
        const id = ids.get(documentId)?.[at];
        if (!line || id === undefined) break;
        found.push({
          id,
          start: Math.max(start, line.start) - line.start,
          end: Math.min(end, line.end) - line.start,
        });
      }
      return found;
    },
  };
}

function firstEndingAfter(passages: readonly Span[], start: number): number {
  let low = 0;
  let high = passages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((passages[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function documentOf(id: string, lines: readonly Line[], language: string): IndexDocument {
  const parts: string[] = [];
  const passages: Passage[] = [];
  const paragraphs: Span[] = [];
  let length = 0;
  let last: string | undefined;
  for (const line of lines) {
    const same = parts.length > 0 && line.para !== undefined && line.para === last;
    const gap = parts.length === 0 ? '' : same ? ' ' : '\n\n';
    parts.push(gap, line.text);
    const start = length + gap.length;
    length = start + line.text.length;
    const before = paragraphs.at(-1);
    if (same && before) paragraphs[paragraphs.length - 1] = { start: before.start, end: length };
    else paragraphs.push({ start, end: length });
    passages.push({ start, end: length, paragraph: paragraphs.length });
    last = line.para;
  }
  const title = lines[0]?.title ?? '';
  return { id, title, language, analysis: { text: parts.join(''), paragraphs, passages, statements: [] } };
}
