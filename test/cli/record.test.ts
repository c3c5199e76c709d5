// `npm run record` on a database of its own: in this process, and once as a process of its own, as people start it.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CliExit } from '../../src/cli/exit.ts';
import { record } from '../../src/cli/record.ts';
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

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const env = () => ({ ...process.env, DATABASE_URL: address(), LOG_LEVEL: 'silent' });

async function run(...args: string[]): Promise<Ran> {
  return runWith('', ...args);
}

/** With words on standard input. */
async function runWith(input: string, ...args: string[]): Promise<Ran> {
  const lines: string[] = [];
  const terminal = { env: env(), stdin: Readable.from([input]), write: (line: string) => lines.push(line) };
  try {
    const code = await record(args, terminal);
    return { code, out: lines.join('\n'), err: '' };
  } catch (error) {
    if (!(error instanceof CliExit)) throw error;
    return { code: error.exitCode, out: lines.join('\n'), err: error.message };
  }
}

async function asProcess(...args: string[]): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(process.execPath, [CLI, 'record', ...args], { env: env() }, (error, out, err) => {
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
  expect(shown.out).toContain('leaves at [-nine-] {+ten+}.');
  expect(await run('diff', 'Ferry times', ...SERVER)).toMatchObject({ code: 1, out: '' });
  expect((await run('revise', 'Ferry times', at('ferry.md'), ...SERVER)).out).toContain('revision 2 stands');
  expect((await run('diff', 'Ferry times', '1', '2', ...SERVER)).out).toContain('[-nine-] {+ten+}');
  expect((await run('restore', 'Ferry times', ...SERVER)).err).toContain('not withdrawn');
  await run('withdraw', 'Ferry times', '--reason', 'A hoax', ...SERVER);
  expect((await run('withdraw', 'Ferry times', ...SERVER)).err).toContain('Restore it first');
  expect((await run('list', ...SERVER)).out).toContain('withdrawn');
  expect((await run('restore', 'Ferry times', ...SERVER)).code).toBe(0);
  const history = (await run('history', 'Ferry times', ...SERVER)).out;
  for (const words of ['Filed', 'Revision 2', 'A hoax', 'Restored', 'the terminal'])
    expect(history).toContain(words);
  expect(await hashes(ELSEWHERE)).toEqual([]);
});

it('exports a record, and imports it elsewhere to the same hashes; an archive is never overwritten', async () => {
  await run('add', at('ferry.md'), ...SERVER);
  expect((await run('export', at('out.zip'), ...SERVER)).code).toBe(0);
  expect(await run('export', at('out.zip'), ...SERVER)).toMatchObject({ code: 1, out: '' });
  expect((await run('import', at('out.zip'), ...ELSEWHERE)).out).toContain('1 filed');
  expect(await hashes(ELSEWHERE)).toEqual(await hashes(SERVER));
  expect(await hashes(ELSEWHERE)).toHaveLength(1);
});

it('backs up and restores the database, but not under a running bot', async () => {
  await run('add', at('ferry.md'), ...SERVER);
  expect((await run('backup', at('copy.db'))).code).toBe(0);
  await run('withdraw', 'Ferry times', ...SERVER);
  const bot = await openStore(address(), { role: 'bot' });
  try {
    const refused = await run('restore', at('copy.db'));
    expect(refused.code).toBe(75);
    expect(refused.err).toContain('A bot is running');
    expect((await run('list', ...SERVER)).out).toContain('withdrawn');
  } finally {
    await bot.close();
  }
  expect((await run('restore', at('copy.db'))).code).toBe(0);
  expect((await run('list', ...SERVER)).out).not.toContain('withdrawn');
});

it('takes words from standard input, and files the same words twice only when told to', async () => {
  const words = 'The ferry leaves at nine.';
  expect((await runWith(words, 'add', '-', '--title', 'Ferry', '--dry-run', ...SERVER)).out).toContain(
    'Nothing was filed',
  );
  expect((await run('list', ...SERVER)).out).toContain('no documents of its own yet');
  expect((await runWith(words, 'add', '-', '--title', 'Ferry', ...SERVER)).code).toBe(0);
  const twice = await runWith(words, 'add', '-', '--title', 'Ferry', ...SERVER);
  expect(twice.code).toBe(1);
  expect(twice.err).toContain('on the record already');
  expect((await runWith(words, 'add', '-', '--title', 'Ferry', '--again', ...SERVER)).code).toBe(0);
  const which = await run('withdraw', 'ferry', ...SERVER);
  expect(which.code).toBe(1);
  expect(which.err).toContain('Several documents have that title');
  const [first] = JSON.parse((await run('list', '--json', ...SERVER)).out) as { id: string }[];
  expect((await run('withdraw', String(first?.id), ...SERVER)).code).toBe(0);
});

it('exports the starter documents too where no bot has ever run', async () => {
  expect((await run('export', at('out.zip'), ...SERVER)).out).toContain('One document written');
});

it('says what is wrong with its use: 64 for wrong use, 1 for what cannot be done', async () => {
  const wrong = async (...args: string[]) => {
    const { code, err } = await run(...args);
    return `${code} ${err.split('\n')[0]}`;
  };
  expect(await wrong()).toMatch(/^64 Say what to do/);
  expect(await wrong('list')).toMatch(/^64 Every document belongs to a server/);
  expect(await wrong('nothing', ...SERVER)).toBe('64 There is no command “nothing”.');
  expect(await wrong('list', '--server', 'readers')).toMatch(/^64 A server is named by its Discord id/);
  expect(await wrong('revise', 'Ferry times', ...SERVER)).toMatch(/^64 After revise, give the file/);
  expect(await wrong('withdraw', 'Ferry', 'times', ...SERVER)).toMatch(/^64 “times” is one word too many/);
  expect(await wrong('withdraw', 'Nobody', ...SERVER)).toMatch(/^1 This server has no document/);
  expect(await wrong('add', at('nofile'), ...SERVER)).toMatch(/^1 There is no file .*nofile\.$/);
  expect(await wrong('add', 'www.example.org/a', ...SERVER)).toMatch(/begins with http/);
  expect(await wrong('add', folder, ...SERVER)).toMatch(/^1 .* is a folder/);
  expect(await wrong('restore', folder)).toMatch(/^1 .*cannot be read as a file/);
  expect(await wrong('restore', at('ferry.md'))).toMatch(/^78 .*ferry\.md is damaged, or no backup/);
  expect(await wrong('backup', at('none/copy.db'))).toMatch(/^1 .*cannot be written/);
  expect(await wrong('export', at('none/out.zip'), ...SERVER)).toMatch(/^1 There is no folder/);
  expect(await wrong('restore', at('nofile'))).toMatch(/^1 There is no file/);
  expect(await wrong('import', at('ferry.md'), ...SERVER)).toMatch(/^1 /);
  expect(await wrong('diff', 'Nobody', 'x', ...SERVER)).toMatch(/^64 Revisions are named by their numbers/);
  expect((await run('--help')).out).toContain('Usage: npm run record');
  expect(await readFile(at('ferry.md'), 'utf8')).toBe(FERRY);
});

it('is a program: what it says on standard output, what went wrong on standard error, and its exit code', async () => {
  const added = await asProcess('add', at('ferry.md'), ...SERVER);
  expect(added).toMatchObject({ code: 0, err: '' });
  expect(added.out).toContain('is on the record');
  expect(await asProcess('withdraw', 'Nobody', ...SERVER)).toMatchObject({ code: 1, out: '' });
});
