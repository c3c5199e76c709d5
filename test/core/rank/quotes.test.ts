// Which sentences are quoted beside the best one.
import { expect, it } from 'vitest';
import { documentOf, indexOf } from '../index/record.ts';

const QUAY = documentOf('quay', [
  'The council closed the fish market on the quay in March.',
  'Traders on the quay were told in a letter.',
  'A ferry leaves at noon. Ines Marlow waved. Gulls sat on the roof.',
]);

async function quoted(question: string): Promise<string[]> {
  const { quotes } = (await indexOf(QUAY)).ask(question);
  return quotes.map(({ start, end }) => QUAY.analysis.text.slice(start, end));
}

it('leaves out what shares a word and is far behind', async () => {
  expect(await quoted('When did the council close the fish market on the quay?')).toEqual([
    'The council closed the fish market on the quay in March.',
  ]);
});

it('makes one quote of three neighbours, in whatever order they rank', async () => {
  const document = documentOf('deal', [
    'The harbour sold the pier and the quay. The harbour sold boats. The harbour sold the pier.',
  ]);
  const { quotes, nearest } = (await indexOf(document)).ask('Did the harbour sell the pier and the quay?');
  expect(nearest.map(({ start }) => start)).toEqual(
    nearest
      .map(({ start }) => start)
      .toSorted((a, b) => a - b)
      .toSpliced(1, 2, 64, 40),
  );
  expect(quotes).toHaveLength(1);
});

it('keeps what is far behind and holds a word of the question that the best lacks', async () => {
  const quotes = await quoted('When did the council close the fish market that Marlow knew?');
  expect(quotes[0]).toContain('closed the fish market');
  expect(quotes.join(' ')).toContain('Ines Marlow waved.');
});
