// Why a passage came first: every term, feature and signal with what it weighed.
import type { Judged } from '../index/record-index.ts';
import { SIGNAL_NAMES } from './decision.ts';
import { FEATURE_NAMES, featuresOf } from './features.ts';
import { DECISION_WEIGHTS, RANK_WEIGHTS } from './weights.ts';

/** A named number and its weight; `sum` is their product. */
export interface Weight {
  readonly name: string;
  readonly value: number;
  readonly weight: number;
  readonly sum: number;
}

export interface TermExplained {
  readonly word: string;
  readonly stem: string;
  /** How the record knows it: as it is, by a corrected spelling, by kin, or not at all. */
  readonly found: 'itself' | 'corrected' | 'kin' | 'nowhere';
  /** How much it tells: the rarer, the more. */
  readonly worth: number;
  /** Its share (0..1) in the first passage: 1 as it is, less by kin, 0 where it does not stand. */
  readonly here: number;
}

export interface Explanation {
  /** What kind of thing the question asks for. */
  readonly asked: string;
  readonly terms: readonly TermExplained[];
  /** Of the first passages, best first: score, and the features that are not 0, heaviest first. */
  readonly passages: readonly {
    readonly passage: number;
    readonly score: number;
    readonly features: readonly Weight[];
  }[];
  /** Of the decision: the signals that are not 0, heaviest first. */
  readonly signals: readonly Weight[];
}

/** Explains a judgement, its first `most` passages. Call it before the index is asked again. */
export function explain({ question, ranked, signals }: Judged, most = 3): Explanation {
  const [top] = ranked;
  const row = new Float64Array(FEATURE_NAMES.length);
  return {
    asked: question.asked,
    terms: question.terms.map(({ word, stem, found }, slot) => ({
      word,
      stem,
      found,
      worth: top?.place.weighed.worth[slot] ?? 0,
      here: top && top.place.seen.mask & (1 << slot) ? (top.place.seen.best[slot] ?? 0) : 0,
    })),
    passages: ranked.slice(0, most).map(({ passage, score, place }) => ({
      passage,
      score,
      features: weighed(FEATURE_NAMES, featuresOf(place, row), RANK_WEIGHTS),
    })),
    signals: weighed(SIGNAL_NAMES, signals, DECISION_WEIGHTS),
  };
}

function weighed(
  names: readonly string[],
  values: Float64Array,
  weights: Readonly<Record<string, number>>,
): Weight[] {
  return names
    .map((name, index) => {
      const [value, weight] = [values[index] ?? 0, weights[name] ?? 0];
      return { name, value, weight, sum: value * weight };
    })
    .filter(({ value }) => value !== 0)
    .toSorted((a, b) => Math.abs(b.sum) - Math.abs(a.sum));
}
