// Small records for the tests of searching, made from plain paragraphs.
import { RecordIndex } from '../../../src/core/index/record-index.ts';
import { paragraphsOf } from '../../../src/core/paragraphs.ts';
import type { IndexDocument } from '../../../src/core/search.ts';
import { passagesOf } from '../../../src/core/sentences.ts';
import type { Statement } from '../../../src/core/statement.ts';

interface Made {
  readonly language?: string;
  readonly title?: string;
  readonly speakers?: NonNullable<IndexDocument['speakers']>;
  readonly statements?: readonly Statement[];
}

/** A document whose paragraphs are the given texts. */
export function documentOf(id: string, paragraphs: readonly string[], made: Made = {}): IndexDocument {
  const { language = 'en', title = '', speakers = [], statements = [] } = made;
  const text = paragraphs.join('\n\n');
  const spans = paragraphsOf(text);
  const analysis = { text, paragraphs: spans, passages: passagesOf(text, spans, language), statements };
  return { id, title, language, analysis, speakers };
}

/** An index that holds `documents`. */
export async function indexOf(...documents: readonly IndexDocument[]): Promise<RecordIndex> {
  const index = new RecordIndex();
  for (const document of documents) await index.add(document);
  return index;
}

/** The words of the first quote, or null. */
export function firstQuote(index: RecordIndex, question: string, document: IndexDocument): string | null {
  const [quote] = index.ask(question).quotes;
  return quote ? document.analysis.text.slice(quote.start, quote.end) : null;
}

/** A harbour's small story: ten sentences in four paragraphs. */
export const HARBOUR = documentOf('harbour', [
  'The harbour board met on Tuesday. Its chair, Ines Marlow, opened the meeting with a report on the old pier.',
  'The pier was built in 1911 and closed in March 2019 after an inspection. Repairs would cost 2.4 million dollars, the board heard.',
  'Marlow said: “We will not sell the pier to any developer.” She added that the café at its end would stay open because visitors love it.',
  'The council has not answered the board’s letter. A public meeting is planned in the town hall. Ferries leave from Quay Street.',
]);
