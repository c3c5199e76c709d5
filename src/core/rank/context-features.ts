// What stands around a passage: terms that it lacks and its surroundings bring.
import { BACKWARD } from '../terms/word-classes.ts';
import type { FeatureGroup } from './place.ts';
import { worthIn } from './word-features.ts';

export const contextFeatures: FeatureGroup = {
  // Beside each: why, and the points of S@1 that the ranking loses without it, on English questions (3802 sentences) · German. All together: 2.1 · 3.7.
  names: [
    'before', // a sentence goes on from the one before; 2.3 · 2.8
    'after', // the one after explains; -0.5 · 0.1, fitted on all languages together
    'block', // the rest of the paragraph; 0.1 · 0.1
    'neighbours', // the paragraphs beside it; 0.1 · 0.1
    'title', // what every sentence leaves out; 0.3 · 0.4
    'document', // whether the document is about it at all; 0.0 · 0.0, more in small records
    'voice', // `what did Ada say of …`: no data set says who speaks, so it weighs what the title does
    'beforeOfPronoun', // a sentence that opens with a pronoun needs the one before; 0.2 · 0.0
    'blockScore', // BM25+ of the paragraph, as a candidate; 0.3 · 1.0
    'documentScore', // how much of the document matches; 0.2 · 0.3
  ],
  fill(place, out, at) {
    const { weighed } = place;
    const lacking = ~place.seen.mask;
    const before = (place.before?.mask ?? 0) & lacking;
    const after = (place.after?.mask ?? 0) & lacking;
    out[at] = worthIn(before, weighed);
    out[at + 1] = worthIn(after & ~before, weighed);
    out[at + 2] = worthIn(place.inBlock & lacking & ~before & ~after, weighed);
    out[at + 3] = worthIn(place.inNeighbours & lacking & ~place.inBlock, weighed);
    out[at + 4] = worthIn(place.inTitle & lacking, weighed);
    out[at + 5] = worthIn(place.inDocument & lacking & ~place.inBlock & ~place.inNeighbours, weighed);
    out[at + 6] = worthIn(place.inVoice & lacking & ~place.inTitle & ~before, weighed);
    out[at + 7] = place.seen.opening & BACKWARD ? (out[at] ?? 0) : 0;
    out[at + 8] = place.blockScore;
    out[at + 9] = place.documentScore;
  },
};
