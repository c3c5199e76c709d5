// Which candidate said a quotation: a weighing of features, fitted by bench/polnear-fit.ts.
import { type Candidate, candidatesOf } from './candidates.ts';
import type { Mention } from './mentions.ts';
import type { Reading } from './reading.ts';

/** Feature to weight; a feature that is not in it weighs nothing. */
export type Weights = ReadonlyMap<string, number>;

/** Who said one quotation. `mention` null: nobody the text names, or we are not sure. `sureness` is 0..1. */
export interface Attribution {
  readonly mention: Mention | null;
  readonly sureness: number;
}

/** How many speakers of the quotations before are remembered. */
export const RECENT_SPEAKERS = 3;

/** The chance of each candidate: a softmax over the sums of their features' weights. */
export function chancesOf(candidates: readonly Candidate[], weights: Weights): number[] {
  const sums = candidates.map(({ features }) =>
    features.reduce((sum, name) => sum + (weights.get(name) ?? 0), 0),
  );
  const top = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - top));
  const total = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / total);
}

/** The best mention of a quotation: the chances of candidates with the same mention add up. */
export function choose(candidates: readonly Candidate[], weights: Weights): Attribution {
  const chances = chancesOf(candidates, weights);
  const byMention = new Map<number, { mention: Mention | null; sureness: number }>();
  candidates.forEach(({ mention }, at) => {
    const key = mention?.from ?? -1;
    const held = byMention.get(key) ?? { mention, sureness: 0 };
    byMention.set(key, { mention: held.mention, sureness: held.sureness + (chances[at] ?? 0) });
  });
  return Array.from(byMention.values()).reduce((a, b) => (b.sureness > a.sureness ? b : a), {
    mention: null,
    sureness: 0,
  });
}

/** The mentions of the last speakers after one more quotation: last first, each once. */
export function remember(recent: readonly Mention[], mention: Mention | null): Mention[] {
  if (mention === null) return [...recent];
  return [mention, ...recent.filter(({ from }) => from !== mention.from)].slice(0, RECENT_SPEAKERS);
}

/** What needs no weighing: a quotation that goes on over a paragraph's end, and one signed right after ("… — Jane Day"). */
function certain(reading: Reading, index: number, recent: readonly Mention[]): Attribution | null {
  const [last] = recent;
  if (reading.quotations[index]?.continues === true && last !== undefined)
    return { mention: last, sureness: 1 };
  const after = reading.ranges[index]?.to ?? -1;
  const signature = reading.signatures.get(after);
  return signature === undefined ? null : { mention: signature.mention, sureness: 1 };
}

/** The attribution of each quotation of a text, in order; each choice is known to the next. */
export function attributionsOf(reading: Reading, weights: Weights): Attribution[] {
  let recent: Mention[] = [];
  return reading.quotations.map((_, index) => {
    const chosen = certain(reading, index, recent) ?? choose(candidatesOf(reading, index, recent), weights);
    recent = remember(recent, chosen.mention);
    return chosen;
  });
}
