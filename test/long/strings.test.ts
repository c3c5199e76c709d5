// 20,000 strings of anything, as titles, sources, questions and terms: the store takes each for words, and so does a search.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { HARBOUR, indexOf } from '../core/index/record.ts';
import { act, answer, details, filing, newId, newServer } from '../store/fixtures.ts';

const RUNS = 20_000;
const TOKENS = [
  '"',
  "'",
  '--',
  ';',
  '/*',
  '%',
  '_',
  '\\',
  '$1',
  '?1',
  ':a',
  '*',
  'NEAR(',
  '-x',
  't:',
  ' OR ',
  ') or 1=1',
  '\0',
];
const anything = fc.oneof(
  fc
    .array(fc.oneof(fc.constantFrom(...TOKENS), fc.string({ unit: 'grapheme', maxLength: 5 })), {
      maxLength: 12,
    })
    .map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

it('are kept and found again', async () => {
  const store = await openStore(':memory:', { role: 'beside' });
  const server = newServer();
  await fc.assert(
    fc.asyncProperty(anything, async (words) => {
      const id = newId('text');
      const source = `${id}${words}`;
      await store.documents.file(
        server,
        { ...filing('Words.'), documentId: id, details: details(words), source },
        act(),
      );
      const kept = answer({ question: words, state: { words } });
      await store.answers.keep(server, kept);
      expect((await store.documents.bySource(server, source))?.document.id).toBe(id);
      expect(await store.answers.get(server, kept.id, 1)).toMatchObject({ state: { words } });
      expect(await store.documents.one(server, words)).toBeNull();
    }),
    { numRuns: RUNS },
  );
  await store.close();
});

it('are searched for', async () => {
  const index = await indexOf(HARBOUR);
  let asked = 0;
  fc.assert(
    fc.property(anything, (words) => {
      index.ask(words.slice(0, 256));
      asked += 1;
    }),
    { numRuns: RUNS },
  );
  expect(asked).toBe(RUNS);
});
