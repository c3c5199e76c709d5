// The words of a passage or a block, out of the columns.
import { baseLanguage } from '../language.ts';
import type { PassageWords } from '../rank/evidence.ts';
import { COMMON, WRITER } from '../terms/word-classes.ts';
import type { WordCutter } from '../terms/words.ts';
import type { PassageTable } from './passage-table.ts';
import type { Vocabulary } from './vocabulary.ts';

interface Words {
  readonly table: PassageTable;
  readonly vocabulary: Vocabulary;
  readonly cutter: WordCutter;
}

/** A passage's words in order, as written, by stem and by class. */
export function wordsOf(passage: number, { table, vocabulary, cutter }: Words): PassageWords {
  const { tokens, firstToken, entries, entry, block, start, end } = table;
  const document = entries[entry.at(block.at(passage))]?.document;
  const words = Array.from(tokens.values.subarray(firstToken.at(passage), firstToken.at(passage + 1)));
  return {
    surfaces: cutter.cut(
      document?.analysis.text.slice(start.at(passage), end.at(passage)) ?? '',
      baseLanguage(document?.language ?? 'en'),
    ),
    stems: words.map((word) => vocabulary.stems[vocabulary.stem.at(word)] ?? ''),
    classes: words.map((word) => vocabulary.classes.at(word)),
  };
}

/** The stems of a block's words with how often each stands there: of common words only `we` and its like, which answer for the writer. */
export function stemsOf(
  block: number,
  table: PassageTable,
  vocabulary: Vocabulary,
): ReadonlyMap<string, number> {
  const { from, to } = tokensOf(block, table);
  const stems = new Map<string, number>();
  for (let token = from; token < to; token++) {
    const word = table.tokens.at(token);
    if ((vocabulary.classes.at(word) & (COMMON | WRITER)) === COMMON) continue;
    const stem = vocabulary.stems[vocabulary.stem.at(word)] as string;
    stems.set(stem, (stems.get(stem) ?? 0) + 1);
  }
  return stems;
}

/** A block's tokens, half open. */
export function tokensOf(
  block: number,
  { firstToken, firstPassage }: PassageTable,
): { readonly from: number; readonly to: number; readonly length: number } {
  const [from, to] = [firstToken.at(firstPassage.at(block)), firstToken.at(firstPassage.at(block + 1))];
  return { from, to, length: to - from };
}
