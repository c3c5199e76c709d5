// Logistic regression with a ridge, by Newton's method.
import { dot, logistic } from '../src/core/rank/decision.ts';

/** `row[0]` is the constant, which the ridge leaves alone. */
export interface Example {
  readonly row: Float64Array;
  readonly yes: boolean;
  /** How much it counts. */
  readonly weight: number;
}

const ROUNDS = 8;

/** The weights under which the examples are likeliest. The ridge is on columns brought to one spread. */
export function fitLogistic(examples: readonly Example[], ridge = 1e-4): Float64Array {
  const width = examples[0]?.row.length ?? 0;
  const spread = spreadOf(examples, width);
  const weights = new Float64Array(width);
  for (let round = 0; round < ROUNDS; round++) {
    const hold = (at: number) => (at === 0 ? 1e-12 : ridge * (spread[at] ?? 1) ** 2 + 1e-12);
    const slope = weights.map((value, at) => hold(at) * value);
    const curve = Array.from({ length: width }, (_, row) =>
      Float64Array.from({ length: width }, (__, column) => (row === column ? hold(row) : 0)),
    );
    for (const { row, yes, weight } of examples) {
      const chance = logistic(dot(row, weights));
      const error = weight * (chance - (yes ? 1 : 0));
      const bend = weight * chance * (1 - chance);
      for (let at = 0; at < width; at++) {
        const value = row[at] as number;
        if (value === 0) continue;
        slope[at] = (slope[at] as number) + error * value;
        const line = curve[at] as Float64Array;
        const steep = bend * value;
        for (let other = 0; other < width; other++)
          line[other] = (line[other] as number) + steep * (row[other] as number);
      }
    }
    const step = solve(curve, slope);
    for (let at = 0; at < width; at++) weights[at] = (weights[at] ?? 0) - (step[at] ?? 0);
  }
  return weights;
}

function spreadOf(examples: readonly Example[], width: number): Float64Array {
  const [sum, squares] = [new Float64Array(width), new Float64Array(width)];
  for (const { row } of examples) {
    for (let at = 0; at < width; at++) {
      const value = row[at] as number;
      sum[at] = (sum[at] as number) + value;
      squares[at] = (squares[at] as number) + value * value;
    }
  }
  const { length } = examples;
  return sum.map((total, at) =>
    Math.sqrt(Math.max(1e-9, (squares[at] ?? 0) / length - (total / length) ** 2)),
  );
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
