// A stretch of a quotation against the record's words, word by word.
import type { Step } from './chain.ts';
import type { Edit, Source } from './edit.ts';
import { editsOfGap, type Gap, pairOf } from './gap.ts';
import { joined } from './joined.ts';
import type { Quotation } from './quotation.ts';

/** How far before or after a stretch the words beyond an ellipsis are looked for. */
const ELLIPSIS_REACH = 400;

/** How far the record's words beyond a stretch are compared with the quotation's: its sentence, or, past an ellipsis, further. */
function reachOf({ ellipsis }: Quotation, from: number, to: number): { words: number; past: boolean } {
  for (let gap = from; gap <= to; gap++) if (ellipsis[gap]) return { words: ELLIPSIS_REACH, past: true };
  return { words: to - from + 2, past: false };
}

/** Does a sentence of the quotation end in the gaps after the words `[from, to)`? */
function breaks({ text, starts, ends }: Quotation, from: number, to: number): boolean {
  for (let at = Math.max(from, 0); at < to; at++)
    if (/[.!?。！？]/.test(text.slice(ends[at], starts[at + 1]))) return true;
  return false;
}

function leadOf(quotation: Quotation, source: Source, from: number, first: Step): Gap {
  const { words, past } = reachOf(quotation, from, first.from);
  const start = past || breaks(quotation, from, first.from) ? source.from : source.sentence(first.place).from;
  const placeFrom = from === first.from ? first.place : Math.max(start, first.place - words);
  return { from, to: first.from, placeFrom, placeTo: first.place, open: 'before' };
}

function tailOf(quotation: Quotation, source: Source, at: { from: number; to: number; place: number }): Gap {
  const { words, past } = reachOf(quotation, at.from, at.to);
  const end =
    past || breaks(quotation, at.from - 1, at.to - 1) ? source.to : source.sentence(at.place - 1).to;
  const placeTo = at.from === at.to ? at.place : Math.min(end, at.place + words);
  return { from: at.from, to: at.to, placeFrom: at.place, placeTo, open: 'after' };
}

/**
 * Aligns the quotation's words `[from, to)` with the record, through the runs of one stretch (in order, all in one
 * document, going forward). Every word of the quotation gets one edit; so does every word of the record left out
 * between the first and the last word that is there.
 */
export function align(
  quotation: Quotation,
  source: Source,
  steps: readonly Step[],
  range: { from: number; to: number },
): Edit[] {
  const edits: Edit[] = [];
  const [first] = steps;
  if (!first) return [];
  edits.push(...editsOfGap(quotation, source, leadOf(quotation, source, range.from, first)));
  let at = first.from;
  let place = first.place;
  for (const step of steps) {
    const gap = { from: at, to: step.from, placeFrom: place, placeTo: step.place, open: null };
    if (at < step.from || place < step.place) edits.push(...editsOfGap(quotation, source, gap));
    for (let n = 0; n < step.words; n++) edits.push(pairOf(quotation, source, step.from + n, step.place + n));
    at = step.from + step.words;
    place = step.place + step.words;
  }
  edits.push(...editsOfGap(quotation, source, tailOf(quotation, source, { from: at, to: range.to, place })));
  return joined(quotation, source, edits);
}
