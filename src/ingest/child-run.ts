// One run of a child process: bytes in, bytes out, and an end whatever happens.
import { spawn } from 'node:child_process';
import type { Confinement } from './confinement.ts';
import { processorTime } from './processor-time.ts';
import { residentMemory } from './resident-memory.ts';

/** Milliseconds between two looks at what a child takes. */
const WATCH_EVERY = 100;

/** How many deadlines may pass for a child that a busy machine left without the processor. */
const PATIENCE = 6;

export interface RunLimits {
  /** Milliseconds of work: of the processor's time where that can be told, else of the clock's. */
  readonly deadline: number;
  /** Bytes of resident memory. */
  readonly memory: number;
  /** Bytes of the answer. */
  readonly answer: number;
}

/** How a child ended: with an answer, or because it passed a limit (`deadline`, `memory`, `answer`) or broke by itself. */
export type Ending =
  | { readonly output: Buffer }
  | { readonly failure: 'deadline' | 'memory' | 'answer' | 'broken'; readonly detail: string };

/** Runs a child to its end, which may be ours: it is killed when it passes a limit. Never rejects. */
export function runChild(
  { command, args }: Confinement,
  input: readonly Uint8Array[],
  limits: RunLimits,
): Promise<Ending> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      env: {},
      cwd: '/',
      stdio: ['pipe', 'pipe', 'pipe'],
      windowsHide: true,
    });
    const output: Buffer[] = [];
    let size = 0;
    let complaint = '';
    const settle = (ending: Ending) => {
      clearTimeout(timer);
      clearInterval(watch);
      child.kill('SIGKILL');
      resolve(ending);
    };
    const fail = (failure: 'deadline' | 'memory' | 'answer' | 'broken', detail = '') =>
      settle({ failure, detail });
    const { deadline, memory } = limits;
    const began = performance.now();
    const timer = setTimeout(() => fail('deadline'), PATIENCE * deadline);
    const look = async () => {
      const [worked, held] = await Promise.all([
        processorTime(child.pid ?? 0),
        residentMemory(child.pid ?? 0),
      ]);
      if (held !== null && held > memory) fail('memory');
      // A parser never waits for anything: one that has not worked that long yet was not let work by a busy machine.
      if ((worked ?? performance.now() - began) > deadline) fail('deadline');
    };
    const watch = setInterval(() => void look(), WATCH_EVERY);
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > limits.answer) fail('answer');
      else output.push(chunk);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      complaint = (complaint + chunk.toString('latin1')).slice(0, 2000);
    });
    child.on('error', (error) => fail('broken', `cannot start: ${error.message}`));
    child.on('close', (code, signal) => {
      if (code === 0) settle({ output: Buffer.concat(output) });
      else if (signal === 'SIGXCPU') fail('deadline', 'processor time');
      else if (/heap out of memory|Allocation failed|bad_alloc/.test(complaint)) fail('memory', 'heap');
      else fail('broken', `exit ${code ?? signal}`);
    });
    // A child that dies early closes the pipe under our writing; its ending says all there is to say.
    child.stdin.on('error', () => {});
    for (const part of input) child.stdin.write(part);
    child.stdin.end();
  });
}
