// What the record says to a question: quotes with a confidence, or silence.
import type { Quote } from './quote.ts';
import type { Silence } from './search.ts';

/** A Quote that was shown, and how its Document stands today. */
export interface Recalled {
  readonly quote: Quote;
  readonly standing: 'current' | 'revised' | 'withdrawn';
}

export interface Answer {
  /** The stored answer's id. */
  readonly id: string;
  readonly question: string;
  readonly status: 'quoted' | 'abstained';
  /** Chance that the record answers, 0..1. */
  readonly confidence: number;
  readonly silence: Silence | null;
  /** What is shown, best first; empty for an abstention. */
  readonly quotes: readonly Recalled[];
  /** How many wait behind *More*. */
  readonly further: number;
  /** How many near passages an abstention could show. */
  readonly near: number;
  /** The gap an abstention was counted with. */
  readonly gapId: string | null;
  readonly audience: 'asker' | 'channel';
}
