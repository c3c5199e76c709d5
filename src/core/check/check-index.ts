// The index behind checking: documents in, and where the words of each stand.
import { checkQuotation } from './check.ts';
import type { CheckResult } from './check-result.ts';
import { type CheckDocument, createShelf, type Entry, type Shelf } from './shelf.ts';
import { createWordStore, type WordStore } from './word-store.ts';
import { keyHash, scanWords } from './words.ts';

/** One server's record, to check quotations against. A cache: it can always be rebuilt. */
export interface CheckIndex {
  /** How many documents it holds. */
  readonly size: number;
  /**
   * Adds a document (an id it already holds is replaced). `pause` is awaited after every 64 KB of text, some five
   * milliseconds of work. Calls may overlap; they are carried out one after another.
   */
  add(document: CheckDocument, pause?: () => Promise<void>): Promise<void>;
  /** Takes a document out; its words are not found from the moment this is called. `pause` is awaited as often as by `add`. */
  remove(documentId: string, pause?: () => Promise<void>): Promise<void>;
  /** Compares a quotation (its first 4000 characters) with the record. Never throws, whatever the quotation. */
  check(quote: string, speaker?: string | null): CheckResult;
}

type Pause = () => Promise<void>;

const CHUNK_CHARS = 1 << 16;
/** Words that are erased between two pauses. */
const CHUNK_WORDS = 1 << 16;
/** Removed words are swept once they outnumber the living and this (some 4 MB). */
const SWEEP = 1 << 18;

interface Stock {
  readonly store: WordStore;
  readonly shelf: Shelf;
}

/** A stock without the words that were removed. Documents taken out meanwhile are left out. */
async function swept(old: Stock, pause: Pause): Promise<Stock> {
  const store = createWordStore();
  const shelf = createShelf();
  for (const entry of old.shelf.all()) {
    const from = store.size;
    for (let place = entry.from; place < entry.to; place++) {
      const start = old.store.start(place);
      store.push(old.store.key(place), start, old.store.end(place) - start);
      if ((place & 0xffff) === 0) await pause();
    }
    shelf.put({ document: entry.document, from, to: store.size });
    store.push(0, 0, 0);
  }
  for (const { document, from, to } of shelf.all()) {
    if (old.shelf.get(document.id)?.document === document) continue;
    store.erase(from, to);
    shelf.take(document.id);
  }
  return { store, shelf };
}

/** An empty index. */
export function createCheckIndex(): CheckIndex {
  let stock: Stock = { store: createWordStore(), shelf: createShelf() };
  let removed = 0;
  /** Documents on their way in: one that is removed before it has arrived stays out. */
  const coming = new Set<{ readonly id: string; cancelled: boolean }>();
  let queue: Promise<void> = Promise.resolve();

  /** Erases words that no document on the shelf has any more. */
  const erase = async ({ from, to }: Pick<Entry, 'from' | 'to'>, pause: Pause) => {
    const { store } = stock;
    removed += to - from;
    for (let at = from; at < to; at += CHUNK_WORDS) {
      store.erase(at, Math.min(to, at + CHUNK_WORDS));
      await pause();
    }
  };

  const put = async (document: CheckDocument, ticket: { cancelled: boolean }, pause: Pause) => {
    if (removed > SWEEP && removed * 2 > stock.store.size) {
      stock = await swept(stock, pause);
      removed = 0;
    }
    const { store, shelf } = stock;
    const from = store.size;
    const { text } = document.analysis;
    for (let at = 0; at < text.length && !ticket.cancelled; await pause()) {
      at = scanWords(text, at, Math.min(text.length, at + CHUNK_CHARS), (start, end) =>
        store.push(keyHash(text, start, end), start, end - start),
      );
    }
    const to = store.size;
    store.push(0, 0, 0);
    if (ticket.cancelled) {
      await erase({ from, to }, pause);
      return;
    }
    const before = shelf.get(document.id);
    shelf.put({ document, from, to });
    if (before) await erase(before, pause);
  };

  return {
    get size() {
      return stock.shelf.size;
    },
    add: async (document, pause = async () => {}) => {
      const ticket = { id: document.id, cancelled: false };
      coming.add(ticket);
      const done = queue.then(() => put(document, ticket, pause)).finally(() => coming.delete(ticket));
      queue = done.catch(() => {});
      await done;
    },
    remove: async (id, pause = async () => {}) => {
      for (const ticket of coming) if (ticket.id === id) ticket.cancelled = true;
      const held = stock.shelf.get(id);
      // Off the shelf first: a place that no document has is no place, whatever word still stands there.
      stock.shelf.take(id);
      if (held) await erase(held, pause);
    },
    check: (quote, speaker = null) => checkQuotation(stock, quote, speaker),
  };
}
