// Whether the statements a file declares stand in its text.
import type { StatementMark } from '../core/document.ts';

export interface MarkProblem {
  /** The field at fault: `['statements', 0, 'from']`. */
  readonly path: readonly (string | number)[];
  readonly reason: string;
}

function once(text: string, words: string, key: 'from' | 'to'): string | null {
  const at = text.indexOf(words);
  if (at < 0) return `the statement's ${key} does not stand in the text: "${words}"`;
  return text.indexOf(words, at + 1) < 0
    ? null
    : `the statement's ${key} stands more than once in the text, so give more words: "${words}"`;
}

function problemOf(text: string, { from, to }: StatementMark, index: number): MarkProblem | null {
  const begins = once(text, from, 'from');
  if (begins !== null) return { path: ['statements', index, 'from'], reason: begins };
  const ends = once(text, to, 'to');
  if (ends !== null) return { path: ['statements', index, 'to'], reason: ends };
  const [first, last] = [text.indexOf(from), text.indexOf(to)];
  return last < first || last + to.length < first + from.length
    ? {
        path: ['statements', index, 'to'],
        reason: `the statement ends before it begins: "${to}" stands before "${from}"`,
      }
    : null;
}

/** Every mark whose `from` or `to` does not stand exactly once in the text, or whose end comes before its beginning. */
export function markProblems(text: string, marks: readonly StatementMark[]): MarkProblem[] {
  return marks.map((mark, index) => problemOf(text, mark, index)).filter((problem) => problem !== null);
}
