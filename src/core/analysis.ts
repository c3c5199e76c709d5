// What is understood of a Revision's text: its paragraphs, passages and statements.
import type { Details } from './document.ts';
import { paragraphsOf } from './paragraphs.ts';
import type { Passage } from './passage.ts';
import { passagesOf } from './sentences.ts';
import type { Span } from './span.ts';
import type { Statement } from './statement.ts';
import { statementsOf } from './statements/statements.ts';

/** All spans are into the one text. Passages and statements are in text order. */
export interface Analysis {
  readonly text: string;
  readonly paragraphs: readonly Span[];
  readonly passages: readonly Passage[];
  readonly statements: readonly Statement[];
}

/** Analyses a canonical text. Pure and deterministic: an analysis is never stored. */
export function analyse(
  text: string,
  details: Pick<Details, 'language' | 'speakers' | 'statements'>,
): Analysis {
  const paragraphs = paragraphsOf(text);
  const passages = passagesOf(text, paragraphs, details.language);
  return { text, paragraphs, passages, statements: statementsOf({ text, paragraphs, passages }, details) };
}
