// A PDF's words come out as paragraphs, and what cannot be sure of them is said.
import { describe, expect, it } from 'vitest';
import { readFile } from '../../src/ingest/read-file.ts';
import { pdfOf, shown } from './files.ts';

const read = (content: string | Uint8Array, name: string, contentType: string | null = null) =>
  readFile(Buffer.from(content), { name, contentType });

const line = (y: number, text: string, x = 72) => ({ x, y, text });

describe('a PDF', () => {
  it('gives paragraphs of its lines, and drops a hyphen only where that is sure', async () => {
    const page = shown([
      { x: 72, y: 700, text: 'A heading', size: 20 },
      line(660, 'The record shows that the information stood there for all to under-'),
      line(646, 'stand, and that a well-'),
      line(632, 'known man held infor-'),
      line(618, 'mation back for a very long time indeed, as everybody could have'),
      line(604, 'known.'),
      line(576, 'A second paragraph begins here, after a wider gap between its lines.'),
    ]);
    const { text, warnings } = await read(pdfOf([page]), 'x.pdf');
    expect(text.split('\n\n')).toEqual([
      'A heading',
      'The record shows that the information stood there for all to under-stand, and that a well-known man held information back for a very long time indeed, as everybody could have known.',
      'A second paragraph begins here, after a wider gap between its lines.',
    ]);
    expect(warnings.join(' ')).toMatch(
      /1 hyphens at line ends were taken out.*2 hyphens at line ends were kept/,
    );
  });

  it('goes on with a sentence over the end of a page, and not with a finished one', async () => {
    const { text } = await read(
      pdfOf([
        shown([line(100, 'This sentence goes on and')]),
        shown([line(700, 'on over the page.')]),
        shown([line(700, 'Another.')]),
      ]),
      'x.pdf',
    );
    expect(text).toBe('This sentence goes on and on over the page.\n\nAnother.');
  });

  it('gives its title and author where they are not a program’s', async () => {
    const words = [shown([line(100, 'Words.')])];
    const titled = pdfOf(words, { info: '/Title (The title) /Author (The author)' });
    expect((await read(titled, 'x.pdf')).details).toMatchObject({
      title: 'The title',
      ourTitle: false,
      author: 'The author',
    });
    const made = pdfOf(words, { info: '/Title (Microsoft Word - draft.doc)' });
    expect((await read(made, 'annual-report.pdf')).details).toMatchObject({
      title: 'Annual report',
      ourTitle: true,
    });
  });

  it('read straight across columns carries a warning, and one of a single column none', async () => {
    const row = (at: number, ...xs: number[]) =>
      xs.map((x) => ({ x, y: 700 - 14 * at, text: `Words of line ${at} here` }));
    const rows = (...xs: number[]) =>
      pdfOf([shown(Array.from({ length: 6 }, (_, at) => row(at, ...xs)).flat())]);
    expect((await read(rows(72, 320), 'x.pdf')).warnings.join()).toContain('6 lines have words far apart');
    expect((await read(rows(72), 'x.pdf')).warnings.join()).not.toContain('apart');
  });

  it('with a password is refused, and it is said what to do', async () => {
    const secret = 'x'.repeat(32);
    const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (${secret}) /U (${secret}) >> /ID [(x) (x)]`;
    const open = Buffer.from(pdfOf([shown([{ x: 72, y: 700, text: 'Words.' }])])).toString('latin1');
    const locked = Buffer.from(open.replace('/Root 1 0 R', `/Root 1 0 R ${lock}`), 'latin1');
    await expect(read(locked, 'x.pdf')).rejects.toThrow(
      'This PDF needs a password. Save a copy of it without one.',
    );
  });

  it('without words, damaged, or with too many pages is refused', async () => {
    await expect(read(pdfOf([shown([])]), 'x.pdf')).rejects.toThrow(/no words/);
    await expect(read('%PDF-1.7 nothing', 'x.pdf')).rejects.toThrow(/damaged/);
    await expect(read(pdfOf(Array.from({ length: 501 }, () => shown([]))), 'x.pdf')).rejects.toThrow(
      /500 pages/,
    );
  });
});
