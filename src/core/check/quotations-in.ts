// The quotations in somebody's message, and whom each is laid to.
import type { Span } from '../span.ts';
import { speakerAfter, speakerBefore } from './laid-to.ts';
import { QUOTATION_MAX_CHARS } from './quotation.ts';
import { countWords } from './words.ts';

/** The span is of the words in the message, without their marks; in a block quote `quote` has its `>` signs taken out. */
export interface FoundQuotation extends Span {
  readonly quote: string;
  readonly speaker: string | null;
  /** Whether quotation marks or a block quote show it; else only the words round it, or nothing. */
  readonly isMarked: boolean;
}

/** Fewer words between marks are a term or an irony, not a quotation. */
const WORDS = 4;
/** More are not checked: nobody reads on. */
const MOST = 10;

/** Opening marks and what may close them. A mark that is in both lists closes what it can, else it opens. */
const CLOSING: Readonly<Record<string, string>> = {
  '“': '”"',
  '„': '“”"',
  '«': '»',
  '»': '«',
  '‹': '›',
  '‘': '’',
  '‚': '‘’',
  '「': '」',
  '『': '』',
  '"': '"',
  '＂': '＂',
  "'": "'",
};
const APOSTROPHES = "'’";

const isWordChar = (char: string | undefined) => char !== undefined && /[\p{L}\p{N}]/u.test(char);

/** Can a mark open here: not in a word, and something follows at once. */
function opens(text: string, at: number): boolean {
  const mark = text.charAt(at);
  if (!(mark in CLOSING)) return false;
  const next = text[at + 1];
  if (next === undefined || /\s/.test(next)) return mark === '«' || mark === '“' || mark === '„';
  return !((mark === '"' || mark === "'" || mark === '‘' || mark === '»') && isWordChar(text[at - 1]));
}

/** Might this apostrophe be a plural's ("users' data") and no end of a quotation? */
const isPossessive = (text: string, at: number) =>
  APOSTROPHES.includes(text.charAt(at)) && /^s['’] \p{L}/u.test(text.slice(at - 1, at + 3));

/**
 * Where the quotation that opens at `at` closes; -1 where it does not. An opening mark after a line break only carries
 * it on; what may be a possessive closes only where nothing better does.
 */
function closingOf(text: string, at: number, until: number): number {
  const mark = text.charAt(at);
  const closing = CLOSING[mark] ?? '';
  let depth = 1;
  let perhaps = -1;
  for (let n = at + 1; n < until; n++) {
    const char = text.charAt(n);
    if (closing.includes(char)) {
      const inWord = isWordChar(text[n + 1]) && (APOSTROPHES.includes(char) || char === '"');
      if (inWord || (APOSTROPHES.includes(char) && /\s/.test(text.charAt(n - 1)))) continue;
      if (isPossessive(text, n)) {
        if (perhaps < 0) perhaps = n;
      } else if (--depth === 0) return n;
    } else if (char === mark && !/\n\s*$/.test(text.slice(Math.max(0, n - 3), n))) depth++;
  }
  return perhaps;
}

function marked(text: string, from: number, until: number): Quoted[] {
  const found: Quoted[] = [];
  /** Marks that do not close up to the end: looking for their end again would take square time. */
  const hopeless = new Set<string>();
  for (let at = from; at < until; at++) {
    const mark = text.charAt(at);
    if (!opens(text, at) || hopeless.has(mark)) continue;
    const end = closingOf(text, at, until);
    if (end < 0) {
      hopeless.add(mark);
      continue;
    }
    const start = at + 1;
    const quote = text.slice(start, end);
    if (mark === "'" && countWords(quote) < WORDS) continue;
    const speaker = () =>
      speakerAfter(text.slice(end + 1, until)) ?? speakerBefore(text.slice(from, start - 1));
    found.push({ quote, start, end, speaker });
    at = end;
  }
  return found;
}

/** A quotation before its speaker is looked for. */
interface Quoted extends Span {
  readonly quote: string;
  speaker(): string | null;
}

/** Block quotes: neighbouring lines that start with `>`, or all after `>>>`. */
function blocks(text: string): Quoted[] {
  return Array.from(
    text.matchAll(/^[^\S\n]*(?:>>>\s[\s\S]*|(?:>[^\n]*(?:\n[^\S\n]*(?=>))?)+)/gm),
    (match) => {
      const [all] = match;
      const start = match.index;
      const end = start + all.length;
      const lines = all.replace(/^[^\S\n]*>+[^\S\n]?/gm, '').trimEnd();
      const last = /\n\s*(?:—|–|―|--?|~)[^\n]{2,100}$/.exec(lines);
      const quote = last ? lines.slice(0, last.index) : lines;
      const speaker = () =>
        (last ? speakerAfter(last[0]) : null) ??
        speakerAfter(text.slice(end)) ??
        speakerBefore(text.slice(0, start));
      return { quote, start, end, speaker };
    },
  );
}

/**
 * The quotations in a message: block quotes and what stands between quotation marks of any style (outermost ones), of
 * four words or more, at most ten, in order. Where there is none, the whole message is one, laid to nobody. Only the
 * first 4000 characters are looked at.
 */
export function quotationsIn(message: string): FoundQuotation[] {
  const text = message.slice(0, QUOTATION_MAX_CHARS);
  const quoted = blocks(text);
  const found = [...quoted];
  let from = 0;
  for (const { start, end } of [...quoted, { start: text.length, end: text.length }]) {
    found.push(...marked(text, from, start));
    from = end;
  }
  const long = found.filter(({ quote }) => countWords(quote) >= WORDS).toSorted((a, b) => a.start - b.start);
  if (long.length > 0)
    return long.slice(0, MOST).map((one) => ({ ...one, speaker: one.speaker(), isMarked: true }));
  const start = text.length - text.trimStart().length;
  const quote = text.trim();
  return quote === '' ? [] : [{ quote, start, end: start + quote.length, speaker: null, isMarked: false }];
}
