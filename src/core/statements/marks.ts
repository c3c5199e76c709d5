// Statements that a file declares itself: where its marks stand in the text.
import type { StatementMark } from '../document.ts';
import { Refusal } from '../refusal.ts';
import type { Span } from '../span.ts';

/** Where words stand, or why they are no mark. Overlapping repetitions count too. */
function placeOf(text: string, words: string): number | 'absent' | 'repeated' {
  const first = words === '' ? -1 : text.indexOf(words);
  if (first === -1) return 'absent';
  return text.indexOf(words, first + 1) === -1 ? first : 'repeated';
}

function placed(text: string, mark: StatementMark, end: 'from' | 'to'): number {
  const at = placeOf(text, mark[end]);
  if (typeof at === 'number') return at;
  const why = at === 'absent' ? 'do not stand in the text' : 'stand in the text more than once';
  throw new Refusal(
    `The words “${mark[end]}” (${end} of a statement of ${mark.speaker}) ${why}: give words that stand there once.`,
  );
}

/**
 * The span that a mark names: from the first word of `from` to the last word of `to`. Throws a Refusal that names the
 * mark when either stands nowhere or more than once, or when `to` ends before `from` begins.
 */
export function spanOfMark(text: string, mark: StatementMark): Span {
  const start = placed(text, mark, 'from');
  const end = placed(text, mark, 'to') + mark.to.length;
  if (end < start + mark.from.length)
    throw new Refusal(
      `The statement of ${mark.speaker} from “${mark.from}” to “${mark.to}” ends before it begins.`,
    );
  return { start, end };
}
