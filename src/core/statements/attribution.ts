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

/** "… of the city.” — Jane Day": what is signed right after needs no weighing. */
function signed(reading: Reading, index: number): Attribution | null {
  const signature = reading.signatures.get(reading.ranges[index]?.to ?? -1);
  return signature === undefined ? null : { mention: signature.mention, sureness: 1 };
}

/** One past the last piece of the speech that begins with a quotation and goes on over paragraphs. */
function endOfSpeech(reading: Reading, from: number): number {
  let to = from + 1;
  while (reading.quotations[to]?.continues === true) to += 1;
  return to;
}

/**
 * The attribution of each quotation of a text, in order; each choice is known to the next. The pieces of a speech that
 * goes on over paragraphs have one speaker: the one that is surest for any piece.
 */
export function attributionsOf(reading: Reading, weights: Weights): Attribution[] {
  const made: Attribution[] = [];
  let recent: Mention[] = [];
  while (made.length < reading.quotations.length) {
    const from = made.length;
    const pieces = Array.from({ length: endOfSpeech(reading, from) - from }, (_, offset) => {
      const index = from + offset;
      return signed(reading, index) ?? choose(candidatesOf(reading, index, recent), weights);
    });
    const named = pieces.filter(({ mention }) => mention !== null);
    const chosen = (named.length > 0 ? named : pieces).reduce((a, b) => (b.sureness > a.sureness ? b : a));
    made.push(...pieces.map(() => chosen));
    recent = remember(recent, chosen.mention);
  }
  return made;
}
