// Who said which stretch of a text.
import type { Span } from './span.ts';

/** `direct`: their words · `paraphrase`: the reporter tells it · `narration`: the document's own voice. */
export type StatementKind = 'direct' | 'paraphrase' | 'narration';

/** A span that somebody said or wrote. */
export interface Statement extends Span {
  readonly kind: Exclude<StatementKind, 'narration'>;
  /** The Speaker's canonical name, or null where the text does not say (never guessed). */
  readonly speaker: string | null;
  /** The words in the text that name the speaker (a pronoun too), or null where none does. */
  readonly mention: Span | null;
}
