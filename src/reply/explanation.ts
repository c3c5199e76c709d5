// Why a passage came first and why the record answers or not, as columns for a terminal.
import type { Explanation, TermExplained, Weight } from '../core/rank/explain.ts';

const WIDTH = 76;
/** What moves a score by less than this is left out of a list, and counted. */
const LEAST = 0.05;

const FOUND: Readonly<Record<TermExplained['found'], string>> = {
  itself: 'as it is',
  corrected: 'by a corrected spelling',
  kin: 'by a related word',
  nowhere: 'nowhere on the record',
};

/** The explanation; `words` are those of its passages, in their order. */
export function explanationText(explanation: Explanation, words: readonly string[]): string {
  const { asked, terms, passages, about, said, chance, confidence, threshold } = explanation;
  const answers = confidence >= threshold;
  return [
    `Asks for: ${asked}`,
    ...table(
      ['term', 'found', 'tells', 'in the first passage'],
      terms.map(({ word, found, worth, here }) => [word, FOUND[found], worth.toFixed(2), percent(here)]),
    ),
    ...passages.flatMap(({ score, features }, at) => [
      '',
      `Passage ${at + 1}, score ${score.toFixed(2)}: ${shortened(words[at] ?? '')}`,
      ...(at === 0 ? weights('feature', features) : []),
    ]),
    ...(passages.length > 1 ? versus(passages[0]?.features ?? [], passages[1]?.features ?? []) : []),
    '',
    `Is the record about it? ${percent(chanceOf(about))}`,
    ...weights('signal', about),
    '',
    `Does the passage say it? ${percent(chanceOf(said))}`,
    ...weights('signal', said),
    '',
    `Together ${percent(confidence)}, ${answers ? 'enough' : 'too little'}: it answers from ${percent(threshold)}.`,
    ...weights('logarithm of', chance),
  ].join('\n');
}

const chanceOf = (weighed: readonly Weight[]): number =>
  weighed.length === 0 ? 0 : 1 / (1 + Math.exp(-weighed.reduce((sum, weight) => sum + weight.sum, 0)));

const percent = (share: number): string => `${Math.round(share * 100)} %`;

const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;

/** Only for showing which passage is meant: it is no quotation. */
const shortened = (words: string): string =>
  words.length > WIDTH ? `${words.slice(0, WIDTH).trimEnd()} …` : words;

function weights(heading: string, weighed: readonly Weight[]): string[] {
  const shown = weighed.filter(({ sum }) => Math.abs(sum) >= LEAST);
  const rest = weighed.filter(({ sum }) => Math.abs(sum) < LEAST);
  const rows = shown.map(({ name, value, weight, sum }) => [
    name,
    value.toFixed(2),
    weight.toFixed(2),
    signed(sum),
  ]);
  const small = rest.reduce((sum, weight) => sum + weight.sum, 0);
  return table(
    [heading, 'value', 'weight', 'moves it by'],
    rest.length === 0 ? rows : [...rows, [`${rest.length} smaller ones`, '', '', signed(small)]],
  );
}

/** Where the first passage gained or lost against the second, heaviest first. */
function versus(first: readonly Weight[], second: readonly Weight[]): string[] {
  const sums = new Map(first.map(({ name, sum }) => [name, sum]));
  for (const { name, sum } of second) sums.set(name, (sums.get(name) ?? 0) - sum);
  const rows = [...sums]
    .filter(([, sum]) => Math.abs(sum) >= LEAST)
    .toSorted(([, a], [, b]) => Math.abs(b) - Math.abs(a))
    .slice(0, 6);
  return ['', 'Why 1 comes before 2:', ...rows.map(([name, sum]) => `  ${signed(sum)}  ${name}`)];
}

/** Columns; the first two are set left, numbers right. */
function table(heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const all = [heads, ...rows];
  const widths = heads.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all.map((row) =>
    `  ${row.map((cell, column) => (column === 0 || isNaN(Number.parseFloat(rows[0]?.[column] ?? '')) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ')}`.trimEnd(),
  );
}
