// Whatever a server sends, a fetch ends in time, in memory, and with a sentence.
import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { BodyTooLong, readBody } from '../../../src/ingest/fetch/body.ts';
import { canary, fetcherOn, told } from './canary.ts';

const MIB = 1024 * 1024;

/** Fetches one page from a server that answers so. */
async function fetchedFrom(answer: (response: ServerResponse) => void, options = {}) {
  const server = await canary((_request, response) => answer(response));
  const { fetcher, events } = fetcherOn(server.port, {}, { allow: [`127.0.0.1:${server.port}`], ...options });
  const outcome = fetcher
    .page(`http://127.0.0.1:${server.port}/`)
    .then(({ bytes }) => Buffer.from(bytes).toString());
  const said = await outcome.catch((error: unknown) => String(error));
  await server.close();
  return { said, reason: events.at(-1)?.fields['reason'] };
}

function gzipped(times: number): Uint8Array {
  let body: Uint8Array = Buffer.from('words');
  for (let each = 0; each < times; each += 1) body = gzipSync(body);
  return body;
}

const thousand = () => Readable.from([gzipSync('x'.repeat(1000))]);

describe('a body', () => {
  const words = 'Words, and “words” again. '.repeat(100);

  it.each([
    ['as it is', undefined, Buffer.from(words)],
    ['in gzip', 'gzip', gzipSync(words)],
    ['in deflate', 'deflate', deflateSync(words)],
    ['in brotli', 'br', brotliCompressSync(words)],
    ['in two codings', 'gzip, br', brotliCompressSync(gzipSync(words))],
    ['in capitals', 'X-GZIP', gzipSync(words)],
  ])('is read %s', async (_how, encoding, body) => {
    const { said } = await fetchedFrom((response) => {
      if (encoding !== undefined) response.setHeader('content-encoding', encoding);
      response.end(body);
    });
    expect(said).toBe(words);
  });

  it.each([
    ['in three codings', 'gzip, gzip, gzip', gzipped(3)],
    ['in a hundred codings', Array.from({ length: 100 }, () => 'gzip').join(', '), gzipped(100)],
    ['in a coding we did not ask for', 'zstd', zstdCompressSync('words')],
    ['in a coding named like a property', 'constructor', Buffer.from('words')],
    ['that is not in the coding it claims', 'gzip', Buffer.from('words')],
  ])('%s is refused', async (_how, encoding, body) => {
    const { said } = await fetchedFrom((response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end(body),
    );
    expect(said).toMatch(/could not fetch/);
  });

  it('that is cut short is refused', async () => {
    const { said } = await fetchedFrom((response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('x');
      response.socket?.end();
    });
    expect(said).toMatch(/could not fetch/);
  });

  it.each(['gzip', 'br'])(
    'that swells in %s is given up at the limit, having taken little',
    async (encoding) => {
      const bomb =
        encoding === 'gzip' ? gzipSync(Buffer.alloc(200 * MIB)) : brotliCompressSync(Buffer.alloc(50 * MIB));
      const before = process.memoryUsage().rss;
      const { said, reason } = await fetchedFrom((response) =>
        response.writeHead(200, { 'content-encoding': encoding }).end(bomb),
      );
      expect(said).toMatch(/larger than 5 MiB/);
      expect(reason).toBe('size');
      expect(process.memoryUsage().rss - before).toBeLessThan(95 * MIB);
    },
  );

  it('without end is given up at the limit', async () => {
    let sent = 0;
    const { said } = await fetchedFrom((response) => {
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(65_536))) sent += 65_536;
      };
      response.on('drain', more);
      more();
    });
    expect(said).toMatch(/larger than 5 MiB/);
    expect(sent).toBeLessThan(20 * MIB);
  });

  it('that says it is too long is not read at all', async () => {
    const { said, reason } = await fetchedFrom((response) => {
      response.writeHead(200, { 'content-length': String(6 * MIB) });
      response.write('x');
    });
    expect([said, reason]).toEqual([expect.stringMatching(/larger than 5 MiB/), 'size']);
  });

  it('is counted after decoding, to the byte', async () => {
    expect((await readBody(thousand(), 'gzip', 1000)).length).toBe(1000);
    await expect(readBody(thousand(), 'gzip', 999)).rejects.toThrow(BodyTooLong);
  });
});

describe('an answer', () => {
  it.each([
    ['text/html; charset=utf-8', true],
    ['application/xhtml+xml', true],
    ['TEXT/PLAIN', true],
    ['application/pdf', true],
    ['image/png', false],
    ['application/json', false],
    ['application/octet-stream', false],
    ['text/htmlx', false],
  ])('of type %s: taken = %s', async (type, taken) => {
    const { said } = await fetchedFrom((response) =>
      response.writeHead(200, { 'content-type': type }).end('words'),
    );
    expect(said).toMatch(taken ? /^words$/ : /not a page, a text or a PDF/);
  });

  it('with an error is told as such, whatever its body', async () => {
    const { said } = await fetchedFrom((response) =>
      response.writeHead(404, { 'content-type': 'text/html' }).end('words'),
    );
    expect(said).toBe('Refusal: That address answered with an error (404).');
  });

  it('with headers too long is refused', async () => {
    const { said, reason } = await fetchedFrom((response) => {
      response.socket?.end(`HTTP/1.1 200 OK\r\nx: ${'x'.repeat(10 * MIB)}\r\n\r\n`);
    });
    expect(said).toMatch(/could not fetch/);
    expect(reason).toMatch(/Header/);
  });

  it.each([
    ['never begins', () => {}],
    ['stops after its headers', (response: ServerResponse) => response.writeHead(200).flushHeaders()],
    ['drips', (response: ServerResponse) => response.write('x')],
  ])('that %s ends with the time for the whole fetch', async (_how, answer) => {
    const lapses: (() => void)[] = [];
    const after = (ms: number, act: () => void) => {
      if (ms === 15_000) lapses.push(act);
      return () => {};
    };
    const { said, reason } = await fetchedFrom(
      (response) => {
        answer(response);
        // The answer's first bytes are on their way; then the time runs out.
        setImmediate(() => lapses[0]?.());
      },
      { after },
    );
    expect([said, reason]).toEqual([
      'Refusal: That address took too long to answer, so I stopped.',
      'deadline',
    ]);
  });

  it('takes one of two places: no more than two are fetched at once', async () => {
    let open = 0;
    let most = 0;
    const waiting: (() => void)[] = [];
    const server = await canary((_request, response) => {
      open += 1;
      most = Math.max(most, open);
      waiting.push(() => {
        open -= 1;
        response.end('x');
      });
      if (waiting.length >= 2) waiting.splice(0).forEach((answer) => answer());
    });
    const { fetcher } = fetcherOn(server.port, {}, { allow: [`127.0.0.1:${server.port}`] });
    const all = await Promise.all(
      Array.from({ length: 6 }, () => told(fetcher.page(`http://127.0.0.1:${server.port}/`))),
    );
    expect(all).toEqual(Array.from({ length: 6 }, () => 'fetched'));
    expect(most).toBe(2);
    await server.close();
  });
});
