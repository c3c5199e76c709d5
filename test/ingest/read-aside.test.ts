// Files made to stop whoever reads them stop a child process only, and the next file is read.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/core/refusal.ts';
import { type AsideOptions, createAside } from '../../src/ingest/read-aside.ts';
import { blanksDeflated, pdfOf, shown, wordParagraph, wordParts, zipOf } from './files.ts';

const label = (name: string) => ({ name, contentType: null });
const bytes = (text: string) => Buffer.from(text);

const createReadAside = (options: AsideOptions = {}) => createAside(options).file;

/** A child made of this script instead of our own. */
const script = (source: string) => async () => ({
  command: process.execPath,
  args: ['--no-warnings', '-e', source],
});

describe('a file read aside', () => {
  it('gives what it gives when read at hand', async () => {
    const read = createReadAside();
    expect(await read(bytes('---\ntitle: Ünï\n---\nWörds.'), label('a.md'))).toMatchObject({
      format: 'markdown',
      text: 'Wörds.',
      details: { title: 'Ünï' },
    });
    const pdf = pdfOf([shown([{ x: 72, y: 700, text: 'Words of a PDF.' }])]);
    expect((await read(pdf, label('a.pdf'))).text).toBe('Words of a PDF.');
    const docx = await zipOf(wordParts(wordParagraph('Words of Word.')));
    expect((await read(docx, label('a.docx'))).text).toBe('Words of Word.');
    const page = `<html><body><article><p>${'Words of a page, and so on. '.repeat(30)}</p></article></body></html>`;
    expect((await read(bytes(page), label('a.html'))).text).toContain('Words of a page');
    await expect(read(bytes('a\0b'), label('a.txt'))).rejects.toThrow(/not a text file/);
  });

  it('cannot read other files, start programs or reach the network', async () => {
    const { confinement } = await import('../../src/ingest/confinement.ts');
    const { command, args } = await confinement(12);
    const probe = `
      const tried = {};
      try { require('node:fs').readFileSync('/etc/passwd'); tried.file = 'read'; } catch (error) { tried.file = error.code; }
      try { require('node:child_process').spawnSync('/bin/true'); tried.program = 'ran'; } catch (error) { tried.program = error.code; }
      tried.env = Object.keys(process.env).length;
      process.stdout.write(JSON.stringify({ refusal: JSON.stringify(tried) }) + String.fromCharCode(10));`;
    const start = async () => ({ command, args: [...args.slice(0, -1), '-e', probe] });
    const told: unknown = await createReadAside({ start })(bytes(''), label('a')).catch(
      (error: Error) => error.message,
    );
    expect(JSON.parse(typeof told === 'string' ? told : '')).toEqual({
      file: 'ERR_ACCESS_DENIED',
      program: 'ERR_ACCESS_DENIED',
      env: 0,
    });
  });
});

describe('a child that fails', () => {
  it.each([
    ['crashes', 'process.kill(process.pid, "SIGSEGV")', /could not be read/, /SIGSEGV/],
    ['throws', 'throw new Error("secret words")', /could not be read/, /exit 1/],
    [
      'is stopped',
      'process.kill(process.pid, "SIGSTOP"); setInterval(() => {}, 1000)',
      /too long/,
      /deadline/,
    ],
    ['never ends', 'for (;;);', /too long/, /deadline/],
    ['answers nothing', '', /could not be read/, /no answer/],
    ['answers nonsense', 'process.stdout.write("{\\"read\\": 1}")', /could not be read/, /no answer/],
    [
      'answers without end',
      'for (;;) require("node:fs").writeSync(1, "x".repeat(65536))',
      /more text|too long/,
      /answer|deadline/,
    ],
  ])(
    'because it %s leaves a sentence, a line in the log and the next file readable',
    async (_how, source, said, logged) => {
      const failures: string[] = [];
      const read = createReadAside({
        start: script(source),
        deadline: 1000,
        onFailure: (why) => failures.push(why),
      });
      const refused = await read(bytes('words'), label('a.txt')).catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(Refusal);
      expect(String(refused)).toMatch(said);
      expect(failures.join()).toMatch(logged);
      expect(failures.join()).not.toContain('secret');
    },
  );

  it.skipIf(process.platform !== 'linux')(
    'because it was not let work yet has more time, and its answer is taken',
    async () => {
      // Stands still for longer than its deadline, as on a machine that is busy with other things.
      const answer = 'process.stdout.write(JSON.stringify({ refusal: "late" }) + String.fromCharCode(10))';
      const read = createReadAside({ start: script(`setTimeout(() => ${answer}, 1800)`), deadline: 1200 });
      await expect(read(bytes('words'), label('a.txt'))).rejects.toThrow(/^late$/);
    },
  );

  it('because it takes too much memory is ended', async () => {
    const failures: string[] = [];
    const flood = 'const kept = []; setInterval(() => kept.push(Buffer.alloc(8e6, 1)), 1)';
    const read = createReadAside({
      start: script(flood),
      memory: 2e8,
      onFailure: (why) => failures.push(why),
    });
    await expect(read(bytes('words'), label('a.txt'))).rejects.toThrow(/too much memory/);
    expect(failures).toEqual(['memory']);
  });

  it('frees its place: never more than two run, and all that waited are read', async () => {
    const busy =
      'const from = Date.now(); while (Date.now() < from + 40); process.stdout.write(JSON.stringify({ refusal: `${from} ${Date.now()}` }) + String.fromCharCode(10))';
    const read = createReadAside({ start: script(busy) });
    const all = await Promise.allSettled(Array.from({ length: 24 }, () => read(bytes(''), label('a'))));
    const reasons = all.map((each) => (each.status === 'rejected' ? String(each.reason) : 'read'));
    const times = reasons.flatMap((reason) => {
      const found = /(\d{10,}) (\d{10,})/.exec(reason);
      return found === null ? [] : [{ from: Number(found[1]), to: Number(found[2]) }];
    });
    expect(times).toHaveLength(22);
    expect(reasons.filter((reason) => /busy/.test(reason))).toHaveLength(2);
    const together = times.map(
      ({ from }) => times.filter((other) => other.from <= from && from < other.to).length,
    );
    expect(Math.max(...together)).toBeLessThanOrEqual(2);
  });
});

describe('a bomb', () => {
  const paragraphs = `<w:p/>`.repeat(1_500_000);
  it.each([
    [
      'a PDF of a hundred million blanks',
      async () => pdfOf([blanksDeflated(2 ** 27, 1)], { filters: 1 }),
      'a.pdf',
    ],
    ['a PDF deflated twice', async () => pdfOf([blanksDeflated(2 ** 27, 2)], { filters: 2 }), 'a.pdf'],
    ['a Word file of countless paragraphs', async () => zipOf(wordParts(paragraphs)), 'a.docx'],
    [
      'a Word file that unpacks to too much',
      async () => zipOf({ ...wordParts(''), 'word/x': Buffer.alloc(3e7) }),
      'a.docx',
    ],
    ['Markdown of quotes in quotes', async () => bytes(`${'> '.repeat(50_000)}x`), 'a.md'],
    ['Markdown of countless brackets', async () => bytes('[a](<b'.repeat(50_000)), 'a.md'],
  ])('%s is refused in a sentence, while the event loop goes on', async (_what, make, name) => {
    const bomb = await make();
    const lag = monitorEventLoopDelay({ resolution: 5 });
    const read = createReadAside({ deadline: 1500 });
    lag.enable();
    const outcome = await read(bomb, label(name)).catch((error: unknown) => error);
    lag.disable();
    expect(outcome).toBeInstanceOf(Refusal);
    expect(String(outcome)).not.toMatch(/undefined|Error:/);
    // A parser in this process would hold it for all its time; a busy machine may do so for a moment.
    expect(lag.max / 1e6).toBeLessThan(800);
    expect((await createReadAside()(bytes('The next file.'), label('b.txt'))).text).toBe('The next file.');
  });
});
