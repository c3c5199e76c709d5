// What the ranking and the decision weigh.
import { describe, expect, it } from 'vitest';
import { bestOf } from '../../../src/core/index/candidates.ts';
import { ABOUT_NAMES, CHANCE_NAMES, SAID_NAMES } from '../../../src/core/rank/decision.ts';
import { FEATURE_NAMES, FITTED, featuresOf, scoreOf } from '../../../src/core/rank/features.ts';
import {
  ABOUT_WEIGHTS,
  CHANCE_WEIGHTS,
  RANK_WEIGHTS,
  SAID_WEIGHTS,
  THRESHOLDS,
} from '../../../src/core/rank/weights.ts';
import { documentOf, firstQuote, HARBOUR, indexOf } from '../index/record.ts';

const sum = (weights: readonly { readonly sum: number }[]) =>
  weights.reduce((all, weight) => all + weight.sum, 0);

describe('the weights', () => {
  it('name every feature and every signal, and nothing else', () => {
    expect(Object.keys(RANK_WEIGHTS).toSorted()).toEqual([...FEATURE_NAMES].toSorted());
    expect(Object.keys(ABOUT_WEIGHTS).toSorted()).toEqual([...ABOUT_NAMES].toSorted());
    expect(Object.keys(SAID_WEIGHTS).toSorted()).toEqual([...SAID_NAMES].toSorted());
    expect(Object.keys(CHANCE_WEIGHTS).toSorted()).toEqual([...CHANCE_NAMES].toSorted());
  });
  it('take three steps of caution in order', () => {
    expect(THRESHOLDS.bold).toBeLessThan(THRESHOLDS.balanced);
    expect(THRESHOLDS.balanced).toBeLessThan(THRESHOLDS.careful);
  });
});

describe('the ranking', () => {
  it('prefers the passage that brings the kind of thing asked for', async () => {
    const document = documentOf('d', [
      'The old mill burned down that night.',
      'The old mill burned down in 1874.',
    ]);
    const index = await indexOf(document);
    expect(firstQuote(index, 'When did the old mill burn down?', document)).toContain('1874');
  });
  it('reads a sentence with the one before it', async () => {
    const document = documentOf('d', [
      'Greta Lund founded the observatory. She sold it to a bank in 1902.',
      'The bridge was sold to a bank in 1950.',
    ]);
    const index = await indexOf(document);
    expect(firstQuote(index, 'To whom was the observatory sold?', document)).toContain('She sold it');
  });
  it('uses the title for words that the sentence leaves out', async () => {
    const mine = documentOf('a', ['It closed in 1975.'], { title: 'The slate mine' });
    const mill = documentOf('b', ['It closed in 1982.'], { title: 'The paper mill' });
    const index = await indexOf(mine, mill);
    expect(index.ask('When did the paper mill close?').quotes[0]?.documentId).toBe('b');
    expect(index.ask('When did the slate mine close?').quotes[0]?.documentId).toBe('a');
  });
  it('gives the best candidates in order, whatever their number', () => {
    const found = { blocks: [3, 1, 2, 0, 4], scores: Float64Array.of(4, 1, 7, 3, 7) };
    const best = (most: number) => bestOf(found, most).map(({ block }) => block);
    expect(best(2)).toEqual([2, 4]);
    expect(best(3)).toEqual([2, 4, 0]);
    expect(best(9)).toEqual([2, 4, 0, 3, 1]);
  });
});

describe('the decision', () => {
  it('falls when a name, a number or the point of the question is missing', async () => {
    const index = await indexOf(HARBOUR);
    const sure = (question: string) => index.ask(question).confidence;
    expect(sure('When was the pier built?')).toBeGreaterThan(sure('When was the lighthouse built?'));
    expect(sure('What did Marlow say about the pier?')).toBeGreaterThan(
      sure('What did Pemberton say about the pier?'),
    );
    expect(sure('Who opened the meeting?')).toBeGreaterThan(sure('Did Ines Marlow divorce?'));
  });
});

describe('the signals that a passage says it', () => {
  const signal = async (text: string, question: string, name: string) => {
    const index = await indexOf(documentOf('d', [text]));
    return index.judge(question).signals.said[SAID_NAMES.indexOf(name)];
  };
  it('see an opposite in place of a word of the question', async () => {
    const text = 'The council rejected the plan for the old mill.';
    expect(await signal(text, 'Who accepted the plan for the old mill?', 'opposites')).toBe(1);
    expect(await signal(text, 'Who rejected the plan for the old mill?', 'opposites')).toBe(0);
  });
  it('see a denial on one side only', async () => {
    const text = 'The council did not sell the old mill.';
    expect(await signal(text, 'Who sold the old mill?', 'denied')).toBe(1);
    expect(await signal(text, 'Who did not sell the old mill?', 'denied')).toBe(0);
    expect(await signal('The council sold the old mill.', 'Who did not sell the mill?', 'undenied')).toBe(1);
  });
  it('see another year, another number and a missing superlative', async () => {
    const text = 'The largest mill burned down in 1874 with 12 machines.';
    expect(await signal(text, 'Which mill burned down in 1902?', 'otherYear')).toBe(1);
    expect(await signal(text, 'Which mill burned down in 1874?', 'otherYear')).toBe(0);
    expect(await signal(text, 'Which mill with 40 machines burned down?', 'otherNumber')).toBe(1);
    expect(await signal(text, 'Where was the first mill?', 'unsingled')).toBe(1);
    expect(await signal(text, 'Where was the largest mill?', 'unsingled')).toBe(0);
  });
  it('see that nothing of the kind asked for stands anywhere near', async () => {
    const text = 'The mill burned down with its machines.';
    expect(await signal(text, 'When did the mill burn down?', 'unfitAll')).toBe(1);
    expect(
      await signal(`${text} The mill burned again in 1874.`, 'When did the mill burn down?', 'unfitAll'),
    ).toBe(0);
    expect(
      await signal('The mill had 12 machines.', 'How many machines did the mill have?', 'countedHead'),
    ).toBe(1);
    expect(await signal(text, 'How many machines did the mill have?', 'countedHead')).toBe(-1);
  });
});

describe('the explanation', () => {
  it('adds up to the score and to the confidence', async () => {
    const index = await indexOf(HARBOUR);
    const { terms, passages, chance, asked } = index.explain('When was the peir built?');
    const { confidence } = index.ask('When was the peir built?');
    expect(asked).toBe('when');
    expect(terms.map(({ word, found }) => [word, found])).toEqual([
      ['the', 'itself'],
      ['peir', 'corrected'],
      ['built', 'itself'],
    ]);
    expect(sum(passages[0]?.features ?? [])).toBeCloseTo(passages[0]?.score ?? 0, 6);
    expect(1 / (1 + Math.exp(-sum(chance)))).toBeCloseTo(confidence, 9);
  });
  it('weighs the features in the order of their names', async () => {
    const index = await indexOf(HARBOUR);
    const [top] = index.judge('Who opened the meeting?').ranked;
    if (!top) throw new Error('nothing ranked');
    expect(scoreOf(featuresOf(top.place, new Float64Array(FEATURE_NAMES.length)), FITTED)).toBeCloseTo(
      top.score,
      9,
    );
  });
});
