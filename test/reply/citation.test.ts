// The line under a quote says where its words stand, from when they are, and when they were taken from there.
import { expect, it } from 'vitest';
import type { Quote } from '../../src/core/quote.ts';
import { sourceLine } from '../../src/reply/citation.ts';
import { plainOf } from '../../src/reply/plain.ts';
import { stringsFor } from '../../src/reply/strings.ts';

const line = (published: string | null, captured: string | null) => {
  const citation = {
    title: 'Ferries',
    ourTitle: false,
    publisher: 'The Post',
    published,
    captured,
    link: null,
  };
  const text = sourceLine({ citation, paragraph: 6 } as unknown as Quote, stringsFor('en'));
  return plainOf({ parts: [{ type: 'text', text }] }, (words) => words);
};

it('names the date of the source and the day it was fetched, each where it is known', () => {
  expect(line('2023-05-03', '2023-06-01T10:11:12.000Z')).toBe(
    'Ferries · The Post · 2023-05-03, taken on 2023-06-01 · paragraph 6',
  );
  expect(line(null, '2023-06-01')).toBe('Ferries · The Post · undated, taken on 2023-06-01 · paragraph 6');
  expect(line(null, null)).toBe('Ferries · The Post · undated · paragraph 6');
});
