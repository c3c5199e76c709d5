// Whether the record answers: the chance that it is about the question, and the chance that the passage says it.
import { ABOUT_SIGNALS, type Signal } from './about-signals.ts';
import { type Evidence, evidenceOf, type Reader } from './evidence.ts';
import { kindEvidence } from './kind-evidence.ts';
import type { Scored } from './rank.ts';
import { SAID_SIGNALS } from './said-signals.ts';
import { ABOUT_WEIGHTS, CHANCE_WEIGHTS, SAID_WEIGHTS } from './weights.ts';

/** Each signal, and each once more times the record's smallness: a missing word tells more where few words stand. */
export const ABOUT_NAMES: readonly string[] = Object.keys(ABOUT_SIGNALS).flatMap((name) => [
  name,
  `${name}:small`,
]);
export const SAID_NAMES: readonly string[] = Object.keys(SAID_SIGNALS);
export const CHANCE_NAMES: readonly string[] = ['constant', 'about', 'said', 'kind'];

/** The signals of a ranking, in the order of ABOUT_NAMES and SAID_NAMES. */
export interface Signals {
  readonly about: Float64Array;
  readonly said: Float64Array;
  /** Whether it brings the kind of thing asked for (kind-evidence.ts). */
  readonly kind: number;
}

/** What the signals weigh, in their order; `chance` goes with CHANCE_NAMES. */
export interface DecisionWeights extends Omit<Signals, 'kind'> {
  readonly chance: Float64Array;
}

const inOrder = (names: readonly string[], weights: Readonly<Record<string, number>>) =>
  Float64Array.from(names, (name) => weights[name] ?? 0);

const FITTED: DecisionWeights = {
  about: inOrder(ABOUT_NAMES, ABOUT_WEIGHTS),
  said: inOrder(SAID_NAMES, SAID_WEIGHTS),
  chance: inOrder(CHANCE_NAMES, CHANCE_WEIGHTS),
};

const ABOUT_LIST = Object.values(ABOUT_SIGNALS);
const SAID_LIST = Object.values(SAID_SIGNALS);

/** From about 0.8 for ten passages over 0.3 for some thousands towards 0. */
const smallness = (size: number): number => 1 / Math.log10(size + 10);

/** All signals are 0 where nothing was found. */
export function signalsOf(ranked: readonly Scored[], reader: Reader): Signals {
  const [top, ...others] = ranked;
  const signals = { about: new Float64Array(ABOUT_NAMES.length), said: new Float64Array(SAID_NAMES.length) };
  if (!top) return { ...signals, kind: 0 };
  const evidence = evidenceOf([top, ...others], reader);
  fill(signals.said, SAID_LIST, evidence);
  const about = fill(new Float64Array(ABOUT_LIST.length), ABOUT_LIST, evidence);
  const small = smallness(reader.size);
  for (const [at, value] of about.entries()) {
    signals.about[2 * at] = value;
    signals.about[2 * at + 1] = value * small;
  }
  return { ...signals, kind: kindEvidence(top, reader) };
}

function fill(out: Float64Array, list: readonly Signal[], evidence: Evidence): Float64Array {
  for (const [at, signal] of list.entries()) out[at] = signal(evidence);
  return out;
}

/** What the chance is made from, in the order of CHANCE_NAMES: the logarithms of both chances, and of what the kind of thing tells. */
export function chancesOf({ about, said, kind }: Signals, weights: DecisionWeights = FITTED): Float64Array {
  return Float64Array.of(
    1,
    Math.log(logistic(dot(about, weights.about)) + 1e-9),
    Math.log(logistic(dot(said, weights.said)) + 1e-9),
    kind,
  );
}

/** All signals are 0 then, the constant too. */
const foundNothing = ({ about }: Signals): boolean => about[0] === 0;

/**
 * The chance, 0..1, that the record answers. Two logistic regressions, one for each question, and a third that joins their
 * logarithms: a product of powers, so that neither makes up for the other. Fitted by bench/fit.ts.
 */
export function confidenceOf(signals: Signals, weights: DecisionWeights = FITTED): number {
  if (foundNothing(signals)) return 0;
  return logistic(dot(chancesOf(signals, weights), weights.chance));
}

export const logistic = (value: number): number => 1 / (1 + Math.exp(-value));

export function dot(values: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += (values[at] as number) * (weights[at] as number);
  return sum;
}
