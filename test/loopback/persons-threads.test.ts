// What people do without the bot: threads of their own, posts of a forum, words they change; and a Discord that is slow.
import { Events, type Message, type ThreadChannel } from 'discord.js';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Stage, setStage } from './stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(async () => {
  await stage.close();
});

it('opens a thread from a message, once, and tells the bot', async () => {
  const { ada, channel, client, discord } = stage;
  const told = new Promise<ThreadChannel>((resolve) => {
    client.once(Events.ThreadCreate, resolve);
  });
  const said = ada.say(channel, 'A claim');
  const thread = ada.openThread({ channel, name: 'About it', from: said, content: 'Who says so?' });
  expect(thread.id).toBe(said.id);
  expect((await told).name).toBe('About it');
  expect(ada.sees(thread).map(({ content }) => content)).toEqual(['Who says so?']);
  expect(() => ada.openThread({ channel, name: 'Again', from: said })).toThrow('has a thread already');
  discord.assertClean();
});

it('keeps a private thread to its members and to who manages threads', () => {
  const { ada, bob, channel, server } = stage;
  const mod = server.member({ name: 'Mod', permissions: ['ManageThreads'] });
  const thread = ada.openThread({ channel, name: 'Between us', isPrivate: true, content: 'Hello' });
  const sees = (person: typeof ada) => person.channels().some(({ id }) => id === thread.id);
  expect([sees(ada), sees(bob), sees(mod)]).toEqual([true, false, true]);
});

it('opens a post of a forum with its first message, and none without', () => {
  const { ada, server } = stage;
  const forum = server.forum({ name: 'questions' });
  const post = ada.openThread({ channel: forum, name: 'Where?', content: 'I looked everywhere.' });
  expect(ada.sees(post).map(({ id }) => id)).toEqual([post.id]);
  expect(() => ada.openThread({ channel: forum, name: 'Empty' })).toThrow('needs a first message');
});

it('lets people change their own words only', () => {
  const { ada, bob, channel } = stage;
  const said = ada.say(channel, 'Frist');
  ada.rewrite(said, 'First');
  expect(ada.sees(channel)[0]).toMatchObject({
    content: 'First',
    edited_timestamp: expect.any(String) as string,
  });
  expect(() => bob.rewrite(said, 'Mine')).toThrow('somebody else');
});

it('begins a request later while it is slow, and carries it out', async () => {
  const { channel, client, discord } = stage;
  discord.fault({ kind: 'slow', ms: 40, on: /^POST .*messages$/ });
  const posted = client.rest.post(`/channels/${channel.id}/messages`, {
    body: { content: 'late', allowed_mentions: { parse: [] } },
  }) as Promise<Message>;
  expect(discord.messages(channel)).toEqual([]);
  expect((await posted).content).toBe('late');
  expect(discord.faults.waiting).toEqual([]);
});
