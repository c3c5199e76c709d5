// How much two texts have in common: F1 over runs of four words, the measure of article extraction benchmarks.

/** Words in a row that are compared. */
const RUN = 4;

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function runsOf(words: readonly string[]): Map<string, number> {
  const runs = new Map<string, number>();
  const last = Math.max(1, words.length - RUN + 1);
  for (let at = 0; at < last; at += 1) {
    const run = words.slice(at, at + RUN).join(' ');
    runs.set(run, (runs.get(run) ?? 0) + 1);
  }
  return runs;
}

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Compares a text with what was expected. */
export function scoreOf(text: string, expected: string): Score {
  const [a, b] = [runsOf(wordsOf(text)), runsOf(wordsOf(expected))];
  let both = 0;
  for (const [run, times] of a) both += Math.min(times, b.get(run) ?? 0);
  const size = (runs: Map<string, number>) => [...runs.values()].reduce((sum, times) => sum + times, 0);
  const precision = both / size(a);
  const recall = both / size(b);
  return { precision, recall, f1: both === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
