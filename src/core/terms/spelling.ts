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
 * Damerau–Levenshtein distance (optimal string alignment), or `limit + 1` as soon as it must exceed `limit`. Only the band of
 * `limit` places beside the diagonal is filled in: whatever lies outside is too far already.
 */
export function edits(a: string, b: string, limit: number): number {
  const far = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return far;
  let before = Array.from({ length: b.length + 1 }, () => far);
  let last = Array.from({ length: b.length + 1 }, (_, index) => Math.min(index, far));
  let row = Array.from({ length: b.length + 1 }, () => far);
  for (let i = 1; i <= a.length; i++) {
    const from = Math.max(1, i - limit);
    const to = Math.min(b.length, i + limit);
    row[from - 1] = from === 1 ? Math.min(i, far) : far;
    let least = row[from - 1] as number;
    for (let j = from; j <= to; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
      let value = Math.min((last[j - 1] as number) + same, (row[j - 1] as number) + 1);
      if (j < i + limit) value = Math.min(value, (last[j] as number) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        value = Math.min(value, (before[j - 2] as number) + 1);
      row[j] = value;
      least = Math.min(least, value);
    }
    if (least > limit) return far;
    [before, last, row] = [last, row, before];
  }
  return Math.min(last[b.length] as number, far);
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
