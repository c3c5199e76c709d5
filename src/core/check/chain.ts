// The likeliest ways a quotation was made from the record: runs in the quotation's order, and what joins them.
import type { Quotation } from './quotation.ts';
import type { Run } from './runs.ts';

/**
 * How a run follows the one before: `on` further on in the same document with little between · `marked` further on,
 * and the quotation says that something is left out · `back` in the same document, but before · `jump` elsewhere.
 */
type Link = 'start' | 'on' | 'marked' | 'back' | 'jump';

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

/** Chains this close to the best are as good; so many are looked at, but of a long quotation fewer (each takes its time). */
const AS_GOOD = 0.5;
const CHAINS = 6;
const CHAINS_LONG = 2;
const LONG_QUOTATION = 200;

interface Join {
  readonly cost: number;
  readonly link: Link;
  /** Words cut off the front of the later run, where both claim them. */
  readonly trim: number;
}

interface Prepared {
  readonly quotation: Quotation;
  readonly worth: Float64Array;
  /** By gap: how many gaps before it hold an ellipsis, and how many touch a bracketed word. */
  readonly ellipses: Int32Array;
  readonly brackets: Int32Array;
}

function prepare(quotation: Quotation): Prepared {
  const { keys, bracketed, ellipsis } = quotation;
  const worth = new Float64Array(keys.length + 1);
  const ellipses = new Int32Array(keys.length + 2);
  const brackets = new Int32Array(keys.length + 2);
  for (let gap = 0; gap <= keys.length; gap++) {
    if (gap < keys.length) worth[gap + 1] = (worth[gap] ?? 0) + (bracketed[gap] ? 0.3 : 1);
    ellipses[gap + 1] = (ellipses[gap] ?? 0) + (ellipsis[gap] ? 1 : 0);
    brackets[gap + 1] = (brackets[gap] ?? 0) + (bracketed[gap] || bracketed[gap - 1] ? 1 : 0);
  }
  return { quotation, worth, ellipses, brackets };
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
 * The best chains of runs (given by their ends in the quotation), with overlaps trimmed, in the quotation's order: the
 * best first, then those as good that end elsewhere, for the same words may stand in several places. Dynamic
 * programming over at most some 300 runs: each is joined to the earlier one that makes the most of it.
 */
export function chainsOf(quotation: Quotation, runs: readonly Run[], ground: Ground): Step[][] {
  const at = prepare(quotation);
  const links: Chained[] = [];
  for (const run of runs) {
    const document = ground.documentAt(run.place);
    const bonus = ground.bonus(run);
    const worth = worthOf(at, run, 0) + bonus;
    let chosen: Chained = { run, document, score: worth, before: null, link: 'start', trim: 0 };
    for (const before of links) {
      if (before.run.from >= run.from || before.score + run.words < chosen.score) continue;
      const join = joinOf(before.run, run, before.document === document, at);
      const score = join ? before.score + worthOf(at, run, join.trim) + bonus - join.cost : 0;
      if (join && score > chosen.score)
        chosen = { run, document, score, before, link: join.link, trim: join.trim };
    }
    links.push(chosen);
  }
  const byScore = links.toSorted((a, b) => b.score - a.score);
  const good = byScore.filter(({ score }) => score >= (byScore[0]?.score ?? 0) - AS_GOOD);
  return good.slice(0, quotation.keys.length > LONG_QUOTATION ? CHAINS_LONG : CHAINS).map(stepsOf);
}

function stepsOf(end: Chained): Step[] {
  const steps: Step[] = [];
  for (let link: Chained | null = end; link; link = link.before) {
    const { run, trim } = link;
    steps.unshift({
      from: run.from + trim,
      place: run.place + trim,
      words: run.words - trim,
      link: link.link,
    });
  }
  return steps;
}

/** A run, and the best chain that ends in it. */
interface Chained {
  readonly run: Run;
  readonly document: number;
  readonly score: number;
  readonly before: Chained | null;
  readonly link: Link;
  readonly trim: number;
}

const worthOf = ({ worth }: Prepared, { from, words }: Run, trim: number) =>
  (worth[from + words] ?? 0) - (worth[from + trim] ?? 0);
