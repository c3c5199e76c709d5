// The clock of a discussion: ended in time, reminded once of a silence, closed when nothing comes of it.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type DiscussionTimes, dueStep } from '../../src/core/discussion-clock.ts';

const patience = { remind: 72, close: 48 };
const open: DiscussionTimes = { endsAt: 1000, lastActivityAt: 100, remindedAt: null };

it('reminds after silence, closes after more of it, and ends whatever happens', () => {
  expect(dueStep(open, patience, 171)).toEqual({ do: 'wait', until: 172 });
  expect(dueStep(open, patience, 172)).toEqual({ do: 'remind' });
  const reminded = { ...open, remindedAt: 172 };
  expect(dueStep(reminded, patience, 219)).toEqual({ do: 'wait', until: 220 });
  expect(dueStep(reminded, patience, 220)).toEqual({ do: 'close-silent' });
  expect(dueStep({ ...reminded, endsAt: 200 }, patience, 500)).toEqual({ do: 'end' });
});

it('is neither reminded nor closed for silence where a server wants that', () => {
  expect(dueStep(open, { remind: 0, close: 48 }, 900)).toEqual({ do: 'wait', until: 1000 });
  expect(dueStep({ ...open, endsAt: null }, { remind: 0, close: 48 }, 900)).toEqual({
    do: 'wait',
    until: null,
  });
});

it('always has something to do at the moment that it waits for, and nothing before', () => {
  const moment = fc.integer({ min: 0, max: 10_000 });
  const times = fc.record({
    endsAt: fc.option(moment),
    lastActivityAt: moment,
    remindedAt: fc.option(moment),
  });
  const patient = fc.record({ remind: fc.nat(500), close: fc.nat(500) });
  fc.assert(
    fc.property(times, patient, moment, (given, patience_, now) => {
      const step = dueStep(given, patience_, now);
      if (step.do !== 'wait' || step.until === null) return;
      expect(step.until).toBeGreaterThan(now);
      expect(dueStep(given, patience_, step.until).do).not.toBe('wait');
      expect(dueStep(given, patience_, step.until - 1)).toEqual(step);
    }),
  );
});
