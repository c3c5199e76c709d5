// Planned discussions over the local Discord: opened in time, late after the bot was away, never twice, and called off.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ServerId } from '../../src/core/document.ts';
import {
  DAY_MS,
  type DiscussionStage,
  HOUR_MS,
  setDiscussionStage,
  WHERE,
  words,
} from './discussion-stage.ts';
import type { Stage } from './stage.ts';

/** The stage's clock begins on Monday, 2 November 2026, at 9 in the morning UTC. */
const TUESDAY = 2;

let held: DiscussionStage;
let stage: Stage;
beforeEach(async () => {
  held = await setDiscussionStage();
  ({ stage } = held);
});
afterEach(async () => {
  await stage.close();
});

const plan = async (values: Readonly<Record<string, string | number | { id: string }>>) =>
  words(
    await stage.mod
      .slash('/discuss schedule', { question: WHERE, ...values }, { channel: stage.channel })
      .reply(),
  );
const threads = () =>
  [...stage.discord.world.channels.values()].filter(({ parentId }) => parentId === stage.channel.id);
const closeAll = async () => {
  for (const { id } of threads()) await stage.mod.slash('/discuss close', {}, { channel: { id } }).reply();
};

describe('/discuss schedule', () => {
  it('opens every week at the hour of the server’s clocks, each time once', async () => {
    await stage.mod
      .slash('/settings time-zone', { zone: 'Australia/Sydney' }, { channel: stage.channel })
      .reply();
    const said = await plan({ time: '18:00', day: TUESDAY, duration: 24 });
    // 18:00 in Sydney, in summer time.
    expect(said).toContain(`<t:${Date.UTC(2026, 10, 3, 7) / 1000}:f>`);
    expect(said).toContain(`<t:${Date.UTC(2026, 10, 10, 7) / 1000}:f>`);
    expect(said).toContain('Australia/Sydney');
    await held.later(21 * HOUR_MS);
    expect(threads()).toHaveLength(0);
    await held.later(2 * HOUR_MS);
    await held.later(HOUR_MS);
    expect(threads()).toHaveLength(1);
    // It ends after a day, and the next one opens a week later.
    await held.later(2 * DAY_MS);
    await held.later(5 * DAY_MS);
    expect(threads()).toHaveLength(2);
    stage.discord.assertClean();
  });

  it('opens once on a date, and is then no longer planned', async () => {
    const { mod, channel } = stage;
    expect(await plan({ time: '12:30', date: '2026-11-04' })).toContain('Planned in');
    await held.later(2 * DAY_MS);
    expect(threads()).toHaveLength(0);
    await held.later(4 * HOUR_MS);
    expect(threads().map(({ name }) => name)).toEqual([WHERE]);
    await closeAll();
    await held.later(14 * DAY_MS);
    expect(threads()).toHaveLength(1);
    expect(words(await mod.slash('/discuss scheduled', {}, { channel }).reply())).toContain(
      'Nothing is planned',
    );
    stage.discord.assertClean();
  });

  it('refuses a time that is over, no time at all, and both a day and a date', async () => {
    expect(await plan({ time: '8:00', date: '2026-11-02' })).toContain('over already');
    expect(await plan({ time: 'noon', day: TUESDAY })).toContain('such as 18:00');
    expect(await plan({ time: '8:00', day: TUESDAY, date: '2026-11-20' })).toContain('either a day');
    expect(await plan({ time: '8:00' })).toContain('either a day');
    expect(await plan({ time: '8:00', date: 'tomorrow' })).toContain('2026-12-24');
  });

  it('is called off from the list', async () => {
    const { mod, channel } = stage;
    await plan({ time: '18:00', day: TUESDAY });
    const list = await mod.slash('/discuss scheduled', {}, { channel }).reply();
    expect(words(list)).toContain('and every week');
    const [schedule] = await stage.bot.services.scheduling.list(stage.server.id as ServerId);
    const after = await mod.select(list, 'Call one off', [schedule?.id ?? '']).reply();
    expect(words(after)).toContain('Nothing is planned');
    await held.later(14 * DAY_MS);
    expect(threads()).toHaveLength(0);
    stage.discord.assertClean();
  });

  it('says why one could not be opened, each time', async () => {
    const forum = stage.server.forum({ name: 'debates' });
    await plan({ time: '18:00', day: TUESDAY, channel: forum });
    forum.delete();
    await held.later(2 * DAY_MS);
    expect(threads()).toHaveLength(0);
    expect(held.told()).toContain('That channel or thread is not there any more');
    expect(held.told()).toContain('/discuss scheduled');
    await held.later(DAY_MS);
    expect(held.told().match(/not there any more/g)).toHaveLength(1);
  });

  it('opens nothing while one that asks the same is running, and says so', async () => {
    await held.start({ duration: 30 * 24 });
    await plan({ time: '18:00', day: TUESDAY });
    await held.later(2 * DAY_MS);
    expect(threads()).toHaveLength(1);
    expect(held.told()).toContain('one that asks the same is still running');
    await held.later(DAY_MS);
    expect(held.told().match(/still running/g)).toHaveLength(1);
  });
});

describe('a planned discussion while the bot was away', () => {
  it('is opened late, once, after a restart', async () => {
    await plan({ time: '18:00', day: TUESDAY, duration: 30 * 24 });
    await stage.restart(() => held.pass(DAY_MS + 12 * HOUR_MS));
    await held.sweep();
    await held.sweep();
    expect(threads()).toHaveLength(1);
    stage.discord.assertClean();
  });

  it('is left out where that is more than a day ago, its host is told, and the next one comes', async () => {
    await plan({ time: '18:00', day: TUESDAY });
    await stage.restart(() => held.pass(5 * DAY_MS));
    await held.sweep();
    expect(threads()).toHaveLength(0);
    expect(held.told()).toContain('was not opened: I was away');
    await held.later(4 * DAY_MS);
    expect(threads()).toHaveLength(1);
  });

  it('is opened once, although several processes look at the same moment', async () => {
    await plan({ time: '18:00', day: TUESDAY });
    held.pass(2 * DAY_MS);
    await Promise.all(Array.from({ length: 5 }, () => stage.bot.jobs.sweepOnce('schedules')));
    await held.sweep();
    expect(threads()).toHaveLength(1);
  });
});
