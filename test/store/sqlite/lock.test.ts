// One bot only on a SQLite file; the command line beside it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { openStore } from '../../../src/store/open.ts';
import { act, filing, newServer } from '../fixtures.ts';
import { newFolder } from './folder.ts';

it('refuses a second bot, naming the first, and lets the command line write', async () => {
  const path = join(newFolder(), 'record.db');
  const bot = await openStore(`file:${path}`, { role: 'bot' });
  const second = openStore(`file:${path}`, { role: 'bot' });
  await expect(second).rejects.toMatchObject({
    exitCode: 75,
    message: expect.stringContaining(`process ${process.pid} on `),
  });
  const beside = await openStore(`file:${path}`, { role: 'beside' });
  const server = newServer();
  const { document } = await bot.documents.file(server, filing('Words.'), act());
  const before = await bot.versions.of(server);
  await beside.documents.withdraw(server, document.id, act());
  expect(await bot.versions.of(server)).not.toEqual(before);
  expect(await bot.documents.published(server)).toEqual([]);
  await beside.close();
  await bot.close();
  const third = await openStore(`file:${path}`, { role: 'bot' });
  await third.close();
  expect(existsSync(`${path}.bot-holder`)).toBe(false);
});

it('is free again when its holder was killed', async () => {
  const path = join(newFolder(), 'record.db');
  const writer = spawn(
    process.execPath,
    [fileURLToPath(new URL('writer.ts', import.meta.url)), path, 'lock'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await once(writer.stdout, 'data');
  await expect(openStore(`file:${path}`, { role: 'bot' })).rejects.toMatchObject({
    exitCode: 75,
    message: expect.stringContaining(`process ${writer.pid} on `),
  });
  const ended = once(writer, 'exit');
  writer.kill('SIGKILL');
  await ended;
  const store = await openStore(`file:${path}`, { role: 'bot' });
  await store.close();
});

it('gives the lock back when the database cannot be opened', async () => {
  const path = join(newFolder(), 'record.db');
  const broken = [{ number: 1, steps: [{ sql: 'not sql' }] }];
  await expect(openStore(`file:${path}`, { role: 'bot', migrations: broken })).rejects.toThrow(
    'syntax error',
  );
  const store = await openStore(`file:${path}`, { role: 'bot' });
  await store.close();
});
