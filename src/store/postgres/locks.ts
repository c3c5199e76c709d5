// Locks among processes on one PostgreSQL: advisory ones, each on a connection of its own, gone when that is.
import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import type { Given } from '../open.ts';
import type { HeldLock, Locks } from '../port/jobs.ts';
import { dedicated, storeError } from './connection.ts';

/** The 64-bit number that PostgreSQL knows a lock by, as decimal text. Other programs' locks are unlikely to meet it. */
export function lockKey(name: string): string {
  return createHash('sha256').update(`on-record:${name}`).digest().readBigInt64BE().toString();
}

/** `hold` and `inTurn` over advisory locks. */
export function advisoryLocks(url: string, given: Given): Pick<Locks, 'hold' | 'inTurn'> {
  return {
    hold: async (name) => {
      const client = await dedicated(url, given, given.timeouts.queryMs);
      try {
        const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [
          lockKey(name),
        ]);
        if (rows[0]?.taken === true) return held(name, client);
      } catch (error) {
        await end(client);
        throw storeError(error);
      }
      await end(client);
      return null;
    },
    inTurn: async (name, work) => {
      const client = await dedicated(url, given, 0);
      try {
        await client.query('select pg_advisory_lock($1)', [lockKey(name)]).catch((error: unknown) => {
          throw storeError(error);
        });
        return await work();
      } finally {
        await end(client);
      }
    },
  };
}

function held(name: string, client: Client): HeldLock {
  let released = false;
  const lost = new Promise<void>((resolve) => {
    client.once('end', () => {
      if (!released) resolve();
    });
  });
  return {
    name,
    lost,
    release: async () => {
      released = true;
      await end(client);
    },
  };
}

/** Ending the connection gives its locks back; one that is gone already has. */
async function end(client: Client): Promise<void> {
  await client.end().catch(() => {});
}
