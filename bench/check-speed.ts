// How long checks take in a large record, for made cases and for whatever is hardest to look up.
import { type CheckIndex, createCheckIndex } from '../src/core/check/check-index.ts';
import { checkSupplied } from '../src/core/check/supplied.ts';
import type { IndexDocument } from '../src/core/search.ts';
import type { Case } from './check-draw.ts';
import { matrixOf } from './check-matrix.ts';
import { assemble } from './passages.ts';
import { pick, seeded } from './seeded.ts';

const SLOWEST_MS = 20;

/** Sentences of the record with every eighth word replaced by one from anywhere, until there are enough. */
function enlarged(documents: readonly IndexDocument[], sentences: number): IndexDocument[] {
  const random = seeded(7);
  const words = documents.flatMap(({ analysis }) => analysis.text.split(/\s+/));
  const out: IndexDocument[] = [...documents];
  let count = documents.reduce((sum, { analysis }) => sum + analysis.passages.length, 0);
  for (let n = 0; count < sentences; n++) {
    const { title, analysis } = pick(random, documents);
    const lines = analysis.passages.map(({ start, end, paragraph }, at) => ({
      id: `${n}.${at}`,
      doc: `${n}`,
      para: `${n}#${paragraph}`,
      title,
      text: analysis.text
        .slice(start, end)
        .replace(/\S+/g, (word) => (random() < 0.125 ? pick(random, words) : word)),
    }));
    count += lines.length;
    out.push(...assemble(lines, 'en').documents);
  }
  return out;
}

const HOSTILE: Readonly<Record<string, string>> = {
  'one word 2000 times': 'a '.repeat(2000),
  'the 1000 times': 'the '.repeat(1000),
  'of the 570 times': 'of the '.repeat(570),
  'ellipses only': '… '.repeat(2000),
  'words and ellipses': 'the … '.repeat(660),
  'brackets in brackets': '['.repeat(2000) + ']'.repeat(2000),
  'bracketed words': '[of the] '.repeat(440),
  'quotation marks': '“"'.repeat(2000),
  'one word of 4000 letters': 'x'.repeat(4000),
  'combining marks': `a${'\u0301'.repeat(3999)}`,
  'line breaks': '\n—'.repeat(2000),
  'blanks and dots': '[... '.repeat(400) + ' . '.repeat(600),
};

/**
 * How long checks take: by the clock, and by this thread's time on the processor, since what other programs take of the
 * machine is no work of ours. Each quotation counts with the quicker of two goes: a sweep of memory is not its own work.
 */
function timesOf(
  index: CheckIndex,
  quotes: readonly string[],
): { readonly line: string; readonly max: number } {
  const goes = quotes.map((quote) => {
    const [a, b] = [timeOf(index, quote), timeOf(index, quote)];
    return { clock: Math.min(a.clock, b.clock), processor: Math.min(a.processor, b.processor) };
  });
  const at = (kind: 'clock' | 'processor', share: number) => {
    const sorted = goes.map((go) => go[kind]).toSorted((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  };
  const rowOf = (kind: 'clock' | 'processor') =>
    `p50 ${at(kind, 0.5).toFixed(2)} p99 ${at(kind, 0.99).toFixed(2)} max ${at(kind, 1).toFixed(2)}`;
  return { line: `processor ${rowOf('processor')} ms · clock ${rowOf('clock')} ms`, max: at('processor', 1) };
}

function timeOf(index: CheckIndex, quote: string): { readonly clock: number; readonly processor: number } {
  const [from, began] = [process.threadCpuUsage(), performance.now()];
  checkSupplied(index, quote, 'Somebody Else');
  const clock = performance.now() - began;
  const { user, system } = process.threadCpuUsage(from);
  return { clock, processor: (user + system) / 1000 };
}

/** Prints how long checks take in a record of so many sentences; false where one took longer than the limit. */
export async function isFast(
  documents: readonly IndexDocument[],
  cases: readonly Case[],
  sentences: number,
): Promise<boolean> {
  const large = enlarged(documents, sentences);
  const index = createCheckIndex();
  globalThis.gc?.();
  const before = process.memoryUsage();
  let held = 0;
  let last = performance.now();
  const started = last;
  const pause = async () => {
    held = Math.max(held, performance.now() - last);
    await new Promise<void>((resolve) => void setImmediate(resolve));
    last = performance.now();
  };
  for (const document of large) await index.add(document, pause);
  const built = performance.now() - started;
  globalThis.gc?.();
  const after = process.memoryUsage();
  const bytes = after.arrayBuffers - before.arrayBuffers;
  const long = large.slice(-40).map(({ analysis }) => analysis.text.slice(0, 4000));
  const common = seeded(3);
  const frequent = 'the of and in to a was is as by for with that on from at are it were which'.split(' ');
  const mixed = Array.from({ length: 20 }, () =>
    Array.from({ length: 1000 }, () => pick(common, frequent)).join(' '),
  );
  const timed = (quotes: readonly string[]) => timesOf(index, quotes);
  const count = large.reduce((sum, { analysis }) => sum + analysis.passages.length, 0);
  console.log(
    `${count} sentences in ${large.length} documents: built in ${built.toFixed(0)} ms, longest hold ${held.toFixed(1)} ms, ${(bytes / 2 ** 20).toFixed(0)} MB`,
  );
  timed(cases.slice(0, 200).map(({ quote }) => quote));
  const again = matrixOf(index, cases);
  console.log(`  right ${(1 - again.wrong.length / cases.length).toFixed(4)} of the same cases in it`);
  const rows = {
    cases: timed(cases.map(({ quote }) => quote)),
    '4000 characters, true': timed(long),
    '4000 characters, common words': timed(mixed),
  };
  for (const [name, { line }] of Object.entries(rows)) console.log(`  ${name}: ${line}`);
  let slowest = Math.max(...Object.values(rows).map(({ max }) => max));
  for (const [name, quote] of Object.entries(HOSTILE)) {
    const { line, max } = timed([quote, quote, quote]);
    console.log(`  ${name}: ${line}`);
    slowest = Math.max(slowest, max);
  }
  return slowest <= SLOWEST_MS;
}
