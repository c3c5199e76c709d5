// What stands around a passage: terms that it lacks and its surroundings bring.
import { BACKWARD } from '../terms/word-classes.ts';
import type { FeatureGroup } from './place.ts';
import { worthIn } from './word-features.ts';

export const contextFeatures: FeatureGroup = {
  names: [
    'before',
    'after',
    'block',
    'neighbours',
    'title',
    'document',
    'voice',
    'beforeOfPronoun',
    'blockScore',
    'documentScore',
  ],
  fill(place, out, at) {
    const { weighed } = place;
    const lacking = ~place.seen.mask;
    const before = (place.before?.mask ?? 0) & lacking;
    const after = (place.after?.mask ?? 0) & lacking;
    out[at] = worthIn(before, weighed);
    out[at + 1] = worthIn(after & ~before, weighed);
    out[at + 2] = worthIn(place.block & lacking & ~before & ~after, weighed);
    out[at + 3] = worthIn(place.neighbours & lacking & ~place.block, weighed);
    out[at + 4] = worthIn(place.title & lacking, weighed);
    out[at + 5] = worthIn(place.document & lacking & ~place.block & ~place.neighbours, weighed);
    out[at + 6] = worthIn(place.voice & lacking, weighed);
    out[at + 7] = place.seen.opening & BACKWARD ? (out[at] ?? 0) : 0;
    out[at + 8] = place.blockScore;
    out[at + 9] = place.documentScore;
  },
};
