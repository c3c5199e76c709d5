// How fast, how large: ours against MiniSearch with stems and stop words, in one run. `npm run bench [folder] [--million]`.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import MiniSearch from 'minisearch';
import { createIndex } from '../src/core/index/record-index.ts';
import { commonWords } from '../src/core/terms/common-words.ts';
import { lowered } from '../src/core/terms/fold.ts';
import { questionWords } from '../src/core/terms/question-words.ts';
import { stemOf } from '../src/core/terms/stem.ts';
import { readSet } from './data-set.ts';
import { quantile } from './measures.ts';
import { assemble, type Line } from './passages.ts';
import { type Measured, plotOf } from './plot.ts';
import { seeded } from './seeded.ts';

const folder =
  process.argv.slice(2).find((word) => !word.startsWith('--')) ?? path.join('..', 'shared', 'bench', 'data');
const SIZES = [
  1000,
  3802,
  10_000,
  35_000,
  100_000,
  ...(process.argv.includes('--million') ? [1_000_000] : []),
];
const QUESTIONS = 600;

/** The passages, and beyond them variations of them: in each copy, most longer words become others, always the same ones. */
function linesFor(size: number, real: readonly Line[]): Line[] {
  const random = seeded(size);
  const words = [...new Set(real.flatMap(({ text }) => text.split(' ')))];
  const lines = real.slice(0, size);
  for (let copy = 1; lines.length < size; copy++) {
    const swapped = new Map<string, string>();
    const vary = (word: string): string => {
      if (word.length < 5) return word;
      const known = swapped.get(word);
      if (known !== undefined) return known;
      const other = random() < 0.6 ? (words[Math.floor(random() * words.length)] ?? word) : word;
      const made = random() < 0.1 ? `${other}${copy}` : other;
      swapped.set(word, made);
      return made;
    };
    for (const line of real.slice(0, size - lines.length)) {
      const text = line.text.split(' ').map(vary).join(' ');
      lines.push({
        ...line,
        id: `${line.id}~${copy}`,
        doc: `${line.doc}~${copy}`,
        para: `${line.para}~${copy}`,
        text,
      });
    }
  }
  return lines;
}

function memory(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
}

function timed(
  ask: (question: string) => unknown,
  questions: readonly string[],
): Pick<Measured, 'median' | 'p99'> {
  for (const question of questions.slice(0, 150)) ask(question);
  const times = questions.map((question) => {
    const from = performance.now();
    ask(question);
    return performance.now() - from;
  });
  return { median: quantile(times, 0.5), p99: quantile(times, 0.99) };
}

async function ours(lines: readonly Line[], questions: readonly string[]): Promise<Measured> {
  const { documents } = assemble(lines, 'en');
  const before = memory();
  const index = createIndex();
  let held = performance.now();
  let hold = 0;
  const pause = async () => {
    hold = Math.max(hold, performance.now() - held);
    await turn();
    held = performance.now();
  };
  const from = performance.now();
  for (const document of documents) await index.add(document, pause);
  const build = performance.now() - from;
  return {
    size: lines.length,
    build,
    memory: memory() - before,
    hold,
    ...timed((q) => index.ask(q), questions),
  };
}

function peer(lines: readonly Line[], questions: readonly string[]): Measured {
  const stems = new Map<string, string | null>();
  const { asks = {}, auxiliaries = [] } = questionWords('en') ?? {};
  const common = new Set([...commonWords('en'), ...auxiliaries, ...Object.values(asks).flat()]);
  const processTerm = (term: string): string | null => {
    let stem = stems.get(term);
    if (stem === undefined) {
      const low = lowered(term, 'en');
      stem = common.has(low) ? null : stemOf(low, 'en');
      stems.set(term, stem);
    }
    return stem;
  };
  const before = memory();
  const engine = new MiniSearch<Pick<Line, 'id' | 'text'>>({ fields: ['text'], processTerm });
  const from = performance.now();
  engine.addAll(lines.map(({ id, text }) => ({ id, text })));
  const build = performance.now() - from;
  return {
    size: lines.length,
    build,
    memory: memory() - before,
    hold: build,
    ...timed((q) => engine.search(q), questions),
  };
}

const set = readSet(folder, 'squad2-sent');
const step = Math.ceil(set.questions.length / QUESTIONS);
const questions = set.questions.filter((_question, at) => at % step === 0).map(({ text }) => text);
const rows: { readonly own: Measured; readonly other: Measured }[] = [];
for (const size of SIZES) {
  const lines = linesFor(size, set.passages);
  const other = peer(lines, questions);
  const own = await ours(lines, questions);
  rows.push({ own, other });
  const ratio = (key: 'median' | 'p99' | 'build' | 'memory') =>
    `${key} ${(own[key] / other[key]).toFixed(2)}×`;
  console.log(
    `${String(size).padStart(8)} sentences: ${ratio('median')} (${own.median.toFixed(2)} ms)  ${ratio('p99')} (${own.p99.toFixed(2)} ms)  ` +
      `${ratio('build')}  ${ratio('memory')} (${own.memory.toFixed(0)} MB)  longest hold ${own.hold.toFixed(0)} ms`,
  );
}
const plot = path.join('docs', 'search-speed.svg');
await writeFile(plot, plotOf(rows));
console.log(`Plot: ${plot}`);
