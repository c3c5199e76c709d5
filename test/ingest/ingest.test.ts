// Each way in gives a Draft that says where its words are from, and puts nothing into its details that the source does not say.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/core/refusal.ts';
import { createIngest, type IngestOptions } from '../../src/ingest/ingest.ts';
import { readFile } from '../../src/ingest/read-file.ts';
import { canary } from './fetch/canary.ts';

const AT = Date.UTC(2026, 10, 23, 12);
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** Files are read at hand here: the child process has tests of its own. */
const aside = { file: readFile, archive: () => Promise.reject(new Error('not here')) };

function ingestWith(options: Partial<IngestOptions> = {}) {
  return createIngest({ allow: [], attachmentHosts: [], now: () => AT, log: () => {}, aside, ...options });
}

const ARTICLE = `<p>${'A page says something at length, and then some more. '.repeat(15)}</p>`;
const page = (head: string) =>
  `<html><head><title>The title</title>${head}</head><body><article>${ARTICLE}</article></body></html>`;

async function fetched(html: string, path: string) {
  const server = await canary((request, response) => {
    if (request.url === '/moved') response.writeHead(301, { location: path }).end();
    else response.writeHead(200, { 'content-type': 'text/html' }).end(html);
  });
  const host = `127.0.0.1:${server.port}`;
  const draft = await ingestWith({ allow: [host] }).fromUrl(` http://${host}/moved `);
  await server.close();
  return { draft, host };
}

describe('a page', () => {
  it('carries the address that answered, the time it was taken and the hash of its bytes', async () => {
    const html = page('');
    const { draft, host } = await fetched(html, '/a%20page?x=1#part');
    expect(draft.origin).toEqual({
      from: `http://${host}/a%20page?x=1`,
      url: `http://${host}/a%20page?x=1`,
      status: 200,
      sha256: sha256(html),
      at: AT,
    });
    expect(draft.details).toMatchObject({
      title: 'The title',
      url: `http://${host}/a%20page?x=1`,
      published: null,
      captured: '2026-11-23T12:00:00.000Z',
    });
  });

  it('may name its own address on its own site, and not on another', async () => {
    const elsewhere = await fetched(page('<link rel="canonical" href="https://example.org/other">'), '/a');
    expect(elsewhere.draft.details.url).toBe(`http://${elsewhere.host}/a`);
  });
});

describe('an attachment', () => {
  it('is named by its file, and not cited by an address that expires', async () => {
    const server = await canary((_request, response) => response.end('Words.'));
    const ingest = ingestWith({ attachmentHosts: [`127.0.0.1:${server.port}`] });
    const url = `http://127.0.0.1:${server.port}/a?ex=1`;
    const draft = await ingest.fromAttachment({ url, name: 'my-notes.txt', contentType: null, size: 6 });
    await server.close();
    expect(draft).toMatchObject({
      format: 'text',
      text: 'Words.',
      details: { title: 'My notes', ourTitle: true, url: null, captured: null },
      origin: { from: 'my-notes.txt', url: null, status: 200, sha256: sha256('Words.') },
    });
  });
});

describe('pasted text', () => {
  it('is taken as it is: no markup, no front matter', () => {
    const draft = ingestWith().fromPaste('---\ntitle: x\n---\r\n*One*  \r\n');
    expect(draft.text).toBe('---\ntitle: x\n---\n*One*');
    expect(draft.details).toMatchObject({ title: 'Pasted text', ourTitle: true });
    expect(draft.origin).toMatchObject({ from: 'paste', url: null });
  });

  it('of nothing, or of too much, is refused', () => {
    expect(() => ingestWith().fromPaste(' \n ')).toThrow(Refusal);
    expect(() => ingestWith().fromPaste('x'.repeat(2_000_001))).toThrow(Refusal);
  });

  it('with characters that cannot be seen carries a warning, and keeps them', () => {
    const { text, warnings } = ingestWith().fromPaste('He said \u202Eno\u202C to it.');
    expect(text).toContain('\u202E');
    expect(warnings).toEqual([
      'The text has 2 characters that cannot be seen, such as one that changes its direction.',
    ]);
    expect(ingestWith().fromPaste('Plain.').warnings).toEqual([]);
  });
});

describe('bytes', () => {
  it('are read in a child process where nothing else is asked for', async () => {
    const ingest = createIngest({ allow: [], attachmentHosts: [], now: () => AT, log: () => {} });
    const draft = await ingest.fromBytes(Buffer.from('# A title\n\nWords.'), {
      name: 'a.md',
      contentType: null,
    });
    expect(draft).toMatchObject({
      format: 'markdown',
      text: 'A title\n\nWords.',
      details: { title: 'A title' },
    });
  });
});
