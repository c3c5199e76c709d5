// Commands over the local Discord: registered, offered, filled in, answered in private and in public, followed up.
import { type ChatInputCommandInteraction, Events, MessageFlags } from 'discord.js';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { textOf } from '../../src/loopback/components.ts';
import { type Stage, setStage } from './stage.ts';

const ASK = {
  name: 'ask',
  description: 'Ask',
  options: [
    { type: 3, name: 'question', description: 'What', required: true, max_length: 20, autocomplete: true },
    { type: 3, name: 'tone', description: 'How', choices: [{ name: 'Plain', value: 'plain' }] },
    { type: 4, name: 'count', description: 'How many', max_value: 3 },
    { type: 6, name: 'who', description: 'Who' },
    { type: 7, name: 'place', description: 'Where', channel_types: [0] },
    { type: 11, name: 'file', description: 'From' },
  ],
} as const;
const KEEP = {
  name: 'keep',
  description: 'For keepers',
  default_member_permissions: '32',
  contexts: [0],
  options: [
    { type: 1, name: 'add', description: 'Add', options: [{ type: 5, name: 'now', description: 'Now' }] },
  ],
} as const;

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
  await stage.client.application.commands.set([
    ASK,
    KEEP,
    { name: 'Look up', type: 3 },
    { name: 'Who', type: 2 },
  ]);
});
afterEach(async () => {
  await stage.close();
});

function answer(how: (interaction: ChatInputCommandInteraction) => Promise<unknown>): void {
  stage.client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isChatInputCommand()) void how(interaction);
  });
}

it('tells a client that logs in of its servers and their channels', () => {
  const { client, discord, channel } = stage;
  expect(client.user.id).toBe(discord.bot.id);
  expect(client.user.id).toMatch(/^\d{17,19}$/);
  expect(client.guilds.cache.map(({ name }) => name)).toEqual(['Readers']);
  expect(client.channels.cache.get(channel.id)?.isTextBased()).toBe(true);
  discord.assertClean();
});

it('keeps the id of a command that is registered again, and counts each registration', async () => {
  const { client, discord } = stage;
  const before = discord.commands().map(({ id }) => id);
  await client.application.commands.set([ASK, KEEP, { name: 'Look up', type: 3 }, { name: 'Who', type: 2 }]);
  expect(discord.commands().map(({ id }) => id)).toEqual(before);
  expect(discord.sent.filter(({ method }) => method === 'PUT')).toHaveLength(2);
  const fetched = await client.application.commands.fetch();
  expect(fetched.find(({ name }) => name === 'ask')?.options).toHaveLength(6);
  discord.assertClean();
});

it('shows an ephemeral reply to the asker alone', async () => {
  const { ada, bob, channel, discord } = stage;
  answer((interaction) =>
    interaction.reply({
      content: `You asked: ${interaction.options.getString('question', true)}`,
      flags: MessageFlags.Ephemeral,
    }),
  );
  const heard: string[] = [];
  stage.client.on(Events.MessageCreate, ({ id }) => heard.push(id));
  const reply = await ada.slash('/ask', { question: 'Where?' }, { channel }).reply();
  expect(textOf(reply)).toBe('You asked: Where?');
  const { id } = bob.say(channel, 'For all');
  await new Promise((resolve) => {
    stage.client.once(Events.MessageCreate, resolve);
  });
  expect(heard).toEqual([id]);
  bob.delete({ id, channel_id: channel.id });
  expect(ada.sees(channel)).toHaveLength(1);
  expect(bob.sees(channel)).toEqual([]);
  expect(() => bob.click(reply, 'Any')).toThrow("doesn't see that message");
  discord.assertClean();
});

it('waits with a deferred reply until it is edited', async () => {
  const { ada, bob, channel, discord } = stage;
  answer(async (interaction) => {
    await interaction.deferReply();
    await interaction.editReply('Here it is');
    await interaction.followUp('And more');
  });
  const use = ada.slash('/ask', { question: 'Where?' }, { channel });
  expect(await use.first()).toBe(5);
  expect(textOf(await use.reply())).toBe('Here it is');
  expect(textOf(await use.followUp())).toBe('And more');
  expect(bob.sees(channel).map(textOf)).toEqual(['Here it is', 'And more']);
  discord.assertClean();
});

it('turns the first follow-up after a deferred reply into that reply, as private as it was', async () => {
  const { ada, bob, channel } = stage;
  answer(async (interaction) => {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.followUp('Meant for all');
  });
  expect(textOf(await ada.slash('/ask', { question: 'Where?' }, { channel }).reply())).toBe('Meant for all');
  expect(bob.sees(channel)).toEqual([]);
});

it('gives the bot each kind of option with what it refers to', async () => {
  const { ada, bob, channel, discord } = stage;
  answer(async (interaction) => {
    const { options } = interaction;
    const file = options.getAttachment('file', true);
    const text = await (await fetch(file.url)).text();
    const parts = [options.getString('tone'), options.getInteger('count'), options.getUser('who')?.username];
    await interaction.reply([...parts, options.getChannel('place', true).name, file.name, text].join(' '));
  });
  const filled = { question: 'x', tone: 'plain', count: 2, who: bob, place: channel };
  const file = { name: 'a note.txt', content: 'words' };
  const reply = await ada.slash('/ask', { ...filled, file }, { channel }).reply();
  expect(textOf(reply)).toBe('plain 2 bob general a_note.txt words');
  discord.assertClean();
});

it('refuses what Discord’s own client would not send', () => {
  const { ada, channel, server } = stage;
  const forum = server.forum({ name: 'forum' });
  const ask = (values: object) => () => ada.slash('/ask', { question: 'x', ...values }, { channel });
  expect(() => ada.slash('/ask', {}, { channel })).toThrow('"question" is required');
  expect(ask({ question: 'x'.repeat(21) })).toThrow('too long');
  expect(ask({ tone: 'rude' })).toThrow('none of its choices');
  expect(ask({ count: 4 })).toThrow('out of range');
  expect(ask({ count: 1.5 })).toThrow('takes a number');
  expect(ask({ place: forum })).toThrow('no channel of the kind');
  expect(ask({ nothing: 1 })).toThrow('No option "nothing"');
  expect(() => ada.slash('/nothing', {}, { channel })).toThrow('No command "nothing"');
  expect(() => ada.slash('/keep add', {}, { channel })).toThrow('is not offered');
  expect(() => server.owner.slash('/keep', {}, { channel })).toThrow('A subcommand must be chosen');
  expect(() => server.owner.slash('/keep add', {}, { channel: server.owner.direct() })).toThrow(
    'not for this kind of place',
  );
});

it('offers each person the commands that are for them there', () => {
  const { ada, channel, server } = stage;
  const names = (person: typeof ada, place: { readonly id: string }) =>
    person.offered(place).map(({ name }) => name);
  expect(names(ada, channel)).toEqual(['ask', 'Look up', 'Who']);
  expect(names(server.owner, channel)).toEqual(['ask', 'keep', 'Look up', 'Who']);
  expect(names(server.owner, server.owner.direct())).toEqual(['ask', 'Look up', 'Who']);
  channel.deny(ada, 'UseApplicationCommands');
  expect(names(ada, channel)).toEqual([]);
});

it('lets somebody with the permission, or a forger, use a command for keepers', async () => {
  const { ada, channel, server } = stage;
  const eve = server.member({ name: 'Eve', permissions: ['ManageGuild'] });
  answer((interaction) =>
    interaction.reply(
      `${interaction.options.getSubcommand()} ${interaction.memberPermissions?.has('ManageGuild')}`,
    ),
  );
  expect(textOf(await eve.slash('/keep add', { now: true }, { channel }).reply())).toBe('add true');
  expect(textOf(await ada.slash('/keep add', {}, { channel, force: true }).reply())).toBe('add false');
});

it('completes what somebody types', async () => {
  const { ada, channel, client, discord } = stage;
  client.on(Events.InteractionCreate, (interaction) => {
    if (!interaction.isAutocomplete()) return;
    const typed = interaction.options.getFocused();
    void interaction.respond([{ name: `${typed}…`, value: typed }]);
  });
  const choices = await ada.autocomplete('/ask', { question: 'whe' }, 'question', { channel }).choices();
  expect(choices).toEqual([{ name: 'whe…', value: 'whe' }]);
  discord.assertClean();
});

it('hands a right-clicked message over with its words, and a person with their name', async () => {
  const { ada, bob, channel, client, discord } = stage;
  client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isMessageContextMenuCommand()) void interaction.reply(interaction.targetMessage.content);
    if (interaction.isUserContextMenuCommand()) void interaction.reply(interaction.targetUser.username);
  });
  const message = bob.say(channel, 'They said so.');
  expect(textOf(await ada.contextMenu(message, 'Look up').reply())).toBe('They said so.');
  expect(textOf(await ada.contextMenu(bob, 'Who', { channel }).reply())).toBe('bob');
  discord.assertClean();
});
