// Asks a record its golden questions and says what changed since the last run: `npm run eval [folder]`.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import {
  type GoldenResult,
  goldenChanges,
  goldenQuestions,
  judgeGolden,
  type Shown,
} from '../src/core/golden.ts';
import { overlap } from '../src/core/span.ts';
import { indexCorpus } from './corpus-index.ts';

const folder = process.argv[2] ?? 'corpus';
const LAST = path.join('data', 'golden-last.json');
/** No weight has seen these questions. Below this of either sort something broke; the aim is nine of ten. */
const ENOUGH = 0.88;

const questions = goldenQuestions(parse(await readFile(path.join(folder, 'questions.yaml'), 'utf8')));
const { index, analyses } = await indexCorpus(folder);

function ask(question: string): Shown {
  const { quotes, confidence, answered } = index.ask(question);
  if (!answered) return { quotes: [], confidence };
  return {
    confidence,
    quotes: quotes.map((window) => {
      const analysis = analyses.get(window.documentId);
      const said = analysis?.statements.toSorted((a, b) => overlap(b, window) - overlap(a, window))[0];
      return {
        words: analysis?.text.slice(window.start, window.end) ?? '',
        speaker: said && overlap(said, window) > 0 ? said.speaker : null,
      };
    }),
  };
}

const results = questions.map((question) => judgeGolden(question, ask(question.q)));
const last = await readFile(LAST, 'utf8').then(
  (json) => JSON.parse(json) as GoldenResult[],
  () => [],
);
for (const { id, q, outcome, confidence } of results) {
  if (outcome !== 'right')
    console.log(`${id.padEnd(4)} ${outcome.padEnd(17)} ${confidence.toFixed(2)}  ${q}`);
}
for (const { id, before, now } of goldenChanges(last, results)) {
  if (last.length > 0) console.log(`changed: ${id}  ${before ?? 'new'} → ${now}`);
}
const shareRight = (answerable: boolean) => {
  const asked = questions.flatMap((question, at) =>
    question.answerable === answerable ? [results[at]] : [],
  );
  const right = asked.filter((result) => result?.outcome === 'right').length;
  console.log(`${answerable ? 'quoted rightly' : 'rightly silent'}: ${right} of ${asked.length}`);
  return asked.length === 0 ? 1 : right / asked.length;
};
const shares = [shareRight(true), shareRight(false)];
await mkdir(path.dirname(LAST), { recursive: true });
await writeFile(LAST, JSON.stringify(results, null, 1));
if (Math.min(...shares) < ENOUGH) process.exitCode = 1;
