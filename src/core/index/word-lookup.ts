// Which blocks hold a word: MiniSearch behind a port small enough to put another engine there.
import MiniSearch from 'minisearch';

/** Words go in and are looked for as they are: whoever calls has cut, folded and stemmed them. */
export interface WordLookup {
  /** `words`: each different word of the block, with how often it stands there. */
  add(block: number, words: ReadonlyMap<string, number>): void;
  /** `words` are those that it was added with: afterwards all is as if it had never been there. */
  remove(block: number, words: ReadonlyMap<string, number>): void;
  /** Tells of every block that holds one of `words` (all different), word by word in their order. */
  find(words: readonly string[], tell: Tell): void;
}

/** `word` is its place among those asked for; `times` is at most 16, since more tells no more. */
type Tell = (word: number, block: number, times: number) => void;

interface Part {
  readonly id: number;
  readonly words: string;
}

const TIMES_BITS = 4;
const MOST_TIMES = 1 << TIMES_BITS;

/**
 * MiniSearch finds the places and tells of each by `boostDocument`, which may refuse it by a boost of 0. We refuse all, and add up what
 * they are worth ourselves (candidates.ts): MiniSearch makes several objects for each word of each block, which took eight
 * times as long as finding them. How often a word stands in a block is not told; so a block's words that stand there once are one
 * document of MiniSearch, those that stand there twice another, and its number says of which block and how often.
 */
export function miniSearchLookup(): WordLookup {
  const engine = new MiniSearch<Part>({
    fields: ['words'],
    tokenize: (words) => words.split(' '),
    processTerm: (word) => word,
    autoVacuum: false,
  });
  return {
    add: (block, words) => engine.addAll(partsOf(block, words)),
    // `discard` would be quicker, but leaves what is gone to be met by the next question.
    remove: (block, words) => engine.removeAll(partsOf(block, words)),
    find: (words, tell) => {
      if (words.length === 0) return;
      let at = -1;
      let last = '';
      engine.search(words.join(' '), {
        boostDocument: (id: number, word) => {
          // The very same string while its places are told: cheaper to compare than one of equal letters.
          if (word !== last) {
            at = words.indexOf(word, at + 1);
            last = word;
          }
          tell(at, id >> TIMES_BITS, (id & (MOST_TIMES - 1)) + 1);
          return 0;
        },
      });
    },
  };
}

function partsOf(block: number, words: ReadonlyMap<string, number>): Part[] {
  const parts = Map.groupBy(words, ([, times]) => Math.min(times, MOST_TIMES));
  return Array.from(parts, ([times, held]) => ({
    id: block * MOST_TIMES + times - 1,
    words: held.map(([word]) => word).join(' '),
  }));
}
