// What it tells that a passage lacks the kind of thing asked for.
import { expect, it } from 'vitest';
import { RecordIndex } from '../../../src/core/index/record-index.ts';
import { documentOf } from '../index/record.ts';

const CREW = 'The crew of the ferry cleans the deck.';

async function kindOf(question: string, ...others: readonly string[]): Promise<number> {
  const index = new RecordIndex();
  await index.add(documentOf('ferry', [CREW, ...others]));
  return index.judge(question).signals.kind;
}

it('tells nothing where no such kind is asked for, or the passage brings it', async () => {
  expect(await kindOf('What does the crew clean?', 'Four gulls sat there.')).toBe(0);
  expect(await kindOf('How many gulls sat there?', 'Four gulls sat there.')).toBe(0);
});

it('knows a month from the word that is spelt like it', async () => {
  expect(await kindOf('When does the ferry close?', 'The ferry may close.')).toBeLessThan(0);
  expect(await kindOf('When does the ferry close?', 'The ferry closes in May.')).toBe(0);
});

it('counts against a passage without it, the more the rarer such things are in the record', async () => {
  const rare = await kindOf('How many clean the deck?', 'Gulls sat there.', 'Waves broke on the pier.');
  const usual = await kindOf(
    'How many clean the deck?',
    'Four gulls sat there.',
    'Nine waves broke on the pier.',
  );
  expect(rare).toBeLessThan(0);
  expect(usual).toBeLessThan(0);
  expect(rare).toBeLessThan(usual);
});
