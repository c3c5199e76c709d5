// Where the record holds stretches of a quotation, word for word.
import type { Quotation } from './quotation.ts';
import type { WordStore } from './word-store.ts';

/** `words` words of the quotation from `from` on stand in the store from `place` on. */
export interface Run {
  readonly from: number;
  readonly place: number;
  readonly words: number;
}

/** Steps along chains for one quotation, in all: some 5 ms at worst, so that no quotation is slow. */
const STEPS = 60_000;
/** A pair that stands once more in the quotation than this is not looked up again: extension reaches the others. */
const REPEATS = 4;
/** Two words alone lead somewhere only if the pair is not common. */
const COMMON = 300;
/** What the alignment looks at: runs in the neighbourhoods with most of the quotation, and the longest anywhere. */
const NEIGHBOURHOODS = 16;
const BLOCK_BITS = 6;
const NEAR_RUNS = 320;
const LONG_RUNS = 80;

interface Seed {
  readonly from: number;
  readonly places: readonly number[];
  readonly common: boolean;
}

function seedsOf({ keys, ellipsis }: Quotation, store: WordStore): Seed[] {
  const pairs = new Map<string, number[]>();
  for (let at = 0; at + 1 < keys.length; at++) {
    if (ellipsis[at + 1]) continue;
    const name = `${keys[at]} ${keys[at + 1]}`;
    const seen = pairs.get(name);
    if (!seen) pairs.set(name, [at]);
    else if (seen.length < REPEATS) seen.push(at);
  }
  const limit = Math.max(64, Math.floor(STEPS / Math.max(1, pairs.size)));
  const seeds: Seed[] = [];
  for (const froms of pairs.values()) {
    const places: number[] = [];
    const first = froms[0] ?? 0;
    const ended = store.places(keys[first] ?? 0, keys[first + 1] ?? 0, limit, (place) => places.push(place));
    const common = !ended || places.length > COMMON;
    for (const from of froms) seeds.push({ from, places, common });
  }
  return seeds.sort((a, b) => a.from - b.from);
}

/** The longest run through a seed. It never crosses an ellipsis: each side of one is a piece of its own. */
function extend({ keys, ellipsis }: Quotation, store: WordStore, at: number, place: number): Run {
  let from = at;
  let to = at + 2;
  while (from > 0 && !ellipsis[from] && keys[from - 1] === store.key(place + from - 1 - at)) from--;
  while (to < keys.length && !ellipsis[to] && keys[to] === store.key(place + to - at)) to++;
  return { from, place: place + from - at, words: to - from };
}

/**
 * The runs worth aligning, at most some 400, by place in the quotation. Each is as long as it can be. Common pairs
 * ("of the") count only where they are part of a longer run.
 */
export function findRuns(quotation: Quotation, store: WordStore): Run[] {
  const runs: Run[] = [];
  const weights: number[] = [];
  /** By diagonal (place minus word number): where its last run ends, so that a run is found once. */
  const covered = new Map<number, number>();
  for (const { from, places, common } of seedsOf(quotation, store)) {
    const weight = 1 / Math.log2(2 + places.length);
    for (const place of places) {
      if ((covered.get(place - from) ?? -1) >= from + 2) continue;
      const run = extend(quotation, store, from, place);
      if (run.words < 3 && common && quotation.keys.length > 5) continue;
      covered.set(place - from, run.from + run.words);
      runs.push(run);
      weights.push(weight * Math.min(run.words, 40));
    }
  }
  return best(runs, weights);
}

function best(runs: readonly Run[], weights: readonly number[]): Run[] {
  if (runs.length <= LONG_RUNS)
    return runs.toSorted((a, b) => a.from + a.words - b.from - b.words || a.place - b.place);
  const blocks = new Map<number, number>();
  runs.forEach(({ place }, at) => {
    const block = place >> BLOCK_BITS;
    for (const near of [block - 1, block]) blocks.set(near, (blocks.get(near) ?? 0) + (weights[at] ?? 0));
  });
  const top = [...blocks].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, NEIGHBOURHOODS);
  const near = new Set(top.flatMap(([block]) => [block - 1, block, block + 1, block + 2]));
  const byLength = runs.toSorted((a, b) => b.words - a.words || a.place - b.place);
  const kept = new Set([
    ...byLength.slice(0, LONG_RUNS),
    ...byLength.filter(({ place }) => near.has(place >> BLOCK_BITS)).slice(0, NEAR_RUNS),
  ]);
  return [...kept].sort((a, b) => a.from + a.words - b.from - b.words || a.place - b.place);
}
