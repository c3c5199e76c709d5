// Bots in processes of their own, each ordered about, and killed, by the test.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** What a bot's process is told: the time, and what to do. */
export interface Order {
  readonly id: number;
  readonly do: 'sweep' | 'idle';
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** What it says. */
export interface Word {
  readonly ready?: true;
  readonly done?: number;
  readonly failed?: string;
  readonly logged?: string;
}

export interface BotProcess {
  readonly pid: number;
  obey(what: Order['do'], at: number): Promise<void>;
  /** Ends it as a crash would: at once, with nothing put in order. */
  kill(): Promise<void>;
}

const PROGRAM = join(import.meta.dirname, 'bot-process.ts');
/** What `npm start` gives to node. */
const FLAGS = (
  createRequire(import.meta.url)('../../package.json') as { scripts: { start: string } }
).scripts.start
  .split(' ')
  .filter((word) => word.startsWith('--'));
let orders = 0;

/** Starts one, and waits until it is connected. */
export async function startProcess(
  env: Readonly<Record<string, string>>,
  logged: (line: string) => void,
): Promise<BotProcess> {
  const child = fork(PROGRAM, [], { env: { PATH: process.env['PATH'] ?? '', ...env }, execArgv: FLAGS });
  const waiting = new Map<number, (word: Word) => void>();
  const ready = Promise.withResolvers<void>();
  child.on('message', (word: Word) => {
    if (word.logged !== undefined) logged(word.logged);
    if (word.ready === true) ready.resolve();
    if (word.done !== undefined) waiting.get(word.done)?.(word);
  });
  child.once('exit', (code, signal) => {
    const ended = `the process ended (${signal ?? code})`;
    ready.reject(new Error(ended));
    for (const [done, settle] of waiting) settle({ done, failed: ended });
  });
  await ready.promise;
  return {
    pid: child.pid ?? 0,
    obey: async (what, at) => {
      orders += 1;
      const id = orders;
      const { promise, resolve } = Promise.withResolvers<Word>();
      waiting.set(id, resolve);
      child.send({ id, do: what, at } satisfies Order);
      const { failed } = await promise;
      waiting.delete(id);
      if (failed !== undefined) throw new Error(failed);
    },
    kill: () => killed(child),
  };
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
}
