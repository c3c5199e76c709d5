// `npm start` as an operator meets it: what is missing, what is wrong, connected, and the orderly end (security F22, F25, D11).
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { textOf } from '../src/loopback/components.ts';
import { type Loopback, startLoopback } from '../src/loopback/loopback.ts';

const MAIN = join(import.meta.dirname, '../src/main.ts');

let folder: string;
let discord: Loopback | null = null;
const children: ChildProcess[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'on-record-main-'));
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await discord?.close();
  discord = null;
  await rm(folder, { recursive: true, force: true });
});

interface Run {
  readonly child: ChildProcess;
  readonly said: () => string;
  /** Settles when the program has said it. */
  readonly says: (words: string) => Promise<void>;
  readonly ended: Promise<number | null>;
}

function start(env: Readonly<Record<string, string>>): Run {
  const child = spawn(process.execPath, [MAIN], {
    env: { PATH: process.env['PATH'] ?? '', DATABASE_URL: `file:${join(folder, 'record.db')}`, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let said = '';
  const ended = once(child, 'close').then(([code]) => code as number | null);
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const says = async (words: string) => {
    while (!said.includes(words)) {
      if (child.stderr === null || child.exitCode !== null)
        throw new Error(`ended without saying "${words}": ${said}`);
      await Promise.race([once(child.stderr, 'data'), ended]);
    }
  };
  return { child, said: () => said, says, ended };
}

describe('a start', () => {
  it('without a token says in one sentence what is missing, and that asking needs none', async () => {
    const run = start({ DISCORD_TOKEN: '' });
    expect(await run.ended).toBe(78);
    expect(run.said()).toContain('DISCORD_TOKEN is missing');
    expect(run.said()).toContain('npm run ask needs no token');
    expect(run.said()).toContain('npm run preview');
    expect(run.said().trim().split('\n')).toHaveLength(1);
  });

  it('reports all faults of the configuration at once', async () => {
    const run = start({ DISCORD_TOKEN: 'a b', DATABASE_URL: 'mysql://x', LIMIT_SERVER: '-1' });
    expect(await run.ended).toBe(78);
    for (const name of ['DISCORD_TOKEN', 'DATABASE_URL', 'LIMIT_SERVER']) expect(run.said()).toContain(name);
  });

  it('with a token that Discord does not accept says so', async () => {
    discord = await startLoopback();
    const run = start({ ...discord.env, DISCORD_TOKEN: 'not-the-token' });
    expect(await run.ended).toBe(78);
    expect(run.said()).toContain('does not accept');
    expect(run.said()).not.toContain('not-the-token');
  });

  it('registers commands only when they differ, connects, answers, and ends in order', async () => {
    discord = await startLoopback();
    const server = discord.server({ name: 'Readers' });
    const channel = server.channel({ name: 'general' });
    const ada = server.member({ name: 'Ada' });
    const first = start(discord.env);
    await first.says('Connected as');
    expect(first.said()).toMatch(/\d+ commands registered/);
    const reply = await ada.slash('/ask', { question: 'Where is user data stored?' }, { channel }).reply();
    expect(textOf(reply)).toContain('Singapore');
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    const second = start(discord.env);
    await second.says('Connected as');
    expect(second.said()).toContain('commands unchanged');
    const third = start(discord.env);
    expect(await third.ended).toBe(75);
    expect(third.said()).toMatch(/process \d+/);
  });
});
