// Every kind of source that /document add takes, over the local Discord, to an answer with its words.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { APIMessage } from 'discord-api-types/v10';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { textOf } from '../../src/loopback/components.ts';
import { pdfOf, shown, wordParagraph, wordParts, zipOf } from '../ingest/files.ts';
import { type Stage, setStage } from './stage.ts';

const PAGE = `<html lang="en"><head><title>Ferry notice</title><meta name="author" content="Ines Marlow"></head><body>
<nav>Home News Weather</nav><article><h1>Ferry notice</h1>
<p>The WHAT leaves at nine, the harbour master wrote on Tuesday in a long notice to all passengers of the island line.</p>
<p>Passengers are asked to wait on the lower deck until the second bell has been rung by the crew of the ship.</p></article></body></html>`;
const SAID = 'The WHAT leaves at nine, and comes back at five.';

let stage: Stage;
let web: Server;
let address: string;
beforeAll(async () => {
  web = createServer((request, response) => {
    if (request.url === '/gone') response.writeHead(404).end('gone');
    else
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        .end(PAGE.replaceAll('WHAT', 'island ferry of Rottnest'));
  });
  await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve));
  address = `127.0.0.1:${(web.address() as AddressInfo).port}`;
  stage = await setStage({ env: { FETCH_ALLOW: address } });
});
afterAll(async () => {
  await stage.close();
  web.close();
});

const words = (message: Parameters<typeof textOf>[0]) => textOf(message).replaceAll('\\', '');
/** The preview takes the place of the progress, which may have been shown first. */
async function add(values: Parameters<Stage['mod']['slash']>[1]): Promise<APIMessage> {
  const { id } = await stage.mod.slash('/document add', values, { channel: stage.channel }).reply();
  await stage.bot.idle();
  const message = stage.mod.sees(stage.channel).find((each) => each.id === id);
  if (message === undefined) throw new Error('no reply');
  return message;
}

const FILES: readonly (readonly [
  string,
  string,
  (said: string) => Promise<Uint8Array> | Uint8Array | string,
])[] = [
  ['plain.txt', 'cable car of Mount Pilot', (said) => said],
  [
    'marked.md',
    'night tram to Glenelg',
    (said) => `---\ntitle: Marked\n---\n\n# Times\n\n${said.replace('nine', '*nine*')}\n`,
  ],
  ['page.html', 'post boat of Dusky Sound', () => PAGE.replaceAll('WHAT', 'post boat of Dusky Sound')],
  ['paper.pdf', 'steam train to Belgrave', (said) => pdfOf([shown([{ x: 72, y: 700, text: said }])])],
  ['letter.docx', 'school bus of Wirrabara', (said) => zipOf(wordParts(wordParagraph(said)))],
];

it.each(FILES)('reads %s: its words are quoted from then on', async (name, what, make) => {
  const preview = await add({ file: { name, content: await make(SAID.replace('WHAT', what)) } });
  expect(words(preview)).toContain('not published yet');
  await stage.mod.click(preview, 'Publish').reply();
  const asked = { question: `When does the ${what} leave?` };
  const answer = words(await stage.ada.slash('/ask', asked, { channel: stage.channel }).reply());
  expect(answer).toContain(`The ${what} leaves at nine`);
});

it('fetches a page: its words, its address and the time it was taken', async () => {
  const preview = await add({ url: `http://${address}/notice` });
  expect(words(preview)).toContain('Ines Marlow');
  expect(words(preview)).toContain(`http://${address}/notice`);
  expect(words(preview)).not.toContain('Weather');
  await stage.mod.click(preview, 'Publish').reply();
  const asked = { question: 'When does the island ferry of Rottnest leave?' };
  const answer = words(await stage.ada.slash('/ask', asked, { channel: stage.channel }).reply());
  expect(answer).toContain('The island ferry of Rottnest leaves at nine');
  stage.discord.assertClean();
});

it.each([
  ['a page that is gone', () => `http://${address}/gone`],
  // On this machine, so that no packet leaves it even with the guard taken out.
  ['an address inside', () => 'http://[::1]/latest/meta-data'],
  ['another port of ours', () => 'http://127.0.0.1:1/'],
  ['no web address', () => 'file:///etc/passwd'],
])('refuses %s with a sentence, and keeps no draft', async (_, url) => {
  const reply = words(await add({ url: url() }));
  expect(reply).not.toContain('Something went wrong');
  expect(reply).toMatch(/\.$/);
  expect(await stage.bot.store.drafts.list(stage.server.id as never, Date.now())).toEqual([]);
});

it('fetches only so often for one person', async () => {
  const replies: string[] = [];
  for (let n = 0; n < 6; n += 1) replies.push(words(await add({ url: `http://${address}/gone` })));
  expect(replies.at(-1)).toContain('Try again in');
});
