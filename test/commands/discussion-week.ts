// A whole week of one discussion, as people live it: asked, voted, filled, corrected, cut off, summed up, closed.
import type { APIMessage } from 'discord-api-types/v10';
import { expect } from 'vitest';
import type { RunningBot } from '../../src/bot.ts';
import type { ServerId } from '../../src/core/document.ts';
import { readGolden } from '../../src/ingest/golden-file.ts';
import { componentsOf } from '../../src/loopback/components.ts';
import type { Loopback } from '../../src/loopback/loopback.ts';
import type { Person } from '../../src/loopback/person.ts';
import type { ChannelHandle, ServerHandle } from '../../src/loopback/place.ts';
import { DAY_MS, HOUR_MS, RENT, words } from './discussion-stage.ts';
import { STORY } from './stage.ts';

const FERRY = 'When does the ferry to Cockatoo Island leave?';
const TIMES = [
  'The ferry to Cockatoo Island leaves at nine.',
  '“The engine failed twice on Monday,” said Mara Quill, a deckhand.',
].join('\n\n');
/** Questions asked in the discussion, the two gaps among them and the one of them that is asked again. */
const ASKED = 20;

/** Where a week takes place. */
export interface Place {
  readonly discord: Loopback;
  readonly server: ServerHandle;
  readonly channel: ChannelHandle;
  /** Manages the server. */
  readonly mod: Person;
  readonly members: readonly Person[];
  /** The bot whose shard the server is on. */
  readonly bot: () => Pick<RunningBot, 'idle' | 'services' | 'store'>;
  /** Lets time pass for everybody, and lets every bot do what is due. */
  readonly later: (ms: number) => Promise<void>;
  /** Stops the server's bot and starts it again; `meanwhile` happens while it is away. */
  readonly restart: (meanwhile: () => void) => Promise<void>;
}

export interface Week {
  readonly thread: ChannelHandle;
  /** What was asked, in order. */
  readonly asked: readonly string[];
}

/** Lives the week. */
export async function liveWeek(place: Place): Promise<Week> {
  const { channel, mod, members, later, restart, discord } = place;
  const { thread, question } = await openDiscussion(place);
  const asked: string[] = [];
  const answered = await answerable(place, ASKED - 3);
  const turn = { next: 0 };
  const ask = async (words_: string) => {
    const person = members[turn.next++ % members.length];
    if (person === undefined) throw new Error('nobody is there');
    asked.push(words_);
    return person.slash('/ask', { question: words_ }, { channel: thread }).reply();
  };
  const askSome = async (count: number) => {
    for (const each of answered.splice(0, count)) await ask(each);
    await place.bot().idle();
  };
  for (const [at, member] of members.entries())
    member.vote(pollIn(place, thread), at % 2 === 0 ? 'Yes' : 'No');
  await askSome(5);
  await later(DAY_MS);
  expect(words(await ask(FERRY))).toContain('silent');
  expect(words(await ask(RENT))).not.toContain('> ');
  await askSome(3);
  await later(DAY_MS);
  await publish(place, await mod.slash('/document add', {}, { channel }).modal(), {
    text: TIMES,
    title: 'Ferry times',
  });
  await later(HOUR_MS);
  expect(words(await ask(FERRY))).toContain('leaves at nine');
  await askSome(2);
  await restart(() => members[0]?.say(thread, 'Is anybody there?'));
  await askSome(2);
  await later(DAY_MS);
  const revise = mod.slash('/document revise', { document: 'Ferry times' }, { channel });
  await publish(place, await revise.modal(), { text: TIMES.replace('nine', 'ten') });
  await later(DAY_MS);
  discord.fault({ kind: 'drop' });
  await askSome(2);
  await later(DAY_MS);
  await askMention(place, thread, answered.splice(0, 1)[0] ?? question, asked);
  await askSome(answered.length);
  await later(DAY_MS);
  await mod.slash('/discuss recap', {}, { channel: thread }).reply();
  await place.bot().idle();
  // The end of its seven days.
  await later(2 * DAY_MS);
  await later(HOUR_MS);
  return { thread, asked };
}

/** From a question that the article itself puts to its readers. */
async function openDiscussion({
  mod,
  channel,
  discord,
  bot,
  later,
}: Place): Promise<{ thread: ChannelHandle; question: string }> {
  const offered = await mod
    .autocomplete('/discuss start', { question: '' }, 'question', { channel })
    .choices();
  const question = offered.map(({ value }) => String(value)).find((each) => each.endsWith('?')) ?? '';
  const revisions = await revisionTexts(bot(), channel.state.serverId ?? '');
  expect(revisions.some((text) => text.includes(question))).toBe(true);
  await mod.slash('/discuss start', { question, poll: true, duration: 7 * 24 }, { channel }).reply();
  await bot().idle();
  const thread = [...discord.world.channels.values()].find(({ parentId }) => parentId === channel.id);
  await later(HOUR_MS);
  return { thread: discord.channel(thread?.id ?? ''), question };
}

/** Golden questions of the story that the bot answers. */
async function answerable({ bot, server }: Place, count: number): Promise<string[]> {
  const found: string[] = [];
  for (const { q, answerable: isAnswerable } of await readGolden(STORY)) {
    if (found.length === count) break;
    const quotes = isAnswerable ? await bot().services.asking.look(server.id as ServerId, q) : [];
    if (quotes.length > 0) found.push(q);
  }
  expect(found).toHaveLength(count);
  return found;
}

async function publish(
  { mod, bot }: Place,
  modal: Awaited<ReturnType<ReturnType<Person['slash']>['modal']>>,
  fields: Readonly<Record<string, string>>,
): Promise<void> {
  const preview = await mod.submitModal(modal, fields).reply();
  await bot().idle();
  await mod.click(preview, 'Publish').reply();
  await bot().idle();
}

async function askMention(
  { members, discord, bot }: Place,
  thread: ChannelHandle,
  question: string,
  asked: string[],
): Promise<void> {
  asked.push(question);
  const said = members[0]?.say(thread, `${discord.bot.mention} ${question}`);
  await discord.until(
    () => discord.messages(thread).find((each) => each.message_reference?.message_id === said?.id),
    'an answer to a mention',
  );
  await bot().idle();
}

/** Fails unless nothing was lost, doubled, misquoted or left open. */
export async function expectWholeWeek(place: Place, { thread, asked }: Week): Promise<void> {
  const { discord, server, bot } = place;
  discord.assertClean();
  const ours = discord.messages(thread).filter(({ author }) => author.id === discord.bot.id);
  const answers = ours.filter((message) => !words(message).includes('Recap:'));
  expect(asked).toHaveLength(ASKED);
  for (const question of new Set(asked)) {
    const times = asked.filter((each) => each === question).length;
    // The news that the record answers it by now comes to those of the gap that closed.
    const news = question === FERRY ? 1 : 0;
    const shown = answers.filter((message) => words(message).includes(`**${question}**`));
    expect([question, shown.length]).toEqual([question, times + news]);
  }
  await expectExact(place, ours);
  const store = bot().store;
  const discussion = await store.discussions.byThread(server.id as ServerId, thread.id);
  expect(discussion?.state).toBe('closed');
  expect(thread.state.thread?.locked).toBe(true);
  expectRecaps(
    ours.filter((message) => words(message).includes('Recap:')),
    place.members.length,
  );
  expect(pollIn(place, thread).poll?.results?.is_finalized).toBe(true);
  expectEachOnce(await fileOf(place, thread));
}

function expectRecaps(recaps: readonly APIMessage[], people: number): void {
  // One was asked for, one came at the end.
  expect(recaps).toHaveLength(2);
  const last = words(recaps[1]);
  expect(last).toContain('The time of this discussion is over.');
  expect(last).toContain(`${ASKED} questions to the record, by ${people} people`);
  expect(last).toContain('3 votes · **Yes**');
  expect(last).toContain('2 votes · **No**');
}

/** The recap's file: each passage once, both gaps with what became of them, and the correction. */
function expectEachOnce(file: string): void {
  const quotes = file.split(/\n{2,}/).filter((block) => block.startsWith('> '));
  expect(quotes.length).toBeGreaterThan(5);
  const unchanged = quotes.filter((quote) => !quote.includes('ferry'));
  expect(new Set(unchanged).size).toBe(unchanged.length);
  expect(file).toContain(`- ${FERRY} (the record answers it by now)`);
  expect(file).toContain(`- ${RENT}\n`);
  expect(file).toContain('leaves at nine');
  expect(file).toContain('leaves at ten');
  expect(file).toContain('**This document was revised');
}

async function fileOf({ discord }: Place, thread: ChannelHandle): Promise<string> {
  const last = discord.messages(thread).findLast((message) => words(message).includes('Recap:'));
  const [file] = last?.attachments ?? [];
  const found = discord.world.files.get(new URL(file?.url ?? 'http://none').pathname);
  return new TextDecoder().decode(found?.bytes);
}

/** Every quotation that a message shows is words of a Revision; and every citation that is kept is shown in its message, exactly. */
async function expectExact({ bot, server, discord }: Place, messages: readonly APIMessage[]): Promise<void> {
  const { store } = bot();
  const texts = await revisionTexts(bot(), server.id);
  const shown = new Map(messages.map((message) => [message.id, quotationsOf(message)]));
  for (const quotations of shown.values())
    for (const quotation of quotations)
      expect([quotation, texts.some((text) => text.includes(quotation))]).toEqual([quotation, true]);
  const states = ['closed'] as const;
  const [discussion] = await store.discussions.list(server.id as ServerId, { states, limit: 1 });
  const cited = await store.discussions.cited(server.id as ServerId, discussion?.id ?? '');
  expect(cited.length).toBeGreaterThan(ASKED);
  for (const { messageId, revisionId, start, end } of cited) {
    const revision = await store.documents.revision(server.id as ServerId, revisionId);
    const slice = revision?.text.slice(start, end) ?? 'gone';
    expect([slice, shown.get(messageId)?.includes(slice)]).toEqual([slice, true]);
  }
  expect(discord.violations).toEqual([]);
}

/** The words of each block quote of a message, as a person reads them. */
function quotationsOf(message: APIMessage): string[] {
  const contents = componentsOf(message).flatMap(({ type, content }) =>
    type === 10 ? [String(content)] : [],
  );
  return contents.flatMap((content) =>
    [...content.matchAll(/(?:^> .*$\n?)+/gm)].map(([block]) =>
      block
        .trimEnd()
        .replace(/^> /gm, '')
        .replace(/\\([!-/:-@[-`{-~])/g, '$1'),
    ),
  );
}

async function revisionTexts({ store }: Pick<RunningBot, 'store'>, server: string): Promise<string[]> {
  const texts: string[] = [];
  for (const owner of [server, 'deployment']) {
    for (const { document } of await store.documents.list(owner as ServerId))
      for (const { id } of await store.documents.history(server as ServerId, document.id)) {
        const revision = await store.documents.revision(server as ServerId, id);
        if (revision !== null) texts.push(revision.text);
      }
  }
  return texts;
}

function pollIn({ discord }: Place, thread: { readonly id: string }): APIMessage {
  const found = discord.messages(thread).find(({ poll }) => poll !== undefined);
  if (found === undefined) throw new Error('there is no poll');
  return found;
}
