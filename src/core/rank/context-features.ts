// What stands around a passage: terms that it lacks and its surroundings bring.
import { BACKWARD } from '../terms/word-classes.ts';
import type { FeatureGroup } from './place.ts';
import { shareOf } from './word-features.ts';

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
    const lacking = ~place.seen.mask;
    const before = (place.before?.mask ?? 0) & lacking;
    const after = (place.after?.mask ?? 0) & lacking;
    const share = (mask: number) => (mask === 0 ? 0 : shareOf(mask, place) * place.weighed.total);
    out[at] = share(before);
    out[at + 1] = share(after & ~before);
    out[at + 2] = share(place.block & lacking & ~before & ~after);
    out[at + 3] = share(place.neighbours & lacking & ~place.block);
    out[at + 4] = share(place.title & lacking);
    out[at + 5] = share(place.document & lacking & ~place.block);
    out[at + 6] = share(place.voice & lacking);
    out[at + 7] = place.seen.opening & BACKWARD ? (out[at] ?? 0) : 0;
    out[at + 8] = place.blockScore;
    out[at + 9] = place.documentScore;
  },
};
