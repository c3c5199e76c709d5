// /settings over the local Discord: what is said is changed, what is not said stays, and a time zone must be one.
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ServerId } from '../../src/core/document.ts';
import { textOf } from '../../src/loopback/components.ts';
import { type Stage, setStage } from './stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

const set = async (path: string, values: Readonly<Record<string, string | number | { id: string }>>) =>
  textOf(await stage.mod.slash(path, values, { channel: stage.channel }).reply()).replaceAll('\\', '');
const kept = () => stage.bot.services.settings.get(stage.server.id as ServerId);

it('changes of the discussions what is said, and leaves the rest', async () => {
  const text = await set('/settings discussions', { days: 10, channel: stage.channel });
  expect(text).toContain('held for 10 days');
  expect(text).toContain('reminded after 72 hours and closed 48 hours later');
  await set('/settings discussions', { 'remind-after-hours': 0 });
  expect(await kept()).toMatchObject({
    discussionChannelId: stage.channel.id,
    discussionDays: 10,
    discussionReminderHours: 0,
    discussionCloseHours: 48,
  });
  stage.discord.assertClean();
});

it('offers time zones by city, and refuses what is none', async () => {
  const { mod, channel } = stage;
  const offered = await mod
    .autocomplete('/settings time-zone', { zone: 'new york' }, 'zone', { channel })
    .choices();
  expect(offered.map(({ value }) => value)).toContain('America/New_York');
  expect(await set('/settings time-zone', { zone: 'Australia/Sydney' })).toContain('Australia/Sydney');
  expect(await set('/settings time-zone', { zone: 'The moon' })).toContain('no time zone of that name');
  expect((await kept()).timeZone).toBe('Australia/Sydney');
  stage.discord.assertClean();
});
