// Discussions over the local Discord until their end: recap, poll, lock, reminder, reopening; on an injected clock.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  DAY_MS,
  type DiscussionStage,
  HOUR_MS,
  RENT,
  setDiscussionStage,
  WHERE,
  words,
} from './discussion-stage.ts';
import type { Stage } from './stage.ts';

const QUESTIONS = [
  WHERE,
  'Does TikTok share user information with the Chinese government?',
  'Has the Chinese government ever requested user information?',
  'What does the Transparency Report say?',
  'What is Lee Hunter’s job?',
  'who contacted the writers',
  'Does TikTok think a ban is warranted?',
  'How does Facebook deal with negative press?',
  'Is TikTok willing to sit down with regulators?',
  'What controls are in place to protect user data?',
  'What did TikTok say about meeting policy makers?',
];

let held: DiscussionStage;
let stage: Stage;
beforeEach(async () => {
  held = await setDiscussionStage();
  ({ stage } = held);
});
afterEach(async () => {
  await stage.close();
});

describe('/discuss close', () => {
  it('ends the poll, posts the recap with its file, and locks the thread', async () => {
    const { ada, bob, mod, discord } = stage;
    const thread = await held.start();
    ada.vote(held.poll(thread), 'Yes');
    await ada.slash('/ask', { question: WHERE, public: true }, { channel: thread }).reply();
    await bob.slash('/ask', { question: RENT, public: true }, { channel: thread }).reply();
    await stage.bot.idle();
    const reply = await mod.slash('/discuss close', {}, { channel: thread }).reply();
    expect(words(reply)).toContain('Closed. The recap stands in');
    const [recap, ...more] = held.recaps(thread);
    expect(more).toEqual([]);
    expect(words(recap)).toContain('1 vote · **Yes**');
    expect(words(recap)).toContain('2 questions to the record, by 2 people');
    expect(words(recap)).toContain('is stored in Singapore');
    expect(words(recap)).toContain(RENT);
    expect(JSON.stringify(recap?.components)).toContain('recap.md');
    expect(held.poll(thread).poll?.results?.is_finalized).toBe(true);
    expect(thread.state.thread?.locked).toBe(true);
    expect((await held.of(thread)).state).toBe('closed');
    discord.assertClean();
  });
});

describe('wherever a discussion is held', () => {
  it.each(['a forum', 'a thread by invitation', 'a thread of a text channel'])(
    '%s: its poll ends, its recap stands there, and it is locked',
    async (where) => {
      const { mod, server, discord } = stage;
      const values =
        where === 'a forum'
          ? { channel: server.forum({ name: 'debates', tags: ['Privacy'] }) }
          : { private: where === 'a thread by invitation' };
      const thread = await held.start(values);
      await mod.slash('/discuss close', {}, { channel: thread }).reply();
      expect(held.recaps(thread)).toHaveLength(1);
      expect(held.poll(thread).poll?.results?.is_finalized).toBe(true);
      expect(thread.state.thread?.locked).toBe(true);
      discord.assertClean();
    },
  );
});

describe('a recap of several pages', () => {
  it('is read on by everybody, though hosts made it', async () => {
    const { ada, mod, bob, discord } = stage;
    const thread = await held.start();
    for (const question of QUESTIONS) await ada.slash('/ask', { question }, { channel: thread }).reply();
    await stage.bot.idle();
    await mod.slash('/discuss close', {}, { channel: thread }).reply();
    const [recap] = held.recaps(thread);
    expect(words(recap)).toContain('Page 1 of');
    expect(JSON.stringify(recap?.components)).toContain('recap.md');
    if (recap === undefined) throw new Error('there is no recap');
    const second = await bob.click(recap, 'Next page').reply();
    expect(words(second)).toContain('Page 2 of');
    const first = await bob.click(second, 'Previous page').reply();
    expect(words(first)).toContain('Page 1 of');
    // Nobody else's page was turned.
    expect(words(held.recaps(thread)[0])).toContain('Page 1 of');
    expect(ada.sees(thread).some((message) => words(message).includes('Page 2 of'))).toBe(false);
    discord.assertClean();
  });
});

describe('by itself', () => {
  it('a discussion ends at the end of its time, once', async () => {
    const thread = await held.start();
    stage.ada.say(thread, 'Still there on the last day');
    await held.later(4 * DAY_MS - HOUR_MS);
    stage.ada.say(thread, 'Still there on the last day');
    await held.later(3 * DAY_MS + 2 * HOUR_MS);
    await held.later(HOUR_MS);
    expect(held.recaps(thread)).toHaveLength(1);
    expect(words(held.recaps(thread)[0])).toContain('The time of this discussion is over.');
    expect(thread.state.thread?.locked).toBe(true);
    expect(
      await stage.bot.store.due.take('discussion.care', {
        now: held.now() + 99 * DAY_MS,
        until: 0,
        limit: 9,
      }),
    ).toEqual([]);
    stage.discord.assertClean();
  });

  it('a silent one is reminded once, and closed when nothing comes of it', async () => {
    const thread = await held.start({ duration: 30 * 24 });
    await held.later(73 * HOUR_MS);
    await held.later(HOUR_MS);
    const reminders = () =>
      stage.ada.sees(thread).filter((message) => words(message).includes('has been silent'));
    expect(reminders()).toHaveLength(1);
    stage.ada.say(thread, 'Not at all');
    await held.later(50 * HOUR_MS);
    expect((await held.of(thread)).state).toBe('open');
    await held.later(30 * HOUR_MS);
    expect(reminders()).toHaveLength(2);
    await held.later(49 * HOUR_MS);
    expect((await held.of(thread)).state).toBe('closed');
    expect(words(held.recaps(thread)[0])).toContain('nobody had written anything');
    stage.discord.assertClean();
  });
});

describe('/discuss reopen', () => {
  it('unlocks the thread with a new poll, and leaves the old one ended', async () => {
    const { mod, discord } = stage;
    const thread = await held.start();
    await mod.slash('/discuss close', {}, { channel: thread }).reply();
    const reply = await mod.slash('/discuss reopen', {}, { channel: thread }).reply();
    expect(words(reply)).toContain('The discussion is open');
    expect(thread.state.thread?.locked).toBe(false);
    const polls = stage.ada.sees(thread).filter(({ poll }) => poll !== undefined);
    expect(polls.map(({ poll }) => poll?.results?.is_finalized)).toEqual([true, false]);
    expect((await held.of(thread)).state).toBe('open');
    await mod.slash('/discuss close', {}, { channel: thread }).reply();
    expect(held.recaps(thread)).toHaveLength(2);
    discord.assertClean();
  });

  it('elsewhere opens a new discussion that links back', async () => {
    const { mod, ada, discord, server } = stage;
    const thread = await held.start();
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
    const thread = await held.start({ duration: 24 });
    await mod.slash('/discuss extend', { duration: 24 }, { channel: thread }).reply();
    expect(words(ada.sees(thread).at(-1))).toContain('more time');
    await held.later(30 * HOUR_MS);
    expect((await held.of(thread)).state).toBe('open');
    await held.later(20 * HOUR_MS);
    expect((await held.of(thread)).state).toBe('closed');
    stage.discord.assertClean();
  });
});

describe('/discuss recap', () => {
  it('shows what was cited so far without citing it again', async () => {
    const { mod, ada } = stage;
    const thread = await held.start();
    await ada.slash('/ask', { question: WHERE, public: true }, { channel: thread }).reply();
    await stage.bot.idle();
    const recaps: string[] = [];
    for (let times = 0; times < 2; times += 1) {
      const reply = await mod.slash('/discuss recap', {}, { channel: thread }).reply();
      await stage.bot.idle();
      recaps.push(words(reply));
    }
    const counts = recaps.map((recap) => recap.match(/Cited (?:once|\d+ times)/g));
    expect(counts[0]).toContain('Cited 2 times');
    expect(counts[1]).toEqual(counts[0]);
    expect(recaps[0]).toContain('votes so far');
    stage.discord.assertClean();
  });
});
