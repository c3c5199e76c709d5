// What it tells that a passage lacks the kind of thing asked for, in a record where such things are rare or everywhere.
import { fits } from './answer-features.ts';
import type { Reader } from './evidence.ts';
import type { Scored } from './rank.ts';

/**
 * Of the passages that answer such a question, the share that brings such a thing, as counted on English questions. Persons and
 * places are left out: `a mechanic` and `behind the house` are answers too, and no list holds them all.
 */
const ANSWERS_BRING = { when: 0.92, number: 0.97 } as const;

/**
 * The logarithm of how often answers lack it over how often any passage of the record does; 0 where the passage brings one, or nothing of
 * the kind is asked for. `How many people work there?` is not answered by a passage without a number, and the rarer numbers are in
 * the record, the likelier such a passage came first for its other words alone.
 */
export function kindEvidence(
  { place }: Pick<Scored, 'place'>,
  { bringing }: Pick<Reader, 'bringing'>,
): number {
  const { asked } = place.weighed.question;
  if ((asked !== 'when' && asked !== 'number') || fits(place)) return 0;
  return Math.min(0, Math.log((1 - ANSWERS_BRING[asked]) / (1 - bringing(asked))));
}
