// Whether a passage holds the kind of thing that is asked for.
import { CAUSE, MEANS, NUMBER, PLACE, ROLE, TIME, UNCASED } from '../terms/word-classes.ts';
import type { FeatureGroup, Place } from './place.ts';

/** A passage that only repeats the question's names and numbers brings no answer: what counts is what is new in it. */
export const answerFeatures: FeatureGroup = {
  // Beside each: why, and the points of S@1 that the ranking loses without it, on English questions (3802 sentences) · German. All together: 0.8 · 1.4.
  names: [
    'who:name', // a new name; 0.0 · 0.1
    'who:role', // a role; 0.0 · 0.0
    'when:time', // a year, month or day that is new; 0.1 · 0.1
    'when:number', // any new number; 0.0 · 0.0
    'where:name', // a new name; 0.0 · 0.0
    'where:place', // in, at, north …; 0.0 · 0.0
    'number:number', // a new number; 0.1 · 0.4
    'why:cause', // because, led to …; 0.1 · 0.0
    'how:means', // by, through …; 0.0 · 0.0
    'what:name', // a new name; -0.1 · 0.0
    'what:number', // a number where none is asked for; 0.0 · -0.1
    'unfit', // brings nothing of the kind; 0.0 · 0.0 here, and a strong signal of the decision
    'role:role', // a role where a job is asked for; too few questions to measure
  ],
  fill(place, out, at) {
    const { asked } = place.weighed.question;
    const { seen } = place;
    const has = (bits: number) => (seen.classes & bits ? 1 : 0);
    const names = Math.min(seen.newNames, 3) / 3;
    if (asked === 'who' || asked === 'role') {
      out[at] = asked === 'who' ? names : 0;
      out[at + 1] = asked === 'who' ? has(ROLE) : 0;
      out[at + 12] = asked === 'role' ? has(ROLE) : 0;
    } else if (asked === 'when') {
      out[at + 2] = seen.newTimes > 0 ? 1 : 0;
      out[at + 3] = seen.newNumbers > 0 ? 1 : 0;
    } else if (asked === 'where') {
      out[at + 4] = names;
      out[at + 5] = has(PLACE);
    } else if (asked === 'number') out[at + 6] = seen.newNumbers > 0 ? 1 : 0;
    else if (asked === 'why') out[at + 7] = has(CAUSE);
    else if (asked === 'how') out[at + 8] = has(MEANS);
    else if (asked === 'what') {
      out[at + 9] = names;
      out[at + 10] = has(NUMBER | TIME);
    }
    out[at + 11] = fits(place) ? 0 : 1;
  },
};

/** False where the question asks for a person, time, place or number and the passage brings none that is new. Without capitals nobody knows of persons and places. */
export function fits({ weighed, seen }: Pick<Place, 'weighed' | 'seen'>): boolean {
  switch (weighed.question.asked) {
    case 'who':
      return seen.newNames > 0 || (seen.classes & (ROLE | UNCASED)) !== 0;
    case 'role':
      return (seen.classes & ROLE) !== 0;
    case 'when':
      return seen.newTimes > 0 || seen.newNumbers > 0;
    case 'where':
      return seen.newNames > 0 || (seen.classes & UNCASED) !== 0;
    case 'number':
      return seen.newNumbers > 0;
    case 'why':
    case 'how':
    case 'what':
    case 'whether':
      break;
  }
  return true;
}
