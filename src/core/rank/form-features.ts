// Length, and the place in the paragraph and the document.
import { INTRODUCES } from '../terms/word-classes.ts';
import type { FeatureGroup } from './place.ts';

export const formFeatures: FeatureGroup = {
  // Beside each: why, and the points of S@1 that the ranking loses without it, on English questions (3802 sentences) · German. All together: 0.5 · 0.0.
  names: [
    'length', // long sentences match by chance; 0.2 · -0.1
    'short', // headings and fragments; 0.0 · 0.0
    'first', // a paragraph opens with what it is about; 0.1 · 0.1
    'depth', // a document, too; 0.1 · 0.0
    'opensDocument', // its first sentence defines its subject; 0.0 · 0.3
    'announces', // `Ada said:` names who spoke, and the words that are asked for come after; no data set has such questions, so it is set
  ],
  fill({ seen, weighed, passageInBlock, blockInDocument }, out, at) {
    out[at] = Math.log((seen.length + 1) / (weighed.meanLength + 1));
    out[at + 1] = seen.length < 5 ? 1 : 0;
    out[at + 2] = passageInBlock === 0 ? 1 : 0;
    out[at + 3] = Math.log(1 + blockInDocument);
    out[at + 4] = passageInBlock === 0 && blockInDocument === 0 ? 1 : 0;
    out[at + 5] = weighed.question.wantsWords && seen.classes & INTRODUCES ? 1 : 0;
  },
};
