// What is said as a discussion goes on: reminded, closed, opened again, extended; and what its moderators are told.
import type { Part, Reply, Run, Text } from './reply.ts';

/** What is said of a discussion here. */
interface Named {
  readonly question: string;
  readonly threadId: string | null;
}
interface Closing {
  readonly reason: 'host' | 'time' | 'silence' | 'locked';
}

function saying(parts: readonly Part[], audience: Reply['audience'] = 'channel'): Reply {
  return { audience, tone: 'plain', answerId: null, parts };
}
const text = (words: Text): Part => ({ type: 'text', text: words });
const inThread = ({ threadId }: Named): Run => (threadId === null ? 'its thread' : { channel: threadId });

/** In the thread: that it has been silent, and when it will be closed. */
export function reminderReply(closesAt: number): Reply {
  return saying([
    text([
      'This discussion has been silent for a while. If nobody writes anything, it is closed ',
      { time: closesAt, style: 'relative' },
      ', with a recap of what was cited. /ask asks the record.',
    ]),
  ]);
}

/** Why it was closed, as the recap says it. */
export function endingWords({ reason }: Closing): string {
  return {
    host: 'This discussion was closed by its hosts.',
    time: 'The time of this discussion is over.',
    silence: 'This discussion was closed because nobody had written anything for a while.',
    locked: 'This discussion was closed because its thread was locked.',
  }[reason];
}

/** In the thread: that it goes on. */
export function reopenedReply(by: string, endsAt: number | null): Reply {
  return saying([
    text([
      { person: by },
      ' has opened this discussion again',
      ...(endsAt === null ? [] : [', until ', { time: endsAt, style: 'datetime' } as const]),
      '. /ask asks the record.',
    ]),
  ]);
}

/** In the thread: that it has more time. */
export function extendedReply(by: string, endsAt: number): Reply {
  return saying([
    text([
      { person: by },
      ' has given this discussion more time: it ends ',
      { time: endsAt, style: 'datetime' },
      '.',
    ]),
  ]);
}

/** To the host: what came of closing it. */
export function closedReply(discussion: Named, warnings: readonly string[]): Reply {
  return toHost(['Closed. The recap stands in ', inThread(discussion), '.'], warnings);
}

/** To the host: it goes on by itself. */
export function laterReply(): Reply {
  return toHost('Discord does not answer just now. I go on with it by myself as soon as it does.', []);
}

/** To the host: more time, and what it does not change. */
export function extensionReply(endsAt: number, hasPoll: boolean): Reply {
  return toHost(
    [
      'It ends ',
      { time: endsAt, style: 'datetime' },
      '.',
      hasPoll ? ' Its poll keeps its own end: Discord lets nobody extend polls.' : '',
    ],
    [],
  );
}

function toHost(words: Text, warnings: readonly string[]): Reply {
  const tone = warnings.length > 0 ? 'warning' : 'plain';
  return { ...saying([text(words), ...warnings.map((each) => text(each))], 'asker'), tone };
}

/** What happened to a discussion behind our back. */
export type Event =
  | 'deleted'
  | 'unseen'
  | 'locked'
  | 'archived'
  | 'not-locked'
  | 'no-recap'
  | 'no-reminder'
  | { readonly renamed: string }
  | { readonly said: string };

/** To the moderators, a sentence each; where to read on. */
export function toldReply(discussion: Named, events: readonly Event[]): Reply {
  return saying([
    text([{ bold: discussion.question }, ' · ', inThread(discussion)]),
    ...events.map((event) => text(eventWords(event))),
  ]);
}

function eventWords(event: Event): Text {
  if (typeof event !== 'string') {
    if ('said' in event) return event.said;
    return ['Its thread is called “', { italic: event.renamed }, '” now. It stays the same discussion.'];
  }
  return {
    deleted:
      'Its thread was deleted, so this discussion is over. What was cited in it is kept: /discuss recap shows it.',
    unseen:
      'I can no longer see its thread, so I count this discussion as lost. When I have the permission View Channel there again, /discuss reopen takes it up.',
    locked: 'Somebody locked its thread, so I have closed the discussion.',
    archived:
      'Somebody archived its thread. The discussion stays open: whatever is written in the thread opens it again, and /discuss close ends it.',
    'not-locked':
      'I closed this discussion but could not lock its thread. I need the permission Manage Threads there.',
    'no-recap':
      'I could not post the recap in its thread. /discuss recap shows it; for the next time, check that I may send messages and attach files there.',
    'no-reminder':
      'It has been silent, and I could not say so in its thread. Check that I may send messages there.',
  }[event];
}
