// The words themselves: BM25+ over all terms, and over those of them that tell most.
import { normOf, saturated } from '../index/saturation.ts';
import type { FeatureGroup, Weighed } from './place.ts';
import { COMMON_TERM, DIGITS, HEAD, NAME } from './traits.ts';

export const wordFeatures: FeatureGroup = {
  // Beside each: why, and the points of S@1 that the ranking loses without it, on English questions (3802 sentences) · German.
  names: [
    'words', // BM25+ of all telling terms; 8.5 · 13.1
    'rare', // the same with rarity squared: one rare word beats two usual ones; 0.1 · -0.1
    'names', // terms written as names; 0.3 · -0.1
    'numbers', // terms with digits; -0.1 · 0.1, kept for records full of figures
    'head', // the kind of thing asked for, which the answer seldom repeats; 0.0 · 0.3
    'common', // prepositions and pronouns that agree; 0.3 · 1.8
    'kin', // corrects what kin and corrections were credited; 0.4 · 1.1
    'cover', // the share of the question's worth: the same in long and short questions; 17.9 · 20.2
    'matched', // the share of terms met; 0.0 · 0.0, kept since it steadies one-word questions
    'missingNames', // a name of the question that is not here; 0.0 · 0.0 after `names`
    'exact', // the very word form, not only its stem; 1.8 · 2.5
  ],
  fill({ weighed, seen }, out, at) {
    const { worth, traits, total } = weighed;
    const norm = normOf(seen.length / weighed.meanLength);
    let [words, rare, names, numbers, head, common, kin, cover, matched, missing, exact] = [
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];
    for (let slot = 0; slot < worth.length; slot++) {
      const value = worth[slot] as number;
      const trait = traits[slot] as number;
      const bit = 1 << slot;
      if ((seen.mask & bit) === 0) {
        if (trait & NAME) missing += value / total;
        continue;
      }
      const best = seen.best[slot] as number;
      const count = seen.count[slot] as number;
      const score = value * best * saturated(count, norm);
      if (trait & COMMON_TERM) {
        common += score;
        continue;
      }
      words += score;
      rare += (score * value) / 6;
      if (trait & NAME) names += score;
      if (trait & DIGITS) numbers += score;
      if (trait & HEAD) head += score;
      if (best < 1) kin += score;
      cover += (value * best) / total;
      matched++;
      if (seen.exact & bit) exact += value;
    }
    out[at] = words;
    out[at + 1] = rare;
    out[at + 2] = names;
    out[at + 3] = numbers;
    out[at + 4] = head;
    out[at + 5] = common;
    out[at + 6] = kin;
    out[at + 7] = cover;
    out[at + 8] = matched / worth.length;
    out[at + 9] = missing;
    out[at + 10] = exact;
  },
};

/** The worth of the terms of `mask`. */
export function worthIn(mask: number, { worth }: Weighed): number {
  let sum = 0;
  for (let slot = 0; mask >>> slot !== 0; slot++) if (mask & (1 << slot)) sum += worth[slot] ?? 0;
  return sum;
}
