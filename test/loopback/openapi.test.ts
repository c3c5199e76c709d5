// Discord's OpenAPI description as a judge: of what the bot sends, and of what the local Discord answers.
import { existsSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startLoopback } from '../../src/loopback/loopback.ts';
import { findDescription, readDescription } from '../../src/loopback/openapi.ts';
import { type Stage, setStage } from './stage.ts';

const path = findDescription(process.env);
const skipped = path === null || !existsSync(path);

it('does without a description, and says so', async () => {
  const warned = new Promise<string>((resolve) => {
    process.once('warning', (warning) => resolve(warning.message));
  });
  expect(findDescription({ DISCORD_OPENAPI: '/nowhere/openapi.json' })).toBeNull();
  expect(await warned).toContain('/nowhere/openapi.json');
  const discord = await startLoopback({ openapi: null });
  expect(discord.described).toBe(false);
  await discord.close();
});

describe.skipIf(skipped)('with the description (skipped where there is none at DISCORD_OPENAPI)', () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await setStage();
  });
  afterEach(async () => {
    await stage.close();
  });

  it('refuses a body that Discord’s description doesn’t allow', async () => {
    const { channel, client, discord } = stage;
    expect(discord.described).toBe(true);
    const body = {
      content: 'x',
      allowed_mentions: { parse: [] },
      components: [{ type: 1, components: 'none' }],
    };
    const sending = client.rest.post(`/channels/${channel.id}/messages`, { body });
    await expect(sending).rejects.toMatchObject({ code: 50_035 });
    expect(discord.violations[0]).toMatchObject({ side: 'request' });
    expect(() => discord.assertClean()).toThrow('components');
  });

  it('objects to an answer of ours that Discord would not give', async () => {
    const { channel, client, discord } = stage;
    discord.channel(channel.id).state.name = 7 as unknown as string;
    await client.rest.get(`/channels/${channel.id}`);
    expect(discord.violations).toMatchObject([{ side: 'loopback', route: 'GET /channels/{channel_id}' }]);
  });

  it('knows which statuses an operation answers with, and takes permissions as text', () => {
    if (path === null) return;
    const description = readDescription(path);
    expect(description.response('GET', '/users/@me', 201, {})).toMatchObject([{ code: 'STATUS' }]);
    const command = { name: 'x', description: 'y', default_member_permissions: '32' };
    expect(description.request('POST', '/applications/{application_id}/commands', command)).toEqual([]);
  });

  it('finds nothing to object to in each answer that a bot gets', async () => {
    const { ada, channel, client, discord, server } = stage;
    const { rest } = client;
    const forum = server.forum({ name: 'forum', tags: ['open'] });
    const thread = channel.thread(ada, 'Debate');
    const said = ada.say(channel, 'Hello');
    const direct = (await rest.post('/users/@me/channels', { body: { recipient_id: ada.id } })) as {
      id: string;
    };
    const paths = [
      '/gateway/bot',
      '/users/@me',
      `/users/${ada.id}`,
      '/applications/@me',
      '/oauth2/applications/@me',
      `/applications/${discord.bot.id}/commands`,
      `/guilds/${server.id}`,
      `/guilds/${server.id}/channels`,
      `/guilds/${server.id}/roles`,
      `/guilds/${server.id}/members/${ada.id}`,
      `/guilds/${server.id}/threads/active`,
      `/channels/${channel.id}`,
      `/channels/${forum.id}`,
      `/channels/${thread.id}`,
      `/channels/${direct.id}`,
      `/channels/${channel.id}/messages`,
      `/channels/${channel.id}/messages/${said.id}`,
      `/channels/${channel.id}/messages/pins`,
      `/channels/${channel.id}/threads/archived/public`,
      `/channels/${channel.id}/threads/archived/private`,
      `/channels/${thread.id}/thread-members`,
    ] as const;
    for (const one of paths) await rest.get(one);
    await rest.put(`/channels/${thread.id}/thread-members/@me`);
    await rest.delete(`/channels/${thread.id}/thread-members/@me`);
    await rest.post(`/channels/${channel.id}/typing`);
    await rest.put(`/channels/${channel.id}/messages/${said.id}/reactions/${encodeURIComponent('👀')}/@me`);
    await rest.delete(`/channels/${thread.id}`);
    discord.assertClean();
  });
});
