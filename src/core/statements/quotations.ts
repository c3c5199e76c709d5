// Where quotation marks open and close in a text.
import type { Span } from '../span.ts';
import { withoutIncise } from './incises.ts';

/** Words between quotation marks, in one paragraph. Start and end are those of the words, without the marks. */
export interface Quotation extends Span {
  /** The words with their marks. */
  readonly outer: Span;
  /** The paragraph it stands in, from 0. */
  readonly paragraph: number;
  /** It goes on from the paragraph before, whose quotation was left open. */
  readonly continues: boolean;
  /** Its paragraph ends before it is closed. */
  readonly isOpen: boolean;
}

/** What may close each opening mark. A German quotation opens low and may close with either curly mark. */
const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”“"',
  '„': '“”',
  '«': '»',
  '»': '«»',
  '"': '"”',
  '＂': '＂',
  '「': '」',
  '『': '』',
  '‘': '’',
  '‚': '‘’',
  "''": "''",
  '``': "''",
};
const MARKS = /''|``|[“”„«»"＂「」『』‘’‚]/gu;
/** Curly marks that open only where a word follows and none precedes: the same character is an apostrophe elsewhere. */
const IS_SINGLE = /[‘’‚]/u;
const ALWAYS_OPEN = new Set(['“', '„', '「', '『', '``']);
const NEVER_OPEN = new Set(['”', '’', '」', '』']);
const OPENS_AFTER = /[\s([{—–\-:/“„«"]$/u;
const WORD_CHARACTER = /[\p{L}\p{N}]/u;

/** A quotation that has begun. */
interface Open {
  readonly mark: string;
  /** Where its mark stands in the paragraph. */
  readonly at: number;
  readonly continues: boolean;
}

function opens(block: string, mark: string, at: number): boolean {
  const next = block.charAt(at + mark.length);
  const isFirst = at === 0 || OPENS_AFTER.test(block.charAt(at - 1));
  if (ALWAYS_OPEN.has(mark)) return true;
  if (NEVER_OPEN.has(mark)) return false;
  if (mark === '«') return true;
  if (mark === '»') return isFirst && WORD_CHARACTER.test(next);
  return isFirst && next !== '' && !/[\s,.;:!?)]/u.test(next);
}

function closes(block: string, open: Open, mark: string, at: number): boolean {
  if (CLOSERS[open.mark]?.includes(mark) !== true) return false;
  // Typists mix curly and straight marks; the other sort closes only where it could not open.
  if (mark === '"' && open.mark !== mark) return !opens(block, mark, at);
  if (!IS_SINGLE.test(mark)) return true;
  return !WORD_CHARACTER.test(block.charAt(at + 1)) && !/\s/u.test(block.charAt(at - 1));
}

/** An opening mark again, before a word and after a blank, while the first is open: the writer forgot to close it. */
function reopens(block: string, open: Open, mark: string, at: number): boolean {
  if (mark !== open.mark || !ALWAYS_OPEN.has(mark)) return false;
  return OPENS_AFTER.test(block.charAt(at - 1)) && WORD_CHARACTER.test(block.charAt(at + mark.length));
}

/** The quotations of one paragraph; `isCarried` when the paragraph before left one open. */
function inParagraph(text: string, block: Span, paragraph: number, isCarried: boolean): Quotation[] {
  const words = text.slice(block.start, block.end);
  const found: Quotation[] = [];
  const close = (open: Open, at: number, length: number): void => {
    const isOpen = length === 0;
    // A single mark that does not close in its own paragraph was an apostrophe.
    if (isOpen && IS_SINGLE.test(open.mark)) return;
    const from = open.at + open.mark.length;
    const inner = words.slice(from, at);
    const start = block.start + from + inner.length - inner.trimStart().length;
    const end = block.start + from + inner.trimEnd().length;
    const outer = { start: block.start + open.at, end: block.start + at + length };
    if (start < end) found.push({ start, end, outer, paragraph, continues: open.continues, isOpen });
  };
  let open: Open | null = null;
  /** A straight pair is open inside a curly one. */
  let isNesting = false;
  for (const { 0: mark, index } of words.matchAll(MARKS)) {
    if (open === null) {
      isNesting = false;
      const continues = isCarried && index === 0;
      if (opens(words, mark, index)) open = { mark, at: index, continues };
    } else if (reopens(words, open, mark, index)) {
      close(open, index, 0);
      open = { mark, at: index, continues: false };
    } else if (!(isNesting && mark === '"') && closes(words, open, mark, index)) {
      close(open, index, mark.length);
      open = null;
    } else if (mark === '"') isNesting = !isNesting;
  }
  if (open !== null) close(open, words.length, 0);
  return found;
}

/**
 * The outermost quotations of a text, in order. A quotation left open at the end of a paragraph goes on in the next
 * one when that begins with an opening mark again, as printers do. Marks inside a quotation are part of its words.
 */
export function quotationsOf(text: string, paragraphs: readonly Span[]): Quotation[] {
  const found: Quotation[] = [];
  paragraphs.forEach((block, paragraph) => {
    const last = found.at(-1);
    const isCarried = last?.isOpen === true && last.paragraph === paragraph - 1;
    for (const one of inParagraph(text, block, paragraph, isCarried)) found.push(...withoutIncise(text, one));
  });
  return found;
}
