// What a quotation looks like, apart from who stands near it.
import { DETERMINERS } from './lexicon.ts';
import type { Reading } from './reading.ts';
import type { Token } from './tokens.ts';

/** What stands right before a quotation and tells how it hangs on its sentence. */
const LEADS = new Set([
  ',',
  ':',
  'that',
  '.',
  'start',
  'start:',
  '?',
  '!',
  'as',
  'of',
  'to',
  'is',
  'was',
  'and',
  'for',
]);

/** What a quotation looks like, apart from who is near. */
export interface Shape {
  readonly from: number;
  readonly to: number;
  readonly first: Token;
  readonly last: Token;
  /** The token before and the last mark within: they tell whether a reporter's clause comes before or after. */
  readonly before: string;
  readonly ending: string;
  readonly isWhole: boolean;
  readonly isParagraph: boolean;
  readonly words: number;
}

/** The shape of a quotation by its index; null where it holds no token. */
export function shapeOf(reading: Reading, index: number): Shape | null {
  const { from, to } = reading.ranges[index] ?? { from: 0, to: 0 };
  const { tokens } = reading;
  const first = tokens[from];
  const last = tokens[to - 1];
  const quotation = reading.quotations[index];
  if (first === undefined || last === undefined || quotation === undefined) return null;
  const previous = tokens[from - 1];
  const next = tokens[to];
  const starts = previous?.sentence !== first.sentence;
  const ends = next?.sentence !== last.sentence;
  const ending = /[,.?!…:;—-]$/u.exec(reading.text.slice(quotation.start, quotation.end))?.[0] ?? 'word';
  const isInParagraph = previous?.paragraph === first.paragraph;
  const lead = isInParagraph ? previous.low : previous?.low === ':' ? 'start:' : 'start';
  return {
    from,
    to,
    first,
    last,
    before: LEADS.has(lead)
      ? lead
      : DETERMINERS.has(lead)
        ? 'the'
        : previous?.isWord === true
          ? 'word'
          : 'mark',
    ending: '.…'.includes(ending) ? '.' : '?!'.includes(ending) ? '?' : ending,
    isWhole: starts && ends,
    isParagraph: previous?.paragraph !== first.paragraph && next?.paragraph !== last.paragraph,
    words: tokens.slice(from, to).filter(({ isWord }) => isWord).length,
  };
}
