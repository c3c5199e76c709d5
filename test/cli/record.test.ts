// `npm run record` as a process of its own, on a database of its own.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openStore } from '../../src/store/open.ts';

const CLI = join(import.meta.dirname, '../../src/cli.ts');
const SERVER = ['--server', '112233445566778899'];
const ELSEWHERE = ['--server', '998877665544332211'];
const FERRY = '---\ntitle: Ferry times\n---\n\nThe ferry to Cockatoo Island leaves at nine.\n';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'on-record-cli-'));
  await writeFile(join(folder, 'ferry.md'), FERRY);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const at = (name: string) => join(folder, name);
const address = () => `file:${at('record.db')}`;

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const env = { ...process.env, DATABASE_URL: address(), LOG_LEVEL: 'silent' };
  return new Promise((resolve) => {
    execFile(process.execPath, [CLI, 'record', ...args], { env }, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err });
    });
  });
}

const hashes = async (server: readonly string[]) =>
  (JSON.parse((await run('list', '--json', ...server)).out) as { sha256: string }[]).map(
    ({ sha256 }) => sha256,
  );

it('files, revises, withdraws and restores a document beside others, and tells its history', async () => {
  const added = await run('add', at('ferry.md'), ...SERVER);
  expect(added).toMatchObject({ code: 0, err: '' });
  expect(added.out).toContain('The ferry to Cockatoo Island leaves at nine.');
  expect(added.out).toContain('is on the record');
  await writeFile(at('ferry.md'), FERRY.replace('nine', 'ten'));
  const shown = await run('revise', 'Ferry times', at('ferry.md'), '--dry-run', ...SERVER);
  expect(shown.out).toContain('leaves at nine ten.');
  expect(await run('diff', 'Ferry times', ...SERVER)).toMatchObject({ code: 1, out: '' });
  expect((await run('revise', 'Ferry times', at('ferry.md'), ...SERVER)).out).toContain('revision 2 stands');
  expect((await run('diff', 'Ferry times', '1', '2', ...SERVER)).out).toContain('nine ten');
  await run('withdraw', 'Ferry times', '--reason', 'A hoax', ...SERVER);
  expect((await run('list', ...SERVER)).out).toContain('withdrawn');
  expect((await run('restore', 'Ferry times', ...SERVER)).code).toBe(0);
  const history = (await run('history', 'Ferry times', ...SERVER)).out;
  for (const words of ['Filed', 'Revision 2', 'A hoax', 'Restored', 'the terminal'])
    expect(history).toContain(words);
  expect(await hashes(ELSEWHERE)).toEqual([]);
}, 60_000);

it('exports a record, and imports it elsewhere to the same hashes; an archive is never overwritten', async () => {
  await run('add', at('ferry.md'), ...SERVER);
  expect((await run('export', at('out.zip'), ...SERVER)).code).toBe(0);
  expect(await run('export', at('out.zip'), ...SERVER)).toMatchObject({ code: 1, out: '' });
  expect((await run('import', at('out.zip'), ...ELSEWHERE)).out).toContain('1 filed');
  expect(await hashes(ELSEWHERE)).toEqual(await hashes(SERVER));
  expect(await hashes(ELSEWHERE)).toHaveLength(1);
}, 60_000);

it('backs up and restores the database, but not under a running bot', async () => {
  await run('add', at('ferry.md'), ...SERVER);
  expect((await run('backup', at('copy.db'))).code).toBe(0);
  await run('withdraw', 'Ferry times', ...SERVER);
  const bot = await openStore(address(), { role: 'bot' });
  try {
    const refused = await run('restore-backup', at('copy.db'));
    expect(refused.code).toBe(75);
    expect(refused.err).toContain('A bot is running');
    expect((await run('list', ...SERVER)).out).toContain('withdrawn');
  } finally {
    await bot.close();
  }
  expect((await run('restore-backup', at('copy.db'))).code).toBe(0);
  expect((await run('list', ...SERVER)).out).not.toContain('withdrawn');
}, 60_000);

it('says what is wrong with its use: 64 for wrong use, 1 for what cannot be done', async () => {
  const nowhere = await run('list');
  expect(nowhere.code).toBe(64);
  expect(nowhere.err).toContain('Every document belongs to a server');
  expect((await run('nothing', ...SERVER)).code).toBe(64);
  expect((await run('list', '--server', 'readers')).code).toBe(64);
  expect(await run('withdraw', 'Nobody', ...SERVER)).toMatchObject({ code: 1, out: '' });
  expect((await run('--help')).out).toContain('Usage: npm run record');
  expect(await readFile(at('ferry.md'), 'utf8')).toBe(FERRY);
}, 60_000);
