// How close together the matched terms stand.
import type { FeatureGroup } from './place.ts';

export const nearnessFeatures: FeatureGroup = {
  // Beside each: why, and the points of S@1 that the ranking loses without it, on English questions (3802 sentences) · German.
  names: [
    'near', // terms side by side, falling with the square of the gap; 0.2 · 0.4
    'loose', // the same, falling with the gap; 1.4 · 2.5
    'pairs', // in the question's own order with nothing between; 0.0 · 0.0 after `loose`
  ],
  fill({ seen, weighed }, out, at) {
    const { worth, question } = weighed;
    let near = 0;
    let loose = 0;
    let pairs = 0;
    for (let match = 1; match < seen.matches; match++) {
      const left = seen.order[match - 1] as number;
      const right = seen.order[match] as number;
      if (left === right) continue;
      const gap = (seen.places[match] as number) - (seen.places[match - 1] as number);
      const least = Math.min(worth[left] as number, worth[right] as number);
      near += least / (gap * gap);
      loose += least / gap;
      if (gap === 1 && right === left + 1 && question.terms[left]?.joined) pairs += least;
    }
    out[at] = near;
    out[at + 1] = loose;
    out[at + 2] = pairs;
  },
};
