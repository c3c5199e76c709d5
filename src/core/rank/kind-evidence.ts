// What it tells that a passage lacks the kind of thing asked for, in a record where such things are rare or everywhere.
import type { Asked } from '../terms/question-words.ts';
import { fits } from './answer-features.ts';
import type { Scored } from './rank.ts';

/** Of the passages that answer such a question, the share that brings such a thing, as counted on English questions. */
const ANSWERS_BRING: Readonly<Partial<Record<Asked, number>>> = {
  who: 0.95,
  when: 0.92,
  where: 0.87,
  number: 0.97,
};

/**
 * The logarithm of how often answers lack it over how often any passage of the record does; 0 where the passage brings one, or nothing of
 * the kind is asked for. `How many people work there?` is not answered by a passage without a number, and the rarer numbers are in
 * the record, the likelier such a passage came first for its other words alone.
 *
 * @param usual the share, over 0 and under 1, of the record's passages that bring such a thing.
 */
export function kindEvidence({ place }: Pick<Scored, 'place'>, usual: number): number {
  const answers = ANSWERS_BRING[place.weighed.question.asked];
  return answers === undefined || fits(place) ? 0 : Math.min(0, Math.log((1 - answers) / (1 - usual)));
}
