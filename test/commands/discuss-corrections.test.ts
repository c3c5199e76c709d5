// What was quoted in a discussion and changes afterwards: said in its messages and its recap, archived or not; and gaps that close.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ServerId } from '../../src/core/document.ts';
import { RECORD_CHANGED } from '../../src/jobs/gap-notices.ts';
import type { ChannelHandle } from '../../src/loopback/place.ts';
import { DAY_MS, type DiscussionStage, HOUR_MS, setDiscussionStage, words } from './discussion-stage.ts';
import type { Stage } from './stage.ts';

const FERRY = 'When does the ferry to Cockatoo Island leave?';
const TIMES = 'The ferry to Cockatoo Island leaves at nine.';

let held: DiscussionStage;
let stage: Stage;
beforeEach(async () => {
  held = await setDiscussionStage();
  ({ stage } = held);
});
afterEach(async () => {
  await stage.close();
});

const curator = () => ({ id: stage.mod.id, server: stage.server.id as ServerId });

/** Puts the ferry's times on the record. */
async function publish(): Promise<void> {
  const { drafting, filing } = stage.bot.services;
  const source = { kind: 'paste', text: TIMES, fields: { title: 'Ferry times' } } as const;
  const draft = await drafting.read(curator(), source, null);
  await filing.publish(curator(), draft.id);
}
const withdraw = () =>
  stage.mod.slash('/document withdraw', { document: 'Ferry times' }, { channel: stage.channel }).reply();
const ask = async (thread: ChannelHandle, question = FERRY) => {
  const reply = await stage.ada.slash('/ask', { question }, { channel: thread }).reply();
  await stage.bot.idle();
  return reply;
};
const shown = (thread: ChannelHandle, { id }: { readonly id: string }) =>
  words(stage.discord.messages(thread).find((message) => message.id === id));
const messages = (thread: ChannelHandle, what: string) =>
  stage.discord.messages(thread).filter((message) => words(message).includes(what));

/** Has the gaps asked again, as any change of the record has them in a moment. */
const askedAgain = async () => {
  const due = { server: curator().server, kind: RECORD_CHANGED, id: 'all', at: held.now() };
  await stage.bot.store.due.set(due);
  await held.sweep();
};

describe('words that were withdrawn after they were quoted', () => {
  it('are marked so in an archived thread too, which is archived again', async () => {
    await publish();
    const thread = await held.start({ duration: 30 * 24 });
    const answer = await ask(thread);
    thread.setThread({ archived: true });
    await withdraw();
    await held.sweep();
    expect(shown(thread, answer)).toContain('withdrawn from the record on');
    expect(thread.state.thread?.archived).toBe(true);
    stage.discord.assertClean();
  });

  it('are marked so an hour later, where Discord lets a message be edited no more just now', async () => {
    await publish();
    const thread = await held.start({ duration: 30 * 24 });
    const answer = await ask(thread);
    await withdraw();
    const edit = new RegExp(`PATCH /channels/${thread.id}/messages/${answer.id}`);
    stage.discord.fault({ kind: 'status', status: 400, code: 30046, on: edit });
    await held.sweep();
    await held.later(HOUR_MS / 2);
    expect(shown(thread, answer)).not.toContain('withdrawn from the record on');
    await held.later(HOUR_MS);
    expect(shown(thread, answer)).toContain('withdrawn from the record on');
  });

  it('are marked so in the recap of a closed discussion, in its message and its file', async () => {
    await publish();
    const thread = await held.start();
    await ask(thread);
    await stage.mod.slash('/discuss close', {}, { channel: thread }).reply();
    const [recap] = held.recaps(thread);
    expect(words(recap)).toContain('leaves at nine');
    expect(words(recap)).not.toContain('withdrawn');
    await held.later(8 * DAY_MS);
    await withdraw();
    await held.sweep();
    expect(words(held.recaps(thread)[0])).toContain('withdrawn from the record on');
    const [file] = [...stage.discord.world.files.values()].slice(-1);
    expect(new TextDecoder().decode(file?.bytes)).toContain('withdrawn from the record on');
    stage.discord.assertClean();
  });
});

describe('a gap that a new document closes', () => {
  it('is told in each discussion where it was asked, once, and cited there', async () => {
    const thread = await held.start();
    const other = await held.start({ question: 'Is TikTok banned in Australia?' });
    const third = await held.start({ question: 'What does Lee Hunter say?' });
    await ask(thread);
    await ask(other, 'When does the ferry leave to Cockatoo Island?');
    await publish();
    await askedAgain();
    for (const each of [thread, other]) {
      const [news, ...more] = messages(each, 'This was asked here');
      expect(words(news)).toContain('leaves at nine');
      expect(more).toEqual([]);
      expect(news?.mentions).toEqual([]);
    }
    expect(messages(third, 'This was asked here')).toEqual([]);
    await stage.mod.slash('/discuss close', {}, { channel: thread }).reply();
    const recap = words(held.recaps(thread)[0]);
    expect(recap).toContain('leaves at nine');
    expect(recap).toContain(`${FERRY} (the record answers it by now)`);
    expect(recap).toContain('1 question to the record, by 1 person');
    stage.discord.assertClean();
  });

  it('is not told in a discussion that is closed', async () => {
    const thread = await held.start();
    await ask(thread);
    await stage.mod.slash('/discuss close', {}, { channel: thread }).reply();
    await publish();
    await askedAgain();
    expect(messages(thread, 'This was asked here')).toEqual([]);
  });
});
