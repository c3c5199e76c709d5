// Fits every weight of the search engine and writes src/core/rank/weights.ts: `node bench/fit.ts [folder of data sets] [--decision]`.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { goldenQuestions } from '../src/core/golden.ts';
import { SIGNAL_NAMES } from '../src/core/rank/decision.ts';
import { FEATURE_NAMES } from '../src/core/rank/features.ts';
import { RANK_WEIGHTS, THRESHOLDS } from '../src/core/rank/weights.ts';
import { readCorpus } from '../src/ingest/corpus.ts';
import { readSet, setsIn } from './data-set.ts';
import {
  chanceOf,
  fitDecision,
  seeded,
  type Trial,
  trialsOfArticles,
  trialsOfGolden,
  trialsOfParagraphs,
} from './fit-decision.ts';
import { type Contest, contestsOf, firstRight, fitRanking } from './fit-ranking.ts';

const folder =
  process.argv.slice(2).find((word) => !word.startsWith('--')) ?? path.join('..', 'shared', 'bench', 'data');
const target = path.join(import.meta.dirname, '..', 'src', 'core', 'rank', 'weights.ts');
/** The set with unanswerable questions, and the half weight of translations, which are all of one text. */
const MAIN = 'squad2-sent';
const SMALL_RECORDS = 400;

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
  return { ...fitted, voice: fitted['title'] ?? 0 };
}

async function decisionWeights(): Promise<Record<string, number>> {
  const random = seeded(7);
  const set = readSet(folder, MAIN);
  const golden = goldenQuestions(parse(await readFile(path.join('corpus', 'questions.yaml'), 'utf8')));
  const trials: Trial[] = [
    ...(await trialsOfArticles(set, random)),
    ...(await trialsOfParagraphs(set, SMALL_RECORDS, random)),
    ...(await trialsOfGolden((await readCorpus('corpus')).documents, golden)),
  ];
  const weights = fitDecision(trials);
  for (const [group, held] of Map.groupBy(trials, ({ record, kind }) => `${record} ${kind}`)) {
    const chances = held.map(({ signals }) => chanceOf(signals, weights));
    const share = (least: number) =>
      (chances.filter((chance) => chance >= least).length / chances.length).toFixed(3);
    console.log(
      `${group}: ${Object.entries(THRESHOLDS)
        .map(([step, least]) => `${step} ${share(least)}`)
        .join('  ')}`,
    );
  }
  return named(SIGNAL_NAMES, weights);
}

function named(names: readonly string[], values: Float64Array): Record<string, number> {
  return Object.fromEntries(names.map((name, index) => [name, Number((values[index] ?? 0).toFixed(4))]));
}

function put(source: string, constant: string, weights: Record<string, number>): string {
  const rows = Object.entries(weights).map(
    ([name, value]) => `  ${/^\w+$/.test(name) ? name : `'${name}'`}: ${value},\n`,
  );
  const block = new RegExp(`(export const ${constant}[^{]*= \\{\n)[^}]*(\\};)`);
  return source.replace(block, (_all, head: string, tail: string) => `${head}${rows.join('')}${tail}`);
}

if (!process.argv.includes('--decision')) {
  const weights = await rankWeights();
  await writeFile(target, put(await readFile(target, 'utf8'), 'RANK_WEIGHTS', weights));
  console.log('Ranking fitted. The decision builds on it: run again with --decision.');
} else {
  const weights = await decisionWeights();
  await writeFile(target, put(await readFile(target, 'utf8'), 'DECISION_WEIGHTS', weights));
}
