// Bytes of every kind we accept give their words, their details and an honest warning; the rest is refused in a sentence.
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/core/refusal.ts';
import { readFile } from '../../src/ingest/read-file.ts';
import { pdfOf, shown, wordParagraph, wordParts, zipOf } from './files.ts';

const read = (content: string | Uint8Array, name: string, contentType: string | null = null) =>
  readFile(Buffer.from(content), { name, contentType });

const ARTICLE = Array.from(
  { length: 8 },
  (_, at) => `<p>Paragraph ${at} says a good deal, at some length, with commas, too.</p>`,
);

describe('text and Markdown', () => {
  it('give their words and their front matter', async () => {
    expect(await read('One.\r\nTwo.', 'my-notes.txt')).toMatchObject({
      format: 'text',
      text: 'One.\nTwo.',
      details: { title: 'My notes', ourTitle: true },
    });
    expect(await read('---\ntitle: T\nkind: post\n---\n*One*\ntwo', 'a.md')).toMatchObject({
      format: 'markdown',
      text: 'One two',
      details: { title: 'T', ourTitle: false, kind: 'post' },
    });
  });

  it('are refused with the line where the front matter is bad', async () => {
    await expect(read('---\ntitle: T\nx: y\n---\nwords', 'a.md')).rejects.toThrow('line 3');
  });

  it.each([
    ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, 0xc3, 0xa9], null, 'é'],
    ['UTF-16 little-endian', [0xff, 0xfe, 0xe9, 0x00], null, 'é'],
    ['UTF-16 big-endian', [0xfe, 0xff, 0x00, 0xe9], null, 'é'],
    ['UTF-8 without a mark', [0xc3, 0xa9], null, 'é'],
    ['windows-1252, as nothing else fits', [0x93, 0xe9, 0x94], null, '“é”'],
    ['what the header says', [0xe9, 0xea], 'text/plain; charset=windows-1251', 'йк'],
    ['a quoted label', [0xe9], 'text/plain; charset="ISO-8859-7"', 'ι'],
    ['Shift JIS', [0x93, 0xfa], 'text/plain;charset=shift_jis', '日'],
    ['Big5', [0xa4, 0xa4], 'text/plain;charset=big5', '中'],
    ['GB18030', [0xd6, 0xd0], 'text/plain;charset=gb2312', '中'],
    ['EUC-KR', [0xc7, 0xd1], 'text/plain;charset=euc-kr', '한'],
    ['KOI8-R', [0xc1], 'text/plain;charset=koi8-r', 'а'],
    ['EUC-JP', [0xc6, 0xfc], 'text/plain; charset=euc-jp', '日'],
    [
      'ISO-2022-JP',
      [0x1b, 0x24, 0x42, 0x46, 0x7c, 0x1b, 0x28, 0x42],
      'text/plain; charset=iso-2022-jp',
      '日',
    ],
    ['windows-1250', [0xe8, 0xf8], 'text/plain; charset=windows-1250', 'čř'],
    ['windows-1256', [0xc7], 'text/plain; charset=windows-1256', 'ا'],
    ['a label that is none: as if it were not there', [0xc3, 0xa9], 'text/plain; charset=nonsense', 'é'],
    ['a mark against the header', [0xef, 0xbb, 0xbf, 0xc3, 0xa9], 'text/plain; charset=windows-1252', 'é'],
  ])('are read as %s', async (_what, bytes, type, expected) => {
    expect((await read(new Uint8Array(bytes), 'a.txt', type)).text).toBe(expected);
  });

  it('whose charset is a guess, or that is no text at all, carry a warning', async () => {
    const { warnings } = await read(new Uint8Array([0x93, 0xe9, 0x94]), 'a.txt');
    expect(warnings).toEqual([expect.stringContaining('windows-1252')]);
    expect((await read(new Uint8Array([0xc3, 0xa9]), 'a.txt')).warnings).toEqual([]);
    const noise = Uint8Array.from({ length: 4000 }, (_, at) => 128 + ((at * 37) % 127));
    expect((await read(noise, 'a.txt')).warnings.join()).toMatch(/could not be read/);
    expect((await read(Buffer.from('a\u0001\u0002b'), 'a.txt')).warnings.join()).toMatch(/could not be read/);
  });

  it('whose raw HTML hides words say how much was left out', async () => {
    const { text, warnings } = await read('Words.\n\n<p hidden>0123456789</p>', 'a.md');
    expect([text, ...warnings]).toEqual(['Words.', '10 characters of hidden text were left out.']);
  });

  it('that cannot be read in the charset they claim carry a warning', async () => {
    const { text, warnings } = await read(
      new Uint8Array([0x61, 0xff, 0x62]),
      'a.txt',
      'text/plain; charset=utf-8',
    );
    expect(text).toBe('a\uFFFDb');
    expect(warnings.join()).toMatch(/could not be read/);
  });
});

describe('a Word file', () => {
  it('gives its paragraphs, its title and its author', async () => {
    const core =
      '<cp:coreProperties xmlns:cp="a" xmlns:dc="b"><dc:title>The title</dc:title><dc:creator>The author</dc:creator></cp:coreProperties>';
    const parts = {
      ...wordParts(['One &amp; two.', '“Three.”', ''].map(wordParagraph).join('')),
      'docProps/core.xml': core,
    };
    expect(await read(await zipOf(parts), 'x.docx')).toMatchObject({
      format: 'docx',
      text: 'One & two.\n\n“Three.”',
      details: { title: 'The title', author: 'The author' },
    });
  });

  it('that unpacks to too much, in one part or in all, is refused before it is parsed', async () => {
    const big = Buffer.alloc(17 * 1024 * 1024, 0x20);
    await expect(
      zipOf({ ...wordParts(''), 'word/a.xml': big }).then((zip) => read(zip, 'x.docx')),
    ).rejects.toThrow(/unpacks/);
    const half = big.subarray(0, 11 * 1024 * 1024);
    const both = { ...wordParts(''), 'word/a.xml': half, 'word/b.xml': half };
    await expect(zipOf(both).then((zip) => read(zip, 'x.docx'))).rejects.toThrow(/unpacks/);
  });

  it('that lies about a size, holds too many parts, or is another archive is refused', async () => {
    const zip = Buffer.from(
      await zipOf({ ...wordParts(wordParagraph('x')), 'word/a.xml': Buffer.alloc(100_000) }),
    );
    const at = zip.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'));
    zip.writeUInt32LE(10, at + 24);
    await expect(read(zip, 'x.docx')).rejects.toThrow(Refusal);
    const many = Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`word/${index}.xml`, 'x']));
    await expect(zipOf(many).then((all) => read(all, 'x.docx'))).rejects.toThrow(/2000 parts/);
    await expect(zipOf({ 'a.txt': 'x' }).then((other) => read(other, 'x.docx'))).rejects.toThrow(
      /not a Word file/,
    );
  });

  it('with entities that multiply is refused', async () => {
    const entities = Array.from(
      { length: 9 },
      (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`,
    ).join('');
    const parts = wordParts(wordParagraph('&e9;'));
    const xml = `<!DOCTYPE x [<!ENTITY e0 "ha">${entities}]>${String(parts['word/document.xml'])}`;
    await expect(
      zipOf({ ...parts, 'word/document.xml': xml }).then((zip) => read(zip, 'x.docx')),
    ).rejects.toThrow(Refusal);
  });
});

describe('the bytes decide, not the name', () => {
  it('a PDF called a page is a PDF', async () => {
    expect(
      (await read(pdfOf([shown([{ x: 72, y: 700, text: 'Words.' }])]), 'x.html', 'text/html')).format,
    ).toBe('pdf');
  });

  it('a page without a name or a type is a page, and shown as text where it is called .txt', async () => {
    expect((await read(`<!DOCTYPE html><body>${ARTICLE.join('')}`, 'download')).format).toBe('html');
    expect((await read('<html>', 'a.txt')).text).toBe('<html>');
  });

  it.each([
    ['an image', '\x89PNG\r\n\x1A\n', 'a.html'],
    ['an old Word file', '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1', 'a.docx'],
    ['a program', '\x7FELF', 'a.txt'],
    ['text called a PDF', 'words', 'a.pdf'],
    ['text called a Word file', 'words', 'a.docx'],
    ['something binary', 'a\0b', 'a.txt'],
    ['nothing', '', 'a.txt'],
  ])('%s is refused', async (_what, bytes, name) => {
    await expect(read(Buffer.from(bytes, 'latin1'), name)).rejects.toThrow(Refusal);
  });
});
