// A folder of documents: what is read, what is left out, and when the whole folder is refused.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Refusal } from '../../src/core/refusal.ts';
import { readCorpus } from '../../src/ingest/corpus.ts';

const MKFIFO = '/usr/bin/mkfifo';
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'corpus-'));
});
afterEach(() => rm(folder, { recursive: true }));

const write = (name: string, content: string | Uint8Array = `Words of ${name}.`) =>
  writeFile(join(folder, name), content);
const BAD = '---\ntitle: A\nlicence: none\n---\nWords.';
const names = async (options = {}) => (await readCorpus(folder, options)).documents.map(({ path }) => path);

describe('a folder of documents', () => {
  it('gives its .md and .txt files by name and nothing else', async () => {
    for (const name of ['b.md', 'a.txt', 'README.md', 'questions.yaml', '.hidden.md', 'c.pdf'])
      await write(name);
    await mkdir(join(folder, 'folder.md'));
    expect(await names()).toEqual(['a.txt', 'b.md']);
  });

  it('leaves out a bad file and says which line of it and why', async () => {
    for (let each = 0; each < 5; each += 1) await write(`good-${each}.md`);
    await write('bad.md', BAD);
    const { documents, problems } = await readCorpus(folder);
    expect(documents).toHaveLength(5);
    expect(problems).toEqual([{ file: 'bad.md', line: 3, reason: '"licence" is not a known field' }]);
  });

  it('is refused whole with --strict when one file is bad', async () => {
    for (let each = 0; each < 5; each += 1) await write(`good-${each}.md`);
    expect(await names({ strict: true })).toHaveLength(5);
    await write('bad.md', BAD);
    await expect(readCorpus(folder, { strict: true })).rejects.toThrow(/bad\.md, line 3: "licence"/);
  });

  it('is refused where more than a fifth of five or more files is bad, but not of four', async () => {
    await write('bad-1.md', BAD);
    for (const name of ['1.md', '2.md', '3.md']) await write(name);
    expect(await names()).toHaveLength(3);
    await write('4.md');
    expect(await names()).toHaveLength(4);
    await write('bad-2.md', BAD);
    await expect(readCorpus(folder)).rejects.toThrow(/right folder/);
  });

  it('is refused where no file is good, where it is empty and where it is not there', async () => {
    await expect(readCorpus(folder)).rejects.toThrow(Refusal);
    await write('bad.md', BAD);
    await expect(readCorpus(folder)).rejects.toThrow(/Not one of the 1 files/);
    await expect(readCorpus(join(folder, 'nowhere'))).rejects.toThrow(/no folder/);
    await expect(readCorpus(join(folder, 'bad.md'))).rejects.toThrow(Refusal);
  });

  it('follows no link out of itself', async () => {
    await write('good.md');
    await symlink('/etc/passwd', join(folder, 'passwd.txt'));
    await symlink(join(folder, 'good.md'), join(folder, 'inside.md'));
    const { documents, problems } = await readCorpus(folder);
    expect(documents.map(({ path }) => path)).toEqual(['good.md']);
    expect(problems.map(({ file, reason }) => [file, reason])).toEqual([
      ['inside.md', 'this is a link, not a file'],
      ['passwd.txt', 'this is a link, not a file'],
    ]);
  });

  it.skipIf(!existsSync(MKFIFO))('does not hang on a pipe', async () => {
    await write('good.md');
    execFileSync(MKFIFO, [join(folder, 'pipe.md')]);
    expect((await readCorpus(folder)).problems).toEqual([
      { file: 'pipe.md', line: null, reason: 'this is not a regular file' },
    ]);
  });

  it('reads nothing but regular files, whatever stands there under the name of one', async () => {
    for (let each = 0; each < 30; each += 1) await write(`good-${each}.md`);
    await symlink('/dev/zero', join(folder, 'endless.md'));
    await symlink('/dev/tty', join(folder, 'terminal.txt'));
    await symlink(join(folder, 'nowhere'), join(folder, 'dangling.md'));
    await symlink('circle.md', join(folder, 'circle.md'));
    await symlink('..', join(folder, 'up.md'));
    await symlink('../../../../etc/passwd', join(folder, '%2e%2e%2fpasswd.md'));
    const listener = createServer();
    await new Promise<void>((resolve) => listener.listen(join(folder, 'socket.md'), resolve));
    const { documents, problems } = await readCorpus(folder);
    listener.close();
    expect(documents).toHaveLength(30);
    expect(problems).toHaveLength(7);
    for (const { reason } of problems)
      expect(reason).toMatch(/is a link|not a regular file|cannot be opened/);
  });

  it('refuses a file over 5 MiB unread, and one that is not UTF-8 with its line', async () => {
    await write('good.md');
    await write('huge.md');
    await truncate(join(folder, 'huge.md'), 5 * 1024 * 1024 + 1);
    await write('latin.txt', new Uint8Array([0x61, 0x0a, 0xe9, 0x20, 0x62]));
    expect((await readCorpus(folder)).problems).toEqual([
      { file: 'huge.md', line: null, reason: 'this is larger than 5 MiB' },
      { file: 'latin.txt', line: 2, reason: 'this is not UTF-8 text' },
    ]);
  });

  it('survives markup nested so deeply that its parser gives up', async () => {
    await write('good.md');
    await write('deep.md', `${'> '.repeat(20_000)}x`);
    const { documents, problems } = await readCorpus(folder);
    expect(documents.length + problems.length).toBe(2);
    expect(documents.map(({ path }) => path)).toContain('good.md');
  });

  it('may be reached through a link itself', async () => {
    await write('good.md');
    await symlink(folder, `${folder}-link`);
    expect((await readCorpus(`${folder}-link`)).documents).toHaveLength(1);
    await rm(`${folder}-link`);
  });
});
