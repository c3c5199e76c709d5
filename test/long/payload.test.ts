// The properties of showing words, over 100,000 cases each.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pagesOf } from '../../src/discord/payload.ts';
import { expectFaithful } from '../discord/faithful.ts';
import { anyReply, longWords, storedWords } from '../discord/hostile.ts';
import { broken } from '../discord/payload-rules.ts';

const HOUR = 3_600_000;

describe('100,000 times', () => {
  it('words are displayed as they are stored, with nothing in them alive', { timeout: HOUR }, () => {
    fc.assert(
      fc.property(storedWords, (words) => expectFaithful(words)),
      { numRuns: 100_000 },
    );
  });

  it('every page is inside every limit', { timeout: HOUR }, () => {
    fc.assert(
      fc.property(anyReply(3), (reply) => {
        for (const page of pagesOf(reply)) expect(broken(page)).toEqual([]);
      }),
      { numRuns: 100_000 },
    );
  });
});

describe('2,000 times', () => {
  it('words of several pages join to what is stored', { timeout: HOUR }, () => {
    fc.assert(
      fc.property(longWords, (words) => expectFaithful(words)),
      { numRuns: 2000 },
    );
  });
});
