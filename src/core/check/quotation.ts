// A quotation that somebody supplies, taken apart: its words, its ellipses, its brackets, who it is laid to.
import { countWords, keyHash, scanWords } from './words.ts';

/** Longest quotation that is looked at; what follows is left out (`/check` takes no more). */
export const QUOTATION_MAX_CHARS = 4000;

export interface Quotation {
  /** The quotation without its quotation marks and attribution; offsets of words are into this. */
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly keys: Int32Array;
  /** By word: it stands in square brackets, so it is the quoter's. */
  readonly bracketed: readonly boolean[];
  /** By gap (gap k is before word k, the last one after all words): an ellipsis stands in it. */
  readonly ellipsis: readonly boolean[];
  /** How many words of its own it has, as a reader counts them. */
  readonly words: number;
  /** Words of the scanner for each word of a reader: above 1 only in scripts without spaces. */
  readonly unit: number;
  /** Brackets inside a word ("[t]he") were taken out. */
  readonly rewritten: boolean;
  /** The name after the quotation ("— Lee Hunter"), if any. */
  readonly attribution: string | null;
}

const OPENING = '"“„«»‹›‘‚\'「『”＂';
const ELLIPSIS =
  /\[\s{0,2}(?:…|\.\s?\.\s?\.[.\s]{0,6}|snip|cut|omitted|sic)\s{0,2}\]|\(\s{0,2}(?:…|\.\s?\.\s?\.[.\s]{0,6}|snip)\s{0,2}\)|<(?:…|\.\.\.)>|…+\.?|⋯+|\.{3,}|\.\s\.\s\.(?:\s\.)?|。{3,}|・{3,}/giu;
const ATTRIBUTION = /(?:["”»«“」』’']\s{0,4}[,.]?\s{0,4}|\n\s{0,4})(?:—|–|―|--?|~)\s?([^\n"“”]{2,100})$/u;
/** As long as an attribution can be; it is looked for at the end only. */
const ATTRIBUTION_CHARS = 120;

/** A name is short and holds no sentence. One that starts small ("the mayor") is shorter, and follows quotation marks. */
function isName(words: string, marked: boolean): boolean {
  const count = words.split(/\s+/).length;
  return !/[.!?;:](?:\s|$)/.test(words) && count <= (/^\p{Ll}/u.test(words) ? (marked ? 6 : 0) : 12);
}

function withoutAttribution(raw: string): { text: string; attribution: string | null } {
  const match = ATTRIBUTION.exec(raw.slice(Math.max(8, raw.length - ATTRIBUTION_CHARS)));
  const name = match?.[1]?.trim();
  const marked = OPENING.includes(raw.charAt(0)) && !match?.[0].startsWith('\n');
  if (!match || !name || !isName(name, marked)) return { text: raw, attribution: null };
  return { text: raw.slice(0, raw.length - match[0].length), attribution: name };
}

/** What a chat's Markdown puts before a heading or an item of a list; a number only before a quotation mark. */
const LINE_SIGN = /^(?:#{1,3}|-#|[-*+•]|\d{1,2}[.)](?=\s+["“„«]))\s+(?=\S)/;

/** Takes quotation marks, block-quote signs, signs of lists and headings, and emphasis off both ends. */
function withoutMarks(raw: string): string {
  let text = raw.trim();
  if (text.split('\n').every((line) => /^\s*>/.test(line) || line.trim() === ''))
    text = text.replace(/^[^\S\n]*>+ ?/gm, '').trim();
  text = text.replace(LINE_SIGN, '');
  for (let depth = 0; depth < 4; depth++) {
    const emphasis = /^(\*{1,3}|_{1,3}|\|\||~~|`{1,3})([\s\S]+)\1$/.exec(text);
    if (emphasis?.[2]) text = emphasis[2].trim();
    else if (text.length > 1 && OPENING.includes(text.charAt(0))) text = text.slice(1).trim();
    else break;
  }
  return text.replace(/["”“»«›‹’‘'」』＂]+([.,;:!?…]*)$/u, '$1').trim();
}

/** Brackets inside a word ("[t]he", "report[ed]") are taken out, and where such words start is kept. */
function withoutInnerBrackets(text: string): { text: string; partly: ReadonlySet<number> } {
  const partly = new Set<number>();
  let out = '';
  let from = 0;
  for (const match of text.matchAll(/\[(\p{L}{1,12})\](?=\p{L})|(?<=\p{L})\[(\p{L}{1,12})\]/gu)) {
    if (/^\[(?:snip|cut|omitted|sic)\]$/i.test(match[0])) continue;
    out += text.slice(from, match.index);
    partly.add(out.length + (match[2] ? -1 : 0));
    out += match[1] ?? match[2];
    from = match.index + match[0].length;
  }
  return { text: out + text.slice(from), partly };
}

/** By character: how many characters that match `pattern` and `counts` stand before it. */
function coverage(text: string, pattern: RegExp, counts: (match: string) => boolean): Uint16Array {
  const before = new Uint16Array(text.length + 2);
  for (const { index, 0: match } of text.matchAll(pattern))
    if (counts(match)) before.fill(1, index + 1, index + match.length + 1);
  for (let at = 1; at < before.length; at++) before[at] = (before[at] ?? 0) + (before[at - 1] ?? 0);
  return before;
}

/** Takes a supplied quotation apart. Pure; anything is a quotation, an empty one too. */
export function quotationOf(raw: string): Quotation {
  const { text: bare, attribution } = withoutAttribution(
    raw.slice(0, QUOTATION_MAX_CHARS).toWellFormed().trim(),
  );
  const { text, partly } = withoutInnerBrackets(withoutMarks(bare));
  const readable = text.replace(ELLIPSIS, (mark) => ' '.repeat(mark.length));
  const starts: number[] = [];
  const ends: number[] = [];
  scanWords(readable, 0, readable.length, (start, end) => {
    starts.push(start);
    ends.push(end);
  });
  const inBrackets = coverage(readable, /\[[^[\]]{1,200}\]/g, () => true);
  const flags = starts.map((start, n) => {
    for (let at = start; at < (ends[n] ?? 0); at++) if (partly.has(at)) return true;
    return (inBrackets[start + 1] ?? 0) > (inBrackets[start] ?? 0);
  });
  const all = flags.every(Boolean);
  const bracketed = flags.map((flag) => flag && !all);
  const omitted = coverage(text, ELLIPSIS, (mark) => !/sic/i.test(mark));
  const ellipsis = Array.from(
    { length: starts.length + 1 },
    (_, gap) => (omitted[starts[gap] ?? text.length] ?? 0) > (omitted[ends[gap - 1] ?? 0] ?? 0),
  );
  const words = countWords(all ? readable : readable.replace(/\[[^[\]]{1,200}\]/g, ' '));
  const keys = Int32Array.from(starts, (start, n) => keyHash(readable, start, ends[n] ?? start));
  const unit = words > 0 ? Math.max(1, bracketed.filter((flag) => !flag).length / words) : 1;
  return {
    text,
    starts,
    ends,
    keys,
    bracketed,
    ellipsis,
    words,
    unit,
    rewritten: partly.size > 0,
    attribution,
  };
}

/** The words `[from, to)` of a quotation as they stand in it. */
export const wordsOf = (quotation: Quotation, from: number, to: number): string =>
  from < to ? quotation.text.slice(quotation.starts[from], quotation.ends[to - 1]) : '';
