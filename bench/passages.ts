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

export interface Assembled {
  readonly documents: readonly IndexDocument[];
  /** The line's id for a document and the offset at which its text starts. */
  idAt(documentId: string, start: number): string | undefined;
}

/** One document for each `doc`, in order of arrival; its text is the lines joined by blanks, paragraphs by blank lines. */
export function assemble(lines: readonly Line[], language: string): Assembled {
  const byDocument = new Map<string, Line[]>();
  for (const line of lines) {
    const held = byDocument.get(line.doc);
    if (held) held.push(line);
    else byDocument.set(line.doc, [line]);
  }
  const ids = new Map<string, Map<number, string>>();
  const documents = Array.from(byDocument, ([id, held]) => {
    const starts = new Map<number, string>();
    ids.set(id, starts);
    return documentOf(id, held, language, starts);
  });
  return { documents, idAt: (documentId, start) => ids.get(documentId)?.get(start) };
}

function documentOf(
  id: string,
  lines: readonly Line[],
  language: string,
  starts: Map<number, string>,
): IndexDocument {
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
    starts.set(start, line.id);
    last = line.para;
  }
  const title = lines[0]?.title ?? '';
  return { id, title, language, analysis: { text: parts.join(''), paragraphs, passages, statements: [] } };
}
