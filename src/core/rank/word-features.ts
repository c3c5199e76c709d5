// The words themselves: BM25+ over all terms, and over those of them that tell most.
import type { FeatureGroup, Place } from './place.ts';

/** Measured on real questions: sentences are short and repeat little, so saturation is early and length matters half. */
const K1 = 0.6;
const B = 0.5;
const DELTA = 0.5;

export const wordFeatures: FeatureGroup = {
  names: ['words', 'names', 'numbers', 'head', 'cover', 'missingNames', 'exact'],
  fill(place, out, at) {
    const { weighed, seen } = place;
    const { terms } = weighed.question;
    const norm = K1 * (1 - B + (B * seen.length) / weighed.meanLength);
    for (const [slot, term] of terms.entries()) {
      const worth = weighed.worth[slot] ?? 0;
      const best = seen.best[slot] ?? 0;
      if (best === 0) {
        if (term.name) add(out, at + 5, worth / weighed.total);
        continue;
      }
      const count = seen.count[slot] ?? 0;
      const score = worth * best * (DELTA + (count * (K1 + 1)) / (count + norm));
      add(out, at, score);
      if (term.name) add(out, at + 1, score);
      if (term.number) add(out, at + 2, score);
      if (term.head) add(out, at + 3, score);
      add(out, at + 4, (worth * best) / weighed.total);
      if (seen.exact[slot] === 1) add(out, at + 6, worth);
    }
  },
};

function add(out: Float64Array, at: number, value: number): void {
  out[at] = (out[at] ?? 0) + value;
}

/** The share (0..1) of the question's worth in the terms of `mask`. */
export function shareOf(mask: number, { weighed }: Pick<Place, 'weighed'>): number {
  let sum = 0;
  for (let slot = 0; slot < weighed.worth.length; slot++)
    if (mask & (1 << slot)) sum += weighed.worth[slot] ?? 0;
  return sum / weighed.total;
}
