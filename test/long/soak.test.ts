// 100,000 interactions: what the bot holds does not grow with them.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { residentMemory } from '../../src/ingest/resident-memory.ts';
import { buttonsOf } from '../../src/loopback/components.ts';
import { startLoopback } from '../../src/loopback/loopback.ts';
import { type Stage, setStage } from '../commands/stage.ts';
import { startProcess } from './processes.ts';

/** Before anything is measured: more interactions than the bot remembers, so that all it keeps is full and all code compiled. */
const WARM_UP = 12_000;
/** `SOAK` for fewer, while working on this. */
const CALLS = Number(process.env['SOAK'] ?? 100_000);
const LOOPBACK = { openapi: null, keep: 200, firstResponseMs: 60_000 };
const AT_ONCE = 20;
const SAMPLES = 20;
const RSS_MIB = 350;
const MIB = 1024 * 1024;

const QUESTIONS = [
  'Where is Australian user data stored?',
  'Does TikTok share user information with the Chinese government?',
  'What does the Transparency Report say?',
  'Who won the rowing championship in Ghent?',
  'What is the airspeed of a swallow?',
];

/** Bytes in use after everything unreachable is gone. */
async function heap(): Promise<number> {
  await turn();
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

/** Least squares: by how much `ys` rise from one to the next. */
function slope(ys: readonly number[]): number {
  const middle = (ys.length - 1) / 2;
  const mean = ys.reduce((sum, y) => sum + y, 0) / ys.length;
  const over = ys.reduce((sum, y, x) => sum + (x - middle) * (y - mean), 0);
  return over / ys.reduce((sum, _, x) => sum + (x - middle) ** 2, 0);
}

/** Has fifty people ask and press buttons; every third answer has one pressed: four interactions for three questions. */
function crowd({ server, channel }: Pick<Stage, 'server' | 'channel'>): (times: number) => Promise<void> {
  const people = Array.from({ length: 50 }, (_, n) => server.member({ name: `Reader ${n}` }));
  const one = async (n: number) => {
    const person = people[n % people.length] ?? server.member({ name: 'Ada' });
    const question = QUESTIONS[n % QUESTIONS.length] ?? '';
    const reply = await person.slash('/ask', { question, public: n % 7 === 0 }, { channel }).reply();
    const [button] = buttonsOf(reply);
    if (n % 3 === 0 && button?.custom_id !== undefined) await person.click(reply, button.custom_id).reply();
  };
  let asked = 0;
  return async (times) => {
    for (const end = asked + (times * 3) / 4; asked < end; asked += AT_ONCE)
      await Promise.all(Array.from({ length: AT_ONCE }, (_, k) => one(asked + k)));
  };
}

it('holds no more after 100,000 interactions than after the first', async () => {
  expect(globalThis.gc).toBeDefined();
  const stage = await setStage({ env: { LOG_LEVEL: 'warn' }, loopback: LOOPBACK });
  const interact = crowd(stage);
  await interact(WARM_UP);
  const held = [await heap()];
  const handles = [process.getActiveResourcesInfo().length];
  const each = CALLS / SAMPLES;
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    await interact(each);
    held.push(await heap());
    handles.push(process.getActiveResourcesInfo().length);
  }
  await stage.close();
  const perTenThousand = (slope(held) / each) * 10_000;
  console.log(
    `${CALLS} interactions after ${WARM_UP}; heap ${held.map((bytes) => (bytes / MIB).toFixed(1)).join(' ')} MiB, with the local ` +
      `Discord; ${(perTenThousand / MIB).toFixed(2)} MiB per 10,000; handles ${handles.join(' ')}`,
  );
  expect(perTenThousand / MIB).toBeLessThan(1);
  expect(Math.max(...handles.slice(1))).toBeLessThanOrEqual((handles[0] ?? 0) + AT_ONCE);
  expect(stage.logged.filter((line) => line.includes('"level":"error"'))).toEqual([]);
});

it('takes less than 350 MB by itself, through a fifth as many', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'on-record-'));
  const discord = await startLoopback(LOOPBACK);
  const server = discord.server({ name: 'Readers' });
  const channel = server.channel({ name: 'the-story' });
  const logged: string[] = [];
  const env = {
    ...discord.env,
    DATABASE_URL: `file:${join(folder, 'record.db')}`,
    TEST_CLOCK: '1790000000000',
  };
  const bot = await startProcess(env, (line) => logged.push(line));
  const interact = crowd({ server, channel });
  const taken: number[] = [];
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    await interact(CALLS / 5 / SAMPLES);
    taken.push(((await residentMemory(bot.pid)) ?? Number.NaN) / MIB);
  }
  await bot.kill();
  await discord.close();
  await rm(folder, { recursive: true });
  console.log(`the bot's own process: ${taken.map((mib) => mib.toFixed(0)).join(' ')} MiB resident`);
  expect(Math.max(...taken)).toBeLessThan(RSS_MIB);
  expect(logged.filter((line) => line.includes('"level":"error"'))).toEqual([]);
});
