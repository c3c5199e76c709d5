// An explanation as a terminal shows it.
import { expect, it } from 'vitest';
import { explanationText } from '../../src/reply/explanation.ts';
import { HARBOUR, indexOf } from '../core/index/record.ts';

it('names every term, what moved the first passage, and both halves of the decision', async () => {
  const index = await indexOf(HARBOUR);
  const explanation = index.explain('When was the peir built?');
  const words = explanation.passages.map(({ window }) =>
    HARBOUR.analysis.text.slice(window.start, window.end),
  );
  const text = explanationText(explanation, words);
  for (const part of [
    'Asks for: when',
    'by a corrected spelling',
    'Passage 1',
    'The pier was built in 1911',
    'when:time',
    'Is the record about it?',
    'Does the passage say it?',
    'it answers from',
  ])
    expect(text).toContain(part);
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(120);
});

it('says so where nothing was found', async () => {
  const index = await indexOf(HARBOUR);
  expect(explanationText(index.explain('zzz'), [])).toContain('nowhere on the record');
});
