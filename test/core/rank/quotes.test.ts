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

it('keeps what is far behind and holds a word of the question that the best lacks', async () => {
  const quotes = await quoted('When did the council close the fish market that Marlow knew?');
  expect(quotes[0]).toContain('closed the fish market');
  expect(quotes.join(' ')).toContain('Ines Marlow waved.');
});
