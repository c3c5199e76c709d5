// How exactly a quotation has the record's characters, once its words are known to be the record's.
import { type Piece, reach } from './piece.ts';
import type { Case } from './pieces.ts';

const hasDots = (words: string) => /…|\.{3}/.test(words);

/** Does the quotation start or end with an ellipsis that stands for words the record has there, and no dots of its own? */
export function isCutShort({ quotation, store }: Case, piece: Piece): boolean {
  const { first, last } = reach(piece);
  const { text } = piece.entry.document.analysis;
  const before = quotation.ellipsis[0] && first > piece.entry.from;
  const after = quotation.ellipsis.at(-1) && last + 1 < piece.entry.to;
  return Boolean(
    (before && !hasDots(text.slice(store.end(first - 1), store.start(first)))) ||
      (after && !hasDots(text.slice(store.end(last), store.start(last + 1)))),
  );
}

/** How a text is laid out in lines is not typography. */
const unwrapped = (text: string) => text.replace(/[^\S\n]*\n\s*/g, ' ');
const QUOTATION_MARKS = /["“”„«»‹›‘’']/g;

/** The same characters, from the first to the last word and what punctuation the quotation has round them. */
export function isVerbatim(
  { quotation, store }: Pick<Case, 'quotation' | 'store'>,
  piece: Pick<Piece, 'entry' | 'edits'>,
): boolean {
  if (quotation.rewritten || piece.edits.some(({ op }) => op !== 'same')) return false;
  const { text } = piece.entry.document.analysis;
  const [start, end] = [store.start(piece.edits[0]?.place ?? 0), store.end(piece.edits.at(-1)?.place ?? 0)];
  const [from, to] = [quotation.starts[0] ?? 0, quotation.ends.at(-1) ?? 0];
  if (unwrapped(text.slice(start, end)) !== unwrapped(quotation.text.slice(from, to))) return false;
  const lead = quotation.text.slice(0, from).replace(QUOTATION_MARKS, '').trim();
  const trail = quotation.text.slice(to).replace(QUOTATION_MARKS, '').trim();
  const before = text
    .slice(Math.max(0, start - 20), start)
    .replace(QUOTATION_MARKS, '')
    .trimEnd();
  return (
    before.endsWith(lead) &&
    text
      .slice(end, end + 20)
      .replace(QUOTATION_MARKS, '')
      .startsWith(trail)
  );
}
