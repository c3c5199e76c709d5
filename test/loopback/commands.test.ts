// Commands over the local Discord: registered, used, deferred, answered in private and in public, followed up.
import { type ChatInputCommandInteraction, type Client, Events, MessageFlags } from 'discord.js';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { textOf } from '../../src/loopback/components.ts';
import { type Loopback, startLoopback } from '../../src/loopback/loopback.ts';
import type { Person } from '../../src/loopback/person.ts';
import type { ChannelHandle, ServerHandle } from '../../src/loopback/place.ts';
import { connect } from './bot.ts';

let discord: Loopback;
let client: Client<true>;
let server: ServerHandle;
let channel: ChannelHandle;
let ada: Person;
let bob: Person;

const ASK = {
  name: 'ask',
  description: 'Ask',
  options: [
    { type: 3, name: 'question', description: 'What', required: true, max_length: 20 },
    { type: 3, name: 'tone', description: 'How', choices: [{ name: 'Plain', value: 'plain' }] },
  ],
} as const;

beforeEach(async () => {
  discord = await startLoopback();
  server = discord.server({ name: 'Readers' });
  channel = server.channel({ name: 'general' });
  ada = server.member({ name: 'Ada' });
  bob = server.member({ name: 'Bob' });
  client = await connect(discord);
});
afterEach(async () => {
  await client.destroy();
  await discord.close();
});

function answer(how: (interaction: ChatInputCommandInteraction) => Promise<unknown>): void {
  client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isChatInputCommand()) void how(interaction);
  });
}

it('tells a client that logs in of its servers and their channels', () => {
  expect(client.user.id).toBe(discord.bot.id);
  expect(client.guilds.cache.map(({ name }) => name)).toEqual(['Readers']);
  expect(client.channels.cache.get(channel.id)?.isTextBased()).toBe(true);
  discord.assertClean();
});

it('shows an ephemeral reply to the asker alone', async () => {
  await client.application.commands.set([ASK]);
  answer((interaction) =>
    interaction.reply({
      content: `You asked: ${interaction.options.getString('question', true)}`,
      flags: MessageFlags.Ephemeral,
    }),
  );
  const reply = await ada.slash('/ask', { question: 'Where?' }, { channel }).reply();
  expect(textOf(reply)).toBe('You asked: Where?');
  expect(ada.sees(channel)).toHaveLength(1);
  expect(bob.sees(channel)).toEqual([]);
  discord.assertClean();
});

it('waits with a deferred reply until it is edited', async () => {
  await client.application.commands.set([ASK]);
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

it('carries a pressed button to the bot, and its update back', async () => {
  await client.application.commands.set([ASK]);
  const row = (label: string) => [
    {
      type: 1 as const,
      components: [{ type: 2 as const, style: 2 as const, label, custom_id: 'v1:more:7' }],
    },
  ];
  client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isChatInputCommand()) void interaction.reply({ content: 'One', components: row('More') });
    if (interaction.isButton())
      void interaction.update({ content: `Two for ${interaction.customId}`, components: row('Less') });
  });
  const reply = await ada.slash('/ask', { question: 'Where?' }, { channel }).reply();
  const updated = await bob.click(reply, 'More').reply();
  expect(updated.id).toBe(reply.id);
  expect(textOf(updated)).toBe('Two for v1:more:7');
  expect(() => bob.click(reply, 'More')).toThrow('there is: Less');
  discord.assertClean();
});
