// Writes a database file anew: what was deleted leaves pieces of its ids in pages that are shared with other rows.
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/**
 * In a thread of its own, since it takes seconds where there are hundreds of megabytes. Reading goes on meanwhile; who
 * writes waits. Where there is no room for it, or the file is busy, everything stays as it was.
 *
 * @returns whether it was done.
 */
export async function vacuum(path: string): Promise<boolean> {
  const thread = new Worker(new URL('vacuum-thread.ts', import.meta.url), { workerData: path, execArgv: [] });
  try {
    const [code] = (await once(thread, 'exit')) as [number];
    return code === 0;
  } catch {
    return false;
  }
}
