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

const pageWith = (meta: string) =>
  Buffer.concat([
    Buffer.from(`<html><head>${meta}</head><body><article>${ARTICLE.join('')}<p>`),
    Buffer.from([0xe9]),
    Buffer.from('</p></article>'),
  ]);

const line = (y: number, text: string, x = 72) => ({ x, y, text });

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
    ['a label that is none: as if it were not there', [0xc3, 0xa9], 'text/plain; charset=nonsense', 'é'],
    ['a mark against the header', [0xef, 0xbb, 0xbf, 0xc3, 0xa9], 'text/plain; charset=windows-1252', 'é'],
  ])('are read as %s', async (_what, bytes, type, expected) => {
    expect((await read(new Uint8Array(bytes), 'a.txt', type)).text).toBe(expected);
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

describe('a web page', () => {
  it('gives its article without what stands around it, each block a paragraph', async () => {
    const list = '<ul><li>First item, of some length</li><li>Second item</li></ul>';
    const table = '<table><tr><td>Year</td><td>Requests</td></tr><tr><td>2021</td><td>7</td></tr></table>';
    const page = `<!doctype html><title>T</title><nav><a href="/">Home</a></nav><article><h2>Part</h2>${ARTICLE.join('')}
      <blockquote><p>Quoted, and at length.</p></blockquote>${list}<pre>a\n  b</pre>${table}</article><footer>Imprint</footer>`;
    const { text, format } = await read(page, 'x.html');
    expect(format).toBe('html');
    expect(text.split('\n\n')).toEqual([
      'Part',
      ...ARTICLE.map((paragraph) => paragraph.slice(3, -4)),
      'Quoted, and at length.',
      'First item, of some length',
      'Second item',
      'a\n  b',
      'Year\tRequests',
      '2021\t7',
    ]);
  });

  it('gives what it says of itself, JSON-LD before meta elements', async () => {
    const ld = JSON.stringify({
      '@graph': [
        { '@type': 'WebSite', name: 'no' },
        {
          '@type': ['NewsArticle'],
          headline: 'The headline',
          author: [{ name: 'First Author' }, { name: 'Second Author' }],
          publisher: { '@type': 'Organization', name: 'The Publisher' },
          datePublished: '2022-07-06T09:00:00+10:00',
        },
      ],
    });
    const page = `<html lang="en-au"><head><title>x</title><script type="application/ld+json">${ld}</script>
      <meta property="og:title" content="another"><link rel="canonical" href="https://example.org/a"></head><body><article>${ARTICLE.join('')}</article></body></html>`;
    expect((await read(page, 'x.html')).details).toEqual({
      title: 'The headline',
      ourTitle: false,
      kind: 'article',
      publisher: 'The Publisher',
      author: 'First Author, Second Author',
      url: 'https://example.org/a',
      published: '2022-07-06T09:00:00+10:00',
      captured: null,
      language: 'en-AU',
      speakers: [],
      statements: [],
    });
  });

  it('gives what its meta elements say, those made for citing first', async () => {
    const page = `<html><head><title>x</title><meta property="og:title" content="no"><meta name="DC.Title" content="The title">
      <meta name="citation_author" content="First Author"><meta name="citation_author" content="Second Author">
      <meta property="og:locale" content="de_AT"><meta property="og:site_name" content="The site"><meta property="og:type" content="article">
      <meta property="article:published_time" content="2022-07-06"></head><body><article>${ARTICLE.join('')}</article></body></html>`;
    expect((await read(page, 'x.html')).details).toMatchObject({
      title: 'The title',
      kind: 'article',
      author: 'First Author; Second Author',
      publisher: 'The site',
      published: '2022-07-06',
      language: 'de-AT',
    });
  });

  it('leaves unknown what is nonsense, and never guesses', async () => {
    const page = `<html lang="??"><meta name="author" content="https://example.org/me"><meta property="article:published_time" content="yesterday">
      <link rel="canonical" href="javascript:alert(1)"><body><article>${ARTICLE.join('')}</article></body></html>`;
    expect((await read(page, 'some-page.html')).details).toMatchObject({
      title: 'Some page',
      ourTitle: true,
      author: null,
      published: null,
      url: null,
      language: 'en',
    });
  });

  it.each([
    ['the hidden attribute', '<p hidden>CANARY</p>'],
    ['aria-hidden', '<p aria-hidden="true">CANARY</p>'],
    ['display: none', '<p style="display:none">CANARY</p>'],
    ['display: none, shouted', '<p style="DISPLAY : NONE !important">CANARY</p>'],
    ['visibility: hidden', '<div style="visibility:hidden"><p>CANARY</p></div>'],
    ['opacity: 0', '<p style="opacity:0.0">CANARY</p>'],
    ['no size', '<p>Words <span style="font-size:0px">CANARY</span></p>'],
    ['white on white', '<p style="color:#FFF;background-color:white">CANARY</p>'],
    ['white ink', '<p>Words <span style="color: rgb(255, 255, 255)">CANARY</span></p>'],
    ['transparent ink', '<p>Words <span style="color:rgba(0,0,0,0)">CANARY</span></p>'],
    ['a place far away', '<p style="position:absolute;left:-9999px">CANARY</p>'],
    ['an indent far away', '<p style="text-indent:-9999px">CANARY</p>'],
    ['a clip', '<p style="position:absolute;clip:rect(0,0,0,0)">CANARY</p>'],
    ['no height', '<div style="height:0;overflow:hidden"><p>CANARY</p></div>'],
    ['a comment', '<!-- CANARY -->'],
    ['a template', '<template><p>CANARY</p></template>'],
    ['a script', '<script>var CANARY</script>'],
    ['noscript', '<noscript><p>CANARY</p></noscript>'],
  ])('does not give text hidden by %s', async (_how, hidden) => {
    const html = `<html><body><article>${ARTICLE.join('')}${hidden}${ARTICLE.join('')}</article></body></html>`;
    const { text } = await read(html, 'x.html');
    expect(text).toContain('Paragraph 7');
    expect(text).not.toContain('CANARY');
    expect((await read(`Words.\n\n${hidden}\n\nMore words.`, 'x.md')).text).toBe(
      hidden.startsWith('<p>Words') ? 'Words.\n\nWords\n\nMore words.' : 'Words.\n\nMore words.',
    );
  });

  it('says how much hidden text was left out', async () => {
    const html = `<html><body><article>${ARTICLE.join('')}<p style="display:none">0123456789</p></article></body></html>`;
    expect((await read(html, 'x.html')).warnings).toEqual(['10 characters of hidden text were left out.']);
  });

  it('names its charset within the first kilobyte', async () => {
    expect((await read(pageWith('<meta charset="windows-1251">'), 'x.html')).text).toContain('й');
    expect(
      (
        await read(
          pageWith('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-7">'),
          'x.html',
        )
      ).text,
    ).toContain('ι');
    expect(
      (await read(pageWith('<meta charset="windows-1251">'), 'x.html', 'text/html; charset=iso-8859-7')).text,
    ).toContain('ι');
    expect(
      (await read(pageWith(`${' '.repeat(1100)}<meta charset="windows-1251">`), 'x.html')).text,
    ).toContain('é');
  });

  it.each([
    ['nested deeply', `${'<div>'.repeat(1000)}x`],
    ['nested very deeply', `${'<b>'.repeat(100_000)}x`],
    ['of very many elements', '<i>x</i>'.repeat(40_000)],
    ['with very many attributes', `<p ${Array.from({ length: 300 }, (_, at) => `a${at}=1`).join(' ')}>x`],
  ])('%s is refused at once', async (_what, page) => {
    const before = performance.now();
    await expect(read(page, 'x.html')).rejects.toThrow(Refusal);
    expect(performance.now() - before).toBeLessThan(500);
  });

  it('with no article in it gives what is visible and says so', async () => {
    const { text, warnings } = await read('<html><body></body></html>', 'x.html').catch((error: Error) => ({
      text: error.message,
      warnings: ['refused'],
    }));
    expect([text, ...warnings]).toEqual(['This page has no readable words.', 'refused']);
  });
});

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

  it('without words, damaged, or with too many pages is refused', async () => {
    await expect(read(pdfOf([shown([])]), 'x.pdf')).rejects.toThrow(/no words/);
    await expect(read('%PDF-1.7 nothing', 'x.pdf')).rejects.toThrow(/damaged/);
    await expect(read(pdfOf(Array.from({ length: 501 }, () => shown([]))), 'x.pdf')).rejects.toThrow(
      /500 pages/,
    );
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
