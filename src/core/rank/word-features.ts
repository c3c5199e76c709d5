// The words themselves: BM25+ over all terms, and over those of them that tell most.
import type { FeatureGroup, Weighed } from './place.ts';
import { COMMON_TERM, DIGITS, HEAD, NAME } from './traits.ts';

/** Measured on real questions: sentences are short and repeat little, so saturation is early and length matters half. */
const K1 = 0.6;
const B = 0.5;
const DELTA = 0.5;

export const wordFeatures: FeatureGroup = {
  names: [
    'words',
    'rare',
    'names',
    'numbers',
    'head',
    'common',
    'kin',
    'cover',
    'matched',
    'missingNames',
    'exact',
  ],
  fill({ weighed, seen }, out, at) {
    const { worth, traits, total } = weighed;
    const norm = K1 * (1 - B + (B * seen.length) / weighed.meanLength);
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
      const score = value * best * (DELTA + (count * (K1 + 1)) / (count + norm));
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
    const values = [
      words,
      rare,
      names,
      numbers,
      head,
      common,
      kin,
      cover,
      matched / worth.length,
      missing,
      exact,
    ];
    for (let index = 0; index < values.length; index++) out[at + index] = values[index] as number;
  },
};

/** The worth of the terms of `mask`. */
export function worthIn(mask: number, { worth }: Weighed): number {
  let sum = 0;
  for (let slot = 0; mask >>> slot !== 0; slot++) if (mask & (1 << slot)) sum += worth[slot] ?? 0;
  return sum;
}
