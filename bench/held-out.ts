// What the figures are on documents that no weight has seen: five folds, each fitted on the others. `npm run held-out [-- folder] [--ranking | --decision]`.
import path from 'node:path';
import { RecordIndex } from '../src/core/index/record-index.ts';
import { FEATURE_NAMES } from '../src/core/rank/features.ts';
import { aboutOf, type DataSet, readSet, setsIn } from './data-set.ts';
import { decisionReport } from './decision-report.ts';
import { heldOutConfidences } from './fit-decision.ts';
import { type Contest, contestsOf, fitRanking } from './fit-ranking.ts';
import { foldsOf } from './folds.ts';
import { count, type Found, found, nothingFound } from './measures.ts';
import { assemble } from './passages.ts';
import { trialsOfEverySize } from './trials.ts';

const folder =
  process.argv.slice(2).find((word) => !word.startsWith('--')) ?? path.join('..', 'shared', 'bench', 'data');
const FOLDS = 5;
const MAIN = 'squad2-sent';
const sets = setsIn(folder).map((name) => readSet(folder, name));
const foldOf = foldsOf(
  sets.flatMap(({ questions }) => questions.map(aboutOf)),
  FOLDS,
);

/** Asks the questions of one fold over the whole set, ranked by weights that were fitted without them. */
async function ask(set: DataSet, fold: number, ranking: Float64Array, into: Found): Promise<void> {
  const { documents, within } = assemble(set.passages, set.language);
  const index = new RecordIndex(ranking);
  for (const document of documents) await index.add(document);
  for (const question of set.questions) {
    const gold = set.gold.get(question.id);
    if (!gold || !question.answerable || foldOf.get(aboutOf(question)) !== fold) continue;
    const { nearest, quotes } = index.ask(question.text, { nearest: 10 });
    const ids = ({ documentId, start, end }: (typeof quotes)[number]) =>
      within(documentId, start, end).map(({ id }) => id);
    count(into, { hits: nearest.flatMap((near) => ids(near)[0] ?? []), quoted: quotes.flatMap(ids), gold });
  }
}

/** Ranking: each fold asked with weights that were fitted on the other documents, in every set and language. */
async function heldOutRanking(): Promise<void> {
  const contests: Contest[] = [];
  for (const set of sets)
    for (const contest of await contestsOf(set, set.name.startsWith('squad') ? 1 : 0.5))
      contests.push(contest);
  const figures = new Map(sets.map(({ name }) => [name, nothingFound()]));
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = contests.filter((contest) => foldOf.get(contest.fold) !== fold);
    const ranking = fitRanking(others, new Float64Array(FEATURE_NAMES.length));
    for (const set of sets) await ask(set, fold, ranking, figures.get(set.name) ?? nothingFound());
  }
  for (const [name, of] of figures) console.log(`${name.padEnd(12)} ${found(of)}`);
}

/** The decision, over the ranking as it is shipped: what is held out is what the decision was fitted on. */
async function heldOutDecision(): Promise<void> {
  const set = sets.find(({ name }) => name === MAIN);
  if (!set) throw new Error(`${folder} holds no ${MAIN}.`);
  const trials = await trialsOfEverySize(set);
  const confidences = heldOutConfidences(trials, foldOf);
  for (const line of decisionReport(trials, confidences)) console.log(line);
}

if (!process.argv.includes('--decision')) await heldOutRanking();
if (!process.argv.includes('--ranking')) await heldOutDecision();
