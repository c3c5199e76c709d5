// The week of a discussion on PostgreSQL, with two bots that own one shard each and do what is due side by side.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningBot, startBot } from '../../src/bot.ts';
import { createLog } from '../../src/log.ts';
import { type Loopback, startLoopback } from '../../src/loopback/loopback.ts';
import type { ServerHandle } from '../../src/loopback/place.ts';
import { shardOf } from '../../src/loopback/session.ts';
import { expectWholeWeek, liveWeek, type Place } from '../commands/discussion-week.ts';
import { configOf, STORY } from '../commands/stage.ts';
import { newDatabase, type TestDatabase, whyNoPostgres } from '../store/postgres-server.ts';

const SHARDS = [0, 1] as const;
const why = await whyNoPostgres();
if (why !== null) process.emitWarning(`The week on PostgreSQL is not lived: ${why}`);

let clock = Date.UTC(2026, 10, 2, 9);
const now = () => (clock += 1);
let database: TestDatabase;
let discord: Loopback;
const bots: RunningBot[] = [];
const logged: string[] = [];

async function start(shard: number): Promise<void> {
  const config = configOf({
    ...discord.env,
    DATABASE_URL: database.url,
    SHARDS: `[${shard}]`,
    SHARD_COUNT: String(SHARDS.length),
  });
  bots[shard] = await startBot({
    config,
    corpus: STORY,
    log: createLog('info', [config.token], (line) => logged.push(line)),
    fatal: (sentence) => logged.push(sentence),
    now,
  });
}

function botOf(shard: number): RunningBot {
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
    await Promise.all(SHARDS.map((shard) => botOf(shard).jobs.sweepOnce()));
}

describe.skipIf(why !== null)('on PostgreSQL', () => {
  beforeAll(async () => {
    database = await newDatabase();
    discord = await startLoopback({ clock: now, shards: SHARDS.length });
    for (const shard of SHARDS) await start(shard);
  });
  afterAll(async () => {
    for (const bot of bots) await bot.stop();
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
      bot: () => botOf(shard),
      later,
      restart: async (meanwhile) => {
        await botOf(shard).stop();
        meanwhile();
        await start(shard);
      },
    };
    await expectWholeWeek(place, await liveWeek(place));
    expect(logged.filter((line) => line.includes('"level":"error"'))).toEqual([]);
  });
});
