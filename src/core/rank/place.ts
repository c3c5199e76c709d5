// A candidate passage with everything around it that the features look at.
import type { Question } from '../terms/question.ts';
import type { Sighting } from './scan.ts';

/** The question with the worth of its terms: what is the same for every candidate. */
export interface Weighed {
  readonly question: Question;
  /** By term: how much it tells, see rarity.ts. */
  readonly worth: Float64Array;
  /** By term: what it is, as the bits of word-features.ts. */
  readonly traits: Uint8Array;
  readonly total: number;
  /** Mean words in a passage of the record. */
  readonly meanLength: number;
}

/** Masks have bit t set where term t stands in that surrounding. */
export interface Place {
  readonly weighed: Weighed;
  readonly seen: Sighting;
  readonly before: Sighting | null;
  readonly after: Sighting | null;
  readonly block: number;
  readonly neighbours: number;
  readonly title: number;
  readonly document: number;
  readonly voice: number;
  /** The block's score as a candidate (candidates.ts), and the document's share of all scores. */
  readonly blockScore: number;
  readonly documentScore: number;
  /** From 0: the passage in its block, the block in its document. */
  readonly place: number;
  readonly blockPlace: number;
}

/** Some features of a place. `fill` writes one number for each name, from `at` on. */
export interface FeatureGroup {
  readonly names: readonly string[];
  fill(place: Place, out: Float64Array, at: number): void;
}
