// Discussions over the local Discord with the real client: opened once, in text channels, forums and by invitation.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { discuss } from '../../commands/discuss.ts';
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
const ANOTHER = 'Start another all the same';
const words = (message: Parameters<typeof textOf>[0] | undefined) =>
  message === undefined ? '' : textOf(message).replaceAll('\\', '');
const threadsUnder = ({ discord }: Stage, channel: { readonly id: string }) =>
  [...discord.world.channels.values()].filter(({ parentId }) => parentId === channel.id);

describe('/discuss start', () => {
  it('opens a thread in a text channel, with the words of each speaker and how to ask', async () => {
    const { mod, ada, channel, discord } = stage;
    const reply = await mod.slash('/discuss start', { question: WHERE }, { channel }).reply();
    const [thread] = threadsUnder(stage, channel);
    expect(thread?.name).toBe(WHERE);
    expect(words(reply)).toContain(`<#${thread?.id}>`);
    const [starter] = ada.sees({ id: thread?.id ?? '' });
    expect(words(starter)).toContain(WHERE);
    expect(words(starter)).toContain('is stored in Singapore');
    expect(words(starter)).toContain('**Lee Hunter**');
    expect(words(starter)).toContain('/ask');
    discord.assertClean();
  });

  it('opens a post in a forum, its first message the starter, with the tag that fits, and the poll by itself', async () => {
    const { mod, ada, channel, server, discord } = stage;
    const forum = server.forum({ name: 'debates', tags: ['Privacy', 'User data'] });
    await mod.slash('/discuss start', { question: WHERE, channel: forum, poll: true }, { channel }).reply();
    const [post] = threadsUnder(stage, forum);
    expect(post?.thread?.tags).toEqual([forum.state.tags[1]?.id]);
    const [starter, poll] = ada.sees({ id: post?.id ?? '' });
    expect(starter?.id).toBe(post?.id);
    expect(words(starter)).toContain('is stored in Singapore');
    expect(poll?.poll?.question.text).toBe(WHERE);
    expect(poll?.poll?.answers.map((answer) => answer.poll_media.text)).toEqual(['Yes', 'No', 'Not sure']);
    discord.assertClean();
  });

  it('opens a private thread for the host alone, who may invite others', async () => {
    const { mod, ada, channel, discord } = stage;
    await mod.slash('/discuss start', { question: WHERE, private: true }, { channel }).reply();
    const [thread] = threadsUnder(stage, channel);
    expect(thread?.type).toBe(12);
    expect([...(thread?.thread?.members.keys() ?? [])]).toEqual([discord.bot.id, mod.id]);
    expect(ada.sees({ id: thread?.id ?? '' })).toEqual([]);
    expect(ada.sees(channel)).toEqual([]);
    discord.assertClean();
  });

  it('offers the one there is for the same question, and starts another only when told to, once', async () => {
    const { mod, channel, discord } = stage;
    await mod.slash('/discuss start', { question: WHERE }, { channel }).reply();
    const [first] = threadsUnder(stage, channel);
    const offer = await mod
      .slash('/discuss start', { question: `${WHERE.toLowerCase()} ` }, { channel })
      .reply();
    expect(words(offer)).toContain(`<#${first?.id}>`);
    const twice = [mod.click(offer, ANOTHER), mod.click(offer, ANOTHER)];
    await Promise.all(twice.map((use) => use.reply()));
    expect(threadsUnder(stage, channel)).toHaveLength(2);
    discord.assertClean();
  });

  it('says which permission is missing, and leaves nothing behind', async () => {
    const { mod, channel, discord } = stage;
    channel.deny(discord.bot, 'CreatePublicThreads');
    const reply = await mod.slash('/discuss start', { question: WHERE }, { channel }).reply();
    expect(words(reply)).toContain('Create Public Threads');
    expect(mod.sees(channel).filter(({ id }) => id !== reply.id)).toEqual([]);
    channel.allow(discord.bot, 'CreatePublicThreads');
    await mod.slash('/discuss start', { question: WHERE }, { channel }).reply();
    expect(threadsUnder(stage, channel)).toHaveLength(1);
    discord.assertClean();
  });
});

describe('a forum’s tags', () => {
  it('are offered, chosen by name, by the words of the question, or the first where one is needed', async () => {
    const { mod, channel, server, discord } = stage;
    const forum = server.forum({ name: 'debates', tags: ['Ban', 'Data', 'Other'] });
    const start = (values: Readonly<Record<string, string>>) =>
      mod.slash('/discuss start', { channel: forum, ...values }, { channel }).reply();
    const offered = await mod
      .autocomplete('/discuss start', { question: 'x', channel: forum, tag: 'o' }, 'tag', { channel })
      .choices();
    expect(offered.map(({ name }) => name)).toEqual(['Other']);
    expect(words(await start({ question: 'One?', tag: 'None' }))).toContain('It has: Ban, Data, Other');
    await start({ question: 'Two?', tag: 'other' });
    await start({ question: 'Do urban planners share data?' });
    const names = threadsUnder(stage, forum).map(({ name, thread }) => [
      name,
      thread?.tags.map((id) => forum.state.tags.find((tag) => tag.id === id)?.name),
    ]);
    expect(names).toEqual([
      ['Two?', ['Other']],
      ['Do urban planners share data?', ['Data']],
    ]);
    discord.assertClean();
  });

  it('are refused where there can be none', async () => {
    const { mod, channel } = stage;
    const reply = await mod.slash('/discuss start', { question: WHERE, tag: 'Data' }, { channel }).reply();
    expect(words(reply)).toContain('Only posts in a forum have tags');
    expect(threadsUnder(stage, channel)).toEqual([]);
  });
});

describe('two servers', () => {
  it('do not see each other’s discussions, and none is held in the other’s channels', async () => {
    const { mod, channel, discord } = stage;
    const other = discord.server({ name: 'Others' });
    const den = other.channel({ name: 'den' });
    const eve = other.member({ name: 'Eve', permissions: ['ManageGuild', 'ManageMessages'] });
    await mod.slash('/discuss start', { question: WHERE }, { channel }).reply();
    await eve.slash('/discuss start', { question: WHERE }, { channel: den }).reply();
    expect(threadsUnder(stage, den)).toHaveLength(1);
    const listed = await eve.slash('/discuss list', {}, { channel: den }).reply();
    expect(words(listed)).not.toContain(threadsUnder(stage, channel)[0]?.id);
    const offer = await mod.slash('/discuss start', { question: WHERE }, { channel }).reply();
    const another = String(buttonsOf(offer).find(({ label }) => label === ANOTHER)?.custom_id);
    const forged = await eve.click(listed, another, { forged: true }).reply();
    expect(words(forged)).toContain('no longer have that answer');
    const { hosting } = stage.bot.services;
    await expect(
      hosting.venue(other.id as never, channel.id, { isPrivate: false, hasPoll: false }),
    ).rejects.toThrow('not there any more');
    expect(threadsUnder(stage, channel)).toHaveLength(1);
    expect(threadsUnder(stage, den)).toHaveLength(1);
    discord.assertClean();
  });
});

describe('a start', () => {
  it('stays inside every limit, pings nobody and shows its question as it was typed', async () => {
    const { mod, ada, channel, discord } = stage;
    const question = `@everyone <@${ada.id}> **Is** it [so](http://x.y) \\u0060? `
      .padEnd(250, 'long ')
      .concat('?');
    await mod.slash('/discuss start', { question, poll: true }, { channel }).reply();
    const [thread] = threadsUnder(stage, channel);
    expect(thread?.name.length).toBeLessThanOrEqual(100);
    const messages = ada.sees({ id: thread?.id ?? '' });
    expect(messages).toHaveLength(2);
    for (const message of [...messages, ...ada.sees(channel)]) {
      expect(message.mention_everyone).toBe(false);
      expect(message.mentions).toEqual([]);
    }
    discord.assertClean();
  });

  it('refuses a poll that Discord would not take, and holds no discussion by invitation in a forum', async () => {
    const { mod, channel, server } = stage;
    const forum = server.forum({ name: 'debates' });
    const start = (values: Readonly<Record<string, string | boolean | { id: string }>>) =>
      mod.slash('/discuss start', { question: WHERE, ...values }, { channel }).reply();
    expect(words(await start({ answers: 'Yes' }))).toContain('2 to 10 different answers');
    expect(words(await start({ answers: `Yes; ${'no '.repeat(30)}` }))).toContain('up to 55 characters');
    expect(words(await start({ private: true, channel: forum }))).toContain('ordinary text channel');
    expect(threadsUnder(stage, channel)).toEqual([]);
    expect(threadsUnder(stage, forum)).toEqual([]);
  });

  it('lets everybody turn the pages of a long first message, in a thread and in a post', async () => {
    await stage.close();
    const speakers = ['Ada Vale', 'Bo Crane', 'Cy Drake', 'Di Egan', 'Ed Finch', 'Flo Gray'];
    const lines = speakers.map(
      (name) => `${name} said: “The harbour bridge ${'was repaired at great cost and '.repeat(30)}is safe.”`,
    );
    stage = await setStage({ corpus: { 'bridge.md': `---\ntitle: The bridge\n---\n${lines.join('\n\n')}` } });
    const { mod, ada, channel, server, discord } = stage;
    const forum = server.forum({ name: 'debates' });
    for (const [question, place] of [
      ['Is the harbour bridge safe?', channel],
      ['Was the harbour bridge repaired?', forum],
    ] as const) {
      await mod.slash('/discuss start', { question, channel: place }, { channel }).reply();
      const [thread] = threadsUnder(stage, place);
      const [starter] = ada.sees({ id: thread?.id ?? '' });
      if (starter === undefined) throw new Error('no first message');
      expect(words(starter)).not.toContain('Flo Gray');
      let page = starter;
      for (let turns = 0; turns < 6 && buttonsOf(page).some(({ label }) => label === 'Next page'); turns += 1)
        page = await ada.click(page, 'Next page').reply();
      expect(words(page)).toContain('mention me with a question');
    }
    discord.assertClean();
  });

  it('shows exactly what stands on the record, on every page, after its host had their data erased too', async () => {
    const { mod, channel, bot, server, discord } = stage;
    await mod.slash('/discuss start', { question: WHERE }, { channel }).reply();
    const [thread] = threadsUnder(stage, channel);
    const owner = server.id as ServerId;
    const stored = await bot.store.discussions.byThread(owner, thread?.id ?? '');
    const cited = await bot.store.discussions.cited(owner, stored?.id ?? '');
    const [starter] = mod.sees({ id: thread?.id ?? '' });
    for (const { revisionId, start, end } of cited) {
      const text = (await bot.store.documents.revision(owner, revisionId))?.text ?? '';
      expect(words(starter)).toContain(text.slice(start, end));
    }
    expect(cited.length).toBeGreaterThan(2);
    await bot.services.privacy.erase({ id: mod.id, server: owner });
    const kept = await bot.store.discussions.byThread(owner, thread?.id ?? '');
    expect(JSON.stringify(kept)).not.toContain(mod.id);
    const answers = await bot.store.answers.quoting(owner, cited[0]?.documentId ?? '');
    const shown = answers.find(({ kind }) => kind === 'discussion');
    const view = discuss.views?.['discussion'];
    if (shown === undefined || view === undefined) throw new Error('no view');
    const caller = { id: '', server: owner, serverName: '', channelId: '', locale: 'en', rights: new Set() };
    const again = await view(shown, { ...caller, rights: new Set(['everyone'] as const) }, bot.services);
    expect(JSON.stringify(again)).toContain('is stored in Singapore');
    discord.assertClean();
  });
});

describe('/discuss list', () => {
  it('shows what is open, and where', async () => {
    const { mod, channel, discord } = stage;
    expect(words(await mod.slash('/discuss list', {}, { channel }).reply())).toContain('no discussions');
    await mod.slash('/discuss start', { question: WHERE }, { channel }).reply();
    const [thread] = threadsUnder(stage, channel);
    const listed = await mod.slash('/discuss list', {}, { channel }).reply();
    expect(words(listed)).toContain(WHERE);
    expect(words(listed)).toContain(`<#${thread?.id}>`);
    discord.assertClean();
  });
});
