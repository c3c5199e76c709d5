// The unit of search: one sentence of a Revision.
import type { Span } from './span.ts';

/** A sentence, as a span of its Revision's text. It holds offsets, never words, so a quotation cannot drift from its source. */
export interface Passage extends Span {
  /** The paragraph it stands in, from 1. */
  readonly paragraph: number;
}
