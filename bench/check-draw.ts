// Drawing true sentences from a record, to make cases of.
import type { Verdict } from '../src/core/check/check-result.ts';
import type { IndexDocument } from '../src/core/search.ts';
import { split } from './check-sentence.ts';
import { between, pick, type Random } from './seeded.ts';

export interface Case {
  readonly verdict: Verdict;
  /** How it was made. */
  readonly how: string;
  readonly quote: string;
  readonly speaker: string | null;
  /** The document it was made from; null where there is none. */
  readonly from: string | null;
  /** A negation or number was changed: it must never pass. */
  readonly grave: boolean;
}

/** What cases are drawn from. */
export interface Stock {
  readonly documents: readonly IndexDocument[];
  readonly names: readonly string[];
  readonly random: Random;
}
/** A sentence that was drawn. */
export interface Pick {
  readonly document: IndexDocument;
  readonly at: number;
  readonly sentence: string;
}

/** A sentence of a document by its number; empty past the last. */
export const sentenceOf = ({ analysis }: IndexDocument, at: number) => {
  const { start, end } = analysis.passages[at] ?? { start: 0, end: 0 };
  return analysis.text.slice(start, end);
};

/** A sentence of `words` words at least, from anywhere. */
export function draw({ documents, random }: Stock, words = 8): Pick {
  for (;;) {
    const document = pick(random, documents);
    const at = between(random, 0, document.analysis.passages.length - 1);
    const sentence = sentenceOf(document, at);
    const count = split(sentence).length;
    if (count >= words && count <= 60 && !/…|\.\.\.|[[\]]/.test(sentence)) return { document, at, sentence };
  }
}

/** The statement that a drawn sentence is, if it is one. */
export const statementAt = ({ document, at }: Pick) => {
  const passage = document.analysis.passages[at];
  return document.analysis.statements.find(({ start }) => start === passage?.start) ?? null;
};
