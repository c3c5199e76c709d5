// Watching PostgreSQL for other processes' changes.
import type { Kysely } from 'kysely';
import type { Client } from 'pg';
import { CHANNEL } from '../migrations.ts';
import type { Given } from '../open.ts';
import type { Versions } from '../port/documents.ts';
import type { Tables } from '../sql/tables.ts';
import { lookout } from '../sql/versions.ts';
import { dedicated } from './connection.ts';

const RETRY_MS = 250;
const LONGEST_RETRY_MS = 30_000;

/** `Versions.watch` by LISTEN; what was missed while a connection was lost, the versions tell. */
export function watchChannel(url: string, read: Kysely<Tables>, given: Given): Versions['watch'] {
  return async (changed) => {
    const stop = new AbortController();
    let current: Client | null = null;
    const look = await lookout(read, changed);
    const listen = async (): Promise<void> => {
      const client = await dedicated(url, given, 0);
      // A look that fails is made up for when the connection is there again.
      client.on('notification', () => void look().catch(() => {}));
      await client.query(`listen ${CHANNEL}`);
      current = client;
      client.once('end', () => void again());
      if (stop.signal.aborted) await client.end();
    };
    const again = async (): Promise<void> => {
      for (let wait = RETRY_MS; !stop.signal.aborted; wait = Math.min(2 * wait, LONGEST_RETRY_MS)) {
        try {
          await listen();
          await look();
          return;
        } catch {
          await given.pause(wait);
        }
      }
    };
    await listen();
    return async () => {
      stop.abort();
      await current?.end().catch(() => {});
    };
  };
}
