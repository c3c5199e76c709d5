// Discussions over the local Discord with the real client: opened once, in text channels, forums and by invitation.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { textOf } from '../../src/loopback/components.ts';
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
