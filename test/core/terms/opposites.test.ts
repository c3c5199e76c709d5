// Words that contradict each other.
import { describe, expect, it } from 'vitest';
import { areOpposites, singlesOut } from '../../../src/core/terms/opposites.ts';
import { stemOf } from '../../../src/core/terms/stem.ts';

const opposite = (one: string, other: string) => areOpposites(stemOf(one, 'en'), stemOf(other, 'en'));

describe('opposites', () => {
  it('are pairs of words, in whatever form they stand', () => {
    expect(opposite('accepted', 'rejects')).toBe(true);
    expect(opposite('less', 'more')).toBe(true);
    expect(opposite('accepted', 'approved')).toBe(false);
  });
  it('are a word and the same with a prefix that turns it round', () => {
    expect(opposite('appropriate', 'inappropriate')).toBe(true);
    expect(opposite('governmental', 'nongovernmental')).toBe(true);
    expect(opposite('legal', 'illegal')).toBe(true);
    expect(opposite('act', 'react')).toBe(false);
    expect(opposite('form', 'inform')).toBe(false);
    expect(opposite('play', 'displayed')).toBe(false);
  });
});

it('knows words that single one out', () => {
  expect(['first', 'only', 'largest', 'last'].every(singlesOut)).toBe(true);
  expect(['test', 'large', 'some', 'forest', 'interest'].some(singlesOut)).toBe(false);
});
