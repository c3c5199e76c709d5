// Work that outlasts an interaction: its progress is shown, and it ends by itself with a message, once.
import { createServer, type Server } from 'node:http';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ServerId } from '../../src/core/document.ts';
import { textOf } from '../../src/loopback/components.ts';
import { type Stage, setStage } from './stage.ts';

const PAGE = `<html><head><title>Ferry notice</title></head><body><article><h1>Ferry notice</h1>
  <p>The ferry to Cockatoo Island leaves at nine, the harbour master wrote on Tuesday in a notice to all passengers.</p>
  <p>Passengers are asked to wait on the lower deck until the second bell has been rung by the crew.</p></article></body></html>`;
const LATE_MS = 16 * 60 * 1000;

let stage: Stage;
let site: Server;
let address: string;
let gate: PromiseWithResolvers<void>;
let asked: PromiseWithResolvers<void>;
let clock: number;

beforeEach(async () => {
  clock = Date.now();
  gate = Promise.withResolvers();
  asked = Promise.withResolvers();
  site = createServer((_, response) => {
    asked.resolve();
    void gate.promise.then(() => response.setHeader('content-type', 'text/html').end(PAGE));
  });
  await new Promise<void>((resolve) => {
    site.listen(0, '127.0.0.1', resolve);
  });
  const at = site.address();
  const host = `127.0.0.1:${typeof at === 'object' ? at?.port : 0}`;
  address = `http://${host}/notice`;
  stage = await setStage({
    env: { FETCH_ALLOW: host },
    loopback: { clock: () => clock },
    bot: { now: () => clock, deferAfterMs: 1 },
  });
});
afterEach(async () => {
  gate.resolve();
  await stage.close();
  site.close();
});

const words = (message: Parameters<typeof textOf>[0]) => textOf(message).replaceAll('\\', '');
const add = () => stage.mod.slash('/document add', { url: address }, { channel: stage.channel });

it('shows progress while a page is read, then the preview in its place', async () => {
  const use = add();
  await asked.promise;
  const progress = await use.reply();
  expect(words(progress)).toContain(`Reading ${address}`);
  gate.resolve();
  await stage.bot.idle();
  const [shown] = stage.mod.sees(stage.channel);
  expect(shown?.id).toBe(progress.id);
  expect(shown === undefined ? '' : words(shown)).toContain('Ferry notice');
  stage.discord.assertClean();
});

it('shows everybody a public answer that was slow, and leaves nothing waiting', async () => {
  const { ada, bob, channel, discord } = stage;
  await ada
    .slash('/ask', { question: 'Where is Australian user data stored?', public: true }, { channel })
    .first();
  await stage.bot.idle();
  const callbacks = discord.requests.filter(({ path }) => path.endsWith('/callback'));
  expect(JSON.stringify(callbacks.map(({ body }) => body))).toContain('"type":5');
  for (const person of [ada, bob]) {
    const seen = person.sees(channel);
    expect(seen).toHaveLength(1);
    expect(seen.map(words).join()).toContain('stored in Singapore');
  }
  discord.assertClean();
});

it('ends with a direct message, once and without buttons, where the interaction is over', async () => {
  const use = add();
  await asked.promise;
  await use.reply();
  clock += LATE_MS;
  gate.resolve();
  await stage.bot.idle();
  for (let sweep = 0; sweep < 3; sweep += 1) await stage.bot.jobs.sweepOnce();
  const direct = stage.mod.sees(stage.mod.direct());
  expect(direct).toHaveLength(1);
  expect(direct.map(words).join()).toContain('A new document, not published yet');
  expect(direct.map(words).join()).toContain('/document drafts');
  expect(JSON.stringify(direct)).not.toContain('draft-publish');
});

it('tells whoever sent a document that reading it was interrupted, when the bot stopped in between', async () => {
  const server = stage.server.id as ServerId;
  const { store } = stage.bot;
  void add();
  await asked.promise;
  expect(await store.drafts.list(server, clock)).toHaveLength(1);
  clock += LATE_MS;
  for (let sweep = 0; sweep < 2; sweep += 1) await stage.bot.jobs.sweepOnce();
  await turn();
  const direct = stage.mod.sees(stage.mod.direct());
  expect(direct.map(words).join()).toContain('I was interrupted while reading');
  expect(await store.drafts.list(server, clock)).toEqual([]);
});
