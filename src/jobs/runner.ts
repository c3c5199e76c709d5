// Runs what has to happen by itself: sweeps over due times, again and again until the bot stops.
import type { Log } from '../log.ts';

/** What a sweep is given. */
export interface Sweep {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Aborted when the bot stops: a sweep ends at the next safe point. */
  readonly signal: AbortSignal;
  /** Lets another job sweep soon, because there is something for it now. */
  readonly nudge: (job: string) => void;
}

/**
 * A job: an idempotent sweep over due times or other rows kept in the store. It holds no state of its own between sweeps, so that
 * a process that dies in the middle loses nothing and another may go on. To add one: a file in this folder that makes a Job
 * (mostly with `dueJob` in due-job.ts), and a line in jobs.ts.
 */
export interface Job {
  /** Unique. Named in the log, and in `nudge`. */
  readonly name: string;
  /** Milliseconds from the end of one sweep to the next. A nudge shortens it. */
  readonly every: number;
  /** Whatever it throws is logged, and the next sweep comes as usual. */
  sweep(at: Sweep): Promise<void>;
}

export interface RunnerOptions {
  readonly jobs: readonly Job[];
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Settles after `ms`, or when `stop` is aborted. */
  readonly after: (ms: number, stop: AbortSignal) => Promise<void>;
  readonly log: Log;
}

/** Sweeps each job in turn with itself, beside the others. */
export class JobRunner {
  readonly #options: RunnerOptions;
  readonly #stop = new AbortController();
  /** By job name: wakes it, or is aborted already where it was nudged while sweeping. */
  readonly #wake = new Map<string, AbortController>();
  #running: Promise<unknown> = Promise.resolve();

  constructor(options: RunnerOptions) {
    this.#options = options;
    for (const { name } of options.jobs) this.#wake.set(name, new AbortController());
  }

  /** Begins. Each job sweeps at once, then after its own time, until `stop`. */
  start(): void {
    this.#running = Promise.all(this.#options.jobs.map((job) => this.#repeat(job)));
  }

  /** Lets a job sweep soon. Names of no job are ignored. */
  nudge(name: string): void {
    this.#wake.get(name)?.abort();
  }

  /** One sweep of one job, or of all in their order: what tests and the terminal use instead of `start`. */
  async sweepOnce(name?: string): Promise<void> {
    for (const job of this.#options.jobs)
      if (name === undefined || job.name === name) await job.sweep(this.#sweep());
  }

  /** Ends: no sweep begins any more. Settles when those under way have come to a safe point. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#running;
  }

  async #repeat(job: Job): Promise<void> {
    const { log, after } = this.#options;
    while (!this.#stop.signal.aborted) {
      const wake = new AbortController();
      this.#wake.set(job.name, wake);
      try {
        await job.sweep(this.#sweep());
      } catch (error) {
        log.error({ job: job.name, error }, 'job.failed');
      }
      await after(job.every, AbortSignal.any([this.#stop.signal, wake.signal]));
    }
  }

  #sweep(): Sweep {
    return {
      now: this.#options.now(),
      signal: this.#stop.signal,
      nudge: (name) => this.nudge(name),
    };
  }
}
