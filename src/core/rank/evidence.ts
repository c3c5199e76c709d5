// What the decision looks at: which terms the best passages and their surroundings hold, and which they lack.
import type { Term } from '../terms/question.ts';
import type { Mask, Place } from './place.ts';
import { MOST_SENTENCES, type Scored } from './rank.ts';
import { COMMON_TERM, DIGITS, HEAD, NAME } from './traits.ts';
import { worthIn } from './word-features.ts';

/** The words of a passage in order, and beside each its stem and its classes (word-classes.ts). */
export interface PassageWords {
  readonly surfaces: readonly string[];
  readonly stems: readonly string[];
  readonly classes: readonly number[];
}

/** What the decision may look up in the record. */
export interface Reader {
  /** In passages. */
  readonly size: number;
  wordsOf(passage: number): PassageWords;
  /** The share of the record's passages that bring a number, or a number or a time: over 0 and under 1. */
  bringing(asked: 'number' | 'when'): number;
}

/** Of a ranking that found something. Common words are in no mask. */
export interface Evidence {
  readonly top: Scored;
  readonly second: Scored | null;
  readonly ranked: readonly Scored[];
  readonly telling: Mask;
  /** Terms written as names · with digits · that say the kind of thing asked for · that the record does not know. */
  readonly names: Mask;
  readonly digits: Mask;
  readonly heads: Mask;
  readonly unknown: Mask;
  /** In the passage itself · also beside it, in the title, in the speaker's names · also in its block · in its document. */
  readonly here: Mask;
  readonly around: Mask;
  readonly inBlock: Mask;
  readonly inDocument: Mask;
  /** In one of the three best passages. */
  readonly quoted: Mask;
  /** The first passage's own words. */
  readonly words: PassageWords;
}

/** How many of the best passages are looked at. */
const LOOKED_AT = 20;

export function evidenceOf(ranked: readonly [Scored, ...Scored[]], reader: Reader): Evidence {
  const [top] = ranked;
  const { place } = top;
  const { seen, before, after, inTitle, inVoice } = place;
  const telling = tellingOf(place);
  const around = (seen.mask | (before?.mask ?? 0) | (after?.mask ?? 0) | inTitle | inVoice) & telling;
  const inBlock = around | (place.inBlock & telling);
  return {
    top,
    second: ranked[1] ?? null,
    ranked: ranked.slice(0, LOOKED_AT),
    telling,
    names: withTrait(NAME, place),
    digits: withTrait(DIGITS, place),
    heads: withTrait(HEAD, place),
    unknown: maskOf(place, (_slot, { found }) => found === 'nowhere'),
    here: seen.mask & telling,
    around,
    inBlock,
    inDocument: inBlock | ((place.inNeighbours | place.inDocument) & telling),
    quoted:
      ranked.slice(0, MOST_SENTENCES).reduce((mask, scored) => mask | scored.place.seen.mask, 0) & telling,
    words: reader.wordsOf(top.passage),
  };
}

/** The terms that are no common words, as a mask. */
export const tellingOf = (place: Place): number =>
  maskOf(place, (slot) => ((place.weighed.traits[slot] ?? 0) & COMMON_TERM) === 0);

/** The terms for which `holds` is true, as a mask. */
export function maskOf({ weighed }: Place, holds: (slot: number, term: Term) => boolean): number {
  const { terms } = weighed.question;
  let mask = 0;
  for (let slot = 0; slot < terms.length; slot++) if (holds(slot, terms[slot] as Term)) mask |= 1 << slot;
  return mask;
}

/** The worth of the terms of `mask`, as a share of the question's. */
export const share = (mask: number, { top }: Evidence): number =>
  worthIn(mask, top.place.weighed) / top.place.weighed.total;

/** The worth of the rarest term of `mask`. */
export function rarest(mask: number, { top: { place } }: Evidence): number {
  const { worth } = place.weighed;
  let most = 0;
  for (let slot = 0; mask >>> slot !== 0; slot++)
    if (mask & (1 << slot)) most = Math.max(most, worth[slot] as number);
  return most;
}

const withTrait = (trait: number, place: Place): number =>
  maskOf(place, (slot) => ((place.weighed.traits[slot] ?? 0) & trait) !== 0);

/** How many bits are set. */
export function bitsIn(mask: number): number {
  let count = 0;
  for (let left = mask >>> 0; left !== 0; left &= left - 1) count++;
  return count;
}
