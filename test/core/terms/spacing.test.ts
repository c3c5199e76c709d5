// Words written apart and together.
import { describe, expect, it } from 'vitest';
import { Vocabulary } from '../../../src/core/index/vocabulary.ts';
import { respaced } from '../../../src/core/terms/spacing.ts';

/** A record that holds a text's words, side by side as they stand there. */
function holding(text: string) {
  const vocabulary = new Vocabulary();
  const stems = text.split(' ').map((word) => vocabulary.stem.at(vocabulary.number(word, 'en')));
  for (const stem of stems) vocabulary.passages.set(stem, 1);
  vocabulary.speaks('en', 1);
  const follows = (before: number, after: number) =>
    stems.some((stem, at) => stem === before && stems[at + 1] === after);
  return { vocabulary, follows };
}
const read = (question: string, text: string) => respaced(question.split(' '), holding(text)).join(' ');

describe('the spacing of a question', () => {
  it('becomes that of the record', () => {
    expect(read('Does Tik Tok share data', 'TikTok may share data')).toBe('Does TikTok share data');
    expect(read('Does tiktok share data', 'Tik Tok may share data')).toBe('Does tik tok share data');
    expect(read('covid19', 'the Covid 19 year')).toBe('covid 19');
  });
  it('stays where the record knows the words as they are written', () => {
    expect(read('land mark', 'a land without a mark and a landmark')).toBe('land mark');
    expect(read('landmark', 'a landmark on the land mark')).toBe('landmark');
  });
  it('is looked up a few times only, however many words could be two', () => {
    const record = holding('sea star moon light');
    let looks = 0;
    const question = Array.from({ length: 200 }, () => 'starsea');
    respaced(question, {
      ...record,
      follows: (before, after) => {
        looks++;
        return record.follows(before, after);
      },
    });
    expect(looks).toBeLessThanOrEqual(4);
  });
  it('stays where nothing in the record tells otherwise', () => {
    expect(read('landmark', 'a mark on the land')).toBe('landmark');
    expect(read('tik tok', 'nothing of the sort')).toBe('tik tok');
    expect(read('is land', 'an island')).toBe('is land');
    expect(read('to day', 'today')).toBe('to day');
  });
});
