// Polls and files over the local Discord.
import { Events, type TextChannel } from 'discord.js';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Stage, setStage } from './stage.ts';

let now = Date.UTC(2026, 10, 23, 12);
let stage: Stage;
beforeEach(async () => {
  now = Date.UTC(2026, 10, 23, 12);
  const intents = ['Guilds', 'GuildMessages', 'GuildMessagePolls'] as const;
  stage = await setStage({ clock: () => now }, { intents });
});
afterEach(async () => {
  await stage.close();
});

const textChannel = () => stage.client.channels.cache.get(stage.channel.id) as TextChannel;
const poll = {
  question: { text: 'Are they genuine?' },
  answers: [{ text: 'Yes' }, { text: 'No' }],
  duration: 24,
  allowMultiselect: false,
};

it('counts a vote for each person, and tells the bot', async () => {
  const { ada, bob, client, discord } = stage;
  const sent = await textChannel().send({ poll });
  const voted = new Promise<string>((resolve) => {
    client.once(Events.MessagePollVoteAdd, (_answer, userId) => resolve(userId));
  });
  ada.vote({ id: sent.id, channel_id: sent.channelId }, 'Yes');
  expect(await voted).toBe(ada.id);
  bob.vote({ id: sent.id, channel_id: sent.channelId }, 'Yes');
  bob.vote({ id: sent.id, channel_id: sent.channelId }, 'No');
  const fresh = await textChannel().messages.fetch({ message: sent.id, force: true });
  expect(fresh.poll?.answers.map(({ voteCount }) => voteCount)).toEqual([1, 1]);
  const yes = fresh.poll?.answers.get(1);
  expect((await yes?.fetchVoters())?.map(({ id }) => id)).toEqual([ada.id]);
  discord.assertClean();
});

it('ends a poll once, after which nobody can vote', async () => {
  const { ada, discord } = stage;
  const sent = await textChannel().send({ poll });
  // By its route: discord.js's own `end` asks the machine's clock, which is not the one of this test.
  const end = () => stage.client.rest.post(`/channels/${sent.channelId}/polls/${sent.id}/expire`);
  await end();
  const seen = { id: sent.id, channel_id: sent.channelId };
  expect(() => ada.vote(seen, 'Yes')).toThrow('over');
  await expect(end()).rejects.toMatchObject({ code: 520_001 });
  discord.assertClean();
});

it('ends a poll by itself when its time is up', async () => {
  const { ada, channel, discord } = stage;
  const sent = await textChannel().send({ poll });
  ada.vote({ id: sent.id, channel_id: sent.channelId }, 'No');
  now += 25 * 3_600_000;
  discord.passTime();
  expect(ada.sees(channel).at(-1)?.poll?.results).toEqual({
    is_finalized: true,
    answer_counts: [{ id: 2, count: 1, me_voted: false }],
  });
});

it('keeps uploaded files at an address that stops working after a day', async () => {
  const { ada, channel, discord } = stage;
  await textChannel().send({
    content: 'The recap',
    files: [{ attachment: Buffer.from('# Recap'), name: 'recap.md', description: 'As Markdown' }],
  });
  const file = ada.sees(channel).at(-1)?.attachments[0];
  if (file === undefined) throw new Error('no file');
  expect(file).toMatchObject({ filename: 'recap.md', size: 7, description: 'As Markdown' });
  expect(file.url.startsWith(`http://${discord.env.ATTACHMENT_HOSTS}/attachments/`)).toBe(true);
  expect(await (await fetch(file.url)).text()).toBe('# Recap');
  now += 25 * 3_600_000;
  expect((await fetch(file.url)).status).toBe(404);
  discord.assertClean();
});

it('refuses a file over ten megabytes', async () => {
  const attachment = Buffer.alloc(10 * 1024 * 1024 + 1);
  const sending = textChannel().send({ files: [{ attachment, name: 'big.bin' }] });
  await expect(sending).rejects.toMatchObject({ code: 40_005, status: 413 });
});
