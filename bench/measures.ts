// What is measured of rankings and decisions.

/** The chance that a question which is answered gets a higher value than one that is not; ties count half (AUROC). */
export function auroc(answered: readonly number[], unanswered: readonly number[]): number {
  const all = [
    ...answered.map((value) => ({ value, yes: true })),
    ...unanswered.map((value) => ({ value, yes: false })),
  ].toSorted((a, b) => a.value - b.value);
  let sum = 0;
  for (let from = 0; from < all.length; ) {
    let to = from;
    while (to < all.length && all[to]?.value === all[from]?.value) to++;
    const rank = (from + to + 1) / 2;
    for (let at = from; at < to; at++) if (all[at]?.yes) sum += rank;
    from = to;
  }
  const { length: n } = answered;
  return (sum - (n * (n + 1)) / 2) / (n * unanswered.length);
}

/** The value that this share of all are not above, such as .5 for the median. */
export function quantile(values: readonly number[], share: number): number {
  const ordered = values.toSorted((a, b) => a - b);
  return ordered[Math.min(ordered.length - 1, Math.floor(ordered.length * share))] ?? Number.NaN;
}

/** What is gathered of the answerable questions of one set. */
export interface Found {
  questions: number;
  first: number;
  three: number;
  reciprocal: number;
  quoted: number;
}

/** One question's outcome: passages best first, those in the quotes, those that answer. */
interface Outcome {
  readonly hits: readonly string[];
  readonly quoted: readonly string[];
  readonly gold: ReadonlySet<string>;
}

/** Counts one question. */
export function count(into: Found, { hits, quoted, gold }: Outcome): void {
  const place = hits.slice(0, 10).findIndex((id) => gold.has(id));
  into.questions++;
  if (place === 0) into.first++;
  if (place >= 0 && place < 3) into.three++;
  if (place >= 0) into.reciprocal += 1 / (place + 1);
  if (quoted.some((id) => gold.has(id))) into.quoted++;
}

export const nothingFound = (): Found => ({ questions: 0, first: 0, three: 0, reciprocal: 0, quoted: 0 });

/** S@1, S@3, MRR@10 and A3 (the quotes hold a passage that answers), each 0..1. */
export function found({ questions, first, three, reciprocal, quoted }: Found): string {
  const share = (value: number) => (value / questions).toFixed(3);
  return `S@1 ${share(first)}  S@3 ${share(three)}  MRR ${share(reciprocal)}  A3 ${share(quoted)}`;
}
