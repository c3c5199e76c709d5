// A piece of a quotation laid over one document: where it is true, and where not.

import type { DocumentSpan } from './check-result.ts';
import type { Edit, Source } from './edit.ts';
import { isNegation, MAGNITUDE, negationsIn } from './negation.ts';
import type { Quotation } from './quotation.ts';
import type { Entry } from './shelf.ts';

export interface Piece {
  readonly entry: Entry;
  readonly source: Source;
  /** In the quotation's order: one for each of its words, and for each of the record's that it lacks. */
  readonly edits: readonly Edit[];
  /** How many more of the quotation's words are this sentence's, in another order. */
  readonly moved: number;
}

const isTrue = ({ op }: Edit) => op === 'same' || op === 'typography';

/** How many of the quotation's own words are the record's. */
export const matchedIn = ({ edits }: Piece): number => edits.filter(isTrue).length;

/** "It's", "isn't" and "won't" without what was drawn into them. */
const uncontracted = (word: string) => word.toLowerCase().replace(/n?['’‘ʼ]\p{L}+$/u, '');

const CONTRACTED = /['’‘ʼ]\p{L}/u;

/** How many of the quotation's words differ from the record's only by a contraction ("it is" for "it's", or the reverse). */
export function contractedIn({ edits, source }: Piece, { text, starts, ends }: Quotation): number {
  const given = (at: number) => text.slice(starts[at] ?? 0, ends[at] ?? 0);
  return edits.filter(({ op, at, place }) => {
    if (op !== 'changed') return false;
    const [ours, theirs] = [given(at), source.word(place)];
    if (CONTRACTED.test(theirs))
      return [at - 1, at, at + 1].some((n) => uncontracted(given(n)) === uncontracted(theirs));
    return (
      CONTRACTED.test(ours) &&
      [place - 1, place, place + 1].some((n) => uncontracted(source.word(n)) === uncontracted(ours))
    );
  }).length;
}

/** Is something changed, put in or left out without a mark? */
export const hasUnmarkedChange = ({ edits }: Piece): boolean =>
  edits.some((edit) => !isTrue(edit) && edit.marked === null);

/** Neighbouring edits of one kind of mark: what one ellipsis or one pair of brackets stands for. */
function markedGroups({ edits }: Piece): Edit[][] {
  const groups: Edit[][] = [];
  let open: Edit[] | null = null;
  for (const edit of edits) {
    if (isTrue(edit) || edit.marked === null) open = null;
    else if (open?.at(-1)?.marked === edit.marked) open.push(edit);
    else groups.push((open = [edit]));
  }
  return groups;
}

/** The words left out, without those of sentences of which nothing is quoted: what they deny says nothing of the rest. */
function hiddenWords({ source, edits }: Piece, group: readonly Edit[]): string[] {
  const quoted = new Set(edits.filter(isTrue).map(({ place }) => source.sentenceNumber(place)));
  return group
    .filter(({ op }) => op === 'missing' || op === 'changed')
    .filter(({ place }) => quoted.has(source.sentenceNumber(place)))
    .map(({ place }) => source.word(place));
}

const numbers = (words: readonly string[]) => words.filter((word) => /\p{N}/u.test(word)).join(' ');

/** Does an honest mark hide a negation, or part of a number, or put one in? */
export function hasDishonestMark(piece: Piece, quotation: Quotation): boolean {
  return markedGroups(piece).some((group) => {
    const hidden = hiddenWords(piece, group);
    const put = group
      .filter(({ op }) => op === 'added' || op === 'changed')
      .map(({ at }) => quotation.text.slice(quotation.starts[at], quotation.ends[at]));
    if (negationsIn(hidden) !== negationsIn(put)) return true;
    if (put.length > 0) return numbers(hidden) !== '' && numbers(hidden) !== numbers(put);
    const first = group[0]?.place ?? 0;
    return MAGNITUDE.test(piece.source.word(first)) && /\p{N}/u.test(piece.source.word(first - 1));
  });
}

/** First and last place that the piece matches. */
export function reach({ edits }: Piece): { readonly first: number; readonly last: number } {
  const places = edits.filter((edit) => edit.op !== 'added').map(({ place }) => place);
  return { first: Math.min(...places), last: Math.max(...places) };
}

/**
 * Does the quotation, where it starts or ends, cut off what belongs to its first or last word: a sign attached to a
 * number ($, %), a prefix that denies (non-), a magnitude ("10 million"), or, where it looks like a whole sentence,
 * the negation next to it?
 */
export function isCutWrong(
  piece: Piece,
  quotation: Quotation,
  gap: (from: number, to: number) => string,
): boolean {
  const { first, last } = reach(piece);
  const { source } = piece;
  const [before, after] = [first - 1, last + 1];
  const sentence = source.sentence(first);
  const ending = source.sentence(last);
  const attached = (left: number, right: number) => !/\s/.test(gap(left, right));
  const isSign = (place: number) => /^[\p{Sc}\p{Sm}\p{Pd}%‰]$/u.test(source.word(place));
  if (before >= sentence.from) {
    if (isSign(before) && attached(before, first) && /\p{N}/u.test(source.word(first))) return true;
    if (attached(before, first) && /^(?:non|un|anti|not|in|dis)$/i.test(source.word(before))) return true;
    const opens = /^\p{Lu}/u.test(quotation.text) && !/^\p{Lu}/u.test(source.word(first));
    const near = [before, before - 1, before - 2].filter((place) => place >= sentence.from);
    if (opens && isNegation(source.word(before))) return true;
    if (quotation.ellipsis[0] && near.some((place) => isNegation(source.word(place)))) return true;
  }
  if (after < ending.to) {
    const number = /\p{N}/u.test(source.word(last));
    if (number && isSign(after) && attached(last, after)) return true;
    if (number && MAGNITUDE.test(source.word(after))) return true;
    const ends = /[.!?]\P{L}*$/u.test(quotation.text) && !/^\s*[.!?]/.test(gap(last, after));
    if (ends && !quotation.ellipsis.at(-1)) {
      const near = [after, after + 1].filter((place) => place < ending.to);
      if (near.some((place) => isNegation(source.word(place)))) return true;
    }
  }
  return false;
}

/** The true words, parted where an ellipsis leaves some out. */
export function spansOf(
  piece: Piece,
  offsets: { start(place: number): number; end(place: number): number },
): DocumentSpan[] {
  const spans: { documentId: string; start: number; end: number }[] = [];
  let parted = true;
  for (const edit of piece.edits) {
    if (edit.op === 'added') continue;
    if (edit.op === 'missing' && edit.marked === 'ellipsis') {
      parted = true;
      continue;
    }
    const [start, end] = [offsets.start(edit.place), offsets.end(edit.place)];
    const open = spans.at(-1);
    if (parted || !open) spans.push({ documentId: piece.entry.document.id, start, end });
    else open.end = Math.max(open.end, end);
    parted = false;
  }
  return spans;
}
