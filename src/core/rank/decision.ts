// Whether the record answers at all: signals of the best passages, weighed into a calibrated chance.
import { fits } from './answer-features.ts';
import type { Scored } from './rank.ts';
import { DECISION_WEIGHTS } from './weights.ts';
import { worthIn } from './word-features.ts';

export const SIGNAL_NAMES = [
  'constant',
  'cover',
  'coverBlock',
  'coverDocument',
  'unfit',
  'missingNames',
  'missingNumbers',
  'rarestMissing',
  'nowhere',
  'corrected',
  'probability',
  'density',
  'terms',
] as const;

/** The signals of a ranking, in the order of SIGNAL_NAMES. Shares are 0..1, so that they mean the same in small and large records. */
export function signalsOf(ranked: readonly Scored[]): Float64Array {
  const out = new Float64Array(SIGNAL_NAMES.length);
  const [top] = ranked;
  if (!top) return out;
  const { place } = top;
  const { weighed, seen } = place;
  const { terms } = weighed.question;
  const around = seen.mask | place.title | place.voice;
  out[0] = 1;
  out[2] = worthIn(around | place.block, weighed) / weighed.total;
  out[3] = worthIn(around | place.block | place.document, weighed) / weighed.total;
  out[4] = fits(place) ? 0 : 1;
  for (const [slot, term] of terms.entries()) {
    const share = (weighed.worth[slot] ?? 0) / weighed.total;
    const here = seen.mask & (1 << slot) ? (seen.best[slot] ?? 0) : 0;
    out[1] = (out[1] ?? 0) + share * here;
    const lacks = (around & (1 << slot)) === 0;
    if (lacks && term.name) out[5] = (out[5] ?? 0) + share;
    if (lacks && term.number) out[6] = (out[6] ?? 0) + share;
    if (lacks) out[7] = Math.max(out[7] ?? 0, share);
    if (term.found === 'nowhere') out[8] = (out[8] ?? 0) + share;
    if (term.found === 'corrected') out[9] = (out[9] ?? 0) + share;
  }
  out[10] = 1 / ranked.slice(0, 20).reduce((sum, { score }) => sum + Math.exp(score - top.score), 0);
  out[11] = top.score / weighed.total;
  out[12] = Math.log(1 + terms.length);
  return out;
}

/** The chance, 0..1, that the record answers. */
export function confidenceOf(signals: Float64Array): number {
  if (signals[0] === 0) return 0;
  let sum = 0;
  for (const [index, name] of SIGNAL_NAMES.entries())
    sum += (DECISION_WEIGHTS[name] ?? 0) * (signals[index] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}
