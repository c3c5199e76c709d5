// A web page gives its article's words and its own details, and nothing that its readers do not see.
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/core/refusal.ts';
import { readFile } from '../../src/ingest/read-file.ts';

const read = (content: string | Uint8Array, name: string, contentType: string | null = null) =>
  readFile(Buffer.from(content), { name, contentType });

const ARTICLE = Array.from(
  { length: 8 },
  (_, at) => `<p>Paragraph ${at} says a good deal, at some length, with commas, too.</p>`,
);

/** So many towers of elements, each in the one before, beside each other. */
const branches = (depth: number, count: number) =>
  `${'<div>'.repeat(depth)}x${'</div>'.repeat(depth)}`.repeat(count);

const pageWith = (meta: string) =>
  Buffer.concat([
    Buffer.from(`<html><head>${meta}</head><body><article>${ARTICLE.join('')}<p>`),
    Buffer.from([0xe9]),
    Buffer.from('</p></article>'),
  ]);

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
    const xml = Buffer.concat([Buffer.from('<?xml version="1.0" encoding="windows-1251"?>'), pageWith('')]);
    expect((await read(xml, 'x.html')).text).toContain('й');
  });

  it('may name its charset later, where it is not UTF-8', async () => {
    const late = `${' '.repeat(1100)}<meta charset="windows-1251">`;
    expect(await read(pageWith(late), 'x.html')).toMatchObject({
      text: expect.stringContaining('й'),
      warnings: [],
    });
    const utf8 = `<html><head>${late}</head><body><article>${ARTICLE.join('')}<p>é</p></article>`;
    expect((await read(utf8, 'x.html')).text).toContain('é');
    expect(
      (await read(pageWith(`${' '.repeat(70_000)}<meta charset="windows-1251">`), 'x.html')).warnings,
    ).toEqual([expect.stringContaining('windows-1252')]);
  });

  it('is UTF-8 if all of it is, whatever it says of itself, but not against its server', async () => {
    const page = `<html><head><meta charset="gb2312"></head><body><article>${ARTICLE.join('')}<p>${'«é»'.repeat(10)}</p></article>`;
    expect((await read(page, 'x.html')).text).toContain('«é»«é»');
    expect((await read(page, 'x.html', 'text/html; charset=windows-1252')).text).toContain('Â«Ã©Â»');
    const cyrillic = Buffer.from(`<meta charset="windows-1251"><p>${'\xe9\xea '.repeat(40)}`, 'latin1');
    expect((await read(cyrillic, 'x.html', 'text/html; charset=utf-8')).text).toMatch(/^йк йк/);
    // Two characters may be in two encodings at once.
    const chance = Buffer.concat([
      Buffer.from('<meta charset="gb2312"><p>'),
      Buffer.from([0xc1, 0xaa, 0xcd, 0xa8]),
    ]);
    expect((await read(chance, 'x.html')).text).toBe('联通');
  });

  it.each([
    ['nested deeply', `${'<div>'.repeat(1000)}x`],
    ['nested very deeply', `${'<b>'.repeat(100_000)}x`],
    ['of tables in tables', `${'<table><tr><td>'.repeat(300)}x`],
    ['of many branches nested half as deeply', branches(100, 280)],
    ['of very many elements', '<i>x</i>'.repeat(200_000)],
    ['of very many lines', 'x<br>'.repeat(29_000)],
    ['of very many paragraphs that are never closed', '<p>x'.repeat(29_000)],
    ['of very many links', '<a href="x">x</a> '.repeat(29_000)],
    ['of very many comments', `<p>x${'<!--x-->'.repeat(500_000)}`],
    ['with very many attributes', `<p ${Array.from({ length: 300 }, (_, at) => `a${at}=1`).join(' ')}>x`],
    ['with a style without end', `<p style="${'a:b;'.repeat(1_000_000)}">x`],
    ['with nothing but what opens an element', '<div '.repeat(100_000)],
  ])('%s is refused at once', async (_what, page) => {
    const before = process.cpuUsage();
    await expect(read(page, 'x.html')).rejects.toThrow(Refusal);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(500);
  });

  it('as large in shape as the largest of many real ones is read', async () => {
    const attributes = Array.from({ length: 70 }, (_, at) => `data-a${at}="x"`).join(' ');
    const list = `<ul>${'<li>An item of a list, and its words.</li>'.repeat(391)}</ul>`;
    const page = `<html><body ${attributes}>${branches(50, 250)}<article>${ARTICLE.join('')}${list}</article></body></html>`;
    expect((await read(page, 'x.html')).text).toContain('Paragraph 7');
  });

  it('with no article in it gives what is visible and says so', async () => {
    const { text, warnings } = await read('<html><body></body></html>', 'x.html').catch((error: Error) => ({
      text: error.message,
      warnings: ['refused'],
    }));
    expect([text, ...warnings]).toEqual([expect.stringContaining('no readable words'), 'refused']);
  });
});
