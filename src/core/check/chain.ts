// The likeliest way a quotation was made from the record: runs in the quotation's order, and what joins them.
import type { Quotation } from './quotation.ts';
import type { Run } from './runs.ts';

/**
 * How a run follows the one before: `on` further on in the same document with little between · `marked` further on,
 * and the quotation says that something is left out · `back` in the same document, but before · `jump` elsewhere.
 */
export type Link = 'start' | 'on' | 'marked' | 'back' | 'jump';

export interface Step extends Run {
  readonly link: Link;
}

/** What the chain needs to know of a place: its document (a number), and a little extra for what is worth preferring. */
export interface Ground {
  documentAt(place: number): number;
  bonus(run: Run): number;
}

/**
 * Costs in words. A word found is worth 1, so a jump pays only for a piece longer than its cost: shorter ones are
 * chance (three common words in a row stand in many places).
 */
const JUMP = 3.2;
const BACK = 1.6;
const BACK_REACH = 60;
const BRACKET_REACH = 15;

interface Join {
  readonly cost: number;
  readonly link: Link;
  /** Words cut off the front of the later run, where both claim them. */
  readonly trim: number;
}

interface Prepared {
  readonly quotation: Quotation;
  readonly documents: readonly number[];
  readonly worth: Float64Array;
  /** By gap: how many gaps before it hold an ellipsis, and how many touch a bracketed word. */
  readonly ellipses: Int32Array;
  readonly brackets: Int32Array;
}

function prepare(quotation: Quotation, documents: number[]): Prepared {
  const { keys, bracketed, ellipsis } = quotation;
  const worth = new Float64Array(keys.length + 1);
  const ellipses = new Int32Array(keys.length + 2);
  const brackets = new Int32Array(keys.length + 2);
  for (let gap = 0; gap <= keys.length; gap++) {
    if (gap < keys.length) worth[gap + 1] = (worth[gap] ?? 0) + (bracketed[gap] ? 0.3 : 1);
    ellipses[gap + 1] = (ellipses[gap] ?? 0) + (ellipsis[gap] ? 1 : 0);
    brackets[gap + 1] = (brackets[gap] ?? 0) + (bracketed[gap] || bracketed[gap - 1] ? 1 : 0);
  }
  return { quotation, documents, worth, ellipses, brackets };
}

function joinOf(before: Run, after: Run, same: boolean, at: Prepared): Join | null {
  const end = before.from + before.words;
  let trim = Math.max(0, end - after.from);
  const jump = JUMP * at.quotation.unit;
  let gap = after.place + trim - before.place - before.words;
  if (same && gap < 0 && gap > -4) {
    trim -= gap;
    gap = 0;
  }
  if (trim >= after.words) return null;
  const missed = after.from + trim - end;
  if (!same) return { cost: jump, link: 'jump', trim };
  if (gap < 0) {
    const cost = gap > -BACK_REACH * at.quotation.unit ? BACK * at.quotation.unit : jump;
    return { cost, link: cost < jump ? 'back' : 'jump', trim };
  }
  const marks = (counts: Int32Array) => (counts[end + missed + 1] ?? 0) - (counts[end] ?? 0);
  if (marks(at.ellipses) > 0) return { cost: 0.4 + 0.05 * Math.log2(1 + gap), link: 'marked', trim };
  if (marks(at.brackets) > 0 && gap <= BRACKET_REACH + missed)
    return { cost: 0.4 + 0.02 * gap, link: 'marked', trim };
  const cost = 0.5 + (0.12 * Math.abs(gap - missed) + 0.05 * Math.min(gap, missed)) / at.quotation.unit;
  return cost < jump ? { cost, link: 'on', trim } : { cost: jump, link: 'jump', trim };
}

/**
 * The best chain of runs (given by their ends in the quotation), with overlaps trimmed, in the quotation's order.
 * Dynamic programming over at most some 400 runs: each is joined to the earlier one that makes the most of it.
 */
export function chainOf(quotation: Quotation, runs: readonly Run[], ground: Ground): Step[] {
  const documents = runs.map(({ place }) => ground.documentAt(place));
  const at = prepare(quotation, documents);
  const scores = new Float64Array(runs.length);
  const joins: (Join & { from: number })[] = [];
  const worthOf = (run: Run, trim: number) =>
    (at.worth[run.from + run.words] ?? 0) - (at.worth[run.from + trim] ?? 0);
  let bestRun = -1;
  runs.forEach((run, n) => {
    const bonus = ground.bonus(run);
    let score = worthOf(run, 0) + bonus;
    let chosen: Join & { from: number } = { cost: 0, link: 'start', trim: 0, from: -1 };
    for (let m = 0; m < n; m++) {
      const earlier = runs[m] as Run;
      if (earlier.from >= run.from || (scores[m] ?? 0) + run.words < score) continue;
      const join = joinOf(earlier, run, documents[m] === documents[n], at);
      if (!join) continue;
      const total = (scores[m] ?? 0) + worthOf(run, join.trim) + bonus - join.cost;
      if (total > score) {
        score = total;
        chosen = { ...join, from: m };
      }
    }
    scores[n] = score;
    joins.push(chosen);
    if (bestRun < 0 || score > (scores[bestRun] ?? 0)) bestRun = n;
  });
  const steps: Step[] = [];
  for (let n = bestRun; n >= 0; n = joins[n]?.from ?? -1) {
    const { from, place, words } = runs[n] as Run;
    const { trim, link } = joins[n] as Join;
    steps.unshift({ from: from + trim, place: place + trim, words: words - trim, link });
  }
  return steps;
}
