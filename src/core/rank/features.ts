// All features of a passage, in the order of their weights.
import { answerFeatures } from './answer-features.ts';
import { contextFeatures } from './context-features.ts';
import { formFeatures } from './form-features.ts';
import { nearnessFeatures } from './nearness-features.ts';
import type { Place } from './place.ts';
import { RANK_WEIGHTS } from './weights.ts';
import { wordFeatures } from './word-features.ts';

const GROUPS = [wordFeatures, contextFeatures, nearnessFeatures, answerFeatures, formFeatures];

export const FEATURE_NAMES: readonly string[] = GROUPS.flatMap(({ names }) => names);
/** What each feature weighs, in the order of FEATURE_NAMES. */
export const FITTED = Float64Array.from(FEATURE_NAMES, (name) => RANK_WEIGHTS[name] ?? 0);

/** Writes every feature of `place` into `out` (as long as FEATURE_NAMES). */
export function featuresOf(place: Place, out: Float64Array): Float64Array {
  out.fill(0);
  let at = 0;
  for (const group of GROUPS) {
    group.fill(place, out, at);
    at += group.names.length;
  }
  return out;
}

/** The weighted sum: what passages are ranked by. */
export function scoreOf(features: Float64Array, weights: Float64Array): number {
  let score = 0;
  for (let index = 0; index < weights.length; index++)
    score += (weights[index] as number) * (features[index] as number);
  return score;
}
