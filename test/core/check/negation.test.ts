// Words that turn a statement round.
import { expect, it } from 'vitest';
import { isNegation, negates, negationsIn } from '../../../src/core/check/negation.ts';

it('are those of the language where it is known, of any where it is not', () => {
  expect(negates('pas', 'fr')).toBe(true);
  expect(negates('pas', 'en')).toBe(false);
  expect(negates('no', 'en')).toBe(true);
  expect(negates('no', 'pt')).toBe(false);
  expect(negates('Didn’t', 'en')).toBe(true);
  expect(isNegation('pas')).toBe(true);
  expect(isNegation('mai')).toBe(false);
});

it('are found inside the words of a script without blanks', () => {
  expect(negates('没有', 'zh')).toBe(true);
  expect(negates('港口', 'zh')).toBe(false);
  expect(negationsIn(['港口', '没有', '关闭'])).toBe(1);
});
