// Which blocks may answer: those that hold words of the question, with a score that says how much.
import { int32Column } from './growing.ts';
import { normOf, saturated } from './saturation.ts';
import { miniSearchLookup } from './word-lookup.ts';

/** A word to look for. Bit t of `mask` is term t: a word may stand for several. */
export interface Wanted {
  readonly word: string;
  readonly weight: number;
  readonly mask: number;
}

/** Every block that holds a wanted word. `scores` and `masks` (which terms stand there) are by block. Valid until the next question. */
export interface Found {
  readonly blocks: readonly number[];
  readonly scores: Float64Array;
  readonly masks: Int32Array;
}

export interface Candidate {
  readonly block: number;
  readonly score: number;
}

/** Looks words up and adds up what each block gets, in columns that are used again for every question. */
export class CandidateFinder {
  readonly #lookup = miniSearchLookup();
  /** By block: how many different words it holds. */
  readonly #lengths = int32Column();
  #living = 0;
  #livingWords = 0;
  #found: Found = { blocks: [], scores: new Float64Array(0), masks: new Int32Array(0) };

  /** Blocks come in order, from 0; `words` are its different words with how often each stands there. */
  add(block: number, words: ReadonlyMap<string, number>): void {
    this.#lookup.add(block, words);
    this.#lengths.push(words.size);
    this.#living++;
    this.#livingWords += words.size;
  }

  /** `words` are those that it was added with. */
  remove(block: number, words: ReadonlyMap<string, number>): void {
    this.#lookup.remove(block, words);
    this.#living--;
    this.#livingWords -= words.size;
  }

  /** Every block that holds one of the words (all different) and that `accept` lets through. */
  find(wanted: readonly Wanted[], accept: ((block: number) => boolean) | null): Found {
    const hits: Hit[] = [];
    const holding = new Uint32Array(wanted.length);
    this.#lookup.find(
      wanted.map(({ word }) => word),
      (word, block, times) => {
        holding[word] = (holding[word] as number) + 1;
        hits.push({ word, block, times });
      },
    );
    const worth = wanted.map(({ weight }, word) => weight * this.#rarity(holding[word] as number));
    const found = this.#nothingFound();
    const { blocks, scores, masks } = found;
    for (const { word, block, times } of hits) {
      if (masks[block] === 0) {
        if (accept?.(block) === false) continue;
        blocks.push(block);
      }
      masks[block] = (masks[block] as number) | (wanted[word] as Wanted).mask;
      scores[block] = (scores[block] as number) + (worth[word] as number) * this.#saturated(times, block);
    }
    this.#found = found;
    return found;
  }

  /** Columns of 0 for every block, with room for those that came since the last question. */
  #nothingFound(): Found & { readonly blocks: number[] } {
    const { blocks, scores, masks } = this.#found;
    for (const block of blocks) {
      scores[block] = 0;
      masks[block] = 0;
    }
    const { length } = this.#lengths;
    if (length <= scores.length) return { blocks: [], scores, masks };
    return { blocks: [], scores: new Float64Array(2 * length), masks: new Int32Array(2 * length) };
  }

  /** Inverse document frequency over blocks, without imagined ones (rank/rarity.ts): here only the order counts. */
  #rarity(holding: number): number {
    return Math.log(1 + (this.#living - holding + 0.5) / (holding + 0.5));
  }

  #saturated(times: number, block: number): number {
    return saturated(times, normOf((this.#lengths.at(block) * this.#living) / this.#livingWords));
  }
}

interface Hit {
  readonly word: number;
  readonly block: number;
  readonly times: number;
}

/** The `most` best, best first; of equals, those that were added first. */
export function bestOf({ blocks, scores }: Pick<Found, 'blocks' | 'scores'>, most: number): Candidate[] {
  const best: Candidate[] = [];
  for (const block of blocks) {
    const score = scores[block] as number;
    const last = best[most - 1];
    if (last && !comesBefore({ block, score }, last)) continue;
    let at = Math.min(best.length, most - 1);
    for (; at > 0 && comesBefore({ block, score }, best[at - 1] as Candidate); at--)
      best[at] = best[at - 1] as Candidate;
    best[at] = { block, score };
  }
  return best;
}

const comesBefore = (a: Candidate, b: Candidate): boolean =>
  a.score > b.score || (a.score === b.score && a.block < b.block);
