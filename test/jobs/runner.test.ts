// The sweep runner: again and again, one sweep of a job at a time, nudged, stopped.
import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { type Job, JobRunner } from '../../src/jobs/runner.ts';
import { keptLog } from './log.ts';

/** A runner whose waits end only when the test says so, or by a nudge or stop. */
function stage(jobs: readonly Job[]) {
  const { log, lines } = keptLog();
  const waits: { ms: number; end: () => void }[] = [];
  const after = (ms: number, stop: AbortSignal) =>
    new Promise<void>((resolve) => {
      if (stop.aborted) return resolve();
      stop.addEventListener('abort', () => resolve(), { once: true });
      waits.push({ ms, end: resolve });
    });
  const runner = new JobRunner({ jobs, now: () => 7, after, log });
  return { runner, waits, lines };
}

function counting(name: string, work: () => Promise<void> = async () => {}): { job: Job; swept: number[] } {
  const swept: number[] = [];
  return {
    swept,
    job: {
      name,
      every: 50,
      sweep: async ({ now }) => {
        swept.push(now);
        await work();
      },
    },
  };
}

it('sweeps at once, and again when the time between two sweeps is over', async () => {
  const { job, swept } = counting('a');
  const { runner, waits } = stage([job]);
  runner.start();
  await turn();
  expect(swept).toEqual([7]);
  expect(waits.map(({ ms }) => ms)).toEqual([50]);
  waits[0]?.end();
  await turn();
  expect(swept).toEqual([7, 7]);
  await runner.stop();
});

it('goes on after a sweep that failed, and logs it', async () => {
  const { job, swept } = counting('a', async () => {
    throw new Error('no such luck');
  });
  const { runner, waits, lines } = stage([job]);
  runner.start();
  await turn();
  waits[0]?.end();
  await turn();
  expect(swept).toHaveLength(2);
  expect(lines.filter(({ msg }) => msg === 'job.failed')).toHaveLength(2);
  await runner.stop();
});

it('sweeps soon when nudged, even where the nudge came in the middle of a sweep', async () => {
  const gate = Promise.withResolvers<void>();
  const { job, swept } = counting('a', () => gate.promise);
  const { runner } = stage([job]);
  runner.start();
  await turn();
  runner.nudge('a');
  runner.nudge('nobody');
  expect(swept).toHaveLength(1);
  gate.resolve();
  await turn();
  expect(swept).toHaveLength(2);
  runner.nudge('a');
  await turn();
  expect(swept).toHaveLength(3);
  await runner.stop();
});

it('stops when what is under way has come to its end', async () => {
  const gate = Promise.withResolvers<void>();
  const { job, swept } = counting('a', () => gate.promise);
  const { runner } = stage([job]);
  runner.start();
  await turn();
  let stopped = false;
  const stopping = runner.stop().then(() => {
    stopped = true;
  });
  await turn();
  expect(stopped).toBe(false);
  gate.resolve();
  await stopping;
  expect(swept).toHaveLength(1);
});
