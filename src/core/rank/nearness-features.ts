// How close together the matched terms stand.
import type { FeatureGroup } from './place.ts';

export const nearnessFeatures: FeatureGroup = {
  names: ['near', 'pairs'],
  fill({ seen, weighed }, out, at) {
    const { terms } = weighed.question;
    let near = 0;
    let pairs = 0;
    for (let match = 1; match < seen.matches; match++) {
      const left = seen.order[match - 1] ?? 0;
      const right = seen.order[match] ?? 0;
      if (left === right) continue;
      const gap = (seen.places[match] ?? 0) - (seen.places[match - 1] ?? 0);
      const worth = Math.min(weighed.worth[left] ?? 0, weighed.worth[right] ?? 0);
      near += worth / (gap * gap);
      if (gap === 1 && right === left + 1 && terms[left]?.joined) pairs += worth;
    }
    out[at] = near;
    out[at + 1] = pairs;
  },
};
