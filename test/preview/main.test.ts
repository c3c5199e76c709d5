// The preview as a program: one command, an address to open, an orderly end, nothing left behind.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const MAIN = join(import.meta.dirname, '../../src/preview/main.ts');

it('starts without a token, says where to look, ends at Ctrl-C, and takes its record away', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'on-record-'));
  const child = spawn(process.execPath, [MAIN, '--port', '0'], {
    env: { PATH: process.env['PATH'] ?? '', TMPDIR: folder, DISCORD_OPENAPI: '/nowhere' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(child, 'close');
  let said = '';
  for await (const chunk of child.stderr as AsyncIterable<Buffer>) {
    said += chunk.toString();
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
    if (address === undefined || child.killed) continue;
    expect(await (await fetch(address)).text()).toContain('On Record');
    child.kill('SIGINT');
  }
  expect((await ended)[0]).toBe(0);
  expect(await readdir(folder)).toEqual([]);
  await rm(folder, { recursive: true });
});
