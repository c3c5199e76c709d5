// Gaps from end to end: asked in vain, grouped, told once when the record answers, with the only message that pings.
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Details, ServerId } from '../../src/core/document.ts';
import { buttonsOf, textOf as markdownOf } from '../../src/loopback/components.ts';
import { type Stage, setStage } from './stage.ts';

let stage: Stage;
/** Words as Discord's Markdown displays them: only what the bot escapes is undone. */
const textOf = (message: Parameters<typeof markdownOf>[0]) => markdownOf(message).replaceAll('\\', '');
beforeEach(async () => {
  stage = await setStage();
});
afterEach(async () => {
  await stage.close();
});

const QUESTION = 'Who invented the bicycle pump?';
const DETAILS: Details = {
  title: 'On pumps',
  ourTitle: false,
  kind: 'article',
  publisher: null,
  author: null,
  url: 'https://example.org/pumps',
  published: '1999-01-01',
  captured: null,
  language: 'en',
  speakers: [],
  statements: [],
};

async function file(text: string): Promise<void> {
  const { bot, server } = stage;
  const { ambient } = bot.services;
  const filing = {
    revisionId: ambient.newId(),
    documentId: ambient.newId(),
    text,
    details: DETAILS,
    from: 'paste',
  };
  await bot.store.documents.file(server.id as ServerId, filing, { by: 'cli', at: ambient.now() });
}

const inVain = (who: Stage['ada'], question = QUESTION) =>
  who.slash('/ask', { question }, { channel: stage.channel }).reply();

it('tells who asked, once, by direct message, with the words; and the gap is closed', async () => {
  const { ada, discord, mod, channel, bot } = stage;
  const reply = await inVain(ada);
  await ada.click(reply, 'Tell me when the record answers this').reply();
  await file('The bicycle pump was invented by a mechanic in 1887. It was heavy.');
  const direct = ada.direct();
  const notice = await discord.until(() => ada.sees(direct)[0]);
  expect(textOf(notice)).toContain('invented by a mechanic in 1887');
  expect(notice.mentions.map(({ id }) => id)).toEqual([ada.id]);
  await file('The bicycle pump was invented by a mechanic, they say. It was heavy indeed.');
  await bot.jobs.sweepOnce();
  expect(ada.sees(direct)).toHaveLength(1);
  expect(textOf(await mod.slash('/gaps', {}, { channel }).reply())).toContain('There are none');
  const context = await ada.click(notice, String(buttonsOf(notice)[0]?.label)).reply();
  expect(textOf(context)).toContain('It was heavy');
  discord.assertClean();
});

it('does not tell who has stopped it', async () => {
  const { ada, bot } = stage;
  const told = await ada.click(await inVain(ada), 'Tell me when the record answers this').reply();
  await ada.click(told, 'Do not tell me').reply();
  await file('The bicycle pump was invented by a mechanic in 1887.');
  await bot.jobs.sweepOnce();
  await bot.jobs.sweepOnce();
  expect(ada.sees(ada.direct())).toEqual([]);
});

it('counts the same question once, by how many people, and lets moderators close and merge', async () => {
  const { ada, bob, mod, channel, discord } = stage;
  await inVain(ada);
  await inVain(bob, 'who invented bicycle pumps');
  await inVain(bob, 'What is the airspeed of a swallow?');
  const list = await mod.slash('/gaps', {}, { channel }).reply();
  expect(textOf(list)).toContain('asked 2 times by 2 people');
  const { gaps } = stage.bot.services;
  const [first, second] = await gaps.list(stage.server.id as ServerId, 'open');
  const opened = await mod.select(list, 'Open a question', [String(second?.id)]).reply();
  const merged = await mod.select(opened, 'It asks the same as … (merge)', [String(first?.id)]).reply();
  expect(textOf(merged)).toContain('Asked 3 times by 2 people');
  await mod.click(merged, 'Out of scope').reply();
  expect(textOf(await inVain(ada))).toContain('not what its record is about');
  discord.assertClean();
});

it('lets a moderator add the document that answers a question, from the question itself', async () => {
  const { ada, mod, channel, discord } = stage;
  await ada.click(await inVain(ada), 'Tell me when the record answers this').reply();
  const list = await mod.slash('/gaps', {}, { channel }).reply();
  const [gap] = await stage.bot.services.gaps.list(stage.server.id as ServerId, 'open');
  const opened = await mod.select(list, 'Open a question', [String(gap?.id)]).reply();
  expect(textOf(opened)).toContain('one person waits');
  const form = await mod.click(opened, 'Add a document').modal();
  const text = 'The bicycle pump was invented by a mechanic in 1887. It was heavy.';
  const preview = await mod.submitModal(form, { text, title: 'On pumps' }).reply();
  await mod.click(preview, 'Publish').reply();
  const notice = await discord.until(() => ada.sees(ada.direct())[0]);
  expect(textOf(notice)).toContain('invented by a mechanic in 1887');
  discord.assertClean();
});

it('keeps feedback without a name, and lets a moderator answer who wants it', async () => {
  const { ada, mod, channel, discord } = stage;
  const reply = await ada.slash('/ask', { question: 'Where is user data stored?' }, { channel }).reply();
  const words = await ada.click(reply, 'Feedback').reply();
  const thanks = await ada.click(words, 'Wrong passage').reply();
  await ada.click(thanks, 'Let a moderator answer me').reply();
  const beside = await mod.slash('/gaps', {}, { channel }).reply();
  const list = await mod.click(beside, 'Feedback (1)').reply();
  expect(textOf(list)).toContain('Wrong passage');
  expect(textOf(list)).not.toContain(ada.id);
  const [given] = await stage.bot.services.feedback.open(stage.server.id as ServerId);
  const opened = await mod.select(list, 'Open one', [String(given?.id)]).reply();
  const modal = await mod.click(opened, 'Answer the reporter').modal();
  await mod.submitModal(modal, { 'Your answer': 'We have mended @everyone it.' }).reply();
  await stage.bot.jobs.sweepOnce();
  const answer = await discord.until(() => ada.sees(ada.direct())[0]);
  expect(textOf(answer)).toContain('We have mended');
  expect(answer.mention_everyone).toBe(false);
  discord.assertClean();
});

it('shows, hands over and erases what is kept of a person', async () => {
  const { ada, channel, discord } = stage;
  await inVain(ada);
  expect(textOf(await ada.slash('/privacy show', {}, { channel }).reply())).toContain(
    'Answers shown to you: 1',
  );
  const file = await ada.slash('/privacy export', {}, { channel }).reply();
  expect(JSON.stringify(file.components)).toContain('on-record-privacy.json');
  const sure = await ada.slash('/privacy erase', {}, { channel }).reply();
  expect(textOf(await ada.click(sure, 'Erase it').reply())).toContain('Erased');
  expect(textOf(await ada.slash('/privacy show', {}, { channel }).reply())).toContain(
    'Answers shown to you: 0',
  );
  discord.assertClean();
});
