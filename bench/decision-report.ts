// What a decision does, kind by kind and in every sort of record: what it answers at each step of caution, and its AUROC.
import { thresholdsOf } from './fit-decision.ts';
import { auroc } from './measures.ts';
import type { Trial } from './trials.ts';

/** A line for each sort of record and kind of question; `confidences` go with `trials`. */
export function decisionReport(trials: readonly Trial[], confidences: readonly number[]): string[] {
  const thresholds = Object.entries(thresholdsOf(trials, confidences));
  const groups = Map.groupBy(trials.keys(), (at) => `${trials[at]?.record} · ${trials[at]?.kind}`);
  const of = (group: string) => (groups.get(group) ?? []).map((at) => confidences[at] ?? 0);
  const answered = (values: readonly number[]) =>
    thresholds.map(([step, least]) => `${step} ${share(values, least).toFixed(3)}`).join('  ');
  const lines = Array.from(groups.keys(), (group) => {
    const yes = of(`${group.split(' · ')[0]} · yes`);
    const rank =
      group.endsWith('yes') || yes.length === 0 ? '' : `  AUROC ${auroc(yes, of(group)).toFixed(3)}`;
    return `${group}: answered ${answered(of(group))}${rank}`;
  });
  return [`thresholds: ${JSON.stringify(Object.fromEntries(thresholds))}`, ...lines];
}

const share = (values: readonly number[], least: number): number =>
  values.filter((value) => value >= least).length / values.length;
