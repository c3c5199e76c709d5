// Reads untrusted bytes in a child process, so that no file can stop, slow or take over the bot.
import { type ChildProcess, spawn } from 'node:child_process';
import { Refusal } from '../core/refusal.ts';
import { type Confinement, confinement } from './confinement.ts';
import type { ChildAnswer } from './parse-child.ts';
import { createPlaces } from './places.ts';
import type { ReadFile } from './read-file.ts';
import { residentMemory } from './resident-memory.ts';
import type { Label } from './sniff.ts';

export interface AsideOptions {
  /** Milliseconds a file may take; 10,000 by default. */
  readonly deadline?: number;
  /** Bytes of resident memory a child may take; 600 MB by default. */
  readonly memory?: number;
  /** How many children may run at once; 2 by default. */
  readonly children?: number;
  /** How many files may wait for one; 20 by default. */
  readonly waiting?: number;
  /** How a child is started; by default locked in as far as this system can. */
  readonly start?: () => Promise<Confinement>;
  /** Told why a child failed, for the log. Never holds the file's words. */
  readonly onFailure?: (why: string) => void;
}

/** Milliseconds between two looks at a child's memory. */
const WATCH_EVERY = 100;
/** A full-length text as JSON, every character escaped. */
const ANSWER_MAX = 24 * 1024 * 1024;

type Ending = { readonly answer: string } | { readonly failure: string; readonly say: string };

const COULD_NOT_READ = 'This file could not be read.';
const TOO_LONG = 'This file took too long to read, so I stopped.';
const TOO_LARGE = 'This file takes too much memory to read, so I stopped.';

function ended(child: ChildProcess, memory: number, deadline: number): Promise<Ending> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    let complaint = '';
    const settle = (ending: Ending) => {
      clearTimeout(timer);
      clearInterval(watch);
      child.kill('SIGKILL');
      resolve(ending);
    };
    const timer = setTimeout(() => settle({ failure: 'deadline', say: TOO_LONG }), deadline);
    const watch = setInterval(() => {
      void residentMemory(child.pid ?? 0).then((bytes) => {
        if (bytes !== null && bytes > memory) settle({ failure: 'memory', say: TOO_LARGE });
      });
    }, WATCH_EVERY);
    child.stdout?.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > ANSWER_MAX) settle({ failure: 'answer too long', say: TOO_LARGE });
      else chunks.push(chunk);
    });
    child.stderr?.on('data', (chunk: Buffer) => {
      complaint = (complaint + chunk.toString('latin1')).slice(0, 500);
    });
    child.on('error', (error) => settle({ failure: `cannot start: ${error.message}`, say: COULD_NOT_READ }));
    child.on('close', (code, signal) => {
      const outOfMemory = /heap out of memory|Allocation failed|bad_alloc/.test(complaint);
      if (code === 0) settle({ answer: Buffer.concat(chunks).toString('utf8') });
      else if (signal === 'SIGXCPU') settle({ failure: 'processor time', say: TOO_LONG });
      else settle({ failure: `exit ${code ?? signal}`, say: outOfMemory ? TOO_LARGE : COULD_NOT_READ });
    });
  });
}

function parsed(answer: string): ChildAnswer | null {
  try {
    const value: unknown = JSON.parse(answer);
    return isAnswer(value) ? value : null;
  } catch {
    return null;
  }
}

/** A parser taken over by a file could answer anything: only the shape that we use is let through. */
function isAnswer(value: unknown): value is ChildAnswer {
  if (typeof value !== 'object' || value === null) return false;
  if ('refusal' in value) return typeof value.refusal === 'string' && value.refusal.length < 1000;
  return 'read' in value && typeof value.read === 'object' && value.read !== null && 'text' in value.read;
}

/**
 * Makes a reader that parses each file in a child process of its own and never holds the event loop.
 *
 * @returns a function like `readFile` (read-file.ts). It throws a Refusal with a clear sentence for every way a file can
 * fail, a crash, a hang and a flood of memory included.
 */
export function createReadAside(
  options: AsideOptions = {},
): (bytes: Uint8Array, label: Label) => Promise<ReadFile> {
  const { deadline = 10_000, memory = 600 * 1024 * 1024, children = 2, waiting = 20, onFailure } = options;
  let start: Promise<Confinement> | null = null;
  const place = createPlaces(children, waiting);

  async function run(bytes: Uint8Array, label: Label): Promise<ReadFile> {
    start ??= (options.start ?? confinement)();
    const { command, args } = await start;
    const child = spawn(command, args, {
      env: {},
      stdio: ['pipe', 'pipe', 'pipe'],
      cwd: '/',
      windowsHide: true,
    });
    // A child that dies early closes the pipe under our writing; its ending says all there is to say.
    child.stdin.on('error', () => {});
    child.stdin.write(`${JSON.stringify({ name: label.name, contentType: label.contentType })}\n`);
    child.stdin.end(bytes);
    const ending = await ended(child, memory, deadline);
    const answer = 'answer' in ending ? parsed(ending.answer) : null;
    if (answer === null) {
      onFailure?.('failure' in ending ? ending.failure : 'no answer');
      throw new Refusal('say' in ending ? ending.say : COULD_NOT_READ);
    }
    if ('refusal' in answer) throw new Refusal(answer.refusal);
    return answer.read;
  }

  return async (bytes, label) => {
    const leave = await place();
    try {
      return await run(bytes, label);
    } finally {
      leave();
    }
  };
}
