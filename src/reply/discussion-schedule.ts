// What is said of planned discussions: when they open, which there are, and why one did not.
import type { Part, Reply, Run } from './reply.ts';

/** A planned discussion. */
interface Planned {
  readonly id: string;
  readonly wish: { readonly question: string; readonly channelId: string };
  readonly rhythm: { readonly kind: 'once' } | { readonly kind: 'weekly'; readonly zone: string };
  readonly nextAt: number | null;
}

/** To the host: the next openings, in their own clocks' time, so that a wrong time zone is seen. */
export function plannedReply({ wish, rhythm }: Planned, openings: readonly number[]): Reply {
  return {
    audience: 'asker',
    tone: 'plain',
    answerId: null,
    parts: [
      { type: 'text', text: ['Planned in ', { channel: wish.channelId }, ': ', { bold: wish.question }] },
      ...openings.map(
        (at): Part => ({
          type: 'text',
          text: ['· ', { time: at, style: 'datetime' }, ' (', { time: at, style: 'relative' }, ')'],
        }),
      ),
      { type: 'note', text: rhythm.kind === 'once' ? CALL_OFF : `${everyWeek(rhythm.zone)} ${CALL_OFF}` },
    ],
  };
}

const CALL_OFF = '/discuss scheduled lists what is planned, and calls it off.';

function everyWeek(zone: string): string {
  return `And so on every week, by the clocks of ${zone} (/settings time-zone).`;
}

/** What is planned, the next first, with a menu that calls one off. */
export function scheduledReply(planned: readonly Planned[]): Reply {
  if (planned.length === 0)
    return saying([{ type: 'text', text: 'Nothing is planned. /discuss schedule plans a discussion.' }]);
  return saying([
    { type: 'text', text: [{ bold: 'Planned discussions' }] },
    ...planned.map((each): Part => ({ type: 'text', text: lineOf(each) })),
    {
      type: 'menu',
      menu: {
        action: 'unschedule',
        placeholder: 'Call one off',
        kind: 'text',
        options: planned.map(({ id, wish }) => ({ value: id, label: wish.question })),
      },
    },
  ]);
}

function lineOf({ wish, rhythm, nextAt }: Planned): readonly Run[] {
  return [
    { bold: wish.question },
    ' · ',
    { channel: wish.channelId },
    ' · ',
    ...(nextAt === null ? [] : [{ time: nextAt, style: 'datetime' } as const]),
    rhythm.kind === 'weekly' ? ' and every week' : '',
  ];
}

/** The moderators are told why a planned discussion was not opened. */
export function scheduleMissedWords(at: number): string {
  return `This planned discussion was not opened: I was away at its time (${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC), and it is too late by now.`;
}

export const SCHEDULE_FAILED =
  'So this planned discussion was not opened. /discuss scheduled lists what is planned, and calls it off.';

export const SCHEDULE_RUNNING =
  'This planned discussion was not opened: one that asks the same is still running. See /discuss list.';

function saying(parts: readonly Part[]): Reply {
  return { audience: 'asker', tone: 'plain', answerId: null, parts };
}
