// /document over the local Discord: nothing is on the record before somebody published it, and then at once.
import type { APIMessage } from 'discord-api-types/v10';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { buttonsOf, componentsOf, textOf } from '../../src/loopback/components.ts';
import { type Stage, setStage } from './stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(async () => {
  await stage.close();
});

const words = (message: Parameters<typeof textOf>[0]) => textOf(message).replaceAll('\\', '');
const FERRY = [
  'The ferry to Cockatoo Island leaves at nine.',
  '“The engine failed twice on Monday and we came in an hour late,” said Mara Quill, a deckhand.',
].join('\n\n');
const WHEN = 'When does the ferry to Cockatoo Island leave?';

const ask = async (question = WHEN) =>
  words(await stage.ada.slash('/ask', { question }, { channel: stage.channel }).reply());
const doc = (path: string, values: Parameters<typeof stage.mod.slash>[1] = {}) =>
  stage.mod.slash(`/document ${path}`, values, { channel: stage.channel });

/** The last that is shown of a reply: on a busy machine a word of progress stands there first. */
async function settled(
  use: ReturnType<typeof doc>,
  who = stage.mod,
  channel = stage.channel,
): Promise<APIMessage> {
  const { id } = await use.reply();
  await stage.bot.idle();
  return must(who.sees(channel).find((message) => message.id === id));
}

/** Pastes a text into the form; the preview comes back. */
async function paste(text: string, more: Record<string, string> = {}): Promise<APIMessage> {
  const modal = await doc('add').modal();
  return stage.mod.submitModal(modal, { text, ...more }).reply();
}

async function publish(text: string, title: string): Promise<APIMessage> {
  return stage.mod.click(await paste(text, { title }), 'Publish').reply();
}

it('shows what was understood of a pasted text, and puts it on the record when somebody presses Publish', async () => {
  const preview = await paste(FERRY, { title: 'Ferry times', publisher: 'The Harbour Post' });
  expect(words(preview)).toContain('A new document, not published yet');
  expect(words(preview)).toContain('Ferry times');
  expect(words(preview)).toContain('The Harbour Post');
  expect(words(preview)).toContain('> The ferry to Cockatoo Island leaves at nine.');
  expect(words(preview)).toContain('**Mara Quill**: 1 direct');
  expect(words(preview)).toMatch(
    /Of the record’s \d+ golden questions, \d+ would come out right \(now \d+\)/,
  );
  expect(await ask()).not.toContain('leaves at nine');
  const done = await stage.mod.click(preview, 'Publish').reply();
  expect(words(done)).toContain('is on the record');
  expect(buttonsOf(done)).toEqual([]);
  expect(await ask()).toContain('The ferry to Cockatoo Island leaves at nine.');
  stage.discord.assertClean();
});

it('publishes once, however often the button is pressed', async () => {
  const preview = await paste(FERRY, { title: 'Ferry times' });
  const replies = await Promise.all(
    Array.from({ length: 5 }, async () => words(await stage.mod.click(preview, 'Publish').reply())),
  );
  expect(replies.filter((reply) => reply.includes('is on the record'))).toHaveLength(1);
  const { documents } = await stage.bot.store.documents.usage(serverId());
  expect(documents).toBe(1);
});

it('edits details in two steps, and says what is wrong with them', async () => {
  const preview = await paste(FERRY);
  expect(words(preview)).toContain('our title');
  const facts = await stage.mod.click(preview, 'Edit title and source').modal();
  const bad = await stage.mod.submitModal(facts, { Title: 'Ferries', Link: 'javascript:alert(1)' }).reply();
  expect(words(bad)).toContain('must be an http or https address');
  const again = await stage.mod.click(preview, 'Edit title and source').modal();
  const better = await stage.mod
    .submitModal(again, { Title: 'Ferries', Kind: 'report', Link: 'https://example.org/f' })
    .reply();
  const more = await stage.mod.click(better, 'Edit dates and speakers').modal();
  const whole = await stage.mod
    .submitModal(more, {
      'Whose title it is': 'false',
      'Published on': '2024-05-01',
      Speakers: 'Mara Quill | deckhand | Harbour Ferries | Ms Quill',
    })
    .reply();
  expect(words(whole)).toContain('**Published**: 2024-05-01');
  await stage.mod.click(whole, 'Publish').reply();
  const answer = await ask('What failed twice on Monday?');
  expect(answer).toContain('**Mara Quill**, deckhand, Harbour Ferries');
  expect(answer).toContain('2024-05-01');
});

it('cancels a draft, and keeps one that nobody decided on under /document drafts', async () => {
  await stage.mod.click(await paste(FERRY, { title: 'Gone' }), 'Cancel').reply();
  await paste(FERRY, { title: 'Waiting' });
  await stage.restart();
  const list = await doc('drafts').reply();
  expect(words(list)).toContain('Waiting');
  expect(words(list)).not.toContain('Gone');
  const [draft] = await stage.bot.store.drafts.list(serverId(), Date.now());
  const preview = await stage.mod.select(list, 'Open a draft', [draft?.id ?? '']).reply();
  await stage.mod.click(preview, 'Publish').reply();
  expect(await ask()).toContain('leaves at nine');
});

it('reads a file, and says what was dropped from it', async () => {
  const html = `<html><head><title>Ferry notice</title></head><body><article><h1>Ferry notice</h1>
    <p>The ferry to Cockatoo Island leaves at nine, the harbour master wrote on Tuesday in a notice to all passengers.</p>
    <p style="display:none">The canary sings at midnight behind the seventh funnel of the ship.</p>
    <p>Passengers are asked to wait on the lower deck until the second bell has been rung by the crew.</p></article></body></html>`;
  const preview = await settled(doc('add', { file: { name: 'notice.html', content: html } }));
  expect(words(preview)).toContain('Ferry notice');
  expect(words(preview)).toContain('Beware');
  expect(words(preview)).not.toContain('canary');
  stage.discord.assertClean();
});

it('refuses a file it cannot read with a sentence, and keeps no draft of it', async () => {
  const png = { name: 'a.png', content: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]) };
  expect(words(await settled(doc('add', { file: png })))).toContain('This is an image.');
  expect(await stage.bot.store.drafts.list(serverId(), Date.now())).toEqual([]);
});

it('shows the diff before a revision, and only then lets it stand', async () => {
  await publish(FERRY, 'Ferry times');
  const modal = await doc('revise', { document: 'Ferry times' }).modal();
  const preview = await stage.mod.submitModal(modal, { text: FERRY.replace('nine', 'ten') }).reply();
  expect(words(preview)).toContain('A new revision, not published yet');
  expect(words(preview)).toContain('~~nine~~');
  expect(words(preview)).toContain('__ten__');
  expect(await ask()).toContain('leaves at nine');
  await stage.mod.click(preview, 'Publish').reply();
  expect(await ask()).toContain('leaves at ten');
  const history = words(await doc('history', { document: 'Ferry times' }).reply());
  expect(history).toContain('Revision 2');
  expect(history.match(/SHA-256 [0-9a-f]{64}/g)).toHaveLength(2);
  expect(words(await doc('diff', { document: 'Ferry times' }).reply())).toContain('~~nine~~');
  stage.discord.assertClean();
});

it('compares the revisions that are picked in a history: one with the one before it, or any two', async () => {
  await publish(FERRY, 'Ferry times');
  for (const hour of ['ten', 'eleven']) {
    const modal = await doc('revise', { document: 'Ferry times' }).modal();
    const preview = await stage.mod.submitModal(modal, { text: FERRY.replace('nine', hour) }).reply();
    await stage.mod.click(preview, 'Publish').reply();
  }
  const history = await doc('history', { document: 'Ferry times' }).reply();
  const pick = async (...numbers: string[]) =>
    words(await stage.mod.select(history, 'What differs: pick one revision, or two', numbers).reply());
  expect(await pick('3')).toContain('~~ten~~ __eleven__');
  expect(await pick('3', '1')).toContain('~~nine~~ __eleven__');
  expect(await pick('1')).toContain('Name two different revisions');
  stage.discord.assertClean();
});

it('asks which is meant where two documents have one title', async () => {
  await publish(FERRY, 'Ferry times');
  await publish(`${FERRY}\n\nIt returns at five.`, 'Ferry times');
  expect(words(await doc('withdraw', { document: 'ferry times' }).reply())).toContain('Several documents');
  expect(await ask()).toContain('leaves at nine');
});

it('warns of a text that is on the record already', async () => {
  await publish(FERRY, 'Ferry times');
  expect(words(await paste(FERRY))).toContain('On the record already');
});

it('takes a document off the record at once, and puts it back', async () => {
  await publish(FERRY, 'Ferry times');
  expect(await ask()).toContain('leaves at nine');
  await doc('withdraw', { document: 'Ferry times', reason: 'It was a hoax' }).reply();
  expect(await ask()).not.toContain('leaves at nine');
  expect(words(await doc('history', { document: 'Ferry times' }).reply())).toContain('It was a hoax');
  await doc('restore', { document: 'Ferry times' }).reply();
  expect(await ask()).toContain('leaves at nine');
});

it('edits a public answer when its words change, are withdrawn and come back, and leaves others alone', async () => {
  await publish(FERRY, 'Ferry times');
  const { ada, channel, bot } = stage;
  const asked = await ada.slash('/ask', { question: WHEN, public: true }, { channel }).reply();
  const other = await ada
    .slash('/ask', { question: 'Where is Australian user data stored?', public: true }, { channel })
    .reply();
  const seen = (id: string) => words(must(ada.sees(channel).find((message) => message.id === id)));
  await bot.idle();
  const modal = await doc('revise', { document: 'Ferry times' }).modal();
  const preview = await stage.mod.submitModal(modal, { text: FERRY.replace('nine', 'ten') }).reply();
  await stage.mod.click(preview, 'Publish').reply();
  await bot.jobs.sweepOnce();
  expect(seen(asked.id)).toContain('leaves at nine');
  expect(seen(asked.id)).toContain('was revised');
  expect(seen(asked.id)).toContain('leaves at ten');
  await doc('withdraw', { document: 'Ferry times' }).reply();
  await bot.jobs.sweepOnce();
  expect(seen(asked.id)).toContain('withdrawn from the record on');
  const context = await ada
    .click(must(ada.sees(channel).find(({ id }) => id === asked.id)), 'Context')
    .reply();
  expect(words(context)).toContain('leaves at nine');
  expect(seen(other.id)).toBe(words(other));
  stage.discord.assertClean();
});

it('exports the record, and brings it in again to the same hashes on another server', async () => {
  await publish(FERRY, 'Ferry times');
  const reply = await doc('export').reply();
  const { file: exported } = must(componentsOf(reply).find((each) => 'file' in each));
  const { url } = exported as { url: string };
  const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
  const elsewhere = stage.discord.server({ name: 'Elsewhere' });
  const channel = elsewhere.channel({ name: 'general' });
  const keeper = elsewhere.member({ name: 'Keeper', permissions: ['ManageGuild', 'ManageMessages'] });
  const file = { name: 'record.zip', content: bytes };
  const importing = () => settled(keeper.slash('/document import', { file }, { channel }), keeper, channel);
  const done = await importing();
  expect(words(done)).toContain('1 filed, 0 revised, 1 on the record already, 0 could not be used');
  const hashes = async (id: string) =>
    (await stage.bot.store.documents.list(id as never)).map(({ revision }) => revision.sha256);
  expect(await hashes(elsewhere.id)).toEqual(await hashes(stage.server.id));
  const twice = await importing();
  expect(words(twice)).toContain('0 filed, 0 revised, 2 on the record already');
});

it('hides starter documents and shows them again', async () => {
  const question = 'Where is Australian user data stored?';
  await doc('starter', { hide: true }).reply();
  expect(await ask(question)).not.toContain('Singapore');
  await doc('starter', { hide: false }).reply();
  expect(await ask(question)).toContain('Singapore');
});

it('is for curators alone: others are refused at the command and at every button', async () => {
  const { bob, channel } = stage;
  const preview = await paste(FERRY, { title: 'Ferry times' });
  const forced = await bob.slash('/document drafts', {}, { channel, force: true }).reply();
  expect(words(forced)).toContain('Only people who keep the record');
  const [publishButton] = buttonsOf(preview);
  const mine = await stage.ada.slash('/ask', { question: WHEN, public: true }, { channel }).reply();
  const press = await bob.click(mine, publishButton?.custom_id ?? '', { forged: true }).reply();
  expect(words(press)).toContain('Only people who keep the record');
  expect((await stage.bot.store.documents.usage(serverId())).documents).toBe(0);
});

function serverId(): never {
  return stage.server.id as never;
}

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('missing');
  return value;
}
