// Fits the weights of the ranking: those under which the passages that answer are likeliest to come first.
import { RecordIndex } from '../src/core/index/record-index.ts';
import { FEATURE_NAMES, featuresOf } from '../src/core/rank/features.ts';
import type { DataSet } from './data-set.ts';
import { assemble } from './passages.ts';

/** How many of the present ranking's best passages compete in the fit. */
const RIVALS = 25;
const STEPS = 250;
const RATE = 0.04;

/** One question: rows of features, of which the first `gold` answer it. */
export interface Contest {
  readonly rows: Float32Array;
  readonly gold: number;
  readonly count: number;
  /** The document asked about: what held-out folds are made by. */
  readonly fold: string;
  readonly weight: number;
}

/** Asks every answerable question of a set and keeps what the ranking saw. Questions whose answer is no candidate are left out. */
export async function contestsOf(set: DataSet, weight: number): Promise<Contest[]> {
  const held = assemble(set.passages, set.language);
  const index = new RecordIndex();
  for (const document of held.documents) await index.add(document);
  const width = FEATURE_NAMES.length;
  const row = new Float64Array(width);
  const contests: Contest[] = [];
  for (const { id, text, answerable, doc } of set.questions) {
    if (!answerable) continue;
    const gold = set.gold.get(id);
    const { ranked } = index.judge(text);
    const named = ranked.map((scored) => {
      const { documentId, start, end } = index.windowOf(scored);
      return { scored, right: gold?.has(held.within(documentId, start, end)[0]?.id ?? '') ?? false };
    });
    const right = named.filter((one) => one.right);
    const field = [...right, ...named.filter((one) => !one.right).slice(0, RIVALS)];
    if (right.length === 0) continue;
    const rows = new Float32Array(field.length * width);
    for (const [at, { scored }] of field.entries()) rows.set(featuresOf(scored.place, row), at * width);
    contests.push({ rows, gold: right.length, count: field.length, fold: doc ?? id, weight });
  }
  return contests;
}

/** Softmax regression over each contest's passages with a ridge, by Adam. Gives a weight for each of FEATURE_NAMES. */
export function fitRanking(contests: readonly Contest[], start: Float64Array, ridge = 2e-4): Float64Array {
  const width = FEATURE_NAMES.length;
  const scale = scalesOf(contests, width);
  const weights = start.map((value, feature) => value * (scale[feature] ?? 1));
  const first = new Float64Array(width);
  const second = new Float64Array(width);
  const all = contests.reduce((sum, { weight }) => sum + weight, 0);
  for (let step = 1; step <= STEPS; step++) {
    const slope = slopeOf(contests, weights, scale);
    const rate = RATE * (step > STEPS * 0.7 ? 0.2 : 1);
    for (let feature = 0; feature < width; feature++) {
      const g = (slope[feature] ?? 0) / all + ridge * (weights[feature] ?? 0);
      first[feature] = 0.9 * (first[feature] ?? 0) + 0.1 * g;
      second[feature] = 0.99 * (second[feature] ?? 0) + 0.01 * g * g;
      const momentum = (first[feature] ?? 0) / (1 - 0.9 ** step);
      const spread = Math.sqrt((second[feature] ?? 0) / (1 - 0.99 ** step)) + 1e-8;
      weights[feature] = (weights[feature] ?? 0) - (rate * momentum) / spread;
    }
  }
  return weights.map((value, feature) => value / (scale[feature] ?? 1));
}

function scalesOf(contests: readonly Contest[], width: number): Float64Array {
  const sum = new Float64Array(width);
  const squares = new Float64Array(width);
  let rows = 0;
  for (const contest of contests) {
    rows += contest.count;
    for (let at = 0; at < contest.rows.length; at++) {
      const value = contest.rows[at] ?? 0;
      sum[at % width] = (sum[at % width] ?? 0) + value;
      squares[at % width] = (squares[at % width] ?? 0) + value * value;
    }
  }
  return sum.map((total, feature) =>
    Math.sqrt(Math.max(1e-6, (squares[feature] ?? 0) / rows - (total / rows) ** 2)),
  );
}

function slopeOf(contests: readonly Contest[], weights: Float64Array, scale: Float64Array): Float64Array {
  const width = weights.length;
  const perUnit = weights.map((value, feature) => value / (scale[feature] ?? 1));
  const slope = new Float64Array(width);
  for (const { rows, gold, count, weight } of contests) {
    const scores = scoresOf(rows, count, perUnit);
    let all = 0;
    let right = 0;
    for (let at = 0; at < count; at++) {
      all += scores[at] ?? 0;
      if (at < gold) right += scores[at] ?? 0;
    }
    for (let at = 0; at < count; at++) {
      const share = (scores[at] ?? 0) / all - (at < gold ? (scores[at] ?? 0) / right : 0);
      for (let feature = 0; feature < width; feature++) {
        slope[feature] = (slope[feature] ?? 0) + weight * share * (rows[at * width + feature] ?? 0);
      }
    }
  }
  return slope.map((value, feature) => value / (scale[feature] ?? 1));
}

/** exp(score - best) for each passage. */
function scoresOf(rows: Float32Array, count: number, weights: Float64Array): Float64Array {
  const width = weights.length;
  const scores = new Float64Array(count);
  for (let at = 0; at < count; at++) {
    let score = 0;
    for (let feature = 0; feature < width; feature++)
      score += (weights[feature] ?? 0) * (rows[at * width + feature] ?? 0);
    scores[at] = score;
  }
  const best = scores.reduce((a, b) => Math.max(a, b), -Infinity);
  return scores.map((score) => Math.exp(score - best));
}

/** Share of contests whose first place goes to a passage that answers. */
export function firstRight(contests: readonly Contest[], weights: Float64Array): number {
  let right = 0;
  for (const { rows, gold, count } of contests) {
    const scores = scoresOf(rows, count, weights);
    let best = 0;
    for (let at = 1; at < count; at++) if ((scores[at] ?? 0) > (scores[best] ?? 0)) best = at;
    if (best < gold) right++;
  }
  return right / contests.length;
}
