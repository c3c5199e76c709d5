// Golden questions: how an answer is judged, and what a list of them must look like.
import { describe, expect, it } from 'vitest';
import { goldenChanges, goldenQuestions, judgeGolden } from '../../src/core/golden.ts';

const asked = { id: 'g1', q: 'Who sang?', answerable: true, any: ['sang'], speaker: null };
const shown = (...words: string[]) => ({
  confidence: 0.9,
  quotes: words.map((each) => ({ words: each, speaker: 'Ada' })),
});

describe('a golden question', () => {
  it('is right where the words stand in the first or second quote, not in the third', () => {
    expect(judgeGolden(asked, shown('no', 'she sang')).outcome).toBe('right');
    expect(judgeGolden(asked, shown('no', 'no', 'she sang')).outcome).toBe('wrong words');
  });
  it('tells silence from wrong words and from a wrong speaker', () => {
    expect(judgeGolden(asked, shown()).outcome).toBe('silent');
    expect(judgeGolden({ ...asked, speaker: 'Bo' }, shown('she sang')).outcome).toBe('wrong speaker');
    expect(judgeGolden({ ...asked, speaker: 'Ada' }, shown('she sang')).outcome).toBe('right');
  });
  it('must meet silence where the record does not say', () => {
    const silent = { ...asked, answerable: false, any: [] };
    expect(judgeGolden(silent, shown()).outcome).toBe('right');
    expect(judgeGolden(silent, shown('she sang')).outcome).toBe('should be silent');
  });
  it('shows only what changed since the last run', () => {
    const before = [judgeGolden(asked, shown()), judgeGolden({ ...asked, id: 'g2' }, shown('sang'))];
    const now = [judgeGolden(asked, shown('sang')), judgeGolden({ ...asked, id: 'g2' }, shown('sang'))];
    expect(goldenChanges(before, now)).toEqual([{ id: 'g1', before: 'silent', now: 'right' }]);
  });
});

describe('a list of golden questions', () => {
  it('is read with its defaults', () => {
    expect(goldenQuestions([{ id: 'x', q: 'Why?', answerable: false }])).toEqual([
      { id: 'x', q: 'Why?', answerable: false, any: [], speaker: null },
    ]);
  });
  it.each([
    ['nothing', /list/],
    [[{ q: 'Why?' }], /id/],
    [[{ id: 'a', q: 'Why?', answerable: true }], /any/],
    [[{ id: 'a', q: 'Why?', answerable: false, any: ['x'] }], /any/],
    [
      [
        { id: 'a', q: 'b', answerable: false },
        { id: 'a', q: 'c', answerable: false },
      ],
      /repeats/,
    ],
  ])('is refused where it is wrong: %j', (value, message) => {
    expect(() => goldenQuestions(value)).toThrow(message);
  });
});
