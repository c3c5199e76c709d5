// A whole week of a discussion on SQLite: questions, gaps, a document, a correction, a restart, a dropped gateway, recap, close.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type DiscussionStage, setDiscussionStage } from './discussion-stage.ts';
import { expectWholeWeek, liveWeek, type Place } from './discussion-week.ts';

let held: DiscussionStage;
beforeEach(async () => {
  held = await setDiscussionStage();
});
afterEach(async () => {
  await held.stage.close();
});

it('is lived through whole: every limit kept, every citation exact, nothing twice, nothing lost', async () => {
  const { stage, later } = held;
  const { discord, server, channel, mod } = stage;
  const others = ['Cyd', 'Dee', 'Eve'].map((name) => server.member({ name }));
  const place: Place = {
    discord,
    server,
    channel,
    mod,
    members: [stage.ada, stage.bob, ...others],
    bot: () => stage.bot,
    later,
    restart: async (meanwhile) => {
      await stage.restart(meanwhile);
    },
  };
  await expectWholeWeek(place, await liveWeek(place));
  expect(stage.logged.filter((line) => line.includes('"level":"error"'))).toEqual([]);
});
