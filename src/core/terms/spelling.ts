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

/** Damerau–Levenshtein distance (optimal string alignment), or `limit + 1` as soon as it must exceed `limit`. */
export function edits(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        value = Math.min(value, (before[j - 2] ?? 0) + 1);
      }
      row.push(value);
      least = Math.min(least, value);
    }
    if (least > limit) return limit + 1;
    before = last;
    last = row;
  }
  return Math.min(last[b.length] ?? 0, limit + 1);
}

/** Up to three corrections, nearest and then commonest first. One edit is allowed from four letters, two from eight. */
export function corrections(word: string, vocabulary: Vocabulary): Correction[] {
  if (word.length < SHORTEST || /\p{N}/u.test(word)) return [];
  const limit = word.length >= TWO_EDITS_FROM ? 2 : 1;
  const found: Correction[] = [];
  const target = lettersOf(word);
  const letters = vocabulary.letters.values;
  for (let id = 0; id < vocabulary.words.length; id++) {
    if (differing(target ^ (letters[id] as number)) > 2 * limit) continue;
    const known = vocabulary.words[id] as string;
    if (Math.abs(known.length - word.length) > limit) continue;
    const distance = edits(word, known, limit);
    if (distance <= limit && vocabulary.holds(vocabulary.stem.at(id)))
      found.push({ word: id, edits: distance });
  }
  const common = ({ word: id }: Correction) => vocabulary.passages.at(vocabulary.stem.at(id));
  return found.toSorted((a, b) => a.edits - b.edits || common(b) - common(a)).slice(0, OFFERED);
}
