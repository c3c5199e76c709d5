// A record written as a zip reads back to the same details, texts and hashes; a bad archive is refused.
import { existsSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { sha256Of } from '../../src/core/canonical.ts';
import { Refusal } from '../../src/core/refusal.ts';
import { type ArchivedFile, readArchive, writeArchive } from '../../src/ingest/archive.ts';
import { createAside } from '../../src/ingest/read-aside.ts';
import { unknownDetails } from '../../src/ingest/unknown-details.ts';
import { zipOf } from './files.ts';
import { hostileLine, hostileText } from './hostile.ts';

/** An archive whose one file has a name that no honest program writes. */
async function zipNaming(name: string): Promise<Uint8Array> {
  const bytes = Buffer.from(name);
  const stand = 'x'.repeat(bytes.length);
  const zip = Buffer.from(await zipOf({ [stand]: 'Words.' }));
  for (let at = zip.indexOf(stand); at >= 0; at = zip.indexOf(stand, at + 1)) bytes.copy(zip, at);
  return zip;
}

const document = (title: string, text: string) => ({ details: unknownDetails(title, false), text });

async function read(bytes: Uint8Array): Promise<ArchivedFile[]> {
  return Array.fromAsync(readArchive(bytes));
}

describe('a record as an archive', () => {
  it('reads back the same, whatever its titles and texts', async () => {
    const documents = fc.array(
      fc
        .tuple(hostileLine, hostileText)
        .map(([title, text]) => document(title.slice(0, 300).toWellFormed().trim(), text)),
      { minLength: 1, maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(documents, async (all) => {
        const back = await read(await writeArchive(all));
        const texts = back.map((file) =>
          'document' in file ? [file.document.details, sha256Of(file.document.text)] : file,
        );
        expect(texts).toEqual(all.map(({ details, text }) => [details, sha256Of(text)]));
      }),
      { numRuns: 200 },
    );
  });

  it('names its files by their titles, each once, and never as a way out of a folder', async () => {
    const titles = ['The day', 'The day!', '../../etc/passwd', 'README', '…', 'Ünïcode ✓', 'x'.repeat(300)];
    const files = await read(await writeArchive(titles.map((title) => document(title, 'Words.'))));
    expect(files.map((file) => ('document' in file ? file.document.path : ''))).toEqual([
      'the-day.md',
      'the-day-2.md',
      'etc-passwd.md',
      'document.md',
      'document-2.md',
      'unicode.md',
      `${'x'.repeat(60)}.md`,
    ]);
  });

  it('has the same bytes for the same record', async () => {
    const all = [document('A', 'One.'), document('B', 'Two.')];
    expect(Buffer.compare(await writeArchive(all), await writeArchive(all))).toBe(0);
  });

  it('may have folders, and other files that are passed over', async () => {
    const zip = await zipOf({
      'corpus/a.md': '---\ntitle: A\n---\nOne.',
      'corpus/b.txt': 'Two.',
      'corpus/README.md': 'no',
      'corpus/questions.yaml': 'no',
      '__MACOSX/corpus/a.md': 'no',
      'corpus/bad.md': '---\ntitle: A\nx: y\n---\nThree.',
    });
    expect(await createAside().archive(zip)).toMatchObject({
      documents: [
        { path: 'corpus/a.md', text: 'One.' },
        { path: 'corpus/b.txt', text: 'Two.' },
      ],
      problems: [{ file: 'corpus/bad.md', line: 3, reason: '"x" is not a known field' }],
    });
  });

  it.each([
    '../evil.md',
    '../../evil.md',
    'a/../../evil.md',
    'a/../evil.md',
    './../evil.md',
    '..\\evil.md',
    'a\\..\\evil.md',
    '/evil.md',
    '//host/evil.md',
    '\\\\host\\evil.md',
    'C:/evil.md',
    'C:\\evil.md',
    'c:evil.md',
    '~/evil.md',
    '%2e%2e/evil.md',
    '%2e%2e%2fevil.md',
    '..%2fevil.md',
    '..%00/evil.md',
    'evil\0.md',
    'evil.md\0.png',
    '.evil.md',
    'a/.evil.md',
    ' .md',
    'evil.md ',
    'evil.md/',
    'evil.MD',
    'CON.md',
    'evil.md:stream',
    'a\nb.md',
    '\u202Edm.live.md',
    `${'a/'.repeat(500)}evil.md`,
    `${'x'.repeat(300)}.md`,
  ])(
    'with a file called %j gives its words at most, and reads and writes nothing beside it',
    async (name) => {
      const outcome = await read(await zipNaming(name)).catch((error: unknown) => error);
      if (outcome instanceof Refusal) return;
      for (const file of outcome as ArchivedFile[])
        expect('document' in file ? file.document.text : file.problem.reason).toBe('Words.');
      expect(existsSync('evil.md') || existsSync('../evil.md') || existsSync('/evil.md')).toBe(false);
    },
  );

  it('with a link in it gives the words of the link, never of the file it leads to', async () => {
    const zip = new ZipFile();
    zip.addBuffer(Buffer.from('/etc/passwd'), 'link.md', { mode: 0o120777 });
    zip.end();
    expect(await read(await buffer(zip.outputStream))).toMatchObject([{ document: { text: '/etc/passwd' } }]);
  });

  it('that is none, is too large or leads outside itself is refused', async () => {
    await expect(read(Buffer.from('PK\x03\x04 nothing'))).rejects.toThrow(Refusal);
    await expect(createAside().archive(Buffer.from('words'))).rejects.toThrow(/unpacked/);
    const large = await zipOf({ 'a.md': Buffer.alloc(6 * 1024 * 1024, 0x20) });
    await expect(read(large)).rejects.toThrow(/more than I can read/);
    const many = await zipOf(Object.fromEntries(Array.from({ length: 2501 }, (_, at) => [`${at}.md`, 'x'])));
    await expect(read(many)).rejects.toThrow(/2500 parts/);
    const out = Buffer.from(
      Buffer.from(await zipOf({ 'aa/evil.md': 'x' }))
        .toString('latin1')
        .replaceAll('aa/', '../'),
      'latin1',
    );
    await expect(read(out)).rejects.toThrow(Refusal);
  });
});
