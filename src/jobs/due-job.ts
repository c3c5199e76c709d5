// A job over one kind of due time: takes what is due for this process alone, does it, and calls it done.
import type { ServerId } from '../core/document.ts';
import type { Log } from '../log.ts';
import type { DueTimes, Taken } from '../store/port/jobs.ts';
import type { Job, Sweep } from './runner.ts';

export interface DueJobOptions {
  readonly name: string;
  /** Which due times: `Due.kind`. */
  readonly kind: string;
  readonly due: Pick<DueTimes, 'take' | 'done'>;
  readonly log: Log;
  readonly every?: number;
  /** For how long a process has what it took. What fails is tried again after this. */
  readonly leaseMs?: number;
  /** The servers to look at (a process's own shards); all where absent. */
  readonly only?: () => readonly ServerId[];
}

const EVERY_MS = 2000;
const LEASE_MS = 60_000;
/** How many are taken at a time: few, so that a process that dies holds little back. */
const TAKEN = 20;

/**
 * A job that hands each due thing to `handle`, one after another.
 *
 * @param handle may be called again for the same thing after a crash, so its effect must be the same when repeated. When it
 * returns, the thing goes away, unless it was set again meanwhile. When it throws, that is logged and it comes again
 * after the lease.
 */
export function dueJob(options: DueJobOptions, handle: (taken: Taken, at: Sweep) => Promise<void>): Job {
  const { name, kind, due, log, only, leaseMs = LEASE_MS } = options;
  const handleOne = async (taken: Taken, at: Sweep) => {
    try {
      await handle(taken, at);
      await due.done(taken);
    } catch (error) {
      log.error({ job: name, id: taken.id, error }, 'job.item-failed');
    }
  };
  return {
    name,
    every: options.every ?? EVERY_MS,
    sweep: async (at) => {
      for (let more = true; more && !at.signal.aborted; ) {
        const when = { now: at.now, until: at.now + leaseMs, limit: TAKEN };
        const all = await due.take(kind, when, only?.());
        for (const taken of all) if (!at.signal.aborted) await handleOne(taken, at);
        more = all.length === TAKEN;
      }
    },
  };
}
