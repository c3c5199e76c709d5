// No fetch reaches an address inside. Each guard has a control beside it: with the guard off, the canary is reached.
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { guardedConnector } from '../../../src/ingest/fetch/connector.ts';
import { type Canary, canary, connected, fetcherOn, told } from './canary.ts';

const REFUSED = 'Refusal: I could not fetch that address. It has to be a public web page that answers.';
const everything = () => true;
let bird: Canary;

beforeEach(async () => {
  bird = await canary();
});
afterEach(() => bird.close());

const open = (hostname: string, options: Partial<Parameters<typeof guardedConnector>[0]>) =>
  new Promise<string>((resolve) => {
    const connect = guardedConnector({
      resolve: async () => [hostname],
      dial: () => connected(bird.port),
      exempt: new Set(),
      after: () => () => {},
      signal: new AbortController().signal,
      ...options,
    });
    connect({ hostname, protocol: 'http:', port: String(bird.port) }, (error, socket) => {
      socket?.destroy();
      resolve(error === null ? 'connected' : error.message);
    });
  });

const leading = (to: string) =>
  canary((request, response) => {
    if (request.url === '/end') response.end('the end');
    else response.writeHead(302, { location: to }).end();
  });

const outside = async () => ['93.184.216.34'];
const manyOutside = async () => ['93.184.216.34', '93.184.216.35', '93.184.216.36', '93.184.216.37'];
const atOnce = (_ms: number, act: () => void) => {
  queueMicrotask(act);
  return () => {};
};

it('an exempt IPv6 address is reached by its name in brackets', async () => {
  const exempt = new Set([`[::1]:${bird.port}`]);
  expect(await open('::1', { exempt })).toBe('connected');
  expect(await open('[::1]', { exempt })).toBe('connected');
  expect(await open('::2', { exempt })).not.toBe('connected');
});

describe('a name that leads inside', () => {
  it.each([
    ['to this machine', ['127.0.0.1']],
    ['to a private network', ['10.1.2.3']],
    ['to a cloud’s metadata', ['169.254.169.254']],
    ['to an IPv6 form of this machine', ['::ffff:127.0.0.1']],
    ['to good addresses and one bad one', ['93.184.216.34', '127.0.0.1']],
    ['to nothing that is an address', ['localhost']],
  ])('%s is refused before dialling', async (_where, addresses) => {
    const { fetcher, dialled, resolved } = fetcherOn(bird.port, { 'evil.example': addresses });
    expect(await told(fetcher.page('http://evil.example/'))).toBe(REFUSED);
    expect(resolved).toEqual(['evil.example']);
    expect(dialled).toEqual([]);
    expect(bird.hits).toEqual([]);
  });

  it('would be dialled if addresses were not checked (control)', async () => {
    const { fetcher, dialled } = fetcherOn(
      bird.port,
      { 'evil.example': ['127.0.0.1'] },
      { permits: everything },
    );
    await told(fetcher.page('http://evil.example/'));
    expect(dialled).toEqual([{ address: '127.0.0.1', port: 80, hostname: 'evil.example', secure: false }]);
  });

  it('only at times is never reached: what was checked is what is dialled', async () => {
    let asked = 0;
    const { fetcher, dialled } = fetcherOn(bird.port, () => {
      asked += 1;
      return [asked % 2 === 1 ? '93.184.216.34' : '127.0.0.1'];
    });
    for (let each = 0; each < 1000; each += 1) await told(fetcher.page('http://rebinding.example/'));
    expect(asked).toBe(1000);
    expect(new Set(dialled.map(({ address }) => address))).toEqual(new Set(['93.184.216.34']));
    expect(bird.hits).toEqual([]);
  });
});

describe('the connector', () => {
  it('refuses an address where a name should be, without a resolver', async () => {
    for (const host of ['127.0.0.1', '[::1]', '10.0.0.1'])
      expect(await open(host, {})).toBe('an address instead of a name');
    expect(await open('127.0.0.1', { permits: everything })).toBe('connected');
  });

  it('lets go of a connection that leads inside although its address looked public', async () => {
    expect(await open('example.org', { resolve: outside })).toBe('a connection that leads inside');
    expect(bird.hits).toEqual([]);
    expect(await open('example.org', { resolve: outside, permits: everything })).toBe('connected');
  });

  it('tries the next address where one does not answer', async () => {
    const tried: string[] = [];
    const dial = async ({ address }: { address: string }) => {
      tried.push(address);
      throw new Error('no answer');
    };
    expect(await open('example.org', { resolve: manyOutside, dial })).toBe('no answer');
    expect(tried).toEqual(['93.184.216.34', '93.184.216.35', '93.184.216.36']);
  });

  it('gives up a name that is never resolved when its time is over', async () => {
    expect(await open('example.org', { resolve: () => new Promise(() => {}), after: atOnce })).toMatch(
      /too long/,
    );
  });
});

describe('a redirect', () => {
  it.each([
    'http://169.254.169.254/latest',
    'http://127.0.0.1:1/',
    'http://2130706433/',
    'http://[::1]/',
    'file:///etc/passwd',
    'gopher://example.org/',
    'http://user@example.org/',
    '//inside.example/',
    'http://inside.example:22/',
  ])('to %s is refused', async (to) => {
    const server = await leading(to);
    const allow = [`127.0.0.1:${server.port}`];
    const { fetcher, dialled } = fetcherOn(server.port, { 'inside.example': ['10.0.0.1'] }, { allow });
    expect(await told(fetcher.page(`http://127.0.0.1:${server.port}/start`))).toBe(REFUSED);
    expect(dialled.map(({ port }) => port)).toEqual([server.port]);
    expect(server.hits).toEqual(['/start']);
    await server.close();
  });

  it('to a page outside is followed, and the page’s own address is kept', async () => {
    const server = await leading('/end#part');
    const { fetcher } = fetcherOn(server.port, {}, { allow: [`127.0.0.1:${server.port}`] });
    const found = await fetcher.page(`http://127.0.0.1:${server.port}/start`);
    expect(found).toMatchObject({
      url: `http://127.0.0.1:${server.port}/end`,
      status: 200,
      at: 1_700_000_000_000,
    });
    expect(found.sha256).toBe(createHash('sha256').update('the end').digest('hex'));
    await server.close();
  });

  it('from https never leads to http, where others can listen', async () => {
    for (const [to, said] of [
      ['http://page.example/end', REFUSED],
      ['https://page.example/end', 'fetched'],
    ] as const) {
      const server = await leading(to);
      const { fetcher } = fetcherOn(server.port, () => ['93.184.216.34'], {
        allow: ['page.example:443', 'page.example:80'],
        // Without TLS: what is tried here is where the fetch goes, not how.
        dial: () => connected(server.port),
      });
      expect(await told(fetcher.page('https://page.example/start'))).toBe(said);
      expect(server.hits).toEqual(said === 'fetched' ? ['/start', '/end'] : ['/start']);
      await server.close();
    }
  });

  it('after redirect ends with the sixth', async () => {
    const server = await leading('/again');
    const { fetcher } = fetcherOn(server.port, {}, { allow: [`127.0.0.1:${server.port}`] });
    expect(await told(fetcher.page(`http://127.0.0.1:${server.port}/start`))).toMatch(/on and on/);
    expect(server.hits).toHaveLength(6);
    await server.close();
  });
});

describe('what a person is told', () => {
  it('is the same for blocked, closed, refused and unknown', async () => {
    const names = {
      'blocked.example': ['10.0.0.1'],
      'closed.example': ['93.184.216.34'],
      'unknown.example': [],
    };
    const { fetcher, events } = fetcherOn(bird.port, names);
    const addresses = [
      'http://blocked.example/',
      'http://closed.example/',
      'http://unknown.example/',
      'http://127.0.0.1/',
      'ftp://x.example/',
      'nonsense',
    ];
    for (const address of addresses) expect(await told(fetcher.page(address))).toBe(REFUSED);
    expect(new Set(events.map(({ fields }) => fields['reason'])).size).toBeGreaterThan(3);
  });

  it('is logged with the host alone: a path or query may hold a secret', async () => {
    const { fetcher, events } = fetcherOn(bird.port, {});
    await told(fetcher.page('https://example.org/secret-path?token=secret'));
    expect(events).toHaveLength(1);
    expect(JSON.stringify(events)).toContain('example.org');
    expect(JSON.stringify(events)).not.toContain('secret');
  });
});

describe('a proxy in the environment', () => {
  it('is not used, and that is logged without its address', async () => {
    const env = { HTTP_PROXY: `http://user:secret@127.0.0.1:${bird.port}`, https_proxy: '', no_proxy: 'x' };
    const { fetcher, events, dialled } = fetcherOn(bird.port, { 'example.org': ['93.184.216.34'] }, { env });
    expect(events).toEqual([{ event: 'fetch.proxy-ignored', fields: { variables: ['HTTP_PROXY'] } }]);
    await told(fetcher.page('http://example.org/'));
    expect(dialled.map(({ address }) => address)).toEqual(['93.184.216.34']);
    expect(bird.hits).toEqual([]);
  });
});

describe('an attachment', () => {
  it.each([
    'https://cdn.discordapp.com.evil.test/a',
    'https://evil.test/cdn.discordapp.com',
    'http://cdn.discordapp.com/a',
    'https://cdn.discordapp.com:80/a',
    'https://x@cdn.discordapp.com/a',
    'https://127.0.0.1/a',
  ])('from %s is refused before any look-up', async (address) => {
    const { fetcher, resolved } = fetcherOn(bird.port, () => ['93.184.216.34'], {
      attachmentHosts: ['cdn.discordapp.com'],
    });
    expect(await told(fetcher.attachment(address, 100))).toBe(REFUSED);
    expect(resolved).toEqual([]);
  });

  it('is looked for on its own host', async () => {
    const { fetcher, dialled } = fetcherOn(bird.port, () => ['93.184.216.34'], {
      attachmentHosts: ['cdn.discordapp.com'],
    });
    await told(fetcher.attachment('https://cdn.discordapp.com/attachments/1/2/a.pdf?ex=1', 100));
    expect(dialled).toEqual([
      { address: '93.184.216.34', port: 443, hostname: 'cdn.discordapp.com', secure: true },
    ]);
  });

  it('of any type is taken from a host given with its port, up to the size that was announced', async () => {
    const { fetcher } = fetcherOn(bird.port, {}, { attachmentHosts: [`127.0.0.1:${bird.port}`] });
    const address = `http://127.0.0.1:${bird.port}/a`;
    expect(Buffer.from((await fetcher.attachment(address, 6)).bytes).toString()).toBe('canary');
    expect(await told(fetcher.attachment(address, 5))).toMatch(/larger/);
    expect(await told(fetcher.attachment(address, 26 * 1024 * 1024))).toMatch(/larger than 25 MiB/);
    expect(await told(fetcher.page(address))).toBe(REFUSED);
  });
});
