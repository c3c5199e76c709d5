// Faults of the gateway, met by the real client: what it survives, what is replayed to it, what ends it.
import { type Client, Events, GatewayIntentBits } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { textOf } from '../../src/loopback/components.ts';
import type { GatewayFault } from '../../src/loopback/gateway.ts';
import { startLoopback } from '../../src/loopback/loopback.ts';
import { connect } from './bot.ts';
import { type Stage, setStage } from './stage.ts';

/** Discord asks for five seconds between two identifies; nothing here depends on them. */
const buildIdentifyThrottler = () => Promise.resolve({ waitForIdentify: () => Promise.resolve() });

let stage: Stage;
let heard: string[];
beforeEach(async () => {
  stage = await setStage({ heartbeatMs: 200 }, { ws: { buildIdentifyThrottler } });
  await stage.client.application.commands.set([{ name: 'show', description: 'Show' }]);
  heard = listen(stage.client);
});
afterEach(async () => {
  await stage.close();
});

function listen(client: Client): string[] {
  const list: string[] = [];
  client.on(Events.InteractionCreate, (interaction) => {
    list.push(interaction.id);
    if (interaction.isChatInputCommand()) void interaction.reply('Here');
  });
  return list;
}

const count = (what: string) => stage.discord.gateway.log.filter((entry) => entry === what).length;
const isAway = () =>
  stage.discord.until(() => stage.discord.gateway.live().length === 0 || undefined, 'a gap');

describe('a connection that breaks', () => {
  const faults: readonly GatewayFault[] = [
    { kind: 'drop' },
    { kind: 'reconnect' },
    { kind: 'disconnect', code: 4000 },
    { kind: 'disconnect', code: 1001 },
  ];
  it.each(faults)('is resumed, and what came meanwhile is replayed once: $kind $code', async (fault) => {
    const { ada, channel, discord } = stage;
    discord.fault(fault);
    await isAway();
    const use = ada.slash('/show', {}, { channel });
    expect(textOf(await use.reply())).toBe('Here');
    expect([count('identify'), count('resume')]).toEqual([1, 1]);
    discord.fault({ kind: 'drop' });
    await discord.until(() => count('resume') === 2 || undefined, 'a second resume');
    expect(textOf(await ada.slash('/show', {}, { channel }).reply())).toBe('Here');
    expect(heard).toHaveLength(2);
    discord.assertClean();
  });

  it('is noticed by the missing acknowledgement of a heartbeat', async () => {
    const { ada, channel, discord } = stage;
    discord.fault({ kind: 'silence' });
    await isAway();
    expect(textOf(await ada.slash('/show', {}, { channel }).reply())).toBe('Here');
    expect([count('identify'), count('resume')]).toEqual([1, 1]);
  });
});

describe('a session that is lost', () => {
  const faults: readonly GatewayFault[] = [
    { kind: 'invalid', resumable: false },
    { kind: 'disconnect', code: 1000 },
  ];
  it.each(faults)('begins anew, without what came between: $kind', async (fault) => {
    const { ada, channel, discord } = stage;
    discord.fault(fault);
    await isAway();
    const lost = ada.slash('/show', {}, { channel });
    await discord.until(() => count('identify') === 2 || undefined, 'a second identify');
    expect(textOf(await ada.slash('/show', {}, { channel }).reply())).toBe('Here');
    expect(heard).not.toContain(lost.interaction.id);
    expect(count('resume')).toBe(0);
  });
});

it.each([4004, 4013, 4014])('ends the client for good when closed with %i', async (code) => {
  const ended = new Promise<number>((resolve) => {
    stage.client.once(Events.ShardDisconnect, (event) => resolve(event.code));
  });
  stage.discord.fault({ kind: 'disconnect', code });
  expect(await ended).toBe(code);
  expect([count('identify'), count('resume')]).toEqual([1, 0]);
});

it('refuses a session that asks for intents it was not granted', async () => {
  const { discord } = stage;
  const login = connect(discord, { intents: [GatewayIntentBits.Guilds, GatewayIntentBits.MessageContent] });
  await expect(login).rejects.toThrow('disallowed intents');
  await discord.until(() => count('close 4014') === 1 || undefined, 'the close');
});

it('refuses a token that it doesn’t know, and can refuse one that it knows', async () => {
  const { client, discord } = stage;
  client.rest.setToken('not.the.token');
  await expect(client.rest.get('/users/@me')).rejects.toMatchObject({ status: 401 });
  discord.fault({ kind: 'refuse', code: 4004 });
  await expect(connect(discord)).rejects.toThrow('Authentication failed');
});

it('says that nobody answered when an interaction stays without a response', async () => {
  const discord = await startLoopback({ firstResponseMs: 20 });
  const server = discord.server({ name: 'Readers' });
  const channel = server.channel({ name: 'general' });
  const client = await connect(discord);
  await client.application.commands.set([{ name: 'show', description: 'Show' }]);
  const use = server.owner.slash('/show', {}, { channel });
  await expect(use.reply()).rejects.toThrow('The application did not respond: /show');
  await client.destroy();
  await discord.close();
});

it('gives each shard the events of its own servers', async () => {
  const { discord, server } = stage;
  const others = [
    discord.server({ name: 'Second' }),
    discord.server({ name: 'Third' }),
    discord.server({ name: 'Fourth' }),
  ];
  const clients = await Promise.all(
    [0, 1].map((shard) => connect(discord, { shards: [shard], shardCount: 2, waitGuildTimeout: 1 })),
  );
  const owned = clients.map((client) => client.guilds.cache.map(({ id }) => id));
  expect(owned.flat().toSorted()).toEqual([server.id, ...others.map(({ id }) => id)].toSorted());
  for (const [shard, ids] of owned.entries())
    for (const id of ids) expect(Number((BigInt(id) >> 22n) % 2n)).toBe(shard);
  await Promise.all(clients.map((client) => client.destroy()));
});
