// A candidate passage with everything around it that the features look at.
import type { Question } from '../terms/question.ts';
import type { Sighting } from './scan.ts';

/** Some of a question's terms: bit t stands for term t (at most 24), so that `here & ~there` are the terms of one and not of the other. */
export type Mask = number;

/** The question with the worth of its terms: what is the same for every candidate. */
export interface Weighed {
  readonly question: Question;
  /** By term: how much a match of it says about a passage, see rarity.ts. */
  readonly worth: Float64Array;
  /** By term: what it is, as the bits of traits.ts. */
  readonly traits: Uint8Array;
  readonly total: number;
  /** Mean words in a passage of the record. */
  readonly meanLength: number;
}

/** A passage with what stands around it: beside it, in its block, in the blocks beside that, in its document, its title, its speaker's names. */
export interface Place {
  readonly weighed: Weighed;
  readonly seen: Sighting;
  readonly before: Sighting | null;
  readonly after: Sighting | null;
  readonly inBlock: Mask;
  readonly inNeighbours: Mask;
  readonly inTitle: Mask;
  readonly inDocument: Mask;
  readonly inVoice: Mask;
  /**
   * The block's score as a candidate (candidates.ts); the logarithm of the document's summed squares of such scores, as a share of the best
   * document's.
   */
  readonly blockScore: number;
  readonly documentScore: number;
  /** From 0: the passage in its block, the block in its document. */
  readonly passageInBlock: number;
  readonly blockInDocument: number;
}

/** Some features of a place. `fill` writes one number for each name, from `at` on: `out[at + n]` is the feature `names[n]`. */
export interface FeatureGroup {
  readonly names: readonly string[];
  fill(place: Place, out: Float64Array, at: number): void;
}
