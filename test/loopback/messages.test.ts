// Messages over the local Discord: read, answered, edited, pinned; in channels and directly.
import { Client, Events, type TextChannel } from 'discord.js';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { textOf } from '../../src/loopback/components.ts';
import { type Stage, setStage } from './stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(async () => {
  await stage.close();
});

const next = <T>(client: Client, event: string) =>
  new Promise<T>((resolve) => {
    client.once(event, (value: T) => resolve(value));
  });
const textChannel = () => stage.client.channels.cache.get(stage.channel.id) as TextChannel;
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code: number }) => error.code,
  );

it('gives the bot the words of a message that mentions it, and of no other', async () => {
  const { ada, channel, client, discord } = stage;
  const first = next<{ content: string }>(client, Events.MessageCreate);
  ada.say(channel, 'Only among us');
  expect((await first).content).toBe('');
  const second = next<{ content: string }>(client, Events.MessageCreate);
  ada.say(channel, `${discord.bot.mention} where is it stored?`);
  expect((await second).content).toContain('where is it stored?');
  discord.assertClean();
});

it('keeps the words of others back from REST too, without the intent', async () => {
  const { ada, channel } = stage;
  const { id } = ada.say(channel, 'Only among us');
  const fetched = await textChannel().messages.fetch({ message: id, force: true });
  expect(fetched.content).toBe('');
});

it('answers a message without pinging its author', async () => {
  const { ada, channel, client, discord } = stage;
  client.on(Events.MessageCreate, (message) => {
    if (message.mentions.has(client.user)) void message.reply(`Here, ${message.author.toString()}`);
  });
  const asked = ada.say(channel, `${discord.bot.mention} where?`);
  const answer = await discord.until(() => ada.sees(channel).find(({ type }) => type === 19));
  expect(answer.message_reference?.message_id).toBe(asked.id);
  expect(answer.mentions).toEqual([]);
  discord.assertClean();
});

it('counts whom a message would ping when nothing holds it back', async () => {
  const { ada, channel, client, discord } = stage;
  await client.rest.post(`/channels/${channel.id}/messages`, { body: { content: `<@${ada.id}> look` } });
  expect(
    ada
      .sees(channel)
      .at(-1)
      ?.mentions.map(({ id }) => id),
  ).toEqual([ada.id]);
  expect(discord.violations).toMatchObject([
    { side: 'house', route: 'POST /channels/{channel_id}/messages' },
  ]);
  expect(() => discord.assertClean()).toThrow('without allowed_mentions');
});

it('answers 10008 for a message that is gone, and 50005 for somebody else’s', async () => {
  const { ada, channel } = stage;
  const sent = await textChannel().send('x');
  const theirs = ada.say(channel, 'mine');
  await sent.delete();
  expect(await codeOf(sent.edit('y'))).toBe(10_008);
  const place = textChannel();
  expect(await codeOf(place.messages.edit(theirs.id, 'y'))).toBe(50_005);
});

it('pins, edits and lists messages', async () => {
  const { ada, channel, discord } = stage;
  const first = await textChannel().send('one');
  await textChannel().send('two');
  await first.pin();
  await first.edit('one, corrected');
  const listed = await textChannel().messages.fetch({ limit: 10 });
  expect(listed.map(({ content }) => content)).toEqual(['two', 'one, corrected']);
  expect(ada.sees(channel)[0]).toMatchObject({ pinned: true, content: 'one, corrected' });
  expect(ada.sees(channel)[0]?.edited_timestamp).not.toBeNull();
  discord.assertClean();
});

it('sends one message for one nonce', async () => {
  const { ada, channel, discord } = stage;
  const first = await textChannel().send({ content: 'once', nonce: '42', enforceNonce: true });
  const second = await textChannel().send({ content: 'once', nonce: '42', enforceNonce: true });
  expect(second.id).toBe(first.id);
  expect(ada.sees(channel)).toHaveLength(1);
  discord.assertClean();
});

it('carries a direct message, seen by that person only', async () => {
  const { ada, bob, client, discord } = stage;
  const user = await client.users.fetch(ada.id);
  await user.send('It is on the record now.');
  expect(ada.sees(ada.direct()).map(textOf)).toEqual(['It is on the record now.']);
  expect(bob.channels().map(({ type }) => type)).toEqual([0]);
  discord.assertClean();
});

it('refuses a direct message to somebody who takes none', async () => {
  const { ada, client } = stage;
  const user = await client.users.fetch(ada.id);
  ada.setDirectOpen(false);
  expect(await codeOf(user.send('Hello'))).toBe(50_007);
  ada.setDirectOpen(true);
  expect(await codeOf(user.send('Hello'))).toBe('done');
});
