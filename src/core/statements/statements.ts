// Who said what in a text: marks of the file first, then what the text itself shows.
import type { Details } from '../document.ts';
import type { Passage } from '../passage.ts';
import type { Span } from '../span.ts';
import type { Statement } from '../statement.ts';

interface Outline {
  readonly text: string;
  readonly paragraphs: readonly Span[];
  readonly passages: readonly Passage[];
}

/** The statements of a text, in text order. */
export function statementsOf(
  _outline: Outline,
  _details: Pick<Details, 'language' | 'speakers' | 'statements'>,
): Statement[] {
  return [];
}
