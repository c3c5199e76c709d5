// No address inside is public, 100,000 of each special range; and none that is public is refused.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { isPublicAddress } from '../../src/ingest/fetch/address.ts';
import { PUBLIC, SPECIAL_V4, special4, special6 } from '../ingest/fetch/ranges.ts';

it.each(special4.map((range, at) => [SPECIAL_V4[at]?.join('/') ?? '', range] as const))(
  'none of %s is public',
  (_, range) => {
    fc.assert(
      fc.property(range, (address) => !isPublicAddress(address)),
      { numRuns: 100_000 },
    );
  },
);

it.each(special6.map((range, at) => [at + 1, range] as const))(
  'none of IPv6 range %i is public',
  (_, range) => {
    fc.assert(
      fc.property(range, (address) => !isPublicAddress(address)),
      { numRuns: 100_000 },
    );
  },
);

it('every public one is', () => {
  let seen = 0;
  fc.assert(
    fc.property(PUBLIC, (address) => {
      seen += 1;
      return isPublicAddress(address);
    }),
    { numRuns: 100_000 },
  );
  expect(seen).toBe(100_000);
});
