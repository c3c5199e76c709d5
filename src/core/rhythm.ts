// When a scheduled discussion opens: once at a moment, or every week at an hour of somebody's wall clock.
import { Temporal } from 'temporal-polyfill';
import { Refusal } from './refusal.ts';

/** Days of the week by their ISO 8601 numbers: Monday is 1, Sunday 7. */
export const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

export type Rhythm =
  /** Milliseconds since the epoch. */
  | { readonly kind: 'once'; readonly at: number }
  | {
      readonly kind: 'weekly';
      /** 1 to 7, from Monday. */
      readonly day: number;
      /** 0 to 23, and 0 to 59. */
      readonly hour: number;
      readonly minute: number;
      /** An IANA time zone, such as `Australia/Sydney`. */
      readonly zone: string;
    };

const BAD_DATE = 'Write the date as year-month-day, such as 2026-12-24.';
const BAD_TIME = 'Write the time as hours and minutes of the day, such as 18:00.';

/**
 * The first opening after a moment, in milliseconds since the epoch; null where there is none any more.
 *
 * Summer time: a wall-clock time that is skipped is taken as much later as the clocks jump, one that comes twice is the
 * first of both (Temporal's `compatible`, as RFC 5545 has it).
 */
export function nextOpening(rhythm: Rhythm, after: number): number | null {
  if (rhythm.kind === 'once') return rhythm.at > after ? rhythm.at : null;
  const { day, hour, minute, zone } = rhythm;
  const today = Temporal.Instant.fromEpochMilliseconds(after).toZonedDateTimeISO(zone).toPlainDate();
  const ahead = (day - today.dayOfWeek + 7) % 7;
  // A skipped hour may carry last week's opening past midnight, so the search begins there.
  for (let days = ahead - 7; ; days += 7) {
    const at = momentOf({ date: today.add({ days }), hour, minute, zone });
    if (at > after) return at;
  }
}

/** The next few openings after a moment, for people to check a time zone by. */
export function openings(rhythm: Rhythm, after: number, count: number): readonly number[] {
  const found: number[] = [];
  for (let at = nextOpening(rhythm, after); at !== null && found.length < count; at = nextOpening(rhythm, at))
    found.push(at);
  return found;
}

/** Whether the platform knows a time zone of that name. */
export function isZone(zone: string): boolean {
  // An offset such as +10:00 would be taken too, and would be wrong half of the year.
  if (/^[+-]/.test(zone)) return false;
  try {
    return Temporal.Now.zonedDateTimeISO(zone) !== null;
  } catch {
    return false;
  }
}

/** Time zones whose name holds what was typed, such as a city. */
export function zonesNamed(typed: string): readonly string[] {
  const wanted = typed.trim().toLowerCase().replace(/ /g, '_');
  return ['UTC', ...Intl.supportedValuesOf('timeZone')].filter((zone) => zone.toLowerCase().includes(wanted));
}

/**
 * Reads `18:00`.
 *
 * @throws Refusal where it is no time of the day.
 */
export function timeOfDay(written: string): { readonly hour: number; readonly minute: number } {
  const [, hour = '', minute = '00'] = /^\s*(\d{1,2})(?:[:.h](\d{2}))?\s*$/.exec(written) ?? [];
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) throw new Refusal(BAD_TIME);
  return { hour: Number(hour), minute: Number(minute) };
}

/**
 * The moment of a date and a time on the clocks of a zone, in milliseconds since the epoch.
 *
 * @param written a date such as `2026-12-24`.
 * @throws Refusal where it is no date.
 */
export function momentIn(
  written: string,
  { hour, minute, zone }: { readonly hour: number; readonly minute: number; readonly zone: string },
): number {
  if (!/^\s*\d{4}-\d{2}-\d{2}\s*$/.test(written)) throw new Refusal(BAD_DATE);
  try {
    return momentOf({ date: Temporal.PlainDate.from(written.trim()), hour, minute, zone });
  } catch {
    throw new Refusal(BAD_DATE);
  }
}

function momentOf({
  date,
  hour,
  minute,
  zone,
}: {
  readonly date: Temporal.PlainDate;
  readonly hour: number;
  readonly minute: number;
  readonly zone: string;
}): number {
  return date.toZonedDateTime({ timeZone: zone, plainTime: { hour, minute } }).epochMilliseconds;
}
