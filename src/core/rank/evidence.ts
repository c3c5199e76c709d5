// What the decision looks at: which terms the best passages and their surroundings hold, and which they lack.
import type { Term } from '../terms/question.ts';
import type { Place } from './place.ts';
import type { Scored } from './rank.ts';
import { COMMON_TERM } from './traits.ts';

/** Of a ranking that found something. Bit t of a mask is term t; common words are in none. */
export interface Evidence {
  readonly top: Scored;
  readonly second: Scored | null;
  readonly ranked: readonly Scored[];
  /** Of the ten best passages, the share that stand in the document of the first, 0..1. */
  readonly company: number;
  readonly telling: number;
  /** In the passage itself · also beside it, in the title, in the speaker's names · also in its block · in its document. */
  readonly here: number;
  readonly around: number;
  readonly block: number;
  readonly document: number;
  /** In one of the three best passages. */
  readonly quoted: number;
}

const DEPTH = 10;

export function evidenceOf(
  ranked: readonly [Scored, ...Scored[]],
  entryOf: (passage: number) => number,
): Evidence {
  const [top] = ranked;
  const { place } = top;
  const { seen, before, after, title, voice } = place;
  const telling = maskOf(place, (slot) => ((place.weighed.traits[slot] ?? 0) & COMMON_TERM) === 0);
  const around = (seen.mask | (before?.mask ?? 0) | (after?.mask ?? 0) | title | voice) & telling;
  const block = around | (place.block & telling);
  const best = ranked.slice(0, DEPTH);
  const home = entryOf(top.passage);
  return {
    top,
    second: ranked[1] ?? null,
    ranked: ranked.slice(0, 2 * DEPTH),
    company: best.filter(({ passage }) => entryOf(passage) === home).length / best.length,
    telling,
    here: seen.mask & telling,
    around,
    block,
    document: block | ((place.neighbours | place.document) & telling),
    quoted: ranked.slice(0, 3).reduce((mask, scored) => mask | scored.place.seen.mask, 0) & telling,
  };
}

/** The terms for which `holds` is true, as a mask. */
export function maskOf({ weighed }: Place, holds: (slot: number, term: Term) => boolean): number {
  let mask = 0;
  for (const [slot, term] of weighed.question.terms.entries()) if (holds(slot, term)) mask |= 1 << slot;
  return mask;
}

/** How many bits are set. */
export function bitsIn(mask: number): number {
  let count = 0;
  for (let left = mask >>> 0; left !== 0; left &= left - 1) count++;
  return count;
}
