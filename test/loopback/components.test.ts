// Buttons, menus and modals over the local Discord, with components v2 around them.
import { ComponentType, Events, type Interaction, MessageFlags } from 'discord.js';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { buttonsOf, textOf } from '../../src/loopback/components.ts';
import { type Stage, setStage } from './stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
  await stage.client.application.commands.set([{ name: 'show', description: 'Show' }]);
});
afterEach(async () => {
  await stage.close();
});

/** Answers every interaction. */
function answer(how: (interaction: Interaction) => Promise<unknown>): void {
  stage.client.on(Events.InteractionCreate, (interaction) => {
    void how(interaction);
  });
}
const row = (label: string) => ({
  type: ComponentType.ActionRow as const,
  components: [{ type: ComponentType.Button as const, style: 2 as const, label, custom_id: 'v1:more:7' }],
});
const text = (content: string) => ({ type: ComponentType.TextDisplay as const, content });

it('carries a pressed button to the bot, and its update back', async () => {
  const { ada, bob, channel, client, discord } = stage;
  client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isChatInputCommand())
      void interaction.reply({ content: 'One', components: [row('More')] });
    if (interaction.isButton())
      void interaction.update({ content: `Two for ${interaction.customId}`, components: [row('Less')] });
  });
  const reply = await ada.slash('/show', {}, { channel }).reply();
  const updated = await bob.click(reply, 'More').reply();
  expect(updated.id).toBe(reply.id);
  expect(textOf(updated)).toBe('Two for v1:more:7');
  expect(() => bob.click(reply, 'More')).toThrow('there is: Less');
  discord.assertClean();
});

it('lets a button update later, and answer beside it', async () => {
  const { ada, channel, discord } = stage;
  answer(async (interaction) => {
    if (interaction.isChatInputCommand())
      await interaction.reply({ flags: MessageFlags.IsComponentsV2, components: [text('One'), row('More')] });
    if (!interaction.isButton()) return;
    await interaction.deferUpdate();
    await interaction.editReply({ components: [text('Two')] });
    await interaction.followUp({ content: 'Just you', flags: MessageFlags.Ephemeral });
  });
  const reply = await ada.slash('/show', {}, { channel }).reply();
  const use = ada.click(reply, 'v1:more:7');
  expect(textOf(await use.reply())).toBe('Two');
  expect(textOf(await use.followUp())).toBe('Just you');
  discord.assertClean();
});

it('sends a forged custom id where a test wants to', async () => {
  const { ada, channel, client } = stage;
  client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isChatInputCommand())
      void interaction.reply({ content: 'One', components: [row('More')] });
    if (interaction.isButton()) void interaction.reply(interaction.customId);
  });
  const reply = await ada.slash('/show', {}, { channel }).reply();
  expect(textOf(await ada.click(reply, 'v9:evil', { forged: true }).reply())).toBe('v9:evil');
});

it('passes what is picked in a menu, and who', async () => {
  const { ada, bob, channel, client, discord } = stage;
  const options = [
    { label: 'First', value: 'a' },
    { label: 'Second', value: 'b' },
  ];
  client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isChatInputCommand())
      void interaction.reply({
        flags: MessageFlags.IsComponentsV2,
        components: [
          {
            type: 17,
            components: [
              text('Pick'),
              { type: 1, components: [{ type: 3, custom_id: 's', placeholder: 'Which', options }] },
              { type: 1, components: [{ type: 5, custom_id: 'u', placeholder: 'Who' }] },
            ],
          },
        ],
      });
    if (interaction.isStringSelectMenu()) void interaction.reply(interaction.values.join());
    if (interaction.isUserSelectMenu())
      void interaction.reply(interaction.users.map(({ username }) => username).join());
  });
  const reply = await ada.slash('/show', {}, { channel }).reply();
  expect(textOf(await ada.select(reply, 'Which', ['b']).reply())).toBe('b');
  expect(textOf(await ada.select(reply, 'Who', [bob.id]).reply())).toBe('bob');
  expect(() => ada.select(reply, 'Which', ['c'])).toThrow("doesn't offer");
  expect(() => ada.select(reply, 'Which', [])).toThrow('takes 1 to 1');
  discord.assertClean();
});

it('opens a modal from a button and brings back its words, picks and files', async () => {
  const { ada, channel, discord } = stage;
  answer(async (interaction) => {
    if (interaction.isChatInputCommand())
      await interaction.reply({ content: 'One', components: [row('Add')] });
    if (interaction.isButton())
      await interaction.showModal({
        custom_id: 'v1:add:7',
        title: 'Add a document',
        components: [
          { type: 18, label: 'Title', component: { type: 4, custom_id: 't', style: 1, max_length: 10 } },
          {
            type: 18,
            label: 'Kind',
            component: { type: 3, custom_id: 'k', options: [{ label: 'A', value: 'a' }] },
          },
          { type: 18, label: 'File', component: { type: 19, custom_id: 'f', max_values: 2 } },
        ],
      });
    if (!interaction.isModalSubmit()) return;
    const { fields } = interaction;
    const file = fields.getUploadedFiles('f', true).first();
    const words = file === undefined ? '' : await (await fetch(file.url)).text();
    await interaction.reply(
      `${fields.getTextInputValue('t')} ${fields.getStringSelectValues('k').join()} ${words}`,
    );
  });
  const reply = await ada.slash('/show', {}, { channel }).reply();
  const modal = await ada.click(reply, 'Add').modal();
  expect(modal.fields.map(({ label }) => label)).toEqual(['Title', 'Kind', 'File']);
  const File = [{ name: 'a.txt', content: 'of the file' }];
  expect(() => ada.submitModal(modal, { Title: 'x', Kind: ['a'] })).toThrow('required');
  expect(() => ada.submitModal(modal, { Title: 'x'.repeat(11), Kind: ['a'], File })).toThrow('too long');
  const added = await ada.submitModal(modal, { Title: 'Words', k: ['a'], File }).reply();
  expect(textOf(added)).toBe('Words a of the file');
  discord.assertClean();
});

it('numbers components and fills in what was left out, as Discord does', async () => {
  const { channel, client, discord, ada } = stage;
  const place = await client.channels.fetch(channel.id);
  if (place?.isSendable() !== true) throw new Error('not a channel to send to');
  await place.send({
    flags: MessageFlags.IsComponentsV2,
    components: [
      {
        type: 9,
        components: [text('Words')],
        accessory: { type: 2, style: 5, label: 'Open', url: 'https://example.org' },
      },
      { type: 14 },
      { type: 13, file: { url: 'attachment://a.md' } },
    ],
    files: [{ attachment: Buffer.from('# Words'), name: 'a.md' }],
  });
  const seen = ada.sees(channel).at(-1);
  if (seen === undefined) throw new Error('nothing to see');
  const parts = seen.components ?? [];
  expect(parts.map(({ id }) => id)).toEqual([1, 4, 5]);
  expect(parts[1]).toMatchObject({ divider: true, spacing: 1 });
  expect(parts[2]).toMatchObject({ name: 'a.md', size: 7 });
  expect(() => ada.click(seen, 'Open')).toThrow('is a link');
  expect(buttonsOf(seen)).toHaveLength(1);
  discord.assertClean();
});
