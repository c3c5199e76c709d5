// Words that a question writes apart or together and the record the other way: `tik tok` and `TikTok`, `email` and `e-mail`.
import type { Vocabulary } from '../index/vocabulary.ts';
import { commonWords } from './common-words.ts';
import { lowered, withoutAccents } from './fold.ts';
import { makesQuestion } from './question-form.ts';

/** In UTF-16 units of both words together: chance alone makes one of shorter ones. */
const SHORTEST = 5;
const LONGEST = 40;
/** How many unknown words may be taken apart, so that a hostile question costs little more than an honest one. */
const MOST_APART = 4;
const ONE_WORD = /^[\p{L}\p{N}\p{M}]+$/u;

/** What is to be known of a record to see how it spaces its words. */
export interface Spaced {
  readonly vocabulary: Vocabulary;
  /** Whether two stems stand one right after the other anywhere in the record. */
  readonly follows: (before: number, after: number) => boolean;
}

/**
 * A question's words, in order, spaced as the record spaces them: two become one where the record has that and does not know both, and
 * a word that it does not know becomes two that stand side by side in it. All others are left as they are.
 */
export function respaced(surfaces: readonly string[], { vocabulary, follows }: Spaced): string[] {
  let unknown = 0;
  const known = new Map<string, readonly number[] | null>();
  const stems: StemsOf = (surface) => {
    const before = known.get(surface);
    if (before !== undefined) return before;
    const found = stemsOf(surface, vocabulary);
    known.set(surface, found);
    return found;
  };
  const together: string[] = [];
  for (const surface of surfaces) {
    const before = together.at(-1) ?? '';
    if (isOneWord(before, surface, stems)) together.splice(-1, 1, before + surface);
    else together.push(surface);
  }
  return together.flatMap((surface) => {
    const tried = mayBeRespaced(surface) && stems(surface)?.length === 0 && unknown++ < MOST_APART;
    return (tried ? apart(surface, stems, follows) : null) ?? [surface];
  });
}

/** The stems that the record holds for a word, or null where it is a common word, or only makes a question, in a language of the record. */
type StemsOf = (surface: string) => readonly number[] | null;

function isOneWord(before: string, after: string, stems: StemsOf): boolean {
  if (before === '' || !mayBeRespaced(before + after)) return false;
  const [first, second] = [stems(before), stems(after)];
  if (first === null || second === null || (first.length > 0 && second.length > 0)) return false;
  return (stems(before + after)?.length ?? 0) > 0;
}

function apart(surface: string, stems: StemsOf, follows: Spaced['follows']): [string, string] | null {
  for (let at = 1; at < surface.length; at++) {
    const [before, after] = [surface.slice(0, at), surface.slice(at)];
    const firsts = stems(before) ?? [];
    const seconds = firsts.length > 0 ? (stems(after) ?? []) : [];
    if (firsts.some((first) => seconds.some((second) => follows(first, second)))) return [before, after];
  }
  return null;
}

const mayBeRespaced = (word: string): boolean =>
  word.length >= SHORTEST && word.length <= LONGEST && ONE_WORD.test(word);

function stemsOf(surface: string, vocabulary: Vocabulary): number[] | null {
  const found: number[] = [];
  for (const language of vocabulary.languages) {
    const low = lowered(surface, language);
    const bare = withoutAccents(low, language);
    if (commonWords(language).has(bare) || makesQuestion(bare, language)) return null;
    const stem = vocabulary.stemId(vocabulary.stemFor(low, language));
    if (stem !== undefined && vocabulary.holds(stem)) found.push(stem);
  }
  return found;
}
