// Where the record holds stretches of a quotation, word for word.
import { QUOTATION_MAX_CHARS, type Quotation } from './quotation.ts';
import type { WordStore } from './word-store.ts';

/** `words` words of the quotation from `from` on stand in the store from `place` on. */
export interface Run {
  readonly from: number;
  readonly place: number;
  readonly words: number;
}

/**
 * Steps along the chains of one quotation: a short look at every pair, then a longer one, shared out among those with
 * more places than that. Some 3 ms at worst, so that no quotation is slow; a long one has rare pairs enough.
 */
const LOOK = 24;
const LOOK_LONG = 12;
const SEARCH = 20_000;
const SEARCH_LONG = 8_000;
/** A pair that stands more often than this in the quotation is not followed there: extension reaches those places. */
const REPEATS = 4;
/** Two words alone lead somewhere only if the pair is not common, or the quotation has hardly more. */
const COMMON = 300;
const FEW_WORDS = 6;
/** In a long quotation common pairs are left alone where a run of this many words has been found. */
const LONG_QUOTATION = 40;
const SURE_RUN = 6;
const EVERY_FEW = 6;
/** What the alignment looks at: runs in the neighbourhoods with most of the quotation, and the longest anywhere. */
const NEIGHBOURHOODS = 16;
const BLOCK_BITS = 6;
const NEAR_RUNS = 220;
const LONG_RUNS = 60;

interface Pair {
  readonly first: number;
  readonly second: number;
  /** Where it stands in the quotation; the first few places. */
  readonly froms: number[];
}

function pairsOf({ keys, ellipsis, bracketed }: Quotation): Pair[] {
  const pairs = new Map<string, Pair>();
  for (let at = 0; at + 1 < keys.length; at++) {
    if (ellipsis[at + 1] || bracketed[at] || bracketed[at + 1]) continue;
    const [first, second] = [keys[at] ?? 0, keys[at + 1] ?? 0];
    const name = `${first} ${second}`;
    const seen = pairs.get(name);
    if (!seen) pairs.set(name, { first, second, froms: [at] });
    else if (seen.froms.length < REPEATS) seen.froms.push(at);
  }
  return [...pairs.values()];
}

/** The longest run through a seed. It never crosses an ellipsis or brackets: each side of one is a piece of its own. */
function extend({ keys, ellipsis, bracketed }: Quotation, store: WordStore, at: number, place: number): Run {
  let from = at;
  let to = at + 2;
  while (
    from > 0 &&
    !ellipsis[from] &&
    !bracketed[from - 1] &&
    keys[from - 1] === store.key(place + from - 1 - at)
  )
    from--;
  while (to < keys.length && !ellipsis[to] && !bracketed[to] && keys[to] === store.key(place + to - at)) to++;
  return { from, place: place + from - at, words: to - from };
}

/**
 * The runs worth aligning, at most some 300, by place in the quotation. Each is as long as it can be. Common pairs
 * ("of the") count only where they are part of a longer run.
 */
export function findRuns(quotation: Quotation, store: WordStore): Run[] {
  const found = collector(quotation, store);
  const common: Pair[] = [];
  const long = quotation.keys.length > LONG_QUOTATION;
  for (const [n, pair] of pairsOf(quotation).entries()) {
    // Where a long run is known, every few pairs are enough to find the other places with the same words.
    if (long && n % EVERY_FEW > 0 && pair.froms.every(found.isSure)) continue;
    const places: number[] = [];
    if (store.places(pair.first, pair.second, long ? LOOK_LONG : LOOK, (place) => places.push(place)))
      found.add(pair, places, false);
    else common.push(pair);
  }
  const open = long ? common.filter(({ froms }) => froms.some((from) => !found.isSure(from))) : common;
  const limit = Math.ceil(
    (long ? SEARCH_LONG : SEARCH) /
      Math.max(
        1,
        open.reduce((sum, { froms }) => sum + froms.length, 0),
      ),
  );
  for (const pair of open) {
    const places: number[] = [];
    const ended = store.places(pair.first, pair.second, limit, (place) => places.push(place));
    found.add(pair, places, !ended || places.length > COMMON);
  }
  return best(found.runs, found.weights, quotation.keys.length);
}

function collector(quotation: Quotation, store: WordStore) {
  const { keys } = quotation;
  const runs: Run[] = [];
  const weights: number[] = [];
  /** By diagonal (place minus word number): its latest run, so that its other pairs need no look. */
  const covered = new Map<number, Run>();
  /** Where runs start, by diagonal and word: each counts once. */
  const known = new Set<number>();
  const sure = new Uint8Array(keys.length + 1);
  const goesOn = (from: number, place: number) =>
    (from > 0 && keys[from - 1] === store.key(place - 1)) ||
    (from + 2 < keys.length && keys[from + 2] === store.key(place + 2));
  const add = ({ froms }: Pair, places: readonly number[], isCommon: boolean) => {
    // Neighbours count by how much of the quotation they hold; of equal ones the one with a rare pair wins.
    const weight = 1 / Math.log2(2 + places.length);
    const needsMore = isCommon && keys.length >= FEW_WORDS;
    for (const from of froms) {
      for (const place of places) {
        if (needsMore && !goesOn(from, place)) continue;
        const last = covered.get(place - from);
        if (last && last.from <= from && last.from + last.words >= from + 2) continue;
        const run = extend(quotation, store, from, place);
        if (needsMore && run.words < 3) continue;
        covered.set(place - from, run);
        const name = run.place * QUOTATION_MAX_CHARS + run.from;
        if (known.has(name)) continue;
        known.add(name);
        runs.push(run);
        weights.push(run.words - 1 + weight);
        if (run.words >= SURE_RUN) sure.fill(1, run.from, run.from + run.words - 1);
      }
    }
  };
  return { runs, weights, add, isSure: (from: number) => sure[from] === 1 };
}

const byEnd = (a: Run, b: Run) => a.from + a.words - b.from - b.words || a.place - b.place;

function best(runs: readonly Run[], weights: readonly number[], all: number): Run[] {
  const whole = runs.filter(({ words }) => words === all);
  if (whole.length > 0) return whole.slice(0, NEAR_RUNS);
  if (runs.length <= LONG_RUNS) return runs.toSorted(byEnd);
  const blocks = new Map<number, number>();
  runs.forEach(({ place }, at) => {
    const block = place >> BLOCK_BITS;
    for (const near of [block - 1, block]) blocks.set(near, (blocks.get(near) ?? 0) + (weights[at] ?? 0));
  });
  const top = [...blocks].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, NEIGHBOURHOODS);
  const near = new Set(top.flatMap(([block]) => [block - 1, block, block + 1, block + 2]));
  const byLength = runs.toSorted((a, b) => b.words - a.words || a.place - b.place);
  const kept = new Set([
    ...byLength.slice(0, LONG_RUNS),
    ...byLength.filter(({ place }) => near.has(place >> BLOCK_BITS)).slice(0, NEAR_RUNS),
  ]);
  return [...kept].toSorted(byEnd);
}
