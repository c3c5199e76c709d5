// Channels, threads, forums and servers over the local Discord, and what permissions do in them.
import {
  ChannelType,
  Client,
  Events,
  type ForumChannel,
  type TextChannel,
  type ThreadChannel,
} from 'discord.js';
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

it('opens a thread from a message, and one beside it, and both can be written in', async () => {
  const { ada, bob, channel, client, discord } = stage;
  const sent = await textChannel().send('A question');
  const thread = await sent.startThread({ name: 'About it', autoArchiveDuration: 1440 });
  expect(thread.id).toBe(sent.id);
  expect(await codeOf(sent.startThread({ name: 'Again' }))).toBe(160_004);
  const beside = await textChannel().threads.create({ name: 'Beside', type: ChannelType.PrivateThread });
  await beside.members.add(ada.id);
  await beside.send('Welcome');
  expect(ada.sees(beside).map(textOf)).toEqual(['Welcome']);
  expect(bob.sees(beside)).toEqual([]);
  expect(bob.channels().map(({ name }) => name)).toEqual(['general', 'About it']);
  ada.say(thread, 'Hello');
  expect(discord.messages(thread)).toHaveLength(1);
  expect(client.channels.cache.get(beside.id)?.type).toBe(ChannelType.PrivateThread);
  expect(discord.channel(channel.id).name).toBe('general');
  discord.assertClean();
});

it('opens a forum post with its tags and first message', async () => {
  const { ada, client, discord, server } = stage;
  const place = server.forum({ name: 'forum', tags: ['open', 'closed'] });
  const forum = (await client.channels.fetch(place.id)) as ForumChannel;
  const tag = forum.availableTags.find(({ name }) => name === 'open');
  if (tag === undefined) throw new Error('no such tag');
  const post = await forum.threads.create({
    name: 'A question',
    message: { content: 'What?' },
    appliedTags: [tag.id],
  });
  expect(post.appliedTags).toEqual([tag.id]);
  expect((await post.fetchStarterMessage())?.content).toBe('What?');
  expect(ada.sees(post).map(textOf)).toEqual(['What?']);
  await post.setAppliedTags([]);
  expect(discord.channel(post.id).state.thread?.tags).toEqual([]);
  expect(
    await codeOf(
      forum.threads.create({ name: 'x', message: { content: 'y' }, appliedTags: ['123456789012345678'] }),
    ),
  ).toBe(50_035);
  discord.assertClean();
});

it('closes a thread so that people can no longer write, and opens it again', async () => {
  const { ada, discord } = stage;
  const thread = await textChannel().threads.create({ name: 'Debate' });
  await thread.setLocked(true);
  await thread.setArchived(true);
  expect(() => ada.say(thread, 'But')).toThrow('is locked');
  expect(await codeOf(thread.setName('New name'))).toBe(50_083);
  await thread.setArchived(false);
  await thread.setLocked(false);
  await thread.setName('Debate, again');
  expect(textOf(ada.say(thread, 'But'))).toBe('But');
  const archived = await textChannel().threads.fetchArchived();
  expect(archived.threads.size).toBe(0);
  discord.assertClean();
});

it('tells the bot what people do to its threads behind its back', async () => {
  const { client, discord } = stage;
  const thread = await textChannel().threads.create({ name: 'Debate' });
  const handle = discord.channel(thread.id);
  const updated = next<ThreadChannel>(client, Events.ThreadUpdate);
  handle.setThread({ archived: true, locked: true });
  await updated;
  expect([thread.archived, thread.locked]).toEqual([true, true]);
  const deleted = next<ThreadChannel>(client, Events.ThreadDelete);
  handle.delete();
  expect((await deleted).id).toBe(thread.id);
  expect(await codeOf(thread.send('Anybody?'))).toBe(10_003);
  expect(await codeOf(client.channels.fetch(thread.id, { force: true }))).toBe(10_003);
});

it('refuses the bot what its permissions in a channel don’t allow', async () => {
  const { channel, discord } = stage;
  channel.deny(discord.bot, 'SendMessages', 'CreatePublicThreads');
  expect(await codeOf(textChannel().send('x'))).toBe(50_013);
  expect(await codeOf(textChannel().threads.create({ name: 'x', type: ChannelType.PublicThread }))).toBe(
    50_013,
  );
  channel.deny(discord.bot, 'ViewChannel');
  expect(await codeOf(textChannel().send('x'))).toBe(50_001);
  channel.allow(discord.bot, 'ViewChannel', 'SendMessages');
  expect(await codeOf(textChannel().send('x'))).toBe('done');
});

it('hides a channel from those who may not view it', () => {
  const { ada, bob, channel, server } = stage;
  const role = server.role({ name: 'inside' });
  server.setRoles(ada, [role]);
  channel.deny({ id: server.id }, 'ViewChannel');
  channel.allow(role, 'ViewChannel');
  expect([ada.can('ViewChannel', channel), bob.can('ViewChannel', channel)]).toEqual([true, false]);
  expect(() => bob.say(channel, 'x')).toThrow('may not write');
  expect(server.owner.can('ManageGuild', channel)).toBe(true);
});

it('keeps two servers apart, and tells when the bot is removed from one', async () => {
  const { ada, channel, client, discord } = stage;
  const joined = next<{ id: string }>(client, Events.GuildCreate);
  const other = discord.server({ name: 'Others' });
  expect((await joined).id).toBe(other.id);
  const elsewhere = other.channel({ name: 'elsewhere' });
  expect(ada.sees(elsewhere)).toEqual([]);
  other.join(ada);
  ada.say(elsewhere, 'I am here too');
  expect(ada.sees(elsewhere)).toHaveLength(1);
  expect(ada.sees(channel)).toEqual([]);
  const left = next<{ id: string }>(client, Events.GuildDelete);
  other.removeBot();
  expect((await left).id).toBe(other.id);
  expect(await codeOf(client.guilds.fetch(other.id))).toBe(10_004);
  discord.assertClean();
});
