// Why a passage came first: every term, feature and signal with what it weighed.
import type { Judged } from '../index/record-index.ts';
import type { Caution, Window } from '../search.ts';
import { ABOUT_NAMES, CHANCE_NAMES, chancesOf, confidenceOf, SAID_NAMES } from './decision.ts';
import { FEATURE_NAMES, featuresOf } from './features.ts';
import type { Scored } from './rank.ts';
import { ABOUT_WEIGHTS, CHANCE_WEIGHTS, RANK_WEIGHTS, SAID_WEIGHTS, THRESHOLDS } from './weights.ts';

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
  /** How the record knows it: as it is, by a corrected spelling, by kin and synonyms, or not at all. */
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
    readonly window: Window;
    readonly score: number;
    readonly features: readonly Weight[];
  }[];
  /** Of the decision, those that are not 0, heaviest first: is the record about it, does the passage say it, and both joined. */
  readonly about: readonly Weight[];
  readonly said: readonly Weight[];
  readonly chance: readonly Weight[];
  /** The chance that the record answers, and from which on it is answered: 0..1. */
  readonly confidence: number;
  readonly threshold: number;
}

interface Explained {
  readonly judged: Judged;
  readonly caution: Caution;
  readonly windowOf: (scored: Scored) => Window;
}

/** Explains a judgement, and its first `most` passages. Call it before the index is asked again. */
export function explain({ judged, caution, windowOf }: Explained, most = 3): Explanation {
  const { question, ranked, signals } = judged;
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
    passages: ranked.slice(0, most).map((scored) => ({
      window: windowOf(scored),
      score: scored.score,
      features: weighed(FEATURE_NAMES, featuresOf(scored.place, row), RANK_WEIGHTS),
    })),
    about: inThisRecord(weighed(ABOUT_NAMES, signals.about, ABOUT_WEIGHTS)),
    said: weighed(SAID_NAMES, signals.said, SAID_WEIGHTS),
    chance: weighed(CHANCE_NAMES, chancesOf(signals), CHANCE_WEIGHTS),
    confidence: confidenceOf(signals),
    threshold: THRESHOLDS[caution],
  };
}

function weighed(
  names: readonly string[],
  values: Float64Array,
  weights: Readonly<Record<string, number>>,
): Weight[] {
  const all = names
    .map((name, index) => {
      const [value, weight] = [values[index] ?? 0, weights[name] ?? 0];
      return { name, value, weight, sum: value * weight };
    })
    .filter(({ value }) => value !== 0);
  return heaviestFirst(all);
}

/** A signal and its share that counts by the record's smallness as one: what it weighs in a record of this size. */
function inThisRecord(weights: readonly Weight[]): Weight[] {
  const whole = new Map<string, Weight>();
  for (const { name, value, sum } of weights.toSorted((a, b) => a.name.length - b.name.length)) {
    const plain = name.replace(/:small$/, '');
    const before = whole.get(plain);
    const all = sum + (before?.sum ?? 0);
    const of = before?.value ?? value;
    whole.set(plain, { name: plain, value: of, weight: all / of, sum: all });
  }
  return heaviestFirst([...whole.values()]);
}

const heaviestFirst = (weights: readonly Weight[]): Weight[] =>
  weights.toSorted((a, b) => Math.abs(b.sum) - Math.abs(a.sum));
