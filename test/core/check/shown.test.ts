// What a check shows: the true words, their sentences, and what differs word by word.
import { describe, expect, it } from 'vitest';
import { HARBOUR, harbour, indexOf } from './record.ts';

const index = await indexOf(harbour);
const words = (quote: string) => index.check(quote).spans.map(({ start, end }) => HARBOUR.slice(start, end));

describe('what is shown', () => {
  it('gives the whole stretch matched, and each piece of a shortened or spliced one', () => {
    expect(words('council member SUPPORTS a sale')).toEqual(['council member supports a sale']);
    expect(words('The council approved the plan … by 15 votes to 7.')).toEqual([
      'The council approved the plan',
      'by 15 votes to 7.',
    ]);
    expect(words('The council approved the plan because she could, not because she had to')).toEqual([
      'The council approved the plan',
      'because she could, not because she had to',
    ]);
  });

  it('says word by word what was changed, left out and put in', () => {
    expect(
      index.check('The report, printed in 2019, said clearly that rents risen 3.5 per cent').diff,
    ).toEqual([
      { op: 'same', words: 'The report' },
      { op: 'changed', words: 'published', given: 'printed', marked: false },
      { op: 'same', words: 'in 2019, said' },
      { op: 'added', words: 'clearly', marked: false },
      { op: 'same', words: 'that rents' },
      { op: 'missing', words: 'had', marked: false },
      { op: 'same', words: 'risen 3.5 per cent' },
    ]);
  });

  it('keeps the words that both have, at the ends too', () => {
    const { diff } = index.check('The mayors sell the well-known harbour, and we never would');
    expect(diff.at(-1)).toEqual({ op: 'changed', words: 'will', given: 'would', marked: false });
    expect(index.check('Few unhappy, but some were. She did it').diff).toEqual([
      { op: 'same', words: 'Few' },
      { op: 'missing', words: 'people were', marked: false },
      { op: 'same', words: 'unhappy, but some were. She did it' },
    ]);
  });

  it('gives the whole sentences for context', () => {
    const { sentences } = index.check('was hurt. Few people were');
    expect(sentences.map(({ start, end }) => HARBOUR.slice(start, end))).toEqual([
      'Nobody was hurt. Few people were unhappy, but some were.',
    ]);
  });
});
