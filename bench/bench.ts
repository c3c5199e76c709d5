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
import { processorTime } from './holds.ts';
import { quantile } from './measures.ts';
import { assemble, type Line } from './passages.ts';
import { type Measured, plotOf } from './plot.ts';
import { variedTo } from './variations.ts';

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
/** Of larger records a sixth of the questions is asked. */
const MANY = 100_000;
const ROUNDS = 3;

function memory(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
}

/** What was measured of an engine before it was asked. */
interface Built {
  readonly ask: (question: string) => unknown;
  readonly build: number;
  readonly memory: number;
  readonly hold: number;
}

/** Asks both engines in turn, so that whatever else the machine does meets both alike. */
function asked(engines: readonly Built[], questions: readonly string[]): Pick<Measured, 'median' | 'p99'>[] {
  for (const question of questions.slice(0, 150)) for (const { ask } of engines) ask(question);
  const rounds = Array.from({ length: ROUNDS }, () => {
    const times = engines.map((): number[] => []);
    for (const question of questions) {
      for (const [at, { ask }] of engines.entries()) {
        const from = performance.now();
        ask(question);
        times[at]?.push(performance.now() - from);
      }
    }
    return times;
  });
  const middle = (at: number, share: number) =>
    quantile(
      rounds.map((times) => quantile(times[at] ?? [], share)),
      0.5,
    );
  return engines.map((_engine, at) => ({ median: middle(at, 0.5), p99: middle(at, 0.99) }));
}

async function ours(lines: readonly Line[]): Promise<Built> {
  const { documents } = assemble(lines, 'en');
  const before = memory();
  const index = createIndex();
  let held = processorTime();
  let hold = 0;
  const pause = async () => {
    hold = Math.max(hold, processorTime() - held);
    await turn();
    held = processorTime();
  };
  const from = performance.now();
  for (const document of documents) await index.add(document, pause);
  const build = performance.now() - from;
  return { ask: (question) => index.ask(question), build, memory: memory() - before, hold };
}

function peer(lines: readonly Line[]): Built {
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
  return { ask: (question) => engine.search(question), build, memory: memory() - before, hold: build };
}

const set = readSet(folder, 'squad2-sent');
const rows: { readonly own: Measured; readonly other: Measured }[] = [];
for (const size of SIZES) {
  const lines = variedTo(size, set.passages);
  const step = Math.ceil(set.questions.length / (size > MANY ? QUESTIONS / 6 : QUESTIONS));
  const questions = set.questions.filter((_question, at) => at % step === 0).map(({ text }) => text);
  const engines = [await ours(lines), peer(lines)] as const;
  const [own, other] = asked(engines, questions).map((times, at) => {
    const { build, memory: held, hold } = engines[at] as Built;
    return { ...times, size, build, memory: held, hold };
  }) as [Measured, Measured];
  rows.push({ own, other });
  const ratio = (key: 'median' | 'p99' | 'build' | 'memory') =>
    `${key} ${(own[key] / other[key]).toFixed(2)}×`;
  console.log(
    `${String(size).padStart(8)} sentences: ${ratio('median')} (${own.median.toFixed(2)} ms)  ${ratio('p99')} (${own.p99.toFixed(2)} ms)  ` +
      `${ratio('build')} (${(own.build / 1000).toFixed(1)} s)  ${ratio('memory')} (${own.memory.toFixed(0)} MB)  longest hold ${own.hold.toFixed(0)} ms`,
  );
}
const plot = path.join('docs', 'search-speed.svg');
await writeFile(plot, plotOf(rows));
console.log(`Plot: ${plot}`);
