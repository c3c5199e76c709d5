// The week of a discussion on PostgreSQL, with two bots in processes of their own: one shard each, and one of them killed in the middle.
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compose } from '../../src/compose.ts';
import { type Loopback, startLoopback } from '../../src/loopback/loopback.ts';
import type { ServerHandle } from '../../src/loopback/place.ts';
import { shardOf } from '../../src/loopback/session.ts';
import type { Services } from '../../src/record/services.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { expectWholeWeek, liveWeek, type Place } from '../commands/discussion-week.ts';
import { newDatabase, type TestDatabase, whyNoPostgres } from '../store/postgres-server.ts';
import { type BotProcess, startProcess } from './processes.ts';

const SHARDS = [0, 1] as const;
const why = await whyNoPostgres();
if (why !== null) process.emitWarning(`The week on PostgreSQL is not lived: ${why}`);

let clock = Date.UTC(2026, 10, 2, 9);
const now = () => (clock += 1);
let database: TestDatabase;
let discord: Loopback;
/** What the test itself looks into the database with. */
let store: Store;
let services: Services;
const bots: BotProcess[] = [];
const logged: string[] = [];

async function start(shard: number): Promise<void> {
  const env = {
    ...discord.env,
    DATABASE_URL: database.url,
    SHARDS: `[${shard}]`,
    SHARD_COUNT: String(SHARDS.length),
    TEST_CLOCK: String(clock),
  };
  // A killed process's lock is free once PostgreSQL has noticed.
  for (let tries = 1; ; tries += 1)
    try {
      bots[shard] = await startProcess(env, (line) => logged.push(line));
      return;
    } catch (error) {
      if (tries === 5) throw error;
    }
}

function botOf(shard: number): BotProcess {
  const bot = bots[shard];
  if (bot === undefined) throw new Error(`no bot runs shard ${shard}`);
  return bot;
}

/** A server whose events come to that shard. */
function serverOn(shard: number): ServerHandle {
  for (;;) {
    const server = discord.server({ name: `Readers ${shard}` });
    if (shardOf(server.id, SHARDS.length) === shard) return server;
  }
}

/** Both bots do what is due at the same time. */
async function later(ms: number): Promise<void> {
  clock += ms;
  discord.passTime();
  for (let times = 0; times < 4; times += 1)
    await Promise.all(SHARDS.map((shard) => botOf(shard).obey('sweep', now())));
}

describe.skipIf(why !== null)('on PostgreSQL', () => {
  beforeAll(async () => {
    database = await newDatabase();
    discord = await startLoopback({ clock: now, shards: SHARDS.length });
    for (const shard of SHARDS) await start(shard);
    store = await openStore(database.url, { role: 'beside', now });
    services = await compose({ store, indexMemoryMb: 64, now, randomBytes });
  });
  afterAll(async () => {
    for (const bot of bots) await bot.kill();
    await store.close();
    await discord.close();
    await database.drop();
  });

  it.each(SHARDS)('a week on a server of shard %i is whole', async (shard) => {
    const server = serverOn(shard);
    const names = ['Ada', 'Bob', 'Cyd', 'Dee', 'Eve'];
    const place: Place = {
      discord,
      server,
      channel: server.channel({ name: 'general' }),
      mod: server.member({ name: 'Mod', permissions: ['ManageGuild', 'ManageMessages'] }),
      members: names.map((name) => server.member({ name })),
      bot: () => ({ idle: () => botOf(shard).obey('idle', now()), services, store }),
      later,
      restart: async (meanwhile) => {
        await botOf(shard).kill();
        meanwhile();
        await start(shard);
      },
    };
    await expectWholeWeek(place, await liveWeek(place));
    expect(logged.filter((line) => line.includes('"level":"error"'))).toEqual([]);
  });
});
