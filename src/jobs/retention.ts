// Forgets what is over: expired answers, old questions, and everything of servers that left long enough ago.
import type { Log } from '../log.ts';
import type { Services } from '../record/services.ts';
import type { Store } from '../store/store.ts';
import type { Job } from './runner.ts';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

export interface RetentionOptions {
  readonly store: Pick<Store, 'servers' | 'retention' | 'locks'>;
  readonly services: Pick<Services, 'library' | 'settings'>;
  readonly log: Log;
}

/** Sweeps once an hour, in one process at a time. */
export function retentionJob({ store, services, log }: RetentionOptions): Job {
  return {
    name: 'retention',
    every: HOUR_MS,
    sweep: async ({ now, signal }) => {
      const holder = `retention-${process.pid}`;
      const lease = await store.locks.lease('retention', holder, HOUR_MS / 2, now);
      if (lease === null) return;
      try {
        for (const server of await store.servers.toPurge(now)) {
          if (signal.aborted) return;
          await store.servers.purge(server);
          services.library.drop(server);
          log.info({ server }, 'server.purged');
        }
        for (const server of await store.servers.list()) {
          if (signal.aborted) return;
          const { questionDays } = await services.settings.get(server);
          await store.retention.sweep(server, now, now - questionDays * DAY_MS);
        }
      } finally {
        await store.locks.giveBack(lease, holder);
      }
    },
  };
}
