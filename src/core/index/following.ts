// Whether two words stand side by side anywhere in the record.
import type { CandidateFinder } from './candidates.ts';
import type { PassageTable } from './passage-table.ts';
import { tokensOf } from './passage-words.ts';
import type { Vocabulary } from './vocabulary.ts';

const BOTH = 3;

/** Looks in the blocks that hold both stems. What the finder found before is no longer valid. */
export function follows(
  [before, after]: readonly [before: number, after: number],
  { finder, table, vocabulary }: { finder: CandidateFinder; table: PassageTable; vocabulary: Vocabulary },
): boolean {
  if (before === after) return false;
  const wanted = [before, after].map((stem, at) => ({
    word: vocabulary.stems[stem] ?? '',
    weight: 1,
    mask: 1 << at,
  }));
  const { blocks, masks } = finder.find(wanted, null);
  const stemAt = (token: number) => vocabulary.stem.at(table.tokens.at(token));
  return blocks.some((block) => {
    if (masks[block] !== BOTH) return false;
    const { from, to } = tokensOf(block, table);
    for (let token = from; token < to - 1; token++)
      if (stemAt(token) === before && stemAt(token + 1) === after) return true;
    return false;
  });
}
