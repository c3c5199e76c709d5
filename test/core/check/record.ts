// A small record to check quotations against.
import { type CheckIndex, createCheckIndex } from '../../../src/core/check/check-index.ts';
import type { CheckDocument } from '../../../src/core/check/shelf.ts';
import { paragraphsOf } from '../../../src/core/paragraphs.ts';
import { passagesOf } from '../../../src/core/sentences.ts';
import type { Statement } from '../../../src/core/statement.ts';

export const HARBOUR = [
  'The council approved the plan on 12 March 2023 by 15 votes to 7. It will cost $1.5 million, about 10% more than the $1,364,000 expected, the treasurer said. Temperatures fell to -5 degrees.',
  '“We’re not going to sell the well-known harbour, and we never will,” the mayor said. “No council member supports a sale. It can’t happen without a vote.”',
  'The mayor’s office isn’t in the old town hall; it moved to the co-operative building in 1998–1999. The U.S. company paid 3,000 euros. Nobody was hurt. Few people were unhappy, but some were. She did it because she could, not because she had to.',
  'The naïve café owner, who had been unable to pay, said the price of oil was high. The report, published in 2019, said that rents had risen 3.5 per cent a year. It was a very very long night for the residents of the harbour district.',
].join('\n\n');

/** A document with the statements given as [speaker, kind, first words, last words]. */
export function documentOf(
  id: string,
  text: string,
  said: readonly (readonly [string | null, Statement['kind'], string, string])[] = [],
  rest: Partial<CheckDocument> = {},
): CheckDocument {
  const language = rest.language ?? 'en';
  const paragraphs = paragraphsOf(text);
  const statements = said.map(([speaker, kind, from, to]): Statement => {
    const start = text.indexOf(from);
    return { start, end: text.indexOf(to, start) + to.length, kind, speaker, mention: null };
  });
  const analysis = { text, paragraphs, passages: passagesOf(text, paragraphs, language), statements };
  return { id, title: `Title of ${id}`, language, analysis, ...rest };
}

export const harbour = documentOf('harbour', HARBOUR, [
  ['the treasurer', 'paraphrase', 'It will cost', 'expected'],
  ['the mayor', 'direct', 'We’re not', 'never will,'],
  ['the mayor', 'direct', 'No council', 'a vote.'],
  [null, 'direct', 'the price of oil', 'was high'],
]);

export async function indexOf(...documents: readonly CheckDocument[]): Promise<CheckIndex> {
  const index = createCheckIndex();
  for (const document of documents) await index.add(document);
  return index;
}
