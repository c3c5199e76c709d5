// How close together the matched terms stand.
import type { FeatureGroup } from './place.ts';

export const nearnessFeatures: FeatureGroup = {
  names: ['near', 'loose', 'pairs'],
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
