// Several processes on one PostgreSQL: each shard is one process's, and they enter the gateway in turn.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from './config.ts';
import { StoreUnusable } from './store/errors.ts';
import type { HeldLock, Locks } from './store/port/jobs.ts';

/** Discord's rule: one IDENTIFY in five seconds for each bot (max_concurrency 1, which all but the largest have). */
const IDENTIFY_EVERY_MS = 5000;
/** Another process that runs the same shard (sysexits.h EX_TEMPFAIL): it may end by and by. */
const EXIT_HELD = 75;

export interface HeldShards {
  /** Settles with the lock's name when one is lost: this process must not go on. */
  readonly lost: Promise<string>;
  release(): Promise<void>;
}

/**
 * Takes this process's shards for as long as it lives. Where `SHARDS` is not set, it is all of them.
 *
 * @throws StoreUnusable where another process has one.
 */
export async function holdShards(
  locks: Pick<Locks, 'hold'>,
  { shards, shardCount }: Pick<Config, 'shards' | 'shardCount'>,
): Promise<HeldShards> {
  const names = shards === null ? ['shards:all'] : shards.map((shard) => `shard:${shard}/${shardCount ?? 1}`);
  const held: HeldLock[] = [];
  for (const name of names) {
    const lock = await locks.hold(name);
    if (lock === null) {
      await Promise.all(held.map((each) => each.release()));
      throw new StoreUnusable(
        `Another process runs ${name.replace(':', ' ')} on this database. Stop it, or give this one other SHARDS.`,
        EXIT_HELD,
      );
    }
    held.push(lock);
  }
  return {
    lost: Promise.race(held.map(async ({ lost, name }) => lost.then(() => name))),
    release: async () => {
      await Promise.all(held.map((each) => each.release()));
    },
  };
}

/**
 * Waits until no other process is identifying, and keeps the others waiting for as long as Discord wants.
 *
 * @param stop ends the keeping.
 */
export function identifyInTurn(locks: Pick<Locks, 'inTurn'>, stop: AbortSignal): () => Promise<void> {
  return async () => {
    const turn = Promise.withResolvers<void>();
    locks
      .inTurn('identify', async () => {
        turn.resolve();
        await sleep(IDENTIFY_EVERY_MS, undefined, { signal: stop, ref: false }).catch(() => undefined);
      })
      .catch((error: unknown) => turn.reject(error));
    await turn.promise;
  };
}
