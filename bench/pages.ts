// How well articles come out of web pages: node bench/pages.ts FOLDER, where each folder in it has source.html and expected.html
// (Readability's own test pages have that form). The measure is that of article extraction benchmarks: F1 over runs of four words.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { Refusal } from '../src/core/refusal.ts';
import { readHtml } from '../src/ingest/html.ts';

/** Words in a row that are compared. */
const RUN = 4;
/** A page comes out as well as expected where this much is the same. */
const AS_WELL = 0.9;

interface Score {
  readonly page: string;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly refused: string | null;
}

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

function compare(ours: string, expected: string): Pick<Score, 'precision' | 'recall' | 'f1'> {
  const [a, b] = [runsOf(wordsOf(ours)), runsOf(wordsOf(expected))];
  let both = 0;
  for (const [run, times] of a) both += Math.min(times, b.get(run) ?? 0);
  const size = (runs: Map<string, number>) => [...runs.values()].reduce((sum, times) => sum + times, 0);
  const precision = both / size(a);
  const recall = both / size(b);
  return { precision, recall, f1: both === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** The words of the expected article: its blocks apart, so that the last word of one is not glued to the next. */
function expectedWords(html: string): string {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  for (const block of document.querySelectorAll(
    'p,div,li,h1,h2,h3,h4,h5,h6,td,th,blockquote,pre,br,figcaption,dd,dt',
  ))
    block.after(' ');
  return document.body.textContent ?? '';
}

function judge(folder: string, page: string): Score {
  const expected = expectedWords(readFileSync(join(folder, page, 'expected.html'), 'utf8'));
  try {
    const { text } = readHtml(readFileSync(join(folder, page, 'source.html'), 'utf8'));
    return { page, refused: null, ...compare(text, expected) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { page, refused: error.message, precision: 0, recall: 0, f1: 0 };
  }
}

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error(
    'usage: node bench/pages.ts FOLDER   (a folder for each page, with source.html and expected.html)',
  );
  process.exitCode = 64;
} else {
  const pages = readdirSync(folder).filter((page) => existsSync(join(folder, page, 'expected.html')));
  const scores = pages.map((page) => judge(folder, page)).toSorted((a, b) => a.f1 - b.f1);
  const round = (value: number) => Number(value.toFixed(3));
  for (const { page, f1, precision, recall, refused } of scores)
    if (f1 < AS_WELL)
      console.log(
        JSON.stringify({ page, f1: round(f1), precision: round(precision), recall: round(recall), refused }),
      );
  const mean = scores.reduce((sum, { f1 }) => sum + f1, 0) / scores.length;
  const asWell = scores.filter(({ f1 }) => f1 >= AS_WELL).length;
  console.log(
    JSON.stringify({
      pages: scores.length,
      asWell,
      share: round(asWell / scores.length),
      meanF1: round(mean),
    }),
  );
}
