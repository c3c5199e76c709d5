// Which blocks may answer: MiniSearch behind a port small enough to put another engine there.
import MiniSearch from 'minisearch';

/** A block that holds at least one of the terms, with the score the engine gave it. */
export interface Candidate {
  readonly block: number;
  readonly score: number;
  /** Those of the asked terms that stand in the block. */
  readonly terms: readonly string[];
}

/** Terms go in and come out as they are: whoever calls has cut, folded and stemmed them. */
export interface CandidateFinder {
  add(block: number, terms: readonly string[]): void;
  /** `terms` are those that it was added with: afterwards all is as if it had never been there. */
  remove(block: number, terms: readonly string[]): void;
  /** Every block that holds one of `terms`, in no certain order; `weights` go with `terms`. */
  find(
    terms: readonly string[],
    weights: readonly number[],
    accept?: (block: number) => boolean,
  ): Candidate[];
}

interface Held {
  readonly id: number;
  readonly terms: string;
}

/** MiniSearch's own factor (how many of the terms matched) is divided out of its score: it was measured to cost three points. */
export function miniSearchFinder(): CandidateFinder {
  const engine = new MiniSearch<Held>({
    fields: ['terms'],
    tokenize: (terms) => terms.split(' '),
    processTerm: (term) => term,
    autoVacuum: false,
    searchOptions: { bm25: { k: 0.6, b: 0.5, d: 0.5 } },
  });
  return {
    add: (id, terms) => engine.add({ id, terms: terms.join(' ') }),
    // `discard` would be quicker, but counts what is gone in the scores of the next search.
    remove: (id, terms) => engine.remove({ id, terms: terms.join(' ') }),
    find: (terms, weights, accept) => {
      if (terms.length === 0) return [];
      const found = engine.search(terms.join(' '), {
        boostTerm: (_term, index) => weights[index] ?? 1,
        ...(accept ? { filter: ({ id }) => accept(id as number) } : {}),
      });
      return found.map(({ id, score, terms: matched, queryTerms }) => ({
        block: id as number,
        score: score / (queryTerms.length || 1),
        terms: matched,
      }));
    },
  };
}

/** The `most` best of them, best first. Cheaper than sorting all. */
export function bestOf(found: readonly Candidate[], most: number): Candidate[] {
  if (found.length > most) {
    const scores = Float64Array.from(found, ({ score }) => score).toSorted();
    const least = scores[scores.length - most] ?? 0;
    return bestOf(found.filter(({ score }) => score >= least).slice(0, most), most);
  }
  return found.toSorted((a, b) => b.score - a.score);
}
