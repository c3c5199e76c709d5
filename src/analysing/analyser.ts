// Analyses texts without holding the event loop: short ones at once, long ones in a thread of its own.
import { Worker } from 'node:worker_threads';
import { type Analysis, analyse } from '../core/analysis.ts';
import { Refusal } from '../core/refusal.ts';
import type { AnalysisJob, AnalysisResult } from './analysis-thread.ts';
import { type Packed, unpacked } from './packed.ts';

/** Analyses a canonical text like `analyse` of core. Rejects with the Refusal that that throws, or because the thread broke. */
export type Analyse = (text: string, details: AnalysisJob['details']) => Promise<Analysis>;

export interface AnalyserOptions {
  /** Lets other work run; awaited often while a long analysis comes in. */
  readonly pause: () => Promise<void>;
  /** Starts the thread. */
  readonly start?: () => Worker;
  /** Milliseconds for which a thread without work is kept; 10,000 by default. */
  readonly linger?: number;
}

/**
 * UTF-16 units that are analysed at once: some five milliseconds of work for what people write, and up to 70 for made texts
 * (nothing but short quotations, or paragraphs of a letter).
 */
const AT_ONCE = 10_000;
const LINGER_MS = 10_000;
/** MiB: over three times what a text of the greatest length takes (300 are enough) that people write. One that is made to take more breaks the thread, not the bot. */
const THREAD_MEMORY = 1024;

/** Makes an analyser. It has one thread at most, made when first needed, which does one text after another and keeps no process from ending. */
export function createAnalyser({ pause, start = startThread, linger = LINGER_MS }: AnalyserOptions): Analyse {
  const thread = new Thread(start, linger);
  return async (text, { language, speakers, statements }) => {
    const details = { language, speakers, statements };
    if (text.length <= AT_ONCE) return analyse(text, details);
    // Whoever read the text from the store, and its hash, held the event loop for that.
    await pause();
    return unpacked(text, await thread.analyse({ text, details }), pause);
  };
}

function startThread(): Worker {
  return new Worker(new URL('analysis-thread.ts', import.meta.url), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: THREAD_MEMORY },
  });
}

interface Waiting {
  readonly resolve: (result: AnalysisResult) => void;
  readonly reject: (reason: Error) => void;
}

/** The one thread of an analyser, or none while there is nothing to do. */
class Thread {
  readonly #start: () => Worker;
  readonly #linger: number;
  #worker: Worker | null = null;
  #waiting: Waiting | null = null;
  #idle: NodeJS.Timeout | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(start: () => Worker, linger: number) {
    this.#start = start;
    this.#linger = linger;
  }

  /** Calls may overlap; they are carried out one after another. */
  analyse(job: AnalysisJob): Promise<Packed> {
    const done = this.#last.then(() => this.#run(job));
    this.#last = done.catch(() => {});
    return done;
  }

  async #run(job: AnalysisJob): Promise<Packed> {
    clearTimeout(this.#idle);
    const worker = (this.#worker ??= this.#begin());
    worker.ref();
    try {
      const result = await new Promise<AnalysisResult>((resolve, reject) => {
        this.#waiting = { resolve, reject };
        // oxlint-disable-next-line unicorn/require-post-message-target-origin
        worker.postMessage(job);
      });
      if ('refusal' in result) throw new Refusal(result.refusal);
      return result.packed;
    } finally {
      this.#waiting = null;
      worker.unref();
      this.#idle = setTimeout(() => this.#end(worker), this.#linger).unref();
    }
  }

  #begin(): Worker {
    const worker = this.#start();
    worker.on('message', (result: AnalysisResult) => this.#waiting?.resolve(result));
    worker.on('messageerror', (cause) => this.#broken(worker, cause));
    worker.on('error', (cause) => this.#broken(worker, cause));
    worker.on('exit', (code) => this.#broken(worker, new Error(`It ended with code ${code}.`)));
    return worker;
  }

  /** Whatever a broken thread still says is no answer: the next text gets a new one. */
  #broken(worker: Worker, cause: Error): void {
    if (this.#worker !== worker) return;
    this.#end(worker);
    this.#waiting?.reject(new Error('The thread that analyses long texts broke.', { cause }));
  }

  #end(worker: Worker): void {
    if (this.#worker === worker) this.#worker = null;
    void worker.terminate();
  }
}
