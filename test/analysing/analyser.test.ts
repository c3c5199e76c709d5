// A long text analysed in a thread of its own: the same as at once, whatever goes wrong there, and nothing waits for it.
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { createAnalyser } from '../../src/analysing/analyser.ts';
import { analyse } from '../../src/core/analysis.ts';
import { Refusal } from '../../src/core/refusal.ts';
import { readCorpus } from '../../src/ingest/corpus.ts';

const THREAD = new URL('../../src/analysing/analysis-thread.ts', import.meta.url);
/** Longer than what is analysed at once. */
const LONG = 60_000;
const PLAIN = { language: 'en', speakers: [], statements: [] };
const pause = async () => undefined;

const longOf = (paragraph: string) =>
  Array.from({ length: Math.ceil(LONG / paragraph.length) }, (_, at) => `${paragraph} (${at})`).join('\n\n');
const ENGLISH = longOf(
  'The board met on Tuesday. “We will not sell the pier,” Ines Marlow said. Otto Brand told the board that it would hold.',
);
const GERMAN = longOf(
  '„Wir verkaufen den Steg nicht“, sagte Ines Marlow. Otto Brand erklärte, er halte noch zehn Jahre.',
);

const ours = () => new Worker(THREAD, { execArgv: [] });
const killed = () => {
  const worker = ours();
  setImmediate(() => void worker.terminate());
  return worker;
};
const garbled = () => {
  const worker = ours();
  setImmediate(() => void worker.emit('messageerror', new Error('It cannot be read.')));
  return worker;
};
const breaking = () =>
  new Worker(
    "require('node:worker_threads').parentPort.on('message', () => { throw new Error('It broke.') })",
    {
      eval: true,
      execArgv: [],
    },
  );

/** An analyser whose threads are kept in a list; `first` makes the first of them. */
function watched({ first = ours, ...options }: { first?: () => Worker; linger?: number } = {}) {
  const started: Worker[] = [];
  const start = () => {
    const worker = started.length === 0 ? first() : ours();
    started.push(worker);
    return worker;
  };
  return { analyse: createAnalyser({ pause, start, ...options }), started };
}

describe('a text analysed aside', () => {
  it('is understood as it is at once: the story, made long, and other languages', async () => {
    const { documents } = await readCorpus(path.join(import.meta.dirname, '../../corpus'));
    const { analyse: aside, started } = watched();
    const texts = documents.map(({ text, details }) => ({ text: longOf(text), details }));
    expect(texts.length).toBeGreaterThan(0);
    for (const { text, details } of [
      // Marks must stand once in a text; these stand in every copy.
      ...texts.map(({ text: whole, details: { language, speakers } }) => ({
        text: whole,
        details: { language, speakers, statements: [] },
      })),
      { text: ENGLISH, details: PLAIN },
      { text: GERMAN, details: { ...PLAIN, language: 'de' } },
    ]) {
      const analysis = await aside(text, details);
      expect(analysis.statements.length).toBeGreaterThan(100);
      expect(analysis).toEqual(analyse(text, details));
    }
    expect(started.length).toBe(1);
  });

  it('keeps what its file marks, mentions and all', async () => {
    const text = `“The wall will hold,” Otto Brand said.\n\n${ENGLISH}`;
    const details = {
      ...PLAIN,
      speakers: [{ name: 'Otto Brand', role: null, of: null, aliases: [] }],
      statements: [{ speaker: 'Otto Brand', kind: 'direct' as const, from: 'The wall', to: 'will hold' }],
    };
    const analysis = await watched().analyse(text, details);
    expect(analysis).toEqual(analyse(text, details));
    expect(analysis.statements[0]).toMatchObject({ speaker: 'Otto Brand', start: 1 });
  });

  it('lets everything else have its turn, while it is worked on and while it comes in', async () => {
    let [turns, pauses, done] = [0, 0, false];
    const turn = () => {
      turns++;
      if (!done) setImmediate(turn);
    };
    setImmediate(turn);
    const text = 'Yes.\n\n'.repeat(20_000);
    const { passages } = await createAnalyser({
      pause: async () => {
        pauses++;
      },
    })(text, PLAIN);
    done = true;
    expect(passages.length).toBe(20_000);
    expect(pauses).toBeGreaterThanOrEqual(8);
    expect(turns).toBeGreaterThan(20);
  });

  it('is refused with the same sentence as at once', async () => {
    const details = {
      ...PLAIN,
      statements: [{ speaker: 'Ann', kind: 'direct' as const, from: 'no such words', to: 'here' }],
    };
    const { analyse: aside } = watched();
    const refusals = await Promise.all(
      [ENGLISH, 'A short text.'].map((text) => aside(text, details).catch((error: unknown) => error)),
    );
    for (const refusal of refusals) expect(refusal).toBeInstanceOf(Refusal);
    expect(String(refusals[0])).toBe(String(refusals[1]));
    expect(await aside(ENGLISH, PLAIN)).toEqual(analyse(ENGLISH, PLAIN));
  });

  it('needs no thread where it is short', async () => {
    const { analyse: aside, started } = watched();
    expect(await aside('The pier is old.', PLAIN)).toEqual(analyse('The pier is old.', PLAIN));
    expect(started).toEqual([]);
  });
});

describe('the thread', () => {
  it('does one text after another', async () => {
    const { analyse: aside, started } = watched();
    const both = await Promise.all([aside(ENGLISH, PLAIN), aside(GERMAN, { ...PLAIN, language: 'de' })]);
    expect(both.map(({ text }) => text)).toEqual([ENGLISH, GERMAN]);
    expect(started.length).toBe(1);
  });

  it.each([
    ['is killed', killed, /ended with code/],
    ['breaks', breaking, /^It broke/],
    ['sends what cannot be read', garbled, /cannot be read/],
  ])('that %s is no success, and the next text gets another', async (_how, first, message) => {
    const { analyse: aside, started } = watched({ first });
    const [lost, next] = await Promise.allSettled([aside(ENGLISH, PLAIN), aside(ENGLISH, PLAIN)]);
    expect(lost).toMatchObject({
      status: 'rejected',
      reason: {
        message: 'The thread that analyses long texts broke.',
        cause: { message: expect.stringMatching(message) },
      },
    });
    expect(next).toMatchObject({ status: 'fulfilled', value: analyse(ENGLISH, PLAIN) });
    expect(started.length).toBe(2);
  });

  it('that died while there was nothing to do is not missed', async () => {
    const { analyse: aside, started } = watched();
    await aside(ENGLISH, PLAIN);
    await started[0]?.terminate();
    expect(await aside(ENGLISH, PLAIN)).toEqual(analyse(ENGLISH, PLAIN));
    expect(started.length).toBe(2);
  });

  it('is let go when there is nothing more to do', async () => {
    const { analyse: aside, started } = watched({ linger: 0 });
    await aside(ENGLISH, PLAIN);
    const [worker] = started;
    if (worker === undefined) throw new Error('There was no thread.');
    await once(worker, 'exit');
    expect(await aside(ENGLISH, PLAIN)).toEqual(analyse(ENGLISH, PLAIN));
    expect(started.length).toBe(2);
  });

  it('keeps no process from ending', async () => {
    const script = `
      import { createAnalyser } from ${JSON.stringify(new URL('../../src/analysing/analyser.ts', import.meta.url).href)};
      const analyse = createAnalyser({ pause: async () => {}, linger: 2 ** 31 - 1 });
      const { passages } = await analyse('Yes. '.repeat(20_000).trim(), ${JSON.stringify(PLAIN)});
      console.log(passages.length);`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
    expect(stdout.trim()).toBe('20000');
  });
});
