// What a check of a quotation finds.
import type { Span } from '../span.ts';
import type { StatementKind } from '../statement.ts';

/** In the order in which the first that holds is given. */
export const VERDICTS = [
  'short',
  'absent',
  'spliced',
  'altered',
  'misattributed',
  'shortened',
  'typography',
  'verbatim',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A stretch of one document's text. */
export interface DocumentSpan extends Span {
  readonly documentId: string;
}

/**
 * A piece of the word diff, in the quotation's order. `words` are the record's for `missing` and `changed`, the
 * quotation's for `same` and `added`; `given` is what the quotation has instead. `marked`: the quoter says so.
 * `elsewhere`: here the quotation goes on from another place.
 */
export type DiffPiece =
  | { readonly op: 'same'; readonly words: string }
  | { readonly op: 'missing'; readonly words: string; readonly marked: boolean }
  | { readonly op: 'added'; readonly words: string; readonly marked: boolean }
  | { readonly op: 'changed'; readonly words: string; readonly given: string; readonly marked: boolean }
  | { readonly op: 'elsewhere' };

export interface CheckResult {
  readonly verdict: Verdict;
  /** The true words: one span for each piece of a spliced or shortened quotation, else one; none when absent or short. */
  readonly spans: readonly DocumentSpan[];
  /** The whole sentences that hold the spans, for showing them in their context; neighbours are one span. */
  readonly sentences: readonly DocumentSpan[];
  readonly diff: readonly DiffPiece[];
  /** Who said the true words (canonical name); null where nobody is named or it is the document's own voice. */
  readonly speaker: string | null;
  /** How they stand in the document; null when absent or short. */
  readonly kind: StatementKind | null;
  /** The speaker the quotation was laid to, given or found after it ("— Lee Hunter"). */
  readonly laidTo: string | null;
  /** Whether that is who said the true words; true too where nobody is named, or the record does not say. */
  readonly isLaidRight: boolean;
  /** Where absent: the sentence it may paraphrase, or words near it. */
  readonly perhaps: DocumentSpan | null;
}
