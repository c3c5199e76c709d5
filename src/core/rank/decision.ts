// Whether the record answers at all: signals of the best passages, weighed into a calibrated chance.
import { evidenceOf } from './evidence.ts';
import type { Scored } from './rank.ts';
import { SIGNALS } from './signals.ts';
import { DECISION_WEIGHTS } from './weights.ts';

/** Each signal, and each once more times the record's smallness: a missing word tells more where few words stand. */
export const SIGNAL_NAMES: readonly string[] = Object.keys(SIGNALS).flatMap((name) => [
  name,
  `${name}:small`,
]);
const SIGNAL_LIST = Object.values(SIGNALS);
const WEIGHTS = Float64Array.from(SIGNAL_NAMES, (name) => DECISION_WEIGHTS[name] ?? 0);

/** From about 0.8 for ten passages over 0.3 for some thousands towards 0. */
const smallness = (size: number): number => 1 / Math.log10(size + 10);

/** The signals of a ranking in the order of SIGNAL_NAMES, all 0 where nothing was found; `size` is the record's, in passages. */
export function signalsOf(
  ranked: readonly Scored[],
  size: number,
  entryOf: (passage: number) => number,
): Float64Array {
  const out = new Float64Array(SIGNAL_NAMES.length);
  const [top, ...others] = ranked;
  if (!top) return out;
  const evidence = evidenceOf([top, ...others.slice(0, 20)], entryOf);
  const small = smallness(size);
  for (const [index, signal] of SIGNAL_LIST.entries()) {
    const value = signal(evidence);
    out[2 * index] = value;
    out[2 * index + 1] = value * small;
  }
  return out;
}

/** The chance, 0..1, that the record answers: logistic regression, fitted by bench/fit.ts. */
export function confidenceOf(signals: Float64Array): number {
  if (signals[0] === 0) return 0;
  const sum = signals.reduce((all, value, index) => all + value * (WEIGHTS[index] ?? 0), 0);
  return 1 / (1 + Math.exp(-sum));
}
