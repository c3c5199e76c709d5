// Whether what comes closest holds the answer, where people ask in other words than the record's: `node bench/other-words.ts [corpus] [questions]`.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { goldenQuestions } from '../src/core/golden.ts';
import type { Window } from '../src/core/search.ts';
import { indexCorpus } from './corpus-index.ts';
import { auroc } from './measures.ts';

const [folder = 'corpus', file = path.join(import.meta.dirname, 'other-words.yaml')] = process.argv.slice(2);
const SHOWN = 3;

const questions = goldenQuestions(parse(await readFile(file, 'utf8')));
const { index, analyses } = await indexCorpus(folder);
const asked = questions.map(({ q, answerable, any }) => {
  const { quotes, nearest, answered, confidence } = index.ask(q, { nearest: SHOWN });
  const holds = ({ documentId, start, end }: Window) => {
    const words = analyses.get(documentId)?.text.slice(start, end) ?? '';
    return any.some((part) => words.includes(part));
  };
  return {
    answerable,
    answered,
    confidence,
    quoted: answered && quotes.slice(0, 2).some(holds),
    first: nearest.slice(0, 1).some(holds),
    among: nearest.some(holds),
  };
});
const answerable = asked.filter((one) => one.answerable);
const others = asked.filter((one) => !one.answerable);
const count = (of: typeof asked, is: (one: (typeof asked)[number]) => boolean) =>
  `${of.filter(is).length} of ${of.length}`;
console.log(`comes first: ${count(answerable, ({ first }) => first)}`);
console.log(`among the first ${SHOWN}: ${count(answerable, ({ among }) => among)}`);
console.log(`answered: ${count(answerable, (one) => one.answered)}`);
console.log(`quoted rightly: ${count(answerable, ({ quoted }) => quoted)}`);
console.log(`rightly silent: ${count(others, (one) => !one.answered)}`);
const confidences = (of: typeof asked) => of.map(({ confidence }) => confidence);
console.log(`AUROC: ${auroc(confidences(answerable), confidences(others)).toFixed(3)}`);
