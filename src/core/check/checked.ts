// Quotations that were checked, with the record's words beside them.
import type { Recalled } from '../answer.ts';
import type { CheckResult } from './check-result.ts';

/** One quotation that was checked. */
export interface Checked {
  /** The quotation as it was supplied. */
  readonly supplied: string;
  readonly result: CheckResult;
  /** The record's sentences that hold the true words, in the order of `result.sentences`. */
  readonly quotes: readonly Recalled[];
  /** The passage that an absent quotation may paraphrase. */
  readonly perhaps: Recalled | null;
}

/** What was found, with the stored answer that shows it. */
export interface CheckShown {
  readonly id: string;
  readonly checked: readonly Checked[];
  /** How many more quotations there were than are checked at a time. */
  readonly unchecked: number;
  /** How many passages can be opened in context. */
  readonly passages: number;
}
