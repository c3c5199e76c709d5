// What the record says to a question: quotes with a confidence, or silence.
import type { Quote } from './quote.ts';
import type { Silence } from './search.ts';

/** What happened to quoted words since. */
export interface Since {
  /** Milliseconds since the epoch; null where it is not known (a starter document that this server hides). */
  readonly at: number | null;
  /** The words that took their place, where there are some. */
  readonly now: Quote | null;
}

/** A Quote that was shown, and how its words stand today. A revision that leaves them as they are is no change to them. */
export interface Recalled {
  readonly quote: Quote;
  readonly standing: 'current' | 'revised' | 'withdrawn';
  /** Where the words are not current. */
  readonly since?: Since;
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
