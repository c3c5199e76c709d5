// Lets go of the indexes that nobody asks: a server's record is built anew when it is next asked.
import type { Services } from '../record/services.ts';
import type { Job } from './runner.ts';

const IDLE_MS = 60 * 60 * 1000;
const EVERY_MS = 10 * 60 * 1000;

export function idleRecordsJob({ services }: { readonly services: Pick<Services, 'library'> }): Job {
  return {
    name: 'idle-records',
    every: EVERY_MS,
    sweep: async ({ now }) => services.library.dropIdle(now - IDLE_MS),
  };
}
