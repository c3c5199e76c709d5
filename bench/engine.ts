// The bench protocol on standard input and output, on top of the core that answers people.
import { createInterface } from 'node:readline';
import { analyse } from '../src/core/analysis.ts';
import { type CheckIndex, createCheckIndex } from '../src/core/check/check-index.ts';
import { checkSupplied, gravestOf } from '../src/core/check/supplied.ts';
import { createIndex } from '../src/core/index/record-index.ts';
import type { SearchIndex, Window } from '../src/core/search.ts';
import { statementsOf } from '../src/core/statements/statements.ts';
import { type Assembled, assemble, type Line } from './passages.ts';

type Message =
  | ({ readonly op: 'add' } & Line)
  | { readonly op: 'reset' }
  | { readonly op: 'build' }
  | { readonly op: 'search'; readonly q: string; readonly k?: number }
  | { readonly op: 'attribute'; readonly text: string }
  | { readonly op: 'check'; readonly quote: string; readonly speaker?: string | null };

const language = process.env['BENCH_LANG'] ?? 'en';
let lines: Line[] = [];
let held: Assembled = assemble([], language);
let index: SearchIndex = createIndex();
/** Made at the first check: searching needs none. */
let checks: CheckIndex | null = null;

function reset(): void {
  lines = [];
  held = assemble([], language);
  index = createIndex();
  checks = null;
}

async function build(): Promise<{ ok: true }> {
  held = assemble(lines, language);
  lines = [];
  index = createIndex();
  checks = null;
  for (const document of held.documents) await index.add(document);
  return { ok: true };
}

const idsOf = ({ documentId, start, end }: Window): string[] =>
  held.within(documentId, start, end).map(({ id }) => id);

function search(question: string, k: number): object {
  const ranking = index.ask(question, { nearest: k });
  return {
    hits: ranking.nearest.map((window) => ({ id: idsOf(window)[0], score: window.score })),
    answer: ranking.quotes.flatMap(idsOf),
    conf: ranking.confidence,
    answered: ranking.answered,
  };
}

function attribute(text: string): object {
  // Not made canonical: the offsets asked for are those of the text as it was sent.
  const { statements } = analyse(text, { language, speakers: [], statements: [] });
  return {
    quotes: statements.map(({ start, end, kind, speaker, mention }) => ({
      start,
      end,
      kind,
      speaker,
      mention: mention ? [mention.start, mention.end] : null,
    })),
  };
}

async function check(quote: string, speaker: string | null): Promise<object> {
  if (!checks) {
    checks = createCheckIndex();
    for (const { id, title, analysis } of held.documents) {
      const statements = statementsOf(analysis, { language, speakers: [], statements: [] });
      await checks.add({ id, title, language, speakers: [], analysis: { ...analysis, statements } });
    }
  }
  const [first, ...others] = checkSupplied(checks, quote, speaker);
  if (first === undefined) throw new Error('Something is always found.');
  const { verdict, spans } = gravestOf([first, ...others]).result;
  return {
    verdict,
    spans: spans.flatMap(({ documentId, start, end }) => held.within(documentId, start, end)),
  };
}

async function answer(message: Message): Promise<object | null> {
  switch (message.op) {
    case 'add': {
      lines.push(message);
      return null;
    }
    case 'reset': {
      reset();
      return null;
    }
    case 'build':
      return build();
    case 'search':
      return search(message.q, message.k ?? 10);
    case 'attribute':
      return attribute(message.text);
    case 'check':
      return check(message.quote, message.speaker ?? null);
    default:
      throw new Error(`No such operation: ${JSON.stringify(message)}`);
  }
}

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  if (line === '') continue;
  const message = JSON.parse(line) as Message;
  // The index of the first check is made before its time is taken, as `build` does for searching.
  if (message.op === 'check') await check('', null);
  const from = performance.now();
  const out = await answer(message);
  if (out === null) continue;
  const ms = performance.now() - from;
  if (message.op === 'build') globalThis.gc?.();
  process.stdout.write(`${JSON.stringify({ ...out, ms })}\n`);
}
