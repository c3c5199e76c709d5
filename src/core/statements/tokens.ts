// A text as words and marks, with what the attribution of quotations looks at.
import { baseLanguage } from '../language.ts';
import type { Passage } from '../passage.ts';
import type { Span } from '../span.ts';
import { FUNCTION_WORDS } from './lexicon-languages.ts';
import type { Quotation } from './quotations.ts';

/** A word or a mark. A possessive ending and the full stop of a title or initial are part of it. */
export interface Token extends Span {
  /** Lower-case, straight apostrophes, without a possessive ending or full stop. */
  readonly low: string;
  readonly isWord: boolean;
  readonly isCapital: boolean;
  /** "Trump's": its `end` stands before the apostrophe. */
  readonly isPossessive: boolean;
  /** Index of its sentence and of its paragraph. */
  readonly sentence: number;
  readonly paragraph: number;
  /** Index of the quotation it stands in, or -1. */
  readonly quotation: number;
}

const TOKEN = /[\p{L}\p{M}\p{N}$@#][\p{L}\p{M}\p{N}]*(?:[.'’&-][\p{L}\p{M}\p{N}]+)*|[^\s]/gu;
/** What French draws together: "l’usine", "d’Anne"; and "confie-t-il". */
const ELIDED = /^(?:[dljnmtsc]|qu)['’](?=\p{L})/iu;
const VERB_PRONOUN = /^(?<verb>.+?)(?<glue>-(?:t-)?)(?<pronoun>ils?|elles?|on|je)$/u;
const POSSESSIVE = /['’]s?$/u;
const STOPPED = new Set(
  'mr mrs ms mx dr prof sen sens rep reps del gov gen lt col sgt capt cmdr adm maj rev fr hon amb supt st jr sr pres atty u.s u.k d.c a.m p.m inc corp co ltd no'.split(
    ' ',
  ),
);

/** What the pattern finds in a sentence, with its place; in French, words that are drawn together are parted. */
function* foundIn(sentence: string, isFrench: boolean): Generator<readonly [found: string, index: number]> {
  for (const { 0: found, index } of sentence.matchAll(TOKEN)) {
    const elided = isFrench ? (ELIDED.exec(found)?.[0].length ?? 0) : 0;
    if (elided > 0) yield [found.slice(0, elided - 1), index];
    const rest = found.slice(elided);
    const { verb, glue, pronoun } = (isFrench ? VERB_PRONOUN.exec(rest)?.groups : undefined) ?? {};
    if (verb === undefined || glue === undefined || pronoun === undefined) yield [rest, index + elided];
    else {
      yield [verb, index + elided];
      yield [pronoun, index + elided + verb.length + glue.length];
    }
  }
}

/** The tokens of a text's passages, in order. */
export function tokensOf(
  text: string,
  passages: readonly Passage[],
  quotations: readonly Quotation[],
  language: string,
): Token[] {
  const base = baseLanguage(language);
  const small = FUNCTION_WORDS[base];
  const tokens: Token[] = [];
  let quotation = 0;
  passages.forEach((passage, sentence) => {
    const words = text.slice(passage.start, passage.end);
    let skip = -1;
    for (const [found, index] of foundIn(words, base === 'fr')) {
      if (index === skip) continue;
      const start = passage.start + index;
      while ((quotations[quotation]?.outer.end ?? Infinity) <= start) quotation += 1;
      const inside = (quotations[quotation]?.outer.start ?? Infinity) <= start;
      const plain = POSSESSIVE.test(found) && found.length > 2 ? found.replace(POSSESSIVE, '') : found;
      const low = plain.toLowerCase().replaceAll('’', "'");
      const isWord = /^[\p{L}\p{N}$@#]/u.test(found);
      const stop =
        isWord &&
        words.charAt(index + found.length) === '.' &&
        (STOPPED.has(low) || /^\p{Lu}(?:\.\p{Lu}){0,3}$/u.test(found));
      if (stop) skip = index + found.length;
      tokens.push({
        start,
        end: start + plain.length + (stop ? 1 : 0),
        low,
        isWord,
        isCapital: /^[@#]?\p{Lu}/u.test(found) && small?.has(low) !== true,
        isPossessive: plain !== found,
        sentence,
        paragraph: passage.paragraph - 1,
        quotation: inside ? quotation : -1,
      });
    }
  });
  return tokens;
}
