// Whatever is written where an address should be, and wherever a page sends us: nothing inside is looked up, dialled or reached.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Canary, canary, connected, fetcherOn, told } from './canary.ts';
import { INSIDE, UNFIT } from './inside.ts';

const REFUSED = 'Refusal: I could not fetch that address. It has to be a public web page that answers.';
let bird: Canary;

beforeEach(async () => {
  bird = await canary();
});
afterEach(() => bird.close());

/** Whatever is dialled gets the canary: an address that slips through is heard. */
const toTheBird = { dial: () => connected(bird.port) };

it('every spelling of an address inside is refused when it is asked for, before any look-up', async () => {
  const { fetcher, resolved } = fetcherOn(bird.port, () => ['93.184.216.34'], toTheBird);
  for (const host of INSIDE)
    expect([host, await told(fetcher.page(`http://${host}/`))]).toEqual([host, REFUSED]);
  expect(INSIDE.length).toBeGreaterThanOrEqual(54);
  expect(resolved).toEqual([]);
  expect(bird.hits).toEqual([]);
});

it('every spelling of an address inside is refused when a page leads there', async () => {
  let to = '';
  const server = await canary((_, response) => response.writeHead(302, { location: to }).end());
  const dial = ({ port }: { port: number }) => connected(port === server.port ? port : bird.port);
  const { fetcher } = fetcherOn(server.port, {}, { allow: [`127.0.0.1:${server.port}`], dial });
  for (const host of INSIDE) {
    // A header holds no letters beyond ASCII; a browser would read them so all the same.
    to = `http://${host.replace(/[^\p{ASCII}]/gu, encodeURIComponent)}/`;
    const page = fetcher.page(`http://127.0.0.1:${server.port}/`);
    expect([host, await told(page)]).toEqual([host, REFUSED]);
  }
  expect(server.hits).toHaveLength(INSIDE.length);
  expect(bird.hits).toEqual([]);
  await server.close();
});

it('they would be reached if nothing were checked (control)', async () => {
  const allow = ['127.0.0.1:80'];
  const { fetcher } = fetcherOn(bird.port, {}, { allow, ...toTheBird });
  for (const host of ['127.0.0.1', '2130706433', '0x7f.1', '①②⑦.0.0.1'])
    expect([host, await told(fetcher.page(`http://${host}/`))]).toEqual([host, 'fetched']);
  expect(bird.hits).toHaveLength(4);
});

it('what is no web address is refused before any look-up', async () => {
  const { fetcher, resolved, dialled } = fetcherOn(bird.port, () => ['93.184.216.34']);
  for (const [address] of UNFIT)
    expect([address, await told(fetcher.page(address))]).toEqual([address, REFUSED]);
  expect(UNFIT.length).toBeGreaterThanOrEqual(30);
  expect([...resolved, ...dialled]).toEqual([]);
});

it('a third page that leads inside is as far as it goes, and no page is told of cookies of another', async () => {
  const heads: string[] = [];
  const steps: Readonly<Record<string, string>> = {
    '/1': '/2',
    '/2': '/3',
    '/3': 'http://169.254.169.254/latest',
  };
  const server = await canary((request, response) => {
    heads.push(JSON.stringify(request.headers));
    response
      .setHeader('set-cookie', 'session=SECRET')
      .writeHead(307, { location: steps[request.url ?? ''] })
      .end();
  });
  const dial = ({ port }: { port: number }) => connected(port === server.port ? port : bird.port);
  const { fetcher } = fetcherOn(server.port, {}, { allow: [`127.0.0.1:${server.port}`], dial });
  expect(await told(fetcher.page(`http://127.0.0.1:${server.port}/1`))).toBe(REFUSED);
  expect(server.hits).toEqual(['/1', '/2', '/3']);
  expect(heads.join()).not.toMatch(/cookie|SECRET|authorization|referer/i);
  expect(bird.hits).toEqual([]);
  await server.close();
});
