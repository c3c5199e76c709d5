// Asking over the local Discord with the real client: the main job, and every button under an answer.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buttonsOf, textOf } from '../../src/loopback/components.ts';
import { type Stage, setStage } from './stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(async () => {
  await stage.close();
});

const WHERE = 'Where is Australian user data stored?';
const PIZZA = 'What is the best pizza in Melbourne?';

/** Words as Discord's Markdown displays them: only what the bot escapes is undone. */
const words = (message: Parameters<typeof textOf>[0]) => textOf(message).replaceAll('\\', '');

describe('/ask', () => {
  it('quotes the words, the speaker, the kind and the place, to the asker alone', async () => {
    const { ada, bob, channel, discord } = stage;
    const reply = await ada.slash('/ask', { question: WHERE }, { channel }).reply();
    expect(words(reply)).toContain('“TikTok Australia user data is stored in Singapore');
    expect(words(reply)).toContain('**Lee Hunter**, General Manager, TikTok Australia · their words');
    expect(words(reply)).toContain('paragraph 6');
    expect(words(reply)).toContain('undated');
    expect(bob.sees(channel)).toEqual([]);
    discord.assertClean();
  });

  it('says in one sentence that the record is silent, and shows near passages only when asked', async () => {
    const { ada, channel, discord } = stage;
    const reply = await ada.slash('/ask', { question: PIZZA }, { channel }).reply();
    expect(words(reply)).toContain('The record');
    expect(words(reply)).not.toContain('> ');
    const question = 'Which journalist wrote about Hunter and when?';
    const near = await ada.slash('/ask', { question }, { channel }).reply();
    if (buttonsOf(near).some(({ label }) => label === 'Nearest passages'))
      expect(words(await ada.click(near, 'Nearest passages').reply())).toContain('They do not answer');
    discord.assertClean();
  });

  it('answers in public when told to, and remembers where', async () => {
    const { ada, bob, channel, bot, server } = stage;
    await ada.slash('/ask', { question: WHERE, public: true }, { channel }).reply();
    const [seen] = bob.sees(channel);
    expect(seen === undefined ? '' : words(seen)).toContain('Singapore');
    const [source] = await bot.services.reading.sources(server.id as never);
    await bot.idle();
    const posted = await bot.store.answers.quoting(server.id as never, source?.documentId ?? '');
    expect(posted.map((answer) => answer.posted?.messageId)).toEqual([seen?.id]);
  });

  it('keeps to a document and to a speaker, and refuses those it does not know', async () => {
    const { ada, channel } = stage;
    const only = await ada.slash('/ask', { question: 'privacy', speaker: 'mr hunter' }, { channel }).reply();
    expect(words(only)).toContain('Lee Hunter');
    const nobody = await ada.slash('/ask', { question: 'privacy', speaker: 'Nobody' }, { channel }).reply();
    expect(words(nobody)).toContain('Pick a name from the list');
    const nothing = await ada.slash('/ask', { question: 'privacy', document: 'None' }, { channel }).reply();
    expect(words(nothing)).toContain('see /sources');
  });

  it('offers documents, speakers and the questions that documents put to readers', async () => {
    const { ada, channel, discord } = stage;
    const speakers = await ada
      .autocomplete('/ask', { question: 'x', speaker: 'hunt' }, 'speaker', { channel })
      .choices();
    expect(speakers.map(({ name }) => name)).toEqual(['Lee Hunter']);
    const questions = await ada
      .autocomplete('/ask', { question: 'genuine' }, 'question', { channel })
      .choices();
    expect(questions.map(({ name }) => name)).toEqual(['Are they genuine?']);
    discord.assertClean();
  });
});

describe('the buttons under an answer', () => {
  it('walk through the paragraphs around a quote, back and forth', async () => {
    const { ada, channel, discord } = stage;
    const reply = await ada.slash('/ask', { question: WHERE }, { channel }).reply();
    const context = await ada
      .click(
        reply,
        /^Context/.test(buttonsOf(reply)[0]?.label ?? '') ? (buttonsOf(reply)[0]?.label ?? '') : 'Context',
      )
      .reply();
    expect(words(context)).toContain('Paragraphs 5 to 7 of 11');
    const later = await ada.click(context, 'Later').reply();
    expect(words(later)).toContain('Paragraphs 8 to 10 of 11');
    const end = await ada.click(later, 'Later').reply();
    expect(words(end)).toContain('Paragraph 11 of 11');
    expect(buttonsOf(end).map(({ label }) => label)).not.toContain('Later');
    discord.assertClean();
  });

  it('share an answer once, under the name of who asked, and ping nobody', async () => {
    const { ada, bob, channel, discord } = stage;
    const reply = await ada.slash('/ask', { question: WHERE }, { channel }).reply();
    await ada.click(reply, 'Share').reply();
    const [shared] = bob.sees(channel);
    expect(shared === undefined ? '' : words(shared)).toContain(`asked by <@${ada.id}>`);
    expect(shared?.mentions).toEqual([]);
    const again = await ada.click(reply, 'Share').reply();
    expect(words(again)).toContain('shared this answer already');
    expect(bob.sees(channel)).toHaveLength(1);
    discord.assertClean();
  });

  it('work after a restart', async () => {
    const { ada, channel } = stage;
    const reply = await ada.slash('/ask', { question: WHERE }, { channel }).reply();
    await stage.restart();
    expect(words(await ada.click(reply, 'Share').reply())).toContain('Singapore');
  });
});

describe('a mention and a message', () => {
  it('are answered: the one in public, the other in private', async () => {
    const { ada, bob, channel, discord } = stage;
    const said = ada.say(channel, `${discord.bot.mention} ${WHERE}`);
    const answer = await discord.until(() =>
      bob.sees(channel).find(({ author }) => author.id === discord.bot.id),
    );
    expect(words(answer)).toContain('Singapore');
    const question = ada.say(channel, 'Does TikTok operate in China?');
    const reply = await bob.contextMenu(await question, 'Ask the record').reply();
    expect(words(reply)).toContain('does not operate in China');
    expect((await said).id).not.toBe('');
    discord.assertClean();
  });
});
