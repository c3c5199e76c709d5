// The record's own words nearest to a word it does not know.

import type { Vocabulary } from '../index/vocabulary.ts';
import { differing, lettersOf } from './letters.ts';

/** Shorter words have too many neighbours for a correction to mean anything. */
const SHORTEST = 4;
const TWO_EDITS_FROM = 8;
const OFFERED = 3;

export interface Correction {
  readonly word: number;
  readonly edits: number;
}

/**
 * Damerau–Levenshtein distance (optimal string alignment), or `limit + 1` where it is more than `limit`. Each difference is tried in
 * every way it can have come about: for limits of one or two that is quicker than filling in a table, since most words of a vocabulary
 * are ruled out at their second difference.
 */
export function edits(a: string, b: string, limit: number): number {
  let same = 0;
  while (same < a.length && a.charCodeAt(same) === b.charCodeAt(same)) same++;
  const [left, right] = [a.length - same, b.length - same];
  if (left === 0 || right === 0) return Math.min(left + right, limit + 1);
  if (Math.abs(left - right) > limit || limit === 0) return limit + 1;
  const rest = (of: string, after: number) => of.slice(same + after);
  let least = Math.min(
    edits(rest(a, 1), rest(b, 1), limit - 1),
    edits(rest(a, 1), rest(b, 0), limit - 1),
    edits(rest(a, 0), rest(b, 1), limit - 1),
  );
  if (a.charCodeAt(same) === b.charCodeAt(same + 1) && a.charCodeAt(same + 1) === b.charCodeAt(same))
    least = Math.min(least, edits(rest(a, 2), rest(b, 2), limit - 1));
  return least + 1;
}

/** Up to three corrections, nearest and then commonest first. One edit is allowed from four letters, two from eight. */
export function corrections(word: string, vocabulary: Vocabulary): Correction[] {
  if (word.length < SHORTEST || /\p{N}/u.test(word)) return [];
  const limit = word.length >= TWO_EDITS_FROM ? 2 : 1;
  const found: Correction[] = [];
  const target = lettersOf(word);
  const letters = vocabulary.letters.values;
  for (let length = word.length - limit; length <= word.length + limit; length++) {
    for (const id of vocabulary.ofLength(length)) {
      if (differing(target ^ (letters[id] as number)) > 2 * limit) continue;
      const distance = edits(word, vocabulary.words[id] as string, limit);
      if (distance <= limit && vocabulary.holds(vocabulary.stem.at(id)))
        found.push({ word: id, edits: distance });
    }
  }
  const common = ({ word: id }: Correction) => vocabulary.passages.at(vocabulary.stem.at(id));
  return found.toSorted((a, b) => a.edits - b.edits || common(b) - common(a)).slice(0, OFFERED);
}
