// Whether the record answers at all: signals of the best passages, weighed into a calibrated chance.
import { evidenceOf } from './evidence.ts';
import type { Scored } from './rank.ts';
import { SIGNALS } from './signals.ts';
import { DECISION_WEIGHTS } from './weights.ts';

export const SIGNAL_NAMES: readonly string[] = Object.keys(SIGNALS);
const SIGNAL_LIST = Object.values(SIGNALS);
const WEIGHTS = Float64Array.from(SIGNAL_NAMES, (name) => DECISION_WEIGHTS[name] ?? 0);

/** The signals of a ranking in the order of SIGNAL_NAMES, all 0 where nothing was found; `size` is the record's, in passages. */
export function signalsOf(
  ranked: readonly Scored[],
  size: number,
  entryOf: (passage: number) => number,
): Float64Array {
  const [top, ...others] = ranked;
  if (!top) return new Float64Array(SIGNAL_LIST.length);
  const evidence = evidenceOf([top, ...others.slice(0, 20)], size, entryOf);
  return Float64Array.from(SIGNAL_LIST, (signal) => signal(evidence));
}

/** The chance, 0..1, that the record answers: logistic regression, fitted by bench/fit.ts. */
export function confidenceOf(signals: Float64Array): number {
  if (signals[0] === 0) return 0;
  const sum = signals.reduce((all, value, index) => all + value * (WEIGHTS[index] ?? 0), 0);
  return 1 / (1 + Math.exp(-sum));
}
