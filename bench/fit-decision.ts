// Fits the decision to answer, over records of every size, and the thresholds of the three steps of caution.
import { analyse } from '../src/core/analysis.ts';
import type { Details } from '../src/core/document.ts';
import type { GoldenQuestion } from '../src/core/golden.ts';
import { RecordIndex } from '../src/core/index/record-index.ts';
import { SIGNAL_NAMES } from '../src/core/rank/decision.ts';
import type { IndexDocument } from '../src/core/search.ts';
import { type Asked, aboutOf, type DataSet } from './data-set.ts';
import { assemble, type Line } from './passages.ts';

/** One question put to one record. */
export interface Trial {
  readonly signals: Float64Array;
  readonly answerable: boolean;
  /** `yes`, or the kind of unanswerable: `absent` (not about it), `adversarial` (about it, and not answered). */
  readonly kind: string;
  /** Which sort of record: `all`, `article`, `paragraphs`. */
  readonly record: string;
  readonly fold: string;
}

/** A seeded generator of numbers in 0..1 (mulberry32), so that every run makes the same records. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

async function indexOf(documents: readonly IndexDocument[], ranking?: Float64Array): Promise<RecordIndex> {
  const index = new RecordIndex(ranking);
  for (const document of documents) await index.add(document);
  return index;
}

function put(index: RecordIndex, question: Asked, as: Pick<Trial, 'kind' | 'record'>): Trial {
  return {
    ...as,
    signals: index.judge(question.text).signals,
    answerable: as.kind === 'yes',
    fold: aboutOf(question),
  };
}

/** The whole set in one record, then each document alone. */
export async function trialsOfArticles(set: DataSet, random: () => number): Promise<Trial[]> {
  const { documents } = assemble(set.passages, set.language);
  const trials: Trial[] = [];
  const whole = await indexOf(documents);
  for (const question of set.questions) {
    trials.push(put(whole, question, { kind: question.kind ?? 'yes', record: 'all' }));
  }
  for (const document of documents) {
    const index = await indexOf([document]);
    const near = set.questions.filter(({ doc, near: at }) => (doc ?? at?.split('#')[0]) === document.id);
    for (const question of near)
      trials.push(put(index, question, { kind: question.kind ?? 'yes', record: 'article' }));
    const far = set.questions.filter(({ doc, kind }) => doc !== document.id && kind !== 'adversarial');
    for (let count = 0; count < near.length / 2; count++) {
      const question = far[Math.floor(random() * far.length)];
      if (question) trials.push(put(index, question, { kind: 'absent', record: 'article' }));
    }
  }
  return trials;
}

/** Many small records, of a few paragraphs each: asked what they answer, what the rest of the article answers, and anything else. */
export async function trialsOfParagraphs(
  set: DataSet,
  records: number,
  random: () => number,
): Promise<Trial[]> {
  const byDocument = Map.groupBy(set.passages, ({ doc }) => doc);
  const all = [...byDocument.values()];
  const trials: Trial[] = [];
  for (let made = 0; made < records; made++) {
    const lines = someParagraphs(all[Math.floor(random() * all.length)] ?? [], random);
    const held = new Set(lines.map(({ id }) => id));
    const paragraphs = new Set(lines.map(({ para, id }) => para ?? id));
    const index = await indexOf(assemble(lines, set.language).documents);
    const pick = <T>(from: readonly T[], most: number) =>
      Array.from(
        { length: Math.min(most, from.length) },
        () => from[Math.floor(random() * from.length)] as T,
      );
    const own = set.questions.filter(
      ({ id, answerable }) => answerable && [...(set.gold.get(id) ?? [])].some((p) => held.has(p)),
    );
    const near = set.questions.filter(
      ({ kind, near: at }) => kind === 'adversarial' && at !== undefined && paragraphs.has(at),
    );
    const beside = set.questions.filter(
      ({ id, doc, answerable }) => answerable && doc === lines[0]?.doc && !own.some((one) => one.id === id),
    );
    const far = set.questions.filter(({ doc, kind }) => doc !== lines[0]?.doc && kind !== 'adversarial');
    for (const question of pick(own, 8))
      trials.push(put(index, question, { kind: 'yes', record: 'paragraphs' }));
    for (const question of pick(near, 4))
      trials.push(put(index, question, { kind: 'adversarial', record: 'paragraphs' }));
    for (const question of pick(beside, 4))
      trials.push(put(index, question, { kind: 'beside', record: 'paragraphs' }));
    for (const question of pick(far, 4))
      trials.push(put(index, question, { kind: 'absent', record: 'paragraphs' }));
  }
  return trials;
}

function someParagraphs(lines: readonly Line[], random: () => number): Line[] {
  const paragraphs = [...Map.groupBy(lines, ({ para, id }) => para ?? id).values()];
  const count = 1 + Math.floor(random() * 6);
  const from = Math.floor(random() * Math.max(1, paragraphs.length - count));
  return paragraphs.slice(from, from + count).flat();
}

/** How much a trial counts: each kind in each sort of record as a whole, so that none drowns another. */
const KIND_WEIGHT: Readonly<Record<string, number>> = {
  yes: 1,
  absent: 1.5,
  beside: 0.3,
  adversarial: 0.2,
  typo: 0.2,
  storyno: 0.8,
};

const RECORD_WEIGHT: Readonly<Record<string, number>> = { all: 1.5, golden: 0.7 };

/** Logistic regression with a ridge, by Newton's method. Gives a weight for each of SIGNAL_NAMES. */
export function fitDecision(trials: readonly Trial[], ridge = 1e-4): Float64Array {
  const width = SIGNAL_NAMES.length;
  const counts = new Map<string, number>();
  for (const { kind, record } of trials) counts.set(kind + record, (counts.get(kind + record) ?? 0) + 1);
  const weightOf = ({ kind, record }: Trial) =>
    ((KIND_WEIGHT[kind] ?? 1) * (RECORD_WEIGHT[record] ?? 1)) / (counts.get(kind + record) ?? 1);
  const weights = new Float64Array(width);
  for (let round = 0; round < 12; round++) {
    const slope = Float64Array.from(weights, (value, index) => (index === 0 ? 0 : ridge * value));
    const curve = Array.from({ length: width }, (_, row) =>
      Float64Array.from({ length: width }, (__, column) => (row === column ? (row === 0 ? 1e-9 : ridge) : 0)),
    );
    for (const trial of trials) {
      const chance = chanceOf(trial.signals, weights);
      const importance = weightOf(trial);
      const error = importance * (chance - (trial.answerable ? 1 : 0));
      const bend = importance * chance * (1 - chance);
      for (let row = 0; row < width; row++) {
        const value = trial.signals[row] ?? 0;
        if (value === 0) continue;
        slope[row] = (slope[row] ?? 0) + error * value;
        const line = curve[row] as Float64Array;
        for (let column = 0; column < width; column++)
          line[column] = (line[column] ?? 0) + bend * value * (trial.signals[column] ?? 0);
      }
    }
    const step = solve(curve, slope);
    for (let index = 0; index < width; index++) weights[index] = (weights[index] ?? 0) - (step[index] ?? 0);
  }
  return weights;
}

export function chanceOf(signals: Float64Array, weights: Float64Array): number {
  if (signals[0] === 0) return 0;
  return 1 / (1 + Math.exp(-signals.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0)));
}

/** Gaussian elimination with pivots; destroys its arguments. */
function solve(matrix: Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++) {
      if (Math.abs(matrix[row]?.[column] ?? 0) > Math.abs(matrix[pivot]?.[column] ?? 0)) pivot = row;
    }
    const [a, b] = [matrix[column] as Float64Array, matrix[pivot] as Float64Array];
    matrix[column] = b;
    matrix[pivot] = a;
    [right[column], right[pivot]] = [right[pivot] ?? 0, right[column] ?? 0];
    for (let row = column + 1; row < size; row++) {
      const line = matrix[row] as Float64Array;
      const factor = (line[column] ?? 0) / (b[column] || 1e-12);
      for (let at = column; at < size; at++) line[at] = (line[at] ?? 0) - factor * (b[at] ?? 0);
      right[row] = (right[row] ?? 0) - factor * (right[column] ?? 0);
    }
  }
  for (let row = size - 1; row >= 0; row--) {
    const line = matrix[row] as Float64Array;
    let value = right[row] ?? 0;
    for (let at = row + 1; at < size; at++) value -= (line[at] ?? 0) * (right[at] ?? 0);
    right[row] = value / (line[row] || 1e-12);
  }
  return right;
}

/** A record's own golden questions, put to it: they hold the near misses that no data set has. */
export async function trialsOfGolden(
  documents: readonly { readonly path: string; readonly text: string; readonly details: Details }[],
  questions: readonly GoldenQuestion[],
): Promise<Trial[]> {
  const index = await indexOf(
    documents.map(({ path: id, text, details }) => {
      const { title, language, speakers } = details;
      return { id, title, language, speakers, analysis: analyse(text, details) };
    }),
  );
  return questions.map(({ id, q, answerable }) => ({
    signals: index.judge(q).signals,
    answerable,
    kind: answerable ? 'yes' : 'golden silence',
    record: 'golden',
    fold: id,
  }));
}
