// Fits every weight of the search engine and writes src/core/rank/weights.ts: `npm run fit [-- folder of data sets] [--decision]`.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ABOUT_NAMES, CHANCE_NAMES, type DecisionWeights, SAID_NAMES } from '../src/core/rank/decision.ts';
import { FEATURE_NAMES } from '../src/core/rank/features.ts';
import { RANK_WEIGHTS } from '../src/core/rank/weights.ts';
import { readSet, setsIn } from './data-set.ts';
import { decisionReport } from './decision-report.ts';
import { fitDecision, heldOutConfidences, thresholdsOf } from './fit-decision.ts';
import { type Contest, contestsOf, firstRight, fitRanking } from './fit-ranking.ts';
import { foldsOf } from './folds.ts';
import { type Trial, trialsOfEverySize } from './trials.ts';

const folder =
  process.argv.slice(2).find((word) => !word.startsWith('--')) ?? path.join('..', 'shared', 'bench', 'data');
const target = path.join(import.meta.dirname, '..', 'src', 'core', 'rank', 'weights.ts');
/** The set with unanswerable questions, and the half weight of translations, which are all of one text. */
const MAIN = 'squad2-sent';
const FOLDS = 5;
/** More than all names of a speaker can bring to the sentence that only announces their words. */
const ANNOUNCES = -7;

async function rankWeights(): Promise<Record<string, number>> {
  const contests: Contest[] = [];
  for (const name of setsIn(folder)) {
    const found = await contestsOf(readSet(folder, name), name.startsWith('squad') ? 1 : 0.5);
    for (const contest of found) contests.push(contest);
  }
  const start = Float64Array.from(FEATURE_NAMES, (name) => RANK_WEIGHTS[name] ?? 0);
  const weights = fitRanking(contests, start);
  console.log(
    `first right: ${firstRight(contests, start).toFixed(4)} → ${firstRight(contests, weights).toFixed(4)}`,
  );
  // No data set says who speaks: a speaker's name is weighed like the other label, the title.
  const fitted = named(FEATURE_NAMES, weights);
  return { ...fitted, voice: fitted['title'] ?? 0, announces: ANNOUNCES };
}

/** Confidences that were fitted without the documents asked about: what thresholds are taken from. */
function heldOut(trials: readonly Trial[]): number[] {
  const foldOf = foldsOf(
    trials.map(({ fold }) => fold),
    FOLDS,
  );
  return heldOutConfidences(trials, foldOf);
}

function named(names: readonly string[], values: Float64Array): Record<string, number> {
  return Object.fromEntries(names.map((name, index) => [name, Number((values[index] ?? 0).toFixed(4))]));
}

function put(source: string, constant: string, weights: Record<string, number>): string {
  const rows = Object.entries(weights).map(
    ([name, value]) => `  ${/^\w+$/.test(name) ? name : `'${name}'`}: ${value},\n`,
  );
  const block = new RegExp(`(export const ${constant}[^{]*= \\{\n)[^}]*(\\})`);
  return source.replace(block, (_all, head: string, tail: string) => `${head}${rows.join('')}${tail}`);
}

const tablesOf = ({ about, said, chance }: DecisionWeights): [string, Record<string, number>][] => [
  ['ABOUT_WEIGHTS', named(ABOUT_NAMES, about)],
  ['SAID_WEIGHTS', named(SAID_NAMES, said)],
  ['CHANCE_WEIGHTS', named(CHANCE_NAMES, chance)],
];

async function write(tables: readonly (readonly [string, Record<string, number>])[]): Promise<void> {
  const before = await readFile(target, 'utf8');
  await writeFile(
    target,
    tables.reduce((source, [constant, weights]) => put(source, constant, weights), before),
  );
}

if (!process.argv.includes('--decision')) {
  await write([['RANK_WEIGHTS', await rankWeights()]]);
  console.log('Ranking fitted. The decision builds on it: run again with --decision.');
} else {
  // Golden questions are no part of it: they are what a decision is judged by.
  const trials = await trialsOfEverySize(readSet(folder, MAIN));
  const confidences = heldOut(trials);
  await write([...tablesOf(fitDecision(trials)), ['THRESHOLDS', thresholdsOf(trials, confidences)]]);
  console.log('Decision fitted. On documents held out in folds:');
  for (const line of decisionReport(trials, confidences)) console.log(line);
}
