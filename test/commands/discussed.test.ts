// Asking inside a discussion: in public, its subject first, every quote remembered where it was shown; and "Discuss this".
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ServerId } from '../../src/core/document.ts';
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
const words = (message: Parameters<typeof textOf>[0] | undefined) =>
  message === undefined ? '' : textOf(message).replaceAll('\\', '');

/** A discussion in the stage's channel: its thread, and what the store holds of it. */
async function discussion(question = 'Are they genuine?') {
  const { mod, channel, discord, bot, server } = stage;
  await mod.slash('/discuss start', { question }, { channel }).reply();
  const thread = [...discord.world.channels.values()].find(({ parentId }) => parentId === channel.id);
  if (thread === undefined) throw new Error('no thread');
  const owner = server.id as ServerId;
  const stored = await bot.store.discussions.byThread(owner, thread.id);
  if (stored === null) throw new Error('not stored');
  return {
    thread: { id: thread.id },
    stored,
    cited: async () => {
      await bot.idle();
      return bot.store.discussions.cited(owner, stored.id);
    },
    tally: async () => {
      await bot.idle();
      return bot.store.discussions.tally(owner, stored.id);
    },
  };
}

describe('/ask in a discussion', () => {
  it('answers in public, unless it is told not to, and elsewhere in private as ever', async () => {
    const { ada, bob, channel, discord } = stage;
    const { thread } = await discussion();
    const before = bob.sees(thread).length;
    await ada.slash('/ask', { question: WHERE }, { channel: thread }).reply();
    expect(bob.sees(thread)).toHaveLength(before + 1);
    expect(words(bob.sees(thread).at(-1))).toContain('Singapore');
    await ada.slash('/ask', { question: WHERE, public: false }, { channel: thread }).reply();
    expect(bob.sees(thread)).toHaveLength(before + 1);
    const elsewhere = bob.sees(channel).length;
    await ada.slash('/ask', { question: WHERE }, { channel }).reply();
    expect(bob.sees(channel)).toHaveLength(elsewhere);
    discord.assertClean();
  });

  it('remembers each quote with the message and a mark of who asked, and counts what was asked in vain', async () => {
    const { ada, bob, bot, server } = stage;
    const { thread, cited, tally } = await discussion();
    const starters = (await cited()).length;
    const hash = (id: string) => bot.services.ambient.askerHash(server.id as ServerId, id);
    await ada.slash('/ask', { question: WHERE }, { channel: thread }).reply();
    const shown = bob.sees(thread).at(-1);
    const fresh = (await cited()).slice(starters);
    expect(fresh.length).toBeGreaterThan(0);
    expect(new Set(fresh.map(({ messageId }) => messageId))).toEqual(new Set([shown?.id]));
    expect(new Set(fresh.map(({ asker }) => asker))).toEqual(new Set([hash(ada.id)]));
    await bob.slash('/ask', { question: PIZZA }, { channel: thread }).reply();
    await bob.slash('/ask', { question: WHERE, public: false }, { channel: thread }).reply();
    const { questions, askers, gapIds } = await tally();
    expect({ questions, askers, gaps: gapIds.length }).toEqual({ questions: 2, askers: 2, gaps: 1 });
    expect(await cited()).toHaveLength(starters + fresh.length);
  });

  it('counts mentions and shared answers too', async () => {
    const { ada, bob, discord } = stage;
    const { thread, cited, tally } = await discussion();
    const starters = (await cited()).length;
    ada.say(thread, `${discord.bot.mention} ${WHERE}`);
    await discord.until(() => bob.sees(thread).find((message) => message.message_reference !== undefined));
    const mentioned = (await cited()).length;
    expect(mentioned).toBeGreaterThan(starters);
    const kept = await bob.slash('/ask', { question: WHERE, public: false }, { channel: thread }).reply();
    expect(await cited()).toHaveLength(mentioned);
    await bob.click(kept, 'Share').reply();
    expect((await cited()).length).toBeGreaterThan(mentioned);
    expect(await tally()).toMatchObject({ questions: 2, askers: 2 });
    discord.assertClean();
  });

  it('looks at the subject first, and at the whole record where that is silent', async () => {
    await stage.close();
    stage = await setStage({
      corpus: {
        'pool.md':
          '---\ntitle: The pool\n---\nThe pool will close in May. Repairs cost nine million dollars.',
        'library.md': '---\ntitle: The library\n---\nThe library will close in June. Its roof leaks badly.',
      },
    });
    const { mod, ada, channel, discord } = stage;
    await mod
      .slash('/discuss start', { question: 'Is that right?', document: 'The library' }, { channel })
      .reply();
    const thread = [...discord.world.channels.values()].find(({ parentId }) => parentId === channel.id);
    const there = { channel: { id: thread?.id ?? '' } };
    expect(words(await ada.slash('/ask', { question: 'When will it close?' }, there).reply())).toContain(
      'close in June',
    );
    expect(
      words(await ada.slash('/ask', { question: 'What do the repairs cost?' }, there).reply()),
    ).toContain('nine million');
    discord.assertClean();
  });
});

describe('“Discuss this”', () => {
  it('stands under a host’s answers and under public ones, and only hosts may press it', async () => {
    const { ada, mod, channel, discord } = stage;
    const labels = (message: Parameters<typeof buttonsOf>[0]) => buttonsOf(message).map(({ label }) => label);
    const own = await ada.slash('/ask', { question: WHERE }, { channel }).reply();
    expect(labels(own)).not.toContain('Discuss this');
    expect(labels(await mod.slash('/ask', { question: WHERE }, { channel }).reply())).toContain(
      'Discuss this',
    );
    const shown = await ada.slash('/ask', { question: WHERE, public: true }, { channel }).reply();
    expect(labels(shown)).toContain('Discuss this');
    expect(words(await ada.click(shown, 'Discuss this').reply())).toContain(
      'Only people who run discussions',
    );
    discord.assertClean();
  });

  it('stands wherever a host is shown passages, and asks for the question where none was asked', async () => {
    const { mod, channel, discord } = stage;
    const context = await mod
      .click(await mod.slash('/ask', { question: WHERE }, { channel }).reply(), 'Context')
      .reply();
    const quote = 'We place the highest importance on user privacy and integrity.';
    const shown = [
      context,
      await mod.slash('/check', { quote }, { channel }).reply(),
      await mod.slash('/statements', { speaker: 'Lee Hunter' }, { channel }).reply(),
      await mod.slash('/compare', { topic: 'user data' }, { channel }).reply(),
    ];
    const values = [];
    for (const message of shown) {
      const form = await mod.click(message, 'Discuss this').modal();
      values.push(form.fields[0]?.component['value']);
    }
    expect(values).toEqual([WHERE, undefined, undefined, undefined]);
    discord.assertClean();
  });

  it('starts one from a passage of somebody’s public answer, as the form says', async () => {
    const { ada, mod, channel, discord } = stage;
    const shown = await ada.slash('/ask', { question: WHERE, public: true }, { channel }).reply();
    const form = await mod.click(shown, 'Discuss this').modal();
    const reply = await mod
      .submitModal(form, { 'What is to be discussed?': 'Is Singapore far enough?', answers: 'Yes; No' })
      .reply();
    const thread = [...discord.world.channels.values()].find(({ parentId }) => parentId === channel.id);
    expect(words(reply)).toContain(`<#${thread?.id}>`);
    const [starter, poll] = ada.sees({ id: thread?.id ?? '' });
    expect(words(starter)).toContain('Is Singapore far enough?');
    expect(words(starter)).toContain('is stored in Singapore');
    expect(poll?.poll?.answers.map((answer) => answer.poll_media.text)).toEqual(['Yes', 'No']);
    discord.assertClean();
  });
});

describe('/discuss start', () => {
  it('offers the questions that documents put to their readers, and what was asked in vain', async () => {
    const { ada, mod, channel } = stage;
    await ada.slash('/ask', { question: PIZZA }, { channel }).reply();
    const offered = await mod
      .autocomplete('/discuss start', { question: '' }, 'question', { channel })
      .choices();
    const names = offered.map(({ name }) => name);
    expect(names).toContain('Are they genuine?');
    expect(names).toContain('Are they just the same as the other social media platforms?');
    expect(names).toContain(PIZZA);
    expect(names.join()).not.toContain('any truth to the reasons why');
  });

  it('takes words of the record to start from, and refuses others', async () => {
    const { mod, channel, discord } = stage;
    const question = 'Would they?';
    const passage = 'We place the highest importance on user privacy and integrity.';
    const offered = await mod
      .autocomplete('/discuss start', { question, passage: 'importance privacy' }, 'passage', { channel })
      .choices();
    expect(offered.map(({ value }) => value)).toContain(passage);
    const wrong = await mod
      .slash('/discuss start', { question, passage: 'We sell every word of it to anybody.' }, { channel })
      .reply();
    expect(words(wrong)).toContain('cannot find those words');
    await mod.slash('/discuss start', { question, passage }, { channel }).reply();
    const thread = [...discord.world.channels.values()].find(({ parentId }) => parentId === channel.id);
    expect(words(mod.sees({ id: thread?.id ?? '' })[0])).toContain(passage);
    discord.assertClean();
  });
});
