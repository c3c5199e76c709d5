// When scheduled discussions open: each week on the wall clock, through summer time, never twice.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isZone, momentIn, nextOpening, openings, type Rhythm, timeOfDay } from '../../src/core/rhythm.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const ZONES = [
  'UTC',
  'Australia/Sydney',
  'Australia/Lord_Howe',
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'Asia/Kolkata',
  'Pacific/Apia',
  'Africa/Casablanca',
];

/** What the clocks of a zone show, by another way than the one under test. */
function clocks(at: number, zone: string) {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    weekday: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return { day: of('weekday'), time: `${of('hour')}:${of('minute')}` };
}

const weekly = fc.record({
  kind: fc.constant('weekly' as const),
  day: fc.integer({ min: 1, max: 7 }),
  hour: fc.integer({ min: 0, max: 23 }),
  minute: fc.integer({ min: 0, max: 59 }),
  zone: fc.constantFrom(...ZONES),
});
const moment = fc.integer({ min: Date.UTC(2023, 0, 1), max: Date.UTC(2040, 0, 1) });

describe('a weekly rhythm', () => {
  it('opens after the moment asked about, within a week and the hour that clocks may jump', () => {
    fc.assert(
      fc.property(weekly, moment, (rhythm, after) => {
        const at = nextOpening(rhythm, after) ?? 0;
        expect(at).toBeGreaterThan(after);
        expect(at - after).toBeLessThanOrEqual(7 * DAY_MS + 60 * 60 * 1000);
      }),
    );
  });

  it('shows its day and hour on the clocks of its zone, but where clocks skip it', () => {
    fc.assert(
      fc.property(weekly, moment, (rhythm, after) => {
        const at = nextOpening(rhythm, after) ?? 0;
        const written = `${String(rhythm.hour).padStart(2, '0')}:${String(rhythm.minute).padStart(2, '0')}`;
        const shown = clocks(at, rhythm.zone);
        // An hour that was skipped: an hour before it, clocks stood at least two hours earlier.
        const isSkipped = clocks(at - 60 * 60 * 1000, rhythm.zone).time !== hourBefore(shown.time);
        if (!isSkipped) expect(shown.time).toBe(written);
      }),
    );
  });

  it('never opens twice in a week, and never leaves one out', () => {
    fc.assert(
      fc.property(weekly, moment, (rhythm, after) => {
        const found = openings(rhythm, after, 60);
        const steps = found.slice(1).map((at, index) => at - (found[index] ?? 0));
        for (const step of steps) expect(Math.abs(step - 7 * DAY_MS)).toBeLessThanOrEqual(60 * 60 * 1000);
      }),
      { numRuns: 50 },
    );
  });

  it('gives the same opening for every moment until then', () => {
    fc.assert(
      fc.property(weekly, moment, fc.double({ min: 0, max: 1, noNaN: true }), (rhythm, after, share) => {
        const at = nextOpening(rhythm, after) ?? 0;
        const between = after + Math.floor((at - 1 - after) * share);
        expect(nextOpening(rhythm, between)).toBe(at);
      }),
    );
  });

  it('keeps the hour of the wall clock when summer time begins and ends', () => {
    const sydney: Rhythm = { kind: 'weekly', day: 7, hour: 18, minute: 0, zone: 'Australia/Sydney' };
    // Summer time began on Sunday, 4 October 2026 there: +10:00 before, +11:00 after.
    expect(nextOpening(sydney, Date.UTC(2026, 8, 27, 0))).toBe(Date.UTC(2026, 8, 27, 8));
    expect(nextOpening(sydney, Date.UTC(2026, 8, 28))).toBe(Date.UTC(2026, 9, 4, 7));
  });

  it('takes an hour that is skipped as much later as clocks jump, and one that comes twice once', () => {
    const berlin = { kind: 'weekly', day: 7, hour: 2, minute: 30, zone: 'Europe/Berlin' } as const;
    // 29 March 2026: 02:00 becomes 03:00. 25 October 2026: 03:00 becomes 02:00.
    expect(nextOpening(berlin, Date.UTC(2026, 2, 28))).toBe(Date.UTC(2026, 2, 29, 1, 30));
    const twice = nextOpening(berlin, Date.UTC(2026, 9, 24)) ?? 0;
    expect(twice).toBe(Date.UTC(2026, 9, 25, 0, 30));
    expect(nextOpening(berlin, twice)).toBe(Date.UTC(2026, 10, 1, 1, 30));
  });
});

describe('a single opening', () => {
  it('comes once', () => {
    expect(nextOpening({ kind: 'once', at: 5 }, 4)).toBe(5);
    expect(nextOpening({ kind: 'once', at: 5 }, 5)).toBe(null);
    expect(openings({ kind: 'once', at: 5 }, 0, 3)).toEqual([5]);
  });

  it('is read from a date and a time on the clocks of a zone', () => {
    const zone = 'Australia/Sydney';
    expect(momentIn('2026-12-24', { ...timeOfDay('18:00'), zone })).toBe(Date.UTC(2026, 11, 24, 7));
    expect(momentIn(' 2026-06-24 ', { ...timeOfDay('6'), zone })).toBe(Date.UTC(2026, 5, 23, 20));
  });

  it('refuses what is no date and no time, saying how to write it', () => {
    const at = { hour: 1, minute: 0, zone: 'UTC' };
    for (const bad of ['', '24.12.2026', '2026-13-01', '2026-02-30', 'tomorrow', '2026-12-24T10:00'])
      expect(() => momentIn(bad, at)).toThrow('2026-12-24');
    for (const bad of ['', '25:00', '18:60', 'noon', '-1']) expect(() => timeOfDay(bad)).toThrow('18:00');
  });
});

it('knows the time zones of the world, and takes no fixed offset for one', () => {
  for (const zone of ZONES) expect(isZone(zone)).toBe(true);
  for (const bad of ['', 'Sydney/Australia', '+10:00', 'AEST time']) expect(isZone(bad)).toBe(false);
});

function hourBefore(time: string): string {
  const [hour = '', minute = ''] = time.split(':');
  return `${String((Number(hour) + 23) % 24).padStart(2, '0')}:${minute}`;
}
