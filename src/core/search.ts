// What the rest of the bot knows of the search engine: documents in, ranked quotes and a decision out.
import type { Analysis } from './analysis.ts';
import type { Speaker } from './document.ts';
import type { Explanation } from './rank/explain.ts';
import type { Span } from './span.ts';

/** A published Document as the index takes it. */
export interface IndexDocument {
  readonly id: string;
  readonly title: string;
  /** BCP 47 */
  readonly language: string;
  readonly analysis: Analysis;
  /** Whose words it holds: names, roles and aliases help to find what somebody said. */
  readonly speakers?: readonly Speaker[];
}

/** How careful the decision to answer is: a server's setting, in three named steps. */
export type Caution = 'bold' | 'balanced' | 'careful';

export interface AskOptions {
  /** Only passages of this document. */
  readonly documentId?: string;
  /** Only passages that overlap a statement of this speaker (canonical name). */
  readonly speaker?: string;
  readonly caution?: Caution;
  /** How many quotes and near passages to give; 3 and 5 by default. */
  readonly quotes?: number;
  readonly nearest?: number;
}

/** One sentence, or up to three quoted ones that follow one another in a paragraph. */
export interface Window extends Span {
  readonly documentId: string;
  readonly paragraph: number;
  readonly score: number;
}

/** `out-of-scope` is a moderator's word on the question, not the engine's. */
export type Silence = 'nothing-found' | 'too-weak' | 'no-terms' | 'empty-record' | 'out-of-scope';

export interface Ranking {
  /** What would be quoted, best first, whatever the decision. Later ones add something to the first. */
  readonly quotes: readonly Window[];
  /** Single passages in score order. */
  readonly nearest: readonly Window[];
  /** Chance that the record answers, 0..1, calibrated. */
  readonly confidence: number;
  /** The decision: quote or abstain. */
  readonly answered: boolean;
  /** Why not, where not. */
  readonly silence: Silence | null;
}

/** One server's index. It holds references to texts and offsets into them. A cache: it can always be rebuilt from the store. */
export interface SearchIndex {
  /** How many passages it holds. */
  readonly size: number;
  /** Adds a document (an id it already holds is replaced). `pause` is awaited often, so that the event loop is never held longer than some 50 ms. */
  add(document: IndexDocument, pause?: () => Promise<void>): Promise<void>;
  /**
   * Takes a document out. It never matches again from the moment this is called; its words still count in what others are worth
   * until this is done, and `pause` is awaited often on the way. One change (`add`, `remove`) at a time.
   */
  remove(documentId: string, pause?: () => Promise<void>): Promise<void>;
  ask(question: string, options?: AskOptions): Ranking;
  /** Why it answers as it does: every term, feature and signal with its weight. */
  explain(question: string, options?: AskOptions): Explanation;
  /** The question's terms after stop words and stemming: what two questions must share to ask the same thing. */
  terms(question: string): readonly string[];
}
