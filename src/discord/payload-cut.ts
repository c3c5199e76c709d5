// Where words too long for one page may be cut.
import { isActive } from './markdown-escape.ts';

const SENTENCES = new Intl.Segmenter(undefined, { granularity: 'sentence' });
const WORDS = new Intl.Segmenter(undefined, { granularity: 'word' });
const GRAPHEMES = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** A better boundary is taken only where it leaves at least this share of the room used. */
const WELL_FILLED = 0.4;
/** How far past the room we read, so that a sentence or grapheme that ends there is seen whole. */
const AHEAD = 100;
const LINE_BREAK = 10;

/** Where a view may be cut, best first: before a paragraph's line break, after a sentence, after a word, between graphemes. */
const PLACES: readonly ((view: string) => number[])[] = [
  (view) => Array.from(view.matchAll(/(?<!\n)\n/g), ({ index }) => index),
  (view) => boundaries(SENTENCES, view),
  (view) => Array.from(view.matchAll(/[^\S\n]+(?=\S)/g), (blank) => blank.index + blank[0].length),
  (view) => boundaries(WORDS, view),
  (view) => boundaries(GRAPHEMES, view),
];

/** What text costs as Markdown: two for each escaped character; `line` for each line break. */
export interface Costs {
  readonly first: number;
  readonly line: number;
}
/** A block quote: `> ` before every line. */
export const QUOTED: Costs = { first: 2, line: 3 };
export const UNQUOTED: Costs = { first: 0, line: 1 };

/** UTF-16 units of Markdown that `text` takes. */
export function costOf(text: string, costs: Costs): number {
  let cost = costs.first;
  for (let i = 0; i < text.length; i++) cost += costAt(text, i, costs);
  return cost;
}

/**
 * The offset at which to end a piece of displayed `text` that begins at `from` and has `room` units of Markdown:
 * the end of the text where it fits; else before a paragraph's line break, after a sentence, after a word, between
 * graphemes, in that order; never inside a surrogate pair, nor where `whole` says no (a mark). Always past `from`.
 */
export function cutAfter(
  text: string,
  from: number,
  room: { readonly units: number; readonly costs: Costs },
  whole: (offset: number) => boolean = () => true,
): number {
  const most = furthest(text, from, room);
  if (most === text.length) return most;
  const view = text.slice(from, most + AHEAD);
  const least = from + Math.max(1, Math.floor((most - from) * WELL_FILLED));
  const fits = (offset: number): boolean => offset <= most && whole(offset);
  const good = (offset: number): boolean => fits(offset) && offset >= least && text[offset - 1] !== '\n';
  for (const offsetsIn of PLACES) {
    const found = offsetsIn(view).findLast((offset) => good(from + offset));
    if (found !== undefined) return from + found;
  }
  return last(boundaries(GRAPHEMES, view), from, fits) ?? last(codePoints(view), from, fits) ?? most;
}

function furthest(text: string, from: number, room: { units: number; costs: Costs }): number {
  let left = room.units - room.costs.first;
  for (let i = from; i < text.length; i++) {
    left -= costAt(text, i, room.costs);
    if (left < 0) return Math.max(i, from + 1);
  }
  return text.length;
}

function costAt(text: string, at: number, costs: Costs): number {
  const code = text.charCodeAt(at);
  if (code === LINE_BREAK) return costs.line;
  return isActive(code) ? 2 : 1;
}

function boundaries(segmenter: Intl.Segmenter, view: string): number[] {
  return Array.from(segmenter.segment(view), ({ index }) => index);
}

function codePoints(view: string): number[] {
  let at = 0;
  return Array.from(view, (character) => (at += character.length));
}

function last(
  offsets: readonly number[],
  from: number,
  fits: (offset: number) => boolean,
): number | undefined {
  const found = offsets.findLast((offset) => offset > 0 && fits(from + offset));
  return found === undefined ? undefined : from + found;
}
