// A stretch of a quotation against the record's words, word by word.
import type { Step } from './chain.ts';
import type { Quotation } from './quotation.ts';
import { sameLetters, sameWord } from './same-word.ts';

/** The record's words around a stretch, by place. */
export interface Source {
  /** BCP 47, of the document. */
  readonly language: string;
  /** First place of the document, and one past its last. */
  readonly from: number;
  readonly to: number;
  key(place: number): number;
  word(place: number): string;
  /** The document's text from the start of the first word to the end of the last, of places `[from, to)`. */
  slice(from: number, to: number): string;
  /** The number of the sentence that holds a place, in its document. */
  sentenceNumber(place: number): number;
  /** First place of the sentence that holds `place`, and one past its last. */
  sentence(place: number): { readonly from: number; readonly to: number };
}

/** One word of the quotation, the record, or both. `marked`: the quoter says so, by an ellipsis or brackets. */
export interface Edit {
  readonly op: 'same' | 'typography' | 'changed' | 'added' | 'missing';
  /** Number of the word in the quotation, or the gap where words are missing. */
  readonly at: number;
  /** The record's place; for added words the place they stand before. */
  readonly place: number;
  readonly marked: 'ellipsis' | 'bracket' | null;
}

/** Largest table of one gap: beyond it everything between two runs counts as replaced. */
const CELLS = 60_000;
/** How far before or after a stretch the words beyond an ellipsis are looked for. */
const ELLIPSIS_REACH = 400;

interface Gap {
  readonly from: number;
  readonly to: number;
  readonly placeFrom: number;
  readonly placeTo: number;
  /** Which ends of the record's side are open: what lies beyond costs nothing and is not reported. */
  readonly open: 'before' | 'after' | null;
}

function pairOf(quotation: Quotation, source: Source, at: number, place: number): Edit {
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

/** Cost of leaving a word of the record out at a gap of the quotation. */
function omission({ ellipsis, bracketed }: Quotation, gap: number): number {
  if (ellipsis[gap]) return 0.001;
  return bracketed[gap] || bracketed[gap - 1] ? 0.3 : 1;
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
    const put = quotation.bracketed[at] ? 0.4 : 1;
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
  return quotation.bracketed[at] ? 0.3 : 1;
}

function editsOfGap(quotation: Quotation, source: Source, gap: Gap): Edit[] {
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

/** Turns "co operate" against "co-operate" or "cooperate" back into typography: the same letters, parted otherwise. */
function joined(quotation: Quotation, source: Source, edits: readonly Edit[]): Edit[] {
  const out: Edit[] = [];
  let block: Edit[] = [];
  const close = () => {
    const last = Math.max(...block.filter(({ op }) => op !== 'missing').map(({ at }) => at));
    const isSame = sameBlock(quotation, source, block);
    for (const edit of block)
      out.push(isSame ? { ...edit, op: 'typography', at: Math.min(edit.at, last) } : edit);
    block = [];
  };
  for (const edit of edits) {
    if (isUnmarkedEdit(edit)) block.push(edit);
    else {
      close();
      out.push(edit);
    }
  }
  close();
  return out;
}

const isUnmarkedEdit = ({ op, marked }: Edit) => marked === null && op !== 'same' && op !== 'typography';

function sameBlock(quotation: Quotation, source: Source, block: readonly Edit[]): boolean {
  const given = block.filter(({ op }) => op !== 'missing').map(({ at }) => at);
  const places = block.filter(({ op }) => op !== 'added').map(({ place }) => place);
  if (given.length === 0 || places.length === 0 || given.length + places.length > 8) return false;
  const text = quotation.text.slice(quotation.starts[given[0] ?? 0], quotation.ends[given.at(-1) ?? 0]);
  return sameLetters(text, source.slice(places[0] ?? 0, (places.at(-1) ?? 0) + 1), source.language);
}
