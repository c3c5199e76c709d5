// Discussions over the local Discord until their end: recap, poll, lock, reminder, reopening; on an injected clock.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ServerId } from '../../src/core/document.ts';
import { textOf } from '../../src/loopback/components.ts';
import type { ChannelHandle } from '../../src/loopback/place.ts';
import { type Stage, setStage } from './stage.ts';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
const WHERE = 'Where is Australian user data stored?';
const RENT = 'What does an office in Brisbane cost?';

let stage: Stage;
let clock: number;
beforeEach(async () => {
  clock = Date.UTC(2026, 10, 2, 9);
  const now = () => (clock += 1);
  stage = await setStage({ loopback: { clock: now }, bot: { now } });
});
afterEach(async () => {
  await stage.close();
});

const words = (message: Parameters<typeof textOf>[0] | undefined) =>
  message === undefined ? '' : textOf(message).replaceAll('\\', '');

/** Starts a discussion with a poll, and gives its thread. */
async function started(
  values: Readonly<Record<string, string | boolean | number>> = {},
): Promise<ChannelHandle> {
  const { mod, channel, discord } = stage;
  await mod.slash('/discuss start', { question: WHERE, poll: true, ...values }, { channel }).reply();
  await stage.bot.idle();
  const thread = [...discord.world.channels.values()].find(({ parentId }) => parentId === channel.id);
  return discord.channel(thread?.id ?? '');
}

/** Lets time pass, for Discord and for the bot. */
async function later(ms: number): Promise<void> {
  clock += ms;
  stage.discord.passTime();
  for (let sweep = 0; sweep < 3; sweep += 1) await stage.bot.jobs.sweepOnce();
}

const pollIn = (thread: ChannelHandle) => {
  const found = stage.ada.sees(thread).find(({ poll }) => poll !== undefined);
  if (found === undefined) throw new Error('there is no poll');
  return found;
};
const recapsIn = (thread: ChannelHandle) =>
  stage.ada.sees(thread).filter((message) => words(message).includes('Recap:'));
const stateOf = async (thread: ChannelHandle) =>
  stage.bot.store.discussions.byThread(stage.server.id as ServerId, thread.id);

describe('/discuss close', () => {
  it('ends the poll, posts the recap with its file, and locks the thread', async () => {
    const { ada, bob, mod, discord } = stage;
    const thread = await started();
    ada.vote(pollIn(thread), 'Yes');
    await ada.slash('/ask', { question: WHERE, public: true }, { channel: thread }).reply();
    await bob.slash('/ask', { question: RENT, public: true }, { channel: thread }).reply();
    await stage.bot.idle();
    const reply = await mod.slash('/discuss close', {}, { channel: thread }).reply();
    expect(words(reply)).toContain('Closed. The recap stands in');
    const [recap, ...more] = recapsIn(thread);
    expect(more).toEqual([]);
    expect(words(recap)).toContain('1 vote · **Yes**');
    expect(words(recap)).toContain('2 questions to the record, by 2 people');
    expect(words(recap)).toContain('is stored in Singapore');
    expect(words(recap)).toContain(RENT);
    expect(JSON.stringify(recap?.components)).toContain('recap.md');
    expect(pollIn(thread).poll?.results?.is_finalized).toBe(true);
    expect(thread.state.thread?.locked).toBe(true);
    expect((await stateOf(thread))?.state).toBe('closed');
    discord.assertClean();
  });
});

describe('by itself', () => {
  it('a discussion ends at the end of its time, once', async () => {
    const thread = await started();
    stage.ada.say(thread, 'Still there on the last day');
    await later(4 * DAY_MS - HOUR_MS);
    stage.ada.say(thread, 'Still there on the last day');
    await later(3 * DAY_MS + 2 * HOUR_MS);
    await later(HOUR_MS);
    expect(recapsIn(thread)).toHaveLength(1);
    expect(words(recapsIn(thread)[0])).toContain('The time of this discussion is over.');
    expect(thread.state.thread?.locked).toBe(true);
    expect(
      await stage.bot.store.due.take('discussion.care', { now: clock + 99 * DAY_MS, until: 0, limit: 9 }),
    ).toEqual([]);
    stage.discord.assertClean();
  });

  it('a silent one is reminded once, and closed when nothing comes of it', async () => {
    const thread = await started({ duration: 30 * 24 });
    await later(73 * HOUR_MS);
    await later(HOUR_MS);
    const reminders = () =>
      stage.ada.sees(thread).filter((message) => words(message).includes('has been silent'));
    expect(reminders()).toHaveLength(1);
    stage.ada.say(thread, 'Not at all');
    await later(50 * HOUR_MS);
    expect((await stateOf(thread))?.state).toBe('open');
    await later(30 * HOUR_MS);
    expect(reminders()).toHaveLength(2);
    await later(49 * HOUR_MS);
    expect((await stateOf(thread))?.state).toBe('closed');
    expect(words(recapsIn(thread)[0])).toContain('nobody had written anything');
    stage.discord.assertClean();
  });
});

describe('/discuss reopen', () => {
  it('unlocks the thread with a new poll, and leaves the old one ended', async () => {
    const { mod, discord } = stage;
    const thread = await started();
    await mod.slash('/discuss close', {}, { channel: thread }).reply();
    const reply = await mod.slash('/discuss reopen', {}, { channel: thread }).reply();
    expect(words(reply)).toContain('The discussion is open');
    expect(thread.state.thread?.locked).toBe(false);
    const polls = stage.ada.sees(thread).filter(({ poll }) => poll !== undefined);
    expect(polls.map(({ poll }) => poll?.results?.is_finalized)).toEqual([true, false]);
    expect((await stateOf(thread))?.state).toBe('open');
    await mod.slash('/discuss close', {}, { channel: thread }).reply();
    expect(recapsIn(thread)).toHaveLength(2);
    discord.assertClean();
  });

  it('elsewhere opens a new discussion that links back', async () => {
    const { mod, ada, discord, server } = stage;
    const thread = await started();
    await mod.slash('/discuss close', {}, { channel: thread }).reply();
    const other = server.channel({ name: 'elsewhere' });
    await mod.slash('/discuss reopen', { channel: other }, { channel: thread }).reply();
    const next = [...discord.world.channels.values()].find(({ parentId }) => parentId === other.id);
    const [starter] = ada.sees({ id: next?.id ?? '' });
    expect(words(starter)).toContain(`It goes on from <#${thread.id}>`);
    expect(thread.state.thread?.locked).toBe(true);
    discord.assertClean();
  });
});

describe('/discuss extend', () => {
  it('gives more time, and says so in the thread', async () => {
    const { mod, ada } = stage;
    const thread = await started({ duration: 24 });
    await mod.slash('/discuss extend', { duration: 24 }, { channel: thread }).reply();
    expect(words(ada.sees(thread).at(-1))).toContain('more time');
    await later(30 * HOUR_MS);
    expect((await stateOf(thread))?.state).toBe('open');
    await later(20 * HOUR_MS);
    expect((await stateOf(thread))?.state).toBe('closed');
    stage.discord.assertClean();
  });
});

describe('/discuss recap', () => {
  it('shows what was cited so far without citing it again', async () => {
    const { mod, ada } = stage;
    const thread = await started();
    await ada.slash('/ask', { question: WHERE, public: true }, { channel: thread }).reply();
    await stage.bot.idle();
    for (let times = 0; times < 2; times += 1) {
      const reply = await mod.slash('/discuss recap', {}, { channel: thread }).reply();
      await stage.bot.idle();
      expect(words(reply)).toContain('Cited 2 times');
      expect(words(reply)).toContain('votes so far');
    }
    stage.discord.assertClean();
  });
});
