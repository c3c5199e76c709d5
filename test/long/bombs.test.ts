// Files and pages made to stop a reader: refused in a sentence, while people's questions are answered meanwhile.
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { APIMessage } from 'discord-api-types/v10';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { textOf } from '../../src/loopback/components.ts';
import { type Stage, setStage } from '../commands/stage.ts';
import { blanksDeflated, pdfOf, wordParts, zipOf } from '../ingest/files.ts';

const INFLATING = gzipSync(Buffer.alloc(2 ** 26, 'a '));

let stage: Stage;
let web: Server;
let address: string;
/** Answers that are held open until a test is done with them. */
const open: ServerResponse[] = [];

beforeAll(async () => {
  web = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    if (request.url === '/gzip') response.setHeader('content-encoding', 'gzip').end(INFLATING);
    else if (request.url === '/deep') response.end(`<html><body>${'<div>'.repeat(20_000)}words`);
    else {
      // Headers and a little, then nothing more: the reader has to give up by itself.
      response.write('<html><body><p>The ');
      open.push(response);
    }
  });
  await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve));
  address = `127.0.0.1:${(web.address() as AddressInfo).port}`;
  // How long an answer takes is the bench's to measure: here it only has to come.
  stage = await setStage({ env: { FETCH_ALLOW: address }, loopback: { firstResponseMs: 60_000 } });
});
afterAll(async () => {
  await stage.close();
  for (const response of open) response.destroy();
  web.close();
});

const words = (message: Parameters<typeof textOf>[0]) => textOf(message).replaceAll('\\', '');
const add = (values: Parameters<Stage['mod']['slash']>[1]) =>
  stage.mod.slash('/document add', values, { channel: stage.channel });
const question = { question: 'Where is Australian user data stored?' };

/** The last that is shown of a reply. */
async function settled(id: string): Promise<APIMessage> {
  await stage.bot.idle();
  const message = stage.mod.sees(stage.channel).find((each) => each.id === id);
  if (message === undefined) throw new Error('no reply');
  return message;
}

const BOMBS: readonly (readonly [
  string,
  () => Promise<Parameters<typeof add>[0]> | Parameters<typeof add>[0],
])[] = [
  [
    'a PDF that inflates without end',
    () => file('a.pdf', pdfOf([blanksDeflated(2 ** 27, 2)], { filters: 2 })),
  ],
  [
    'a Word file of countless paragraphs',
    async () => file('a.docx', await zipOf(wordParts('<w:p/>'.repeat(1_500_000)))),
  ],
  [
    'a Word file that unpacks to too much',
    async () => file('a.docx', await zipOf({ ...wordParts(''), 'word/x': Buffer.alloc(3e7) })),
  ],
  ['a page of elements in elements', () => file('a.html', `<html><body>${'<div>'.repeat(20_000)}words`)],
  ['a fetched page of elements in elements', () => ({ url: `http://${address}/deep` })],
  ['a page that inflates without end', () => ({ url: `http://${address}/gzip` })],
];

function file(name: string, content: string | Uint8Array) {
  return { file: { name, content } };
}

it.each(BOMBS)(
  '%s is refused with a sentence; a question asked meanwhile is answered first',
  async (_, make) => {
    const use = add(await make());
    const answer = await stage.ada.slash('/ask', question, { channel: stage.channel }).reply();
    expect(words(answer)).toContain('Singapore');
    const { id } = await use.reply();
    const refused = words(await settled(id));
    expect(refused).not.toContain('Something went wrong');
    expect(refused).toMatch(/(?:safely|too|nested|elements|large|limit|stopped|read).*\.$/s);
    expect(await stage.bot.store.drafts.list(stage.server.id as never, Date.now())).toEqual([]);
  },
);

it('a page that never ends is waited for beside everything else: many questions are answered meanwhile', async () => {
  const before = open.length;
  const use = add({ url: `http://${address}/slow` });
  await stage.discord
    .until(() => (open.length > before ? true : null), 'the page to be asked for')
    .catch(() => undefined);
  for (let n = 0; n < 5; n += 1)
    expect(words(await stage.ada.slash('/ask', question, { channel: stage.channel }).reply())).toContain(
      'Singapore',
    );
  for (const response of open) response.destroy();
  const { id } = await use.reply();
  expect(words(await settled(id))).toMatch(/could not|cannot|no answer|fetch/i);
});
