// What happened between two runs that a quotation and the record share: edit distance over their words.
import type { Edit, Source } from './edit.ts';
import type { Quotation } from './quotation.ts';
import { sameWord } from './same-word.ts';

/** Largest table of one gap: beyond it everything between two runs counts as replaced. */
const CELLS = 60_000;

/** A gap between two runs: words of the quotation `[from, to)` against places `[placeFrom, placeTo)`. */
export interface Gap {
  readonly from: number;
  readonly to: number;
  readonly placeFrom: number;
  readonly placeTo: number;
  /** Which ends of the record's side are open: what lies beyond costs nothing and is not reported. */
  readonly open: 'before' | 'after' | null;
}

/** A word of the quotation against the one at a place of the record. */
export function pairOf(quotation: Quotation, source: Source, at: number, place: number): Edit {
  const given = quotation.text.slice(quotation.starts[at], quotation.ends[at]);
  const sameness = sameWord(given, source.word(place), source.language);
  if (sameness !== 'different') return { op: sameness, at, place, marked: null };
  return { op: 'changed', at, place, marked: quotation.bracketed[at] ? 'bracket' : null };
}

function missing(quotation: Quotation, gap: number, place: number): Edit {
  const bracket = quotation.bracketed[gap] || quotation.bracketed[gap - 1];
  return {
    op: 'missing',
    at: gap,
    place,
    marked: quotation.ellipsis[gap] ? 'ellipsis' : bracket ? 'bracket' : null,
  };
}

const added = (quotation: Quotation, at: number, place: number): Edit => ({
  op: 'added',
  at,
  place,
  marked: quotation.bracketed[at] ? 'bracket' : null,
});

/**
 * Costs of a word: left out of the record, put in, or one for another. To change one costs hardly less than to put one in
 * and leave one out, so that words both have are never passed over ("TikTok shares" for "TikTok does not share"). At an
 * open end nothing is left out, so putting in costs as much as changing.
 */
const LEFT_OUT = 0.9;
const PUT_IN = 1;
const CHANGED = 1.85;
const PUT_IN_AT_END = 1.9;

function omission({ ellipsis, bracketed }: Quotation, gap: number): number {
  if (ellipsis[gap]) return 0.001;
  return bracketed[gap] || bracketed[gap - 1] ? 0.3 : LEFT_OUT;
}

/** Edit distance over one gap: the table of costs, rows by words of the quotation. */
function tableOf(quotation: Quotation, source: Source, gap: Gap): Float32Array {
  const rows = gap.to - gap.from + 1;
  const columns = gap.placeTo - gap.placeFrom + 1;
  const table = new Float32Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    const at = gap.from + row - 1;
    const free = (row === 0 && gap.open === 'before') || (row === rows - 1 && gap.open === 'after');
    const leave = free ? 0 : omission(quotation, gap.from + row);
    const put = quotation.bracketed[at] ? 0.4 : gap.open ? PUT_IN_AT_END : PUT_IN;
    for (let column = 0; column < columns; column++) {
      const cell = row * columns + column;
      let cost = row + column === 0 ? 0 : Number.POSITIVE_INFINITY;
      if (column > 0) cost = Math.min(cost, (table[cell - 1] ?? 0) + leave);
      if (row > 0) cost = Math.min(cost, (table[cell - columns] ?? 0) + put);
      if (row > 0 && column > 0)
        cost = Math.min(
          cost,
          (table[cell - columns - 1] ?? 0) + pairCost(quotation, source, at, gap.placeFrom + column - 1),
        );
      table[cell] = cost;
    }
  }
  return table;
}

function pairCost(quotation: Quotation, source: Source, at: number, place: number): number {
  if (quotation.keys[at] === source.key(place)) return 0;
  return quotation.bracketed[at] ? 0.3 : CHANGED;
}

/** The edits of one gap: the cheapest way from the record's words to the quotation's. */
export function editsOfGap(quotation: Quotation, source: Source, gap: Gap): Edit[] {
  const rows = gap.to - gap.from + 1;
  const columns = gap.placeTo - gap.placeFrom + 1;
  if (rows * columns > CELLS || rows === 1 || columns === 1) return replaced(quotation, gap);
  const table = tableOf(quotation, source, gap);
  const cost = (row: number, column: number) => table[row * columns + column] ?? 0;
  const edits: Edit[] = [];
  let row = rows - 1;
  let column = columns - 1;
  while (row > 0 || column > 0) {
    const at = gap.from + row - 1;
    const place = gap.placeFrom + column - 1;
    const free = (row === 0 && gap.open === 'before') || (row === rows - 1 && gap.open === 'after');
    const here = cost(row, column);
    const close = (value: number) => Math.abs(here - value) < 1e-4;
    if (column > 0 && close(cost(row, column - 1) + (free ? 0 : omission(quotation, gap.from + row)))) {
      if (!free) edits.push(missing(quotation, gap.from + row, place));
      column--;
    } else if (
      row > 0 &&
      column > 0 &&
      close(cost(row - 1, column - 1) + pairCost(quotation, source, at, place))
    ) {
      edits.push(pairOf(quotation, source, at, place));
      row--;
      column--;
    } else {
      edits.push(added(quotation, at, place + 1));
      row--;
    }
  }
  return edits.toReversed();
}

/** The plain case: only words of one side, or too many of both to compare. */
function replaced(quotation: Quotation, gap: Gap): Edit[] {
  const edits: Edit[] = [];
  for (let at = gap.from; at < gap.to; at++) edits.push(added(quotation, at, gap.placeFrom));
  if (gap.open) return edits;
  // The words belong where the quotation marks their absence, if it does.
  let where = gap.to;
  for (let k = gap.from; k <= gap.to; k++) if (quotation.ellipsis[k]) where = k;
  const left: Edit[] = [];
  for (let place = gap.placeFrom; place < gap.placeTo; place++) left.push(missing(quotation, where, place));
  const before = edits.filter(({ at }) => at < where);
  return [...before, ...left, ...edits.slice(before.length)];
}
