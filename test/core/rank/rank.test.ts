// What the ranking and the decision weigh.
import { describe, expect, it } from 'vitest';
import { bestOf } from '../../../src/core/index/candidates.ts';
import { SIGNAL_NAMES } from '../../../src/core/rank/decision.ts';
import { explain } from '../../../src/core/rank/explain.ts';
import { FEATURE_NAMES, FITTED, featuresOf, scoreOf } from '../../../src/core/rank/features.ts';
import { DECISION_WEIGHTS, RANK_WEIGHTS, THRESHOLDS } from '../../../src/core/rank/weights.ts';
import { documentOf, firstQuote, HARBOUR, indexOf } from '../index/record.ts';

const sum = (weights: readonly { readonly sum: number }[]) =>
  weights.reduce((all, weight) => all + weight.sum, 0);

describe('the weights', () => {
  it('name every feature and every signal, and nothing else', () => {
    expect(Object.keys(RANK_WEIGHTS).toSorted()).toEqual([...FEATURE_NAMES].toSorted());
    expect(Object.keys(DECISION_WEIGHTS).toSorted()).toEqual([...SIGNAL_NAMES].toSorted());
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
    const found = [3, 1, 2, 5, 4].map((score) => ({ block: score, score, terms: [] }));
    expect(bestOf(found, 2).map(({ score }) => score)).toEqual([5, 4]);
    expect(bestOf(found, 9).map(({ score }) => score)).toEqual([5, 4, 3, 2, 1]);
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

describe('the explanation', () => {
  it('adds up to the score and to the confidence', async () => {
    const index = await indexOf(HARBOUR);
    const judged = index.judge('When was the peir built?');
    const { terms, passages, signals, asked } = explain(judged);
    const { confidence } = index.ask('When was the peir built?');
    expect(asked).toBe('when');
    expect(terms.map(({ word, found }) => [word, found])).toEqual([
      ['the', 'itself'],
      ['peir', 'corrected'],
      ['built', 'itself'],
    ]);
    expect(sum(passages[0]?.features ?? [])).toBeCloseTo(passages[0]?.score ?? 0, 6);
    expect(1 / (1 + Math.exp(-sum(signals)))).toBeCloseTo(confidence, 9);
  });
  it('weighs the features in the order of their names', async () => {
    const index = await indexOf(HARBOUR);
    const [top] = index.judge('Who opened the meeting?').ranked;
    if (!top) throw new Error('nothing ranked');
    expect(scoreOf(featuresOf(top.place, new Float64Array(FEATURE_NAMES.length)), FITTED)).toBeCloseTo(top.score, 9);
  });
});
