// Length, and the place in the paragraph and the document.
import type { FeatureGroup } from './place.ts';

export const formFeatures: FeatureGroup = {
  names: ['length', 'short', 'first', 'depth', 'opensDocument'],
  fill({ seen, weighed, place, blockPlace }, out, at) {
    out[at] = Math.log((seen.length + 1) / (weighed.meanLength + 1));
    out[at + 1] = seen.length < 5 ? 1 : 0;
    out[at + 2] = place === 0 ? 1 : 0;
    out[at + 3] = Math.log(1 + blockPlace);
    out[at + 4] = place === 0 && blockPlace === 0 ? 1 : 0;
  },
};
