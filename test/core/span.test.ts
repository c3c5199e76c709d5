// Spans beside and over one another.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { apartFrom, overlap } from '../../src/core/span.ts';

const span = fc.tuple(fc.nat(30), fc.nat(8)).map(([start, length]) => ({ start, end: start + length }));

it('is apart from others where it shares nothing with any of them', () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 8 }), span, (others, one) => {
      expect(apartFrom(others)(one)).toBe(others.every((other) => overlap(other, one) === 0));
    }),
    { numRuns: 2000 },
  );
});
