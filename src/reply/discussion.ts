// What the bot says of discussions: the first message of one, where it is, and which there are.
import type { Recalled } from '../core/answer.ts';
import type { Quote } from '../core/quote.ts';
import { quoteParts } from './citation.ts';
import type { Choice, Part, Reply, Run } from './reply.ts';
import type { Strings } from './strings.ts';

/** What is said of a discussion. */
export interface Discussed {
  readonly id: string;
  readonly question: string;
  readonly threadId: string | null;
  readonly state: 'starting' | 'open' | 'closing' | 'closed' | 'lost';
  readonly startedBy: string;
  readonly startedAt: number;
  readonly endsAt: number | null;
}

/** What a discussion begins with, and the stored answer that shows it. */
interface Starter {
  readonly answer: { readonly id: string };
  readonly from: Recalled | null;
  readonly quotes: readonly Recalled[];
  /** The thread of the discussion that it goes on from, or null. */
  readonly goesOnFrom: string | null;
}

/** A Discord user id. */
const PERSON = /^\d{17,20}$/;
const KIND_ORDER = { direct: 0, paraphrase: 1, narration: 2 } as const;

/** In a text channel: that there is a discussion, in the thread under this message. */
export function announcementReply({ question, startedBy }: Discussed, strings: Strings): Reply {
  return {
    audience: 'channel',
    tone: 'plain',
    answerId: null,
    parts: [
      { type: 'text', text: [{ bold: question }] },
      { type: 'note', text: byWhom(startedBy, strings) },
    ],
  };
}

/** The first message of a discussion: the question, the words on the record by speaker, the sources, how to ask. */
export function starterReply(
  { question, startedBy, endsAt }: Omit<Discussed, 'threadId' | 'state'>,
  { answer, from, quotes, goesOnFrom }: Starter,
  strings: Strings,
): Reply {
  const words = strings.discussion;
  const all = [...(from === null ? [] : [from]), ...quotes];
  return {
    audience: 'channel',
    tone: all.length === 0 ? 'plain' : 'quoted',
    answerId: answer.id,
    parts: [
      { type: 'text', text: [{ bold: question }] },
      { type: 'note', text: startedLine(startedBy, endsAt, strings) },
      ...(goesOnFrom === null
        ? []
        : [{ type: 'note', text: [`${words.goesOnFrom} `, { channel: goesOnFrom }] } as const]),
      ...(from === null
        ? []
        : [
            { type: 'divider' } as const,
            { type: 'text', text: [{ bold: words.from }] } as const,
            ...quoteParts(from, strings),
          ]),
      ...(quotes.length === 0
        ? [{ type: 'divider' } as const, { type: 'text', text: words.noPassages } as const]
        : sides(quotes, strings)),
      { type: 'divider' },
      ...sources(all, strings),
      { type: 'note', text: words.howToAsk },
      { type: 'note', text: words.readsNothing },
    ],
  };
}

/** Of somebody who had their data erased only that there was somebody. */
function byWhom(by: string, { discussion }: Strings): Run[] {
  return PERSON.test(by) ? [`${discussion.startedBy} `, { person: by }] : [discussion.one];
}

function startedLine(by: string, endsAt: number | null, strings: Strings): Run[] {
  const { discussion } = strings;
  return [
    ...byWhom(by, strings),
    ...(endsAt === null ? [] : [` · ${discussion.ends} `, { time: endsAt, style: 'datetime' } as const]),
  ];
}

/** Each speaker's words together, their own before the reporter's telling; the documents' own voice apart, at the end. */
function sides(quotes: readonly Recalled[], strings: Strings): Part[] {
  const groups = Map.groupBy(quotes, ({ quote }) => sideOf(quote, strings));
  const ownLast = [...groups].toSorted(
    ([a], [b]) => Number(a === strings.ownVoice) - Number(b === strings.ownVoice),
  );
  return ownLast.flatMap(([name, all]): Part[] => [
    { type: 'divider' },
    { type: 'text', text: [{ bold: name }] },
    ...all
      .toSorted((a, b) => KIND_ORDER[a.quote.kind] - KIND_ORDER[b.quote.kind])
      .flatMap((recalled) => quoteParts(recalled, strings)),
  ]);
}

function sideOf({ kind, speaker }: Quote, strings: Strings): string {
  if (kind === 'narration') return strings.ownVoice;
  return speaker?.name ?? strings.notAttributedHeading;
}

function sources(quotes: readonly Recalled[], { discussion }: Strings): Part[] {
  const known = new Map(quotes.map(({ quote: { citation } }) => [citation.documentId, citation]));
  if (known.size === 0) return [];
  const titles = [...known.values()].flatMap(({ title, url }, at): Run[] => [
    at === 0 ? '' : ' · ',
    url === null ? { italic: title } : { link: url, label: title },
  ]);
  return [{ type: 'note', text: [`${discussion.sources}: `, ...titles] }];
}

/** To the host: it is open, and where. */
export function openedReply(
  threadId: string,
  warnings: readonly string[],
  { discussion }: Strings,
  choices: readonly Choice[] = [],
): Reply {
  return {
    audience: 'asker',
    tone: warnings.length > 0 ? 'warning' : 'plain',
    answerId: null,
    parts: [
      { type: 'text', text: [`${discussion.opened} `, { channel: threadId }] },
      ...warnings.map((words): Part => ({ type: 'text', text: words })),
      ...(choices.length === 0 ? [] : [{ type: 'choices', choices } as const]),
    ],
  };
}

/** To the host: it can't be opened, and why. */
export function failedReply(reason: string): Reply {
  return { audience: 'asker', tone: 'warning', answerId: null, parts: [{ type: 'text', text: reason }] };
}

/** Why one that was to be opened is not. */
export const TOO_LATE = 'Its time was over before I could reach Discord.';

/** To the host, later: it was not opened after all. */
export function notOpenedReply(question: string, reason: string): Reply {
  return {
    audience: 'asker',
    tone: 'warning',
    answerId: null,
    parts: [
      { type: 'text', text: 'I could not open the discussion of this question:' },
      { type: 'supplied', words: question },
      { type: 'text', text: reason },
    ],
  };
}

/** To the host: Discord does not answer just now. */
export function openingLaterReply({ discussion }: Strings): Reply {
  return {
    audience: 'asker',
    tone: 'plain',
    answerId: null,
    parts: [{ type: 'text', text: discussion.later }],
  };
}

/** One that asks the same is there already: it is offered first. `answerId`: what is kept of the wish. */
export function existsReply(answerId: string, discussion: Discussed, strings: Strings): Reply {
  const words = strings.discussion;
  return {
    audience: 'asker',
    tone: 'plain',
    answerId,
    parts: [
      {
        type: 'text',
        text:
          discussion.threadId === null
            ? words.existsStarting
            : [`${words.exists} `, { channel: discussion.threadId }],
      },
      { type: 'supplied', words: discussion.question },
      {
        type: 'choices',
        choices: [{ action: 'discuss-anyway', n: discussion.id, label: words.startAnother }],
      },
    ],
  };
}

/** The discussions there are, latest first. */
export function discussionsReply(
  answerId: string,
  discussions: readonly Discussed[],
  { discussion: words }: Strings,
): Reply {
  return {
    audience: 'asker',
    tone: 'plain',
    answerId,
    parts:
      discussions.length === 0
        ? [{ type: 'text', text: words.none }]
        : [
            { type: 'text', text: [{ bold: words.heading }] },
            ...discussions.map((each): Part => ({ type: 'text', text: lineOf(each, words) })),
          ],
  };
}

function lineOf(
  { question, threadId, state, startedAt, endsAt }: Discussed,
  words: Strings['discussion'],
): Run[] {
  return [
    { bold: question },
    ' · ',
    ...(threadId === null ? [] : [{ channel: threadId }, ' · ']),
    words.states[state],
    ` · ${words.since} `,
    { time: startedAt, style: 'date' },
    ...(endsAt === null || state !== 'open'
      ? []
      : [` · ${words.ends} `, { time: endsAt, style: 'relative' } as const]),
  ];
}
