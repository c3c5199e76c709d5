// A process that dies between any two steps of reminding, opening again, or opening what was planned: another ends it rightly, and once.
import { describe, expect, it } from 'vitest';
import {
  dieEverywhere,
  isLocked,
  opened,
  pass,
  polls,
  said,
  scene,
  server,
  setUpKills,
  wish,
} from '../jobs/discussion-kills.ts';

const HOUR_MS = 60 * 60 * 1000;

setUpKills();

describe('a process that dies before any step', () => {
  it('of reminding leaves a discussion that is reminded once', async () => {
    const steps = await dieEverywhere(
      async (first) => {
        const discussion = await opened(first);
        pass(73 * HOUR_MS);
        return discussion;
      },
      ({ jobs }) => jobs.sweepOnce('discussion-care'),
      (after) => {
        expect(after.state).toBe('open');
        expect(said(after, 'has been silent')).toHaveLength(1);
      },
    );
    expect(steps).toBeGreaterThan(6);
    scene().stage.discord.assertClean();
  });

  it('of opening again leaves a closed discussion, or one that another opens, with one new poll', async () => {
    const steps = await dieEverywhere(
      async (first) => {
        const discussion = await opened(first);
        await first.services.discussionChanges.closeBy(scene().stage.ada.id, server(), discussion);
        await first.services.hosting.care(server(), discussion.id);
        return first.services.discussions.get(server(), discussion.id);
      },
      async ({ services }, discussion) => {
        const endsAt = scene().now + 1000 * HOUR_MS;
        const { poll } = wish();
        await services.discussionChanges.reopen(server(), discussion, {
          by: scene().stage.ada.id,
          endsAt,
          poll,
        });
        await services.hosting.open(server(), discussion.id);
      },
      (after) => {
        const isOpen = after.state === 'open';
        if (!isOpen) expect(after.state).toBe('closed');
        expect(isLocked(after)).toBe(!isOpen);
        expect(said(after, 'opened this discussion again')).toHaveLength(isOpen ? 1 : 0);
        expect(polls(after)).toEqual(isOpen ? [true, false] : [true]);
      },
    );
    expect(steps).toBeGreaterThan(6);
    scene().stage.discord.assertClean();
  });

  it('of opening what was planned leaves one discussion, and one thread', async () => {
    let planned = '';
    const steps = await dieEverywhere(
      async (first) => {
        const discussion = await opened(first);
        const by = { id: scene().stage.ada.id, server: server() };
        const next = wish();
        planned = next.question;
        await first.services.scheduling.plan(by, next, { kind: 'once', at: scene().now + HOUR_MS });
        pass(2 * HOUR_MS);
        return discussion;
      },
      ({ jobs }) => jobs.sweepOnce('schedules'),
      async () => {
        const all = await scene().store.discussions.list(server(), { states: ['open'], limit: 999 });
        expect(all.filter(({ question }) => question === planned)).toHaveLength(1);
        const threads = [...scene().stage.discord.world.channels.values()].filter(
          ({ name }) => name === planned,
        );
        expect(threads).toHaveLength(1);
        expect(await scene().store.schedules.list(server())).toEqual(
          expect.arrayContaining([expect.objectContaining({ nextAt: null })]),
        );
      },
    );
    expect(steps).toBeGreaterThan(10);
    scene().stage.discord.assertClean();
  });
});
