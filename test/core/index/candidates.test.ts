// What is looked up of a block's words, and what the block gets for them.
import { describe, expect, it } from 'vitest';
import { CandidateFinder } from '../../../src/core/index/candidates.ts';
import { miniSearchLookup } from '../../../src/core/index/word-lookup.ts';

const words = (text: string): Map<string, number> =>
  new Map(
    Array.from(
      Map.groupBy(text.split(' '), (word) => word),
      ([word, all]) => [word, all.length],
    ),
  );
const BLOCKS = ['pier pier ferry', 'ferry quay', 'council quay quay quay', 'council'].map(words);

describe('the lookup of words', () => {
  it('tells of each block that holds a word how often, in the order of the words asked for', () => {
    const lookup = miniSearchLookup();
    for (const [block, held] of BLOCKS.entries()) lookup.add(block, held);
    const told = () => {
      const all: (readonly [string, number, number])[] = [];
      const asked = ['quay', 'nowhere', 'pier'];
      lookup.find(asked, (word, block, times) => all.push([asked[word] ?? '', block, times]));
      return all;
    };
    expect(told()).toEqual([
      ['quay', 1, 1],
      ['quay', 2, 3],
      ['pier', 0, 2],
    ]);
    lookup.remove(2, BLOCKS[2] ?? new Map());
    expect(told()).toEqual([
      ['quay', 1, 1],
      ['pier', 0, 2],
    ]);
    lookup.find([], () => expect.unreachable());
  });
  it('counts a word that stands very often as one that stands often', () => {
    const lookup = miniSearchLookup();
    lookup.add(7, new Map([['quay', 500]]));
    lookup.find(['quay'], (...told) => expect(told).toEqual([0, 7, 16]));
  });
});

describe('the candidates', () => {
  const finder = new CandidateFinder();
  for (const [block, held] of BLOCKS.entries()) finder.add(block, held);
  const wanted = [
    { word: 'pier', weight: 1, mask: 1 },
    { word: 'council', weight: 0.5, mask: 6 },
    { word: 'quay', weight: 1, mask: 8 },
  ];

  it('have a score and the terms that stand there; a rare word is worth more than a common one, a whole more than half', () => {
    const { blocks, scores, masks } = finder.find(wanted, null);
    expect(blocks.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3]);
    expect([...masks.subarray(0, 4)]).toEqual([1, 8, 14, 6]);
    const [pier = 0, quay = 0, both = 0, council = 0] = scores;
    expect(pier).toBeGreaterThan(quay);
    expect(both).toBeGreaterThan(quay);
    expect(quay).toBeGreaterThan(council);
  });
  it('are only those let through, and nothing is left of the question before', () => {
    const first = finder.find(wanted, null).scores[2];
    const { blocks, masks } = finder.find(wanted, (block) => block === 2);
    expect(blocks).toEqual([2]);
    expect([...masks.subarray(0, 4)]).toEqual([0, 0, 14, 0]);
    expect(finder.find(wanted, null).scores[2]).toBe(first);
    expect(finder.find([], null).blocks).toEqual([]);
  });
});
