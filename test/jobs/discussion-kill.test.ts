// A process that dies between any two steps of closing a discussion: another closes it rightly, and once.
import { describe, expect, it } from 'vitest';
import {
  dieEverywhere,
  isLocked,
  opened,
  polls,
  said,
  scene,
  server,
  setUpKills,
} from './discussion-kills.ts';

setUpKills();

describe('a process that dies before any step', () => {
  it('of closing leaves a discussion that another closes, with one recap', async () => {
    const steps = await dieEverywhere(
      opened,
      async ({ services }, discussion) => {
        await services.discussionChanges.closeBy(scene().stage.ada.id, server(), discussion);
        await services.hosting.care(server(), discussion.id);
      },
      (after) => {
        const isClosed = after.state === 'closed';
        // Only where it died before anything was kept: then nothing has happened.
        if (!isClosed) expect(after.state).toBe('open');
        expect(said(after, 'Recap')).toHaveLength(isClosed ? 1 : 0);
        expect([isLocked(after), polls(after)]).toEqual([isClosed, [isClosed]]);
      },
    );
    expect(steps).toBeGreaterThan(8);
    scene().stage.discord.assertClean();
  });
});
