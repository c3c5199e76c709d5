// A text as words and marks, with what the attribution of quotations looks at.
import type { Passage } from '../passage.ts';
import type { Span } from '../span.ts';
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
const POSSESSIVE = /['’]s?$/u;
const STOPPED = new Set(
  'mr mrs ms mx dr prof sen sens rep reps gov gen lt col sgt capt cmdr adm maj rev fr hon st jr sr pres atty u.s u.k d.c a.m p.m inc corp co ltd no'.split(
    ' ',
  ),
);

/** The tokens of a text's passages, in order. */
export function tokensOf(
  text: string,
  passages: readonly Passage[],
  quotations: readonly Quotation[],
): Token[] {
  const tokens: Token[] = [];
  let quotation = 0;
  passages.forEach((passage, sentence) => {
    const words = text.slice(passage.start, passage.end);
    let skip = -1;
    for (const { 0: found, index } of words.matchAll(TOKEN)) {
      if (index === skip) continue;
      const start = passage.start + index;
      while ((quotations[quotation]?.outer.end ?? Infinity) <= start) quotation += 1;
      const inside = (quotations[quotation]?.outer.start ?? Infinity) <= start;
      const plain = POSSESSIVE.test(found) && found.length > 2 ? found.replace(POSSESSIVE, '') : found;
      const low = plain.toLowerCase().replaceAll('’', "'");
      const isWord = /^[\p{L}\p{N}$@#]/u.test(found);
      const stop =
        isWord && words.charAt(index + found.length) === '.' && (STOPPED.has(low) || /^\p{Lu}$/u.test(found));
      if (stop) skip = index + found.length;
      tokens.push({
        start,
        end: start + plain.length + (stop ? 1 : 0),
        low,
        isWord,
        isCapital: /^[@#]?\p{Lu}/u.test(found),
        isPossessive: plain !== found,
        sentence,
        paragraph: passage.paragraph - 1,
        quotation: inside ? quotation : -1,
      });
    }
  });
  return tokens;
}
