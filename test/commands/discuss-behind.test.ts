// What people do to threads behind the bot's back, and what Discord refuses (security D14, F29): the state settles, and somebody is told.
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ServerId } from '../../src/core/document.ts';
import { DAY_MS, type DiscussionStage, HOUR_MS, setDiscussionStage, words } from './discussion-stage.ts';
import type { Stage } from './stage.ts';

let held: DiscussionStage;
let stage: Stage;
beforeEach(async () => {
  held = await setDiscussionStage();
  ({ stage } = held);
});
afterEach(async () => {
  await stage.close();
});

const server = () => stage.server.id as ServerId;
const discussions = () =>
  stage.bot.store.discussions.list(server(), {
    states: ['starting', 'open', 'closing', 'closed', 'lost'],
    limit: 9,
  });
const state = async () => (await discussions()).map((each) => each.state);
/** Lets the bot work until it says so in its log, then until nothing is left to do. */
const heard = async (event: RegExp) => {
  for (let tries = 0; !stage.logged.some((line) => event.test(line)); tries += 1) {
    if (tries === 500) throw new Error(`the bot never said ${event}`);
    await turn();
    await stage.bot.jobs.sweepOnce('discussion-care');
  }
  await held.sweep();
};
/** Nothing waits any more, whenever one looks. */
const nothingDue = async () => {
  const when = { now: held.now() + 999 * DAY_MS, until: 0, limit: 9 };
  for (const kind of ['discussion.care', 'discussion.opening', 'outbox'])
    expect(await stage.bot.store.due.take(kind, when)).toEqual([]);
};
/** Requests to a thread, since a number of them. */
const asked = (path: RegExp, since: number) =>
  stage.discord.requests.slice(since).filter((each) => path.test(`${each.method} ${each.path}`));

describe('a thread that people changed', () => {
  it('deleted: the discussion is lost, its host is told, and its recap is still there', async () => {
    const thread = await held.start();
    thread.delete();
    await heard(/discussion\.lost/);
    expect(await state()).toEqual(['lost']);
    expect(held.told()).toContain('Its thread was deleted');
    const [{ id } = { id: '' }] = await discussions();
    const { mod, channel } = stage;
    const recap = await mod.slash('/discuss recap', { discussion: id }, { channel }).reply();
    expect(words(recap)).toContain('is stored in Singapore');
    await nothingDue();
    stage.discord.assertClean();
  });

  it('with its whole channel deleted: lost too', async () => {
    await held.start();
    stage.channel.delete();
    await heard(/discussion\.lost/);
    expect(await state()).toEqual(['lost']);
    expect(held.told()).toContain('Its thread was deleted');
    await nothingDue();
  });

  it('locked: the discussion is closed, with its poll ended and its recap, and its host is told', async () => {
    const thread = await held.start();
    thread.setThread({ locked: true });
    await heard(/discussion\.closed/);
    expect(await state()).toEqual(['closed']);
    expect(held.recaps(thread)).toHaveLength(1);
    expect(held.poll(thread).poll?.results?.is_finalized).toBe(true);
    expect(held.told()).toContain('Somebody locked its thread');
    await nothingDue();
    stage.discord.assertClean();
  });

  it('locked and archived: closed too, although nothing can be written there before it is open', async () => {
    const thread = await held.start();
    thread.setThread({ locked: true, archived: true });
    await heard(/discussion\.closed/);
    expect(await state()).toEqual(['closed']);
    expect(held.recaps(thread)).toHaveLength(1);
    stage.discord.assertClean();
  });

  it('archived by hand: it stays open, its host is told once, and it can be closed', async () => {
    const thread = await held.start();
    thread.setThread({ archived: true });
    await held.later(HOUR_MS);
    expect(await state()).toEqual(['open']);
    expect(held.told().match(/Somebody archived/g)).toHaveLength(1);
    await stage.mod.slash('/discuss close', {}, { channel: thread }).reply();
    expect(held.recaps(thread)).toHaveLength(1);
    expect(await state()).toEqual(['closed']);
    stage.discord.assertClean();
  });

  it('archived by Discord for its silence: that is no news, and no end', async () => {
    const thread = await held.start({ duration: 30 * 24 });
    if (thread.state.thread !== null) thread.state.thread.autoArchive = 60;
    await held.later(2 * HOUR_MS);
    expect(thread.state.thread?.archived).toBe(true);
    await held.later(HOUR_MS);
    expect(await state()).toEqual(['open']);
    expect(held.told()).toBe('');
    await stage.mod.slash('/discuss close', {}, { channel: thread }).reply();
    expect(held.recaps(thread)).toHaveLength(1);
    stage.discord.assertClean();
  });

  it('renamed: it stays the same discussion, and its host is told once', async () => {
    const thread = await held.start();
    thread.rename('Something else');
    await held.later(HOUR_MS);
    thread.setThread({});
    await held.later(HOUR_MS);
    expect(await state()).toEqual(['open']);
    expect(held.told().match(/is called “\*Something else\*” now/g)).toHaveLength(1);
  });

  it('is told of in the log channel, where there is one', async () => {
    const { mod, channel, server: place } = stage;
    const log = place.channel({ name: 'log' });
    await mod.slash('/settings log-channel', { channel: log }, { channel }).reply();
    const thread = await held.start();
    thread.delete();
    await heard(/discussion\.lost/);
    expect(mod.sees(log).map(words).join()).toContain('Its thread was deleted');
    expect(held.told()).toBe('');
  });
});

describe('what happened while the bot was away', () => {
  it.each([
    ['the thread deleted', (thread: { delete(): void }) => thread.delete(), 'lost'],
    ['the channel deleted', () => stage.channel.delete(), 'lost'],
    ['the bot removed from the server', () => stage.server.removeBot(), 'lost'],
    [
      'the thread locked',
      (thread: { setThread(change: object): void }) => thread.setThread({ locked: true }),
      'closed',
    ],
  ])('%s: settled at the start, without retries', async (_, happen, settled) => {
    const thread = await held.start();
    const since = stage.discord.requests.length;
    await stage.restart(() => happen(thread));
    await held.sweep();
    expect(await state()).toEqual([settled]);
    await held.later(2 * DAY_MS);
    if (settled === 'lost') expect(asked(new RegExp(`/channels/${thread.id}`), since)).toHaveLength(1);
    await nothingDue();
  });

  it('its time over: it is closed late, once', async () => {
    const thread = await held.start({ duration: 24 });
    await stage.restart(() => held.pass(3 * DAY_MS));
    await held.sweep();
    expect(await state()).toEqual(['closed']);
    expect(held.recaps(thread)).toHaveLength(1);
  });

  it('a session that was lost: everything is looked at again', async () => {
    const thread = await held.start();
    const identified = () => stage.discord.gateway.log.filter((line) => line === 'identify').length;
    const before = identified();
    stage.discord.fault({ kind: 'disconnect', code: 4009 });
    // Nobody hears of this: the session is gone.
    thread.delete();
    await stage.discord.until(() => (identified() > before ? true : null), 'a new session');
    await heard(/discussion\.lost/);
    expect(await state()).toEqual(['lost']);
  });
});

describe('what Discord refuses', () => {
  it('no right to see the thread: lost, told, asked once, and opened again when the right is back', async () => {
    const thread = await held.start();
    const since = stage.discord.requests.length;
    stage.channel.deny(stage.discord.bot, 'ViewChannel');
    await held.later(7 * DAY_MS);
    await held.later(DAY_MS);
    expect(await state()).toEqual(['lost']);
    expect(held.told()).toContain('I can no longer see its thread');
    expect(asked(new RegExp(`/channels/${thread.id}`), since)).toHaveLength(1);
    stage.channel.allow(stage.discord.bot, 'ViewChannel');
    const [{ id } = { id: '' }] = await discussions();
    const { mod, channel } = stage;
    await mod.slash('/discuss reopen', { discussion: id }, { channel }).reply();
    expect(await state()).toEqual(['open']);
  });

  it('no right to write: closed all the same, told that the recap is missing, and not tried again', async () => {
    const thread = await held.start();
    stage.channel.deny(stage.discord.bot, 'SendMessagesInThreads');
    const since = stage.discord.requests.length;
    const reply = await stage.mod.slash('/discuss close', {}, { channel: thread }).reply();
    expect(words(reply)).toContain('Send Messages in Threads');
    expect(await state()).toEqual(['closed']);
    await held.later(DAY_MS);
    expect(held.told()).toContain('I could not post the recap');
    expect(asked(new RegExp(`POST /channels/${thread.id}/messages`), since)).toHaveLength(1);
    await nothingDue();
  });

  it('no right to write a reminder: tried once, told once, and closed in the end', async () => {
    const thread = await held.start({ duration: 30 * 24 });
    stage.channel.deny(stage.discord.bot, 'SendMessagesInThreads');
    const since = stage.discord.requests.length;
    await held.later(73 * HOUR_MS);
    for (let times = 0; times < 3; times += 1) {
      await stage.bot.services.discussionChanges.touched(server(), { thread: thread.id });
      await held.later(HOUR_MS);
    }
    expect(asked(new RegExp(`POST /channels/${thread.id}/messages`), since)).toHaveLength(1);
    expect(held.told().match(/could not say so in its thread/g)).toHaveLength(1);
    await held.later(48 * HOUR_MS);
    expect(await state()).toEqual(['closed']);
  });

  it('no right to lock: closed, with the recap, and told', async () => {
    const thread = await held.start();
    stage.channel.deny(stage.discord.bot, 'ManageThreads');
    await stage.mod.slash('/discuss close', {}, { channel: thread }).reply();
    await held.sweep();
    expect(await state()).toEqual(['closed']);
    expect(held.recaps(thread)).toHaveLength(1);
    expect(held.told()).toContain('could not lock its thread');
  });

  it('any of its codes to the recap: a state that is defined, and no second try', async () => {
    const codes = [
      [10003, 404, 'lost', 'Where is user data stored?'],
      [10008, 404, 'lost', 'What is Lee Hunter’s job?'],
      [160005, 403, 'closed', 'Who contacted the writers?'],
      [50013, 403, 'closed', 'Is TikTok banned in Canada?'],
      [50083, 400, 'closed', 'What does the report say?'],
    ] as const;
    for (const [code, status, settled, question] of codes) {
      const thread = await held.start({ question });
      const path = new RegExp(`POST /channels/${thread.id}/messages$`);
      const since = stage.discord.requests.length;
      stage.discord.fault({ kind: 'status', status, code, on: path });
      await stage.mod.slash('/discuss close', {}, { channel: thread }).reply();
      await held.later(DAY_MS);
      expect([code, (await held.of(thread)).state]).toEqual([code, settled]);
      expect(asked(path, since)).toHaveLength(1);
    }
    await nothingDue();
  });

  it('the poll’s message deleted: closed, and the recap says so', async () => {
    const thread = await held.start();
    stage.server.owner.delete(held.poll(thread));
    await stage.mod.slash('/discuss close', {}, { channel: thread }).reply();
    expect(words(held.recaps(thread)[0])).toContain('its message was deleted before its votes were read');
    expect(await state()).toEqual(['closed']);
  });
});
