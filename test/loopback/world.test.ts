// Ids, permissions and waiting: what the rest of the local Discord stands on.
import { get } from 'node:http';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { startLoopback } from '../../src/loopback/loopback.ts';
import { bits, permissionsOf } from '../../src/loopback/permissions.ts';
import { createIds, momentOf } from '../../src/loopback/snowflake.ts';
import { until } from '../../src/loopback/wait.ts';
import { createWorld } from '../../src/loopback/world.ts';

it('makes rising ids of 17 to 19 digits whatever the clock does', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 3_800_000_000_000 }), { minLength: 2 }), (moments) => {
      const clock = moments.values();
      const newId = createIds(() => clock.next().value ?? 0);
      const ids = moments.map(() => newId());
      expect(ids.every((id) => /^\d{17,19}$/.test(id))).toBe(true);
      expect(ids.map(BigInt)).toEqual(ids.map(BigInt).toSorted((a, b) => (a < b ? -1 : 1)));
      expect(new Set(ids).size).toBe(ids.length);
    }),
  );
});

it('keeps the moment in an id', () => {
  const at = Date.UTC(2026, 10, 23, 12, 34, 56, 789);
  expect(momentOf(createIds(() => at)())).toBe(at);
});

it('lets a member’s overwrite win over a role’s, and a role’s over everyone’s', async () => {
  const discord = await startLoopback({ openapi: null });
  const server = discord.server({ name: 'Readers' });
  const channel = server.channel({ name: 'general' });
  const role = server.role({ name: 'helpers', permissions: ['ManageMessages'] });
  const ada = server.member({ name: 'Ada', roles: [role] });
  const may = () => (permissionsOf(server.state, ada.id, channel.state) & bits(['SendMessages'])) !== 0n;
  expect(ada.can('ManageMessages', channel)).toBe(true);
  channel.deny({ id: server.id }, 'SendMessages');
  expect(may()).toBe(false);
  channel.allow(role, 'SendMessages');
  expect(may()).toBe(true);
  channel.deny(ada, 'SendMessages');
  expect(may()).toBe(false);
  await discord.close();
});

it('waits for a change, and says for what it waited in vain', async () => {
  const options = {
    botName: 'Bot',
    firstResponseMs: 1,
    keep: 10,
    shards: 1,
    privileged: false,
    alter: String,
  };
  const world = createWorld({ clock: Date.now, ...options });
  let value: string | undefined;
  let looks = 0;
  const probe = () => {
    looks += 1;
    return value;
  };
  const waiting = until(world, probe, 'the value');
  value = 'here';
  world.changed({ type: 'request' });
  expect(await waiting).toBe('here');
  world.changed({ type: 'request' });
  expect(looks).toBe(2);
  await expect(until(world, () => null, 'the moon', 1)).rejects.toThrow('Waited in vain for the moon');
});

it('forgets the oldest messages and requests beyond what it is told to keep', async () => {
  const discord = await startLoopback({ openapi: null, keep: 2 });
  const server = discord.server({ name: 'Readers' });
  const channel = server.channel({ name: 'general' });
  for (const words of ['one', 'two', 'three']) server.owner.say(channel, words);
  expect(discord.messages(channel).map(({ content }) => content)).toEqual(['two', 'three']);
  await discord.close();
});

it('tells a listener of each change until it stops listening', async () => {
  const discord = await startLoopback({ openapi: null });
  const server = discord.server({ name: 'Readers' });
  const channel = server.channel({ name: 'general' });
  const heard: string[] = [];
  const stop = discord.subscribe(({ type }) => heard.push(type));
  const message = server.owner.say(channel, 'one');
  server.owner.react(message, '👀');
  server.owner.delete(message);
  stop();
  server.owner.say(channel, 'two');
  expect(heard).toEqual(['message', 'message-edit', 'message-gone']);
  await discord.close();
});

it('answers nobody who calls it by another name, or from somebody else’s page', async () => {
  const discord = await startLoopback({ openapi: null });
  const { port } = new URL(discord.address);
  const status = (headers: Record<string, string>) =>
    new Promise<number | undefined>((resolve, reject) => {
      const path = '/api/v10/gateway/bot';
      const authorization = `Bot ${discord.bot.token}`;
      const request = get({ host: '127.0.0.1', port, path, headers: { authorization, ...headers } });
      request.once('response', ({ statusCode }) => resolve(statusCode)).once('error', reject);
    });
  expect(await status({})).toBe(200);
  expect(await status({ host: `evil.test:${port}` })).toBe(421);
  expect(await status({ origin: 'https://evil.test' })).toBe(421);
  await discord.close();
});

it('shows words as a Discord that alters them would', async () => {
  const discord = await startLoopback({ openapi: null, alter: (words) => words.replaceAll('\u200b', '') });
  const server = discord.server({ name: 'Readers' });
  const channel = server.channel({ name: 'general' });
  expect(server.owner.say(channel, 'zero\u200bwidth').content).toBe('zerowidth');
  await discord.close();
});
