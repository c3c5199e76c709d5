// What changed from one text of a document to the next, and where words that were quoted have gone.
import { diffLines, diffWordsWithSpace } from 'diff';
import type { Span } from './span.ts';

/** Beyond so many edits a comparison costs more than it tells: the stretch counts as replaced. */
const LINE_EDITS = 2000;
const WORD_EDITS = 1000;

/** A stretch that stayed, went or came. Its words are slices of the two texts; a span that is absent there is empty. */
export interface DiffStretch {
  readonly kind: 'same' | 'removed' | 'added';
  readonly before: Span;
  readonly after: Span;
}

interface Change {
  readonly value: string;
  readonly added: boolean;
  readonly removed: boolean;
}

const replaced = (before: string, after: string): Change[] =>
  [
    { value: before, added: false, removed: true },
    { value: after, added: true, removed: false },
  ].filter(({ value }) => value !== '');

/** Lines that were replaced by others, compared word by word. */
function refined(changes: readonly Change[]): Change[] {
  const fine: Change[] = [];
  for (let at = 0; at < changes.length; at += 1) {
    const [change, next] = [changes[at], changes[at + 1]];
    if (change?.removed && next?.added) {
      fine.push(
        ...(diffWordsWithSpace(change.value, next.value, { maxEditLength: WORD_EDITS }) ??
          replaced(change.value, next.value)),
      );
      at += 1;
    } else if (change !== undefined) fine.push(change);
  }
  return fine;
}

/**
 * Compares two texts, first by lines, then by words within lines that were replaced. The stretches are in order and
 * complete: `same` and `removed` ones together are the whole of `before`, `same` and `added` ones the whole of `after`.
 */
export function revisionDiff(before: string, after: string): DiffStretch[] {
  const lines = diffLines(before, after, { maxEditLength: LINE_EDITS }) ?? replaced(before, after);
  let [b, a] = [0, 0];
  return refined(lines).map(({ value, added, removed }) => {
    const [inBefore, inAfter] = [added ? 0 : value.length, removed ? 0 : value.length];
    const stretch: DiffStretch = {
      kind: added ? 'added' : removed ? 'removed' : 'same',
      before: { start: b, end: b + inBefore },
      after: { start: a, end: a + inAfter },
    };
    b += inBefore;
    a += inAfter;
    return stretch;
  });
}

/** What became of a stretch of the earlier text. */
export interface Followed {
  /** `kept`: the same words, wherever they stand now · `changed`: other words stand in their place · `gone`: nothing does. */
  readonly fate: 'kept' | 'changed' | 'gone';
  /** Where the words, or those in their place, stand in the later text; null where they are gone. */
  readonly span: Span | null;
}

/** The place in the later text of an offset in the earlier one: its own, or, where it was removed, the edge of what replaced it. */
function carried(stretches: readonly DiffStretch[], offset: number, edge: 'start' | 'end'): number {
  const holds = ({ before }: DiffStretch) =>
    edge === 'start'
      ? before.start <= offset && offset < before.end
      : before.start < offset && offset <= before.end;
  const index = stretches.findIndex(holds);
  const stretch = stretches[index];
  if (stretch === undefined) return edge === 'start' ? (stretches.at(-1)?.after.end ?? 0) : 0;
  if (stretch.kind === 'same') return stretch.after.start + offset - stretch.before.start;
  const next = stretches[index + 1];
  return edge === 'end' && next?.kind === 'added' ? next.after.end : stretch.after[edge];
}

/**
 * Follows a quoted span from one text to the next.
 *
 * @param span offsets into `before`, not empty.
 */
export function followSpan(before: string, after: string, span: Span): Followed {
  const stretches = revisionDiff(before, after);
  const words = before.slice(span.start, span.end);
  const start = carried(stretches, span.start, 'start');
  const end = carried(stretches, span.end, 'end');
  const [found, again] = [after.indexOf(words), after.lastIndexOf(words)];
  if (after.slice(start, end) === words) return { fate: 'kept', span: { start, end } };
  // A paragraph that moved shows as removed here and added there.
  if (found >= 0 && found === again)
    return { fate: 'kept', span: { start: found, end: found + words.length } };
  return after.slice(start, end).trim() === ''
    ? { fate: 'gone', span: null }
    : { fate: 'changed', span: { start, end } };
}
