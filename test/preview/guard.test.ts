// Who may ask the preview, and what it hands out: no browser needed.
import { request } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createLog } from '../../src/log.ts';
import { readOptions } from '../../src/preview/options.ts';
import { type Served, serve } from '../../src/preview/preview.ts';
import { type Stage, setStage } from '../../src/preview/stage.ts';
import { CORPUS } from './browser.ts';

let stage: Stage;
let served: Served;
beforeAll(async () => {
  stage = await setStage({ corpus: CORPUS, log: createLog('fatal', []), fatal: () => undefined });
  served = await serve(stage, 0);
});
afterAll(async () => {
  await served.close();
  await stage.close();
});

interface Got {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** A request with any headers, which fetch would not let one set. */
function get(path: string, headers: Record<string, string> = {}, body?: string): Promise<Got> {
  const { hostname, port } = new URL(served.address);
  return new Promise((resolve, reject) => {
    const method = body === undefined ? 'GET' : 'POST';
    const asking = request({ hostname, port, path, method, headers }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      );
    });
    asking.once('error', reject).end(body);
  });
}

it('listens on 127.0.0.1 alone', () => {
  expect(new URL(served.address).hostname).toBe('127.0.0.1');
});

it('refuses another host and another origin, for the page and for acts', async () => {
  const { host } = new URL(served.address);
  const json = { 'content-type': 'application/json' };
  const act = JSON.stringify({ act: 'say', channel: stage.home, content: 'hello', files: [] });
  expect((await get('/', { host })).status).toBe(200);
  expect((await get('/', { host: 'evil.example' })).status).toBe(403);
  expect((await get('/api/places', { host, origin: 'http://evil.example' })).status).toBe(403);
  expect((await get('/api/act', { host, origin: 'null', ...json }, act)).status).toBe(403);
  expect((await get('/api/act', { host, 'sec-fetch-site': 'cross-site', ...json }, act)).status).toBe(403);
  const link = { host, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
  expect((await get('/', link)).status).toBe(200);
  expect((await get('/api/places', link)).status).toBe(403);
  expect(stage.discord.messages({ id: stage.home })).toEqual([]);
  expect((await get('/api/act', { host, origin: served.address, ...json }, act)).status).toBe(200);
  expect(stage.discord.messages({ id: stage.home })).toHaveLength(1);
});

it('lets no script stand in the page but the one whose hash it names, and nothing come from elsewhere', async () => {
  const { headers, body } = await get('/');
  const policy = String(headers['content-security-policy']);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toMatch(/script-src 'self' 'sha256-[^']+';/);
  expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/);
  expect(body).not.toMatch(/\son\w+=|https?:/);
});

it('hands out files of the page and of the named libraries, and no others', async () => {
  for (const path of ['/page/app.ts', '/lib/lit/index.js', '/page/style/theme.css'])
    expect((await get(path)).status).toBe(200);
  for (const path of [
    '/page/../main.ts',
    '/page/%2e%2e/main.ts',
    '/lib/zod/index.js',
    '/lib/lit/../zod/index.js',
    '/etc/passwd',
  ])
    expect((await get(path)).status).toBe(404);
});

it('never lets an uploaded file run as a page', async () => {
  const [member] = stage.people.values();
  const said = member?.person.say({ id: stage.home }, 'see', {
    files: [{ name: 'a.html', content: '<script>1</script>', contentType: 'text/html' }],
  });
  const path = new URL(said?.attachments[0]?.url ?? '').pathname;
  const { headers } = await get(path);
  expect(headers['content-type']).toBe('application/octet-stream');
  expect(headers['content-disposition']).toBe('attachment');
  expect(headers['content-security-policy']).toContain('sandbox');
});

it('says what is wrong with its options', () => {
  expect(readOptions(['--port', 'x'], '/')).toMatchObject({
    problem: expect.stringContaining('--port') as string,
  });
  expect(readOptions(['--nothing'], '/')).toMatchObject({
    problem: expect.stringContaining('--nothing') as string,
  });
  expect(readOptions(['--port', '0', '--corpus', 'docs'], '/')).toEqual({ port: 0, corpus: 'docs' });
});
