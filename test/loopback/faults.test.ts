// Faults of the REST side, met by the real client, and the deadlines of interactions.
import { type ChatInputCommandInteraction, Events, type TextChannel } from 'discord.js';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { textOf } from '../../src/loopback/components.ts';
import { type Stage, setStage } from './stage.ts';

let now = 0;
let stage: Stage;
beforeEach(async () => {
  now = Date.now();
  stage = await setStage({ clock: () => now }, { rest: { timeout: 500 } });
  await stage.client.application.commands.set([{ name: 'show', description: 'Show' }]);
});
afterEach(async () => {
  await stage.close();
});

const textChannel = () => stage.client.channels.cache.get(stage.channel.id) as TextChannel;
const CALLBACK = /callback$/;
const MESSAGES = /^POST .*\/messages$/;
const posts = () => stage.discord.sent.filter(({ route }) => route === '/channels/{channel_id}/messages');

/** Uses `/show` and gives what became of the handler: its error's code or name, or `done`. */
async function outcome(
  how: (interaction: ChatInputCommandInteraction) => Promise<unknown>,
): Promise<unknown> {
  const { ada, channel, client } = stage;
  const over = new Promise<unknown>((resolve) => {
    client.once(Events.InteractionCreate, (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      how(interaction).then(
        () => resolve('done'),
        (error: { code?: unknown; name: string }) => resolve(error.code ?? error.name),
      );
    });
  });
  ada.slash('/show', {}, { channel });
  return await over;
}

it('makes the client wait as long as a rate limit says, and go on', async () => {
  stage.discord.fault({ kind: 'rate-limit', retryAfter: 0.05, on: MESSAGES });
  await textChannel().send('at last');
  stage.discord.fault({ kind: 'rate-limit', retryAfter: 0.05, global: true, on: MESSAGES });
  await textChannel().send('again');
  expect(posts().map(({ status }) => status)).toEqual([429, 200, 429, 200]);
  expect(stage.ada.sees(stage.channel).map(textOf)).toEqual(['at last', 'again']);
});

it('answers 500 as often as asked, and the client tries again', async () => {
  stage.discord.fault({ kind: 'status', status: 500, on: MESSAGES, times: 2 });
  await textChannel().send('third time lucky');
  expect(posts().map(({ status }) => status)).toEqual([500, 500, 200]);
  expect(stage.discord.faults.waiting).toEqual([]);
});

it('refuses with any of Discord’s error codes', async () => {
  const sent = await textChannel().send('x');
  stage.discord.fault({ kind: 'status', status: 400, code: 30_046, on: /^PATCH/ });
  await expect(sent.edit('y')).rejects.toMatchObject({ code: 30_046, status: 400 });
});

it('carries a callback out and answers 502, so that the retry finds it acknowledged', async () => {
  stage.discord.fault({ kind: 'status-after', status: 502, on: CALLBACK });
  expect(await outcome((interaction) => interaction.reply('Here'))).toBe(40_060);
  expect(stage.ada.sees(stage.channel).map(textOf)).toEqual(['Here']);
});

it('creates a message twice when its answer is late, unless the nonce is enforced', async () => {
  const { ada, channel, discord } = stage;
  const never = new Promise<void>(() => {});
  discord.fault({ kind: 'late', until: never, on: MESSAGES });
  await textChannel().send('careless');
  discord.fault({ kind: 'hang', on: MESSAGES });
  await textChannel().send({ content: 'careful', nonce: 'n1', enforceNonce: true });
  expect(ada.sees(channel).map(textOf)).toEqual(['careless', 'careless', 'careful']);
});

it('holds a request back until it is let go', async () => {
  const { ada, channel, discord } = stage;
  let release = () => {};
  const until = new Promise<void>((resolve) => {
    release = resolve;
  });
  discord.fault({ kind: 'held', until, on: MESSAGES });
  const sending = textChannel().send('patience');
  expect(ada.sees(channel)).toEqual([]);
  release();
  await sending;
  expect(ada.sees(channel).map(textOf)).toEqual(['patience']);
});

it('resets a connection, which the client survives, or closes it, which it doesn’t', async () => {
  stage.discord.fault({ kind: 'reset', on: MESSAGES });
  await textChannel().send('again');
  stage.discord.fault({ kind: 'close', on: MESSAGES });
  await expect(textChannel().send('gone')).rejects.toThrow('other side closed');
  expect(stage.ada.sees(stage.channel).map(textOf)).toEqual(['again']);
});

it('answers 401, after which the client has forgotten its token', async () => {
  stage.discord.fault({ kind: 'status', status: 401, on: MESSAGES });
  await expect(textChannel().send('x')).rejects.toMatchObject({ status: 401 });
  await expect(textChannel().send('x')).rejects.toThrow('token');
});

it('refuses a first response after three seconds', async () => {
  const late = outcome(async (interaction) => {
    now += 3_001;
    await interaction.reply('Too late');
  });
  expect(await late).toBe(10_062);
});

it('refuses a second first response', async () => {
  const twice = outcome(async (interaction) => {
    const { id, token } = interaction;
    await interaction.reply('One');
    const body = { type: 4, data: { content: 'Two', allowed_mentions: { parse: [] } } };
    await stage.client.rest.post(`/interactions/${id}/${token}/callback`, { body, auth: false });
  });
  expect(await twice).toBe(40_060);
  expect(stage.ada.sees(stage.channel).map(textOf)).toEqual(['One']);
});

it('lets a token die after fifteen minutes', async () => {
  const late = outcome(async (interaction) => {
    await interaction.deferReply();
    now += 15 * 60_000 + 1;
    await interaction.editReply('Too late');
  });
  expect(await late).toBe(50_027);
});

it('refuses a response that doesn’t fit the interaction', async () => {
  const update = outcome(async ({ id, token }) => {
    const body = { type: 7, data: { content: 'No message to update', allowed_mentions: { parse: [] } } };
    await stage.client.rest.post(`/interactions/${id}/${token}/callback`, { body, auth: false });
  });
  expect(await update).toBe(50_035);
});

it('notes a call of a route that it lacks', async () => {
  await expect(stage.client.rest.get('/guilds/1/bans')).rejects.toMatchObject({ status: 404 });
  expect(stage.discord.violations).toMatchObject([{ side: 'loopback', path: '/guilds/1/bans' }]);
});
