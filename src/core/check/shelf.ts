// Which document a place of the word store belongs to, and how its words are read there.
import type { Speaker } from '../document.ts';
import type { IndexDocument } from '../search.ts';
import type { Span } from '../span.ts';
import type { DocumentSpan } from './check-result.ts';
import type { Source } from './edit.ts';
import type { WordStore } from './word-store.ts';

/** A document as checking takes it. What is known of its speakers makes it understand "the general manager". */
export interface CheckDocument extends IndexDocument {
  readonly speakers?: readonly Speaker[];
  /** Whose voice the narration is. */
  readonly author?: string | null;
  readonly publisher?: string | null;
}

/** A document and its places `[from, to)`. */
export interface Entry {
  readonly document: CheckDocument;
  readonly from: number;
  readonly to: number;
}

export interface Shelf {
  readonly size: number;
  /** Entries are put in the order of their places. */
  put(entry: Entry): void;
  get(documentId: string): Entry | undefined;
  take(documentId: string): void;
  /** The document that holds a place, if it is still there. */
  at(place: number): Entry | undefined;
  all(): Entry[];
}

/** The number of the last item whose `from(item)` is at most `value`; -1 where none is. */
export function lastUpTo<T>(items: readonly T[], value: number, from: (item: T) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && from(item) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** An empty shelf. A document taken off leaves its entry in the row, so that taking costs nothing; a sweep makes a new shelf. */
export function createShelf(): Shelf {
  const row: Entry[] = [];
  const held = new Map<string, Entry>();
  return {
    get size() {
      return held.size;
    },
    put: (entry) => {
      row.push(entry);
      held.set(entry.document.id, entry);
    },
    get: (id) => held.get(id),
    take: (id) => held.delete(id),
    at: (place) => {
      const entry = row[lastUpTo(row, place, ({ from }) => from)];
      return entry && place < entry.to && held.get(entry.document.id) === entry ? entry : undefined;
    },
    all: () => row.filter((entry) => held.get(entry.document.id) === entry),
  };
}

/** The number, in its document, of the passage that holds an offset (or stands last before it). */
export function passageAt({ document }: Entry, offset: number): number {
  return Math.max(
    0,
    lastUpTo(document.analysis.passages, offset, ({ start }) => start),
  );
}

/** How alignment reads a document. */
export function sourceOf(store: WordStore, entry: Entry): Source {
  const { text, passages } = entry.document.analysis;
  const sentence = (place: number) => {
    const { start, end }: Span = passages[passageAt(entry, store.start(place))] ?? {
      start: 0,
      end: text.length,
    };
    let from = place;
    while (from > entry.from && store.start(from - 1) >= start) from--;
    let to = place + 1;
    while (to < entry.to && store.start(to) < end) to++;
    return { from, to };
  };
  return {
    language: entry.document.language,
    from: entry.from,
    to: entry.to,
    key: (place) => store.key(place),
    word: (place) => text.slice(store.start(place), store.end(place)),
    slice: (from, to) => (from < to ? text.slice(store.start(from), store.end(to - 1)) : ''),
    sentence,
    sentenceNumber: (place) => passageAt(entry, store.start(place)),
  };
}

/** The whole sentences that hold the spans of one document; neighbours are one span. */
export function sentencesOf(entry: Entry, spans: readonly { start: number; end: number }[]): DocumentSpan[] {
  const { passages, text } = entry.document.analysis;
  const numbers = new Set<number>();
  for (const { start, end } of spans)
    for (let n = passageAt(entry, start); n <= passageAt(entry, end - 1); n++) numbers.add(n);
  const out: { documentId: string; start: number; end: number }[] = [];
  let before = -2;
  for (const n of [...numbers].toSorted((a, b) => a - b)) {
    const { start, end } = passages[n] ?? { start: 0, end: text.length };
    const open = out.at(-1);
    if (open && n === before + 1) open.end = end;
    else out.push({ documentId: entry.document.id, start, end });
    before = n;
  }
  return out;
}
