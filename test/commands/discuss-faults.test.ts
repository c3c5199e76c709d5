// Opening a discussion while Discord or the bot fails in the middle: one thread in any case, and its host learns what became of it.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ServerId } from '../../src/core/document.ts';
import { textOf } from '../../src/loopback/components.ts';
import type { Queued } from '../../src/loopback/faults.ts';
import type { ChannelHandle } from '../../src/loopback/place.ts';
import { type Stage, setStage } from './stage.ts';

const WHERE = 'Where is Australian user data stored?';
const HOUR_MS = 60 * 60 * 1000;

let stage: Stage;
let clock: number;
beforeEach(async () => {
  clock = Date.UTC(2026, 10, 2, 9);
  const now = () => (clock += 1);
  stage = await setStage({ loopback: { clock: now }, bot: { now, restTimeoutMs: 400 } });
});
afterEach(async () => {
  await stage.close();
});

const words = (message: Parameters<typeof textOf>[0] | undefined) =>
  message === undefined ? '' : textOf(message).replaceAll('\\', '');
const threadsUnder = (channel: { readonly id: string }) =>
  [...stage.discord.world.channels.values()].filter(({ parentId }) => parentId === channel.id);

/** Lets time pass until what was cut off is taken up. */
async function later(ms = 5 * 60 * 1000): Promise<void> {
  clock += ms;
  for (let sweep = 0; sweep < 3; sweep += 1) await stage.bot.jobs.sweepOnce();
}

const KINDS = ['text', 'forum', 'private'] as const;
const placeOf = (kind: (typeof KINDS)[number]): ChannelHandle =>
  kind === 'forum' ? stage.server.forum({ name: 'debates' }) : stage.channel;
const start = (kind: (typeof KINDS)[number], place: ChannelHandle) =>
  stage.mod.slash(
    '/discuss start',
    { question: WHERE, poll: true, channel: place, private: kind === 'private' },
    { channel: stage.channel },
  );

/** What was opened is whole: one thread, its first message once, its poll once, and known to the store as open. */
async function expectWhole(kind: (typeof KINDS)[number], place: ChannelHandle): Promise<void> {
  const threads = threadsUnder(place);
  expect(threads).toHaveLength(1);
  const [thread] = threads;
  const messages = stage.mod.sees({ id: thread?.id ?? '' });
  const starters = messages.filter((message) => words(message).includes('in Singapore'));
  expect(starters).toHaveLength(1);
  expect(messages.filter(({ poll }) => poll !== undefined)).toHaveLength(1);
  if (kind === 'text')
    expect(stage.ada.sees(place).filter((message) => words(message).includes(WHERE))).toHaveLength(1);
  const stored = await stage.bot.store.discussions.byThread(stage.server.id as ServerId, thread?.id ?? '');
  expect(stored?.state).toBe('open');
  stage.discord.assertClean();
}

const OPENS: Record<(typeof KINDS)[number], RegExp> = {
  text: /POST .*\/messages\/\d+\/threads/,
  forum: /POST .*\/channels\/\d+\/threads/,
  private: /POST .*\/channels\/\d+\/threads/,
};
const FAULTS: readonly (readonly [string, Queued])[] = [
  ['carries it out and does not answer', { kind: 'hang' }],
  ['carries it out and answers with a fault of its own', { kind: 'status-after', status: 502 }],
  ['fails four times', { kind: 'status', status: 503, times: 4 }],
];

describe.each(KINDS)('a discussion (%s)', (kind) => {
  it.each(FAULTS)('is opened once where Discord %s when the thread is made', async (_name, fault) => {
    const place = placeOf(kind);
    stage.discord.fault({ ...fault, on: OPENS[kind] });
    await start(kind, place).reply();
    // What takes no nonce is asked for once each time.
    for (let time = 0; time < 4; time += 1) await later();
    await expectWhole(kind, place);
    expect(stage.discord.faults.waiting).toEqual([]);
  });

  // In a post that is the poll; in a thread its first message.
  it('is opened once where Discord does not answer when the thread is first written in', async () => {
    const place = placeOf(kind);
    const on = new RegExp(`POST .*/channels/(?!${place.id})\\d+/messages$`);
    stage.discord.fault({ kind: 'hang', on });
    await start(kind, place).reply();
    await later();
    await expectWhole(kind, place);
    expect(stage.discord.faults.waiting).toEqual([]);
  });

  it('is taken up by the next start of the bot where this one ended in the middle', async () => {
    const place = placeOf(kind);
    stage.discord.fault({ kind: 'hang', on: OPENS[kind], times: 8 });
    const use = start(kind, place);
    await stage.discord.until(() => (threadsUnder(place).length > 0 ? true : null));
    await stage.restart();
    stage.discord.faults.clear();
    void use;
    await later();
    await expectWhole(kind, place);
    expect(words(stage.mod.sees(stage.mod.direct()).at(-1))).toContain('The discussion is open');
  });
});

it('tells its host later when it could not be opened after all', async () => {
  const { mod, channel, discord } = stage;
  discord.fault({ kind: 'status', status: 503, times: 4, on: OPENS.text });
  const reply = await start('text', channel).reply();
  expect(words(reply)).toContain('as soon as I can');
  channel.deny(discord.bot, 'CreatePublicThreads');
  await later();
  expect(words(mod.sees(mod.direct()).at(-1))).toContain('Create Public Threads');
  expect(threadsUnder(channel)).toEqual([]);
  const [lost] = await stage.bot.store.discussions.list(stage.server.id as ServerId, {
    states: ['lost'],
    limit: 2,
  });
  expect(lost?.question).toBe(WHERE);
});

it('is not opened when its time is over by then', async () => {
  const { mod, channel, discord } = stage;
  discord.fault({ kind: 'status', status: 503, times: 4, on: OPENS.text });
  await mod.slash('/discuss start', { question: WHERE, duration: 1 }, { channel }).reply();
  await later(2 * HOUR_MS);
  expect(threadsUnder(channel)).toEqual([]);
  expect(words(mod.sees(mod.direct()).at(-1))).toContain('Its time was over');
});

it('remembers its first message where the bot ended before it was noted, however much was written since', async () => {
  const { ada, bot, channel, server } = stage;
  const owner = server.id as ServerId;
  await start('text', channel).reply();
  const [thread] = threadsUnder(channel);
  const there = { id: thread?.id ?? '' };
  const before = await bot.store.discussions.byThread(owner, there.id);
  const cited = await bot.store.discussions.cited(owner, before?.id ?? '');
  expect(cited.length).toBeGreaterThan(0);
  const [starter] = ada.sees(there);
  await bot.store.answers.forgetPosted(owner, starter?.id ?? '');
  await bot.store.discussions.change(owner, before?.id ?? '', ['open'], {
    state: 'starting',
    pollMessageId: null,
  });
  await bot.store.due.set({ server: owner, kind: 'discussion.opening', id: before?.id ?? '', at: clock });
  for (let line = 0; line < 150; line += 1) {
    ada.say(channel, `Line ${line}`);
    ada.say(there, `Line ${line}`);
  }
  await later();
  await expectWhole('text', channel);
  const answers = await bot.store.answers.quoting(owner, cited[0]?.documentId ?? '');
  expect(answers.map(({ posted }) => posted?.messageId)).toContain(starter?.id);
  expect(await bot.store.discussions.cited(owner, before?.id ?? '')).toEqual(cited);
});

/** Discord's refusals (security.md, D14): each ends in a defined state, and none is tried again. */
describe.each([
  [403, 50001],
  [403, 50013],
  [404, 10003],
  [404, 10008],
  [400, 50083],
  [403, 160005],
  [400, 30046],
] as const)('where Discord refuses with %i and code %i', (status, code) => {
  const opened = () => stage.discord.requests.filter(({ path }) => /threads/.test(path)).length;

  it('the thread, the discussion is lost and its host is told why', async () => {
    const { channel, discord } = stage;
    discord.fault({ kind: 'status', status, code, on: OPENS.text, times: 2 });
    const reply = await start('text', channel).reply();
    await later();
    expect(words(reply)).not.toContain('is open');
    expect(threadsUnder(channel)).toEqual([]);
    expect(stage.ada.sees(channel)).toEqual([]);
    const page = { states: ['starting', 'open', 'lost'], limit: 5 } as const;
    const all = await stage.bot.store.discussions.list(stage.server.id as ServerId, page);
    expect(all.map(({ state }) => state)).toEqual(['lost']);
    expect(opened()).toBeLessThanOrEqual(2);
  });

  it('its first message, nothing is left standing', async () => {
    const { channel, discord } = stage;
    const on = new RegExp(`POST .*/channels/(?!${channel.id})\\d+/messages$`);
    discord.fault({ kind: 'status', status, code, on, times: 2 });
    await start('text', channel).reply();
    await later();
    expect(threadsUnder(channel)).toEqual([]);
    expect(stage.ada.sees(channel)).toEqual([]);
    discord.assertClean();
  });

  it('the poll, the discussion goes on without it, or is lost with its thread', async () => {
    const { discord, server } = stage;
    const forum = server.forum({ name: 'debates' });
    const on = new RegExp(`POST .*/channels/(?!${forum.id})\\d+/messages$`);
    discord.fault({ kind: 'status', status, code, on, times: 2 });
    await start('forum', forum).reply();
    await later();
    const page = { states: ['starting', 'open', 'lost'], limit: 5 } as const;
    const all = await stage.bot.store.discussions.list(stage.server.id as ServerId, page);
    expect(all.map(({ state }) => state)).toEqual([code === 10003 || code === 10008 ? 'lost' : 'open']);
    const [post] = threadsUnder(forum);
    expect(stage.ada.sees({ id: post?.id ?? '' }).filter(({ poll }) => poll !== undefined)).toEqual([]);
  });
});
