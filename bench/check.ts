// Measures the checking of quotations: made cases against the verdict they must get, and speed in a large record.
//   node bench/check.ts --data FOLDER [--count 240] [--seed 1] [--show VERDICT] [--set squad2-sent] [--sentences 100000]
import { parseArgs } from 'node:util';
import { createCheckIndex } from '../src/core/check/check-index.ts';
import { VERDICTS } from '../src/core/check/check-result.ts';
import type { IndexDocument } from '../src/core/search.ts';
import { casesOf, withSpeakers } from './check-cases.ts';
import type { Case } from './check-draw.ts';
import { matrixOf } from './check-matrix.ts';
import { isFast } from './check-speed.ts';
import { readSet } from './data-set.ts';
import { assemble } from './passages.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    count: { type: 'string', default: '240' },
    seed: { type: 'string', default: '1' },
    show: { type: 'string' },
    set: { type: 'string', default: 'squad2-sent' },
    sentences: { type: 'string', default: '100000' },
  },
});
if (!values.data) throw new Error('--data FOLDER: where the data sets lie');
const folder = values.data;

/** Every sixth document is kept out: its sentences are real, and not on the record. */
const KEPT_OUT = 6;
const RIGHT = 0.97;

const isOut = (_: IndexDocument, n: number) => n % KEPT_OUT === 0;
const isLong = (text: string) => text.split(' ').length >= 6;

function material() {
  const set = readSet(folder, values.set);
  const { documents } = assemble(set.passages, set.language);
  const names = documents.map(({ id, title }) => title || id.replaceAll('_', ' '));
  const out = documents.filter(isOut);
  const indexed = documents.filter((document, n) => !isOut(document, n));
  const ids = new Set(indexed.map(({ id }) => id));
  return {
    documents: withSpeakers(indexed, names),
    names,
    elsewhere: out
      .flatMap(({ analysis }) => analysis.passages.map(({ start, end }) => analysis.text.slice(start, end)))
      .filter(isLong),
    questions: set.questions
      .filter(({ doc, text }) => doc && ids.has(doc) && isLong(text))
      .map(({ text }) => text),
  };
}

const short = (verdict: string) => verdict.slice(0, 9).padStart(10);

function print(cases: readonly Case[], { matrix, wrong, strayed }: ReturnType<typeof matrixOf>): void {
  console.log(`${'made \\ got'.padEnd(14)}${VERDICTS.map(short).join('')}     right`);
  for (const made of VERDICTS) {
    const row = matrix.get(made);
    const total = [...(row?.values() ?? [])].reduce((sum, n) => sum + n, 0);
    const cells = VERDICTS.map((got) => String(row?.get(got) ?? '.').padStart(10)).join('');
    console.log(`${made.padEnd(14)}${cells}     ${((row?.get(made) ?? 0) / total).toFixed(3)} of ${total}`);
  }
  const ways = Map.groupBy(cases, ({ verdict, how }) => `${verdict}: ${how}`);
  for (const [way, all] of ways) {
    const bad = wrong.filter(({ verdict, how }) => `${verdict}: ${how}` === way);
    if (bad.length > 0) console.log(`  ${way}: ${all.length - bad.length} of ${all.length}`);
  }
  for (const { verdict, how, got, quote, speaker } of wrong)
    if (values.show === verdict || values.show === 'all')
      console.log(`${verdict} (${how}) → ${got}: ${quote}${speaker ? ` — ${speaker}` : ''}`);
  console.log(
    `right ${(1 - wrong.length / cases.length).toFixed(4)} of ${cases.length}; right verdict, wrong document: ${strayed}`,
  );
}

const stock = material();
const cases = casesOf(stock, Number(values.count), Number(values.seed));
const index = createCheckIndex();
for (const document of stock.documents) await index.add(document);
const found = matrixOf(index, cases);
print(cases, found);
const passed = found.wrong.filter(
  ({ grave, got }) => grave && ['typography', 'shortened', 'verbatim'].includes(got),
);
for (const { how, got, quote } of passed) console.log(`MUST NOT PASS: ${how} → ${got}: ${quote}`);
const fast =
  Number(values.sentences) === 0 || (await isFast(stock.documents, cases, Number(values.sentences)));
const right = 1 - found.wrong.length / cases.length;
if (right < RIGHT || passed.length > 0 || !fast) process.exitCode = 1;
