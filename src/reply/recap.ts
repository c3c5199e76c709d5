// The recap of a discussion: as a message, and as a Markdown file. Nothing in it is said by us but counts and headings.
import type { Recalled } from '../core/answer.ts';
import type { PollResult, Recap, RecapGap, RecapPassage } from '../core/recap.ts';
import { quoteParts, sourceLine, speakerLine } from './citation.ts';
import { inlineMarkdown, linkMarkdown, quoteMarkdown } from './markdown-file.ts';
import { plainText } from './plain.ts';
import type { Part, Reply, ReplyFile, Run } from './reply.ts';
import type { Strings } from './strings.ts';

/** Where the discussion stands: its messages can be linked to. */
export interface RecapPlace {
  readonly server: string;
  readonly threadId: string | null;
}

export interface RecapView {
  readonly recap: Recap;
  readonly place: RecapPlace;
  readonly answerId: string | null;
  readonly audience: Reply['audience'];
  /** Why it was closed, where this is the end. */
  readonly ending?: string;
}

const WORDS = {
  heading: 'Recap',
  only: 'This holds only what went through me: I cannot read what people write to each other.',
  passages: 'Cited from the record',
  noPassages: 'Nothing was cited from the record.',
  gaps: 'Asked, and not answered by the record',
  noGaps: 'The record answered every question that was asked.',
  answered: 'the record answers it by now',
  'out-of-scope': 'out of scope, the moderators say',
  poll: 'Poll',
  running: 'still open; votes so far',
  unknown: 'its message was deleted before its votes were read',
  inDiscussion: 'in the discussion',
  file: 'recap.md',
  fileText: 'This recap as a Markdown file, with every place where a passage was cited',
} as const;

/** The recap as people see it, with its file. */
export function recapReply({ recap, place, answerId, audience, ending }: RecapView, strings: Strings): Reply {
  return {
    audience,
    tone: 'plain',
    answerId,
    parts: [
      { type: 'heading', text: `${WORDS.heading}: ${recap.question}` },
      ...(ending === undefined ? [] : [{ type: 'text', text: ending } as const]),
      { type: 'text', text: countLine(recap) },
      ...(recap.poll === null ? [] : pollParts(recap.poll)),
      ...passageParts(recap, place, strings),
      ...gapParts(recap),
      { type: 'note', text: WORDS.only },
    ],
    files: [recapFile(recap, place, strings)],
  };
}

function countLine({ questions, askers, from, to }: Recap): readonly Run[] {
  const asked =
    questions === 0
      ? 'Nobody asked the record anything.'
      : `${count(questions, 'question', 'questions')} to the record, by ${count(askers, 'person', 'people')}.`;
  return [asked, ' ', { time: from, style: 'datetime' }, ' – ', { time: to, style: 'datetime' }];
}

function pollParts(poll: PollResult): Part[] {
  const lines = poll.answers.map(({ text, votes }): readonly Run[] => [
    `\n${count(votes, 'vote', 'votes')} · `,
    { bold: text },
  ]);
  const heading: readonly Run[] = [{ bold: WORDS.poll }, `: ${poll.question}${stateOf(poll)}`];
  return [{ type: 'text', text: [...heading, ...(poll.isKnown ? lines.flat() : [])] }];
}

function stateOf({ isFinal, isKnown }: PollResult): string {
  if (!isKnown) return ` (${WORDS.unknown})`;
  return isFinal ? '' : ` (${WORDS.running})`;
}

function passageParts({ passages, lost }: Recap, place: RecapPlace, strings: Strings): Part[] {
  return [
    { type: 'divider' },
    { type: 'text', text: [{ bold: passages.length === 0 ? WORDS.noPassages : WORDS.passages }] },
    ...passages.flatMap((passage): Part[] => [
      ...quoteParts(passage.recalled, strings),
      { type: 'note', text: citedLine(passage, place) },
    ]),
    ...(lost === 0 ? [] : [{ type: 'note', text: lostLine(lost) } as const]),
  ];
}

/** "Cited 3 times, for 2 people · in the discussion". */
function citedLine({ times, askers, messageIds }: RecapPassage, place: RecapPlace): readonly Run[] {
  const link = linkTo(place, messageIds[0]);
  return [citedWords(times, askers), ...(link === null ? [] : [' · ', { link, label: WORDS.inDiscussion }])];
}

function citedWords(times: number, askers: number): string {
  const often = times === 1 ? 'Cited once' : `Cited ${times} times`;
  return times === 1 || askers === 0 ? often : `${often}, for ${count(askers, 'person', 'people')}`;
}

function lostLine(lost: number): string {
  return `${count(lost, 'cited passage is', 'cited passages are')} left out: the record no longer keeps ${lost === 1 ? 'it' : 'them'}.`;
}

function gapParts({ gaps, questions }: Recap): Part[] {
  if (questions === 0) return [];
  if (gaps.length === 0) return [{ type: 'divider' }, { type: 'text', text: [{ bold: WORDS.noGaps }] }];
  return [
    { type: 'divider' },
    { type: 'text', text: [{ bold: WORDS.gaps }] },
    ...gaps.map((gap): Part => ({ type: 'text', text: `· ${gap.question}${becameOf(gap)}` })),
  ];
}

function becameOf({ became }: RecapGap): string {
  return became === 'open' ? '' : ` (${WORDS[became]})`;
}

/** The link of a message, or null where there is no place to link to. */
function linkTo({ server, threadId }: RecapPlace, messageId: string | undefined): string | null {
  return threadId === null || messageId === undefined
    ? null
    : `https://discord.com/channels/${server}/${threadId}/${messageId}`;
}

/** The recap as a Markdown file: the same, with every place where a passage was cited, and the SHA-256 of its text. */
export function recapFile(recap: Recap, place: RecapPlace, strings: Strings): ReplyFile {
  const { question, from, to, questions, askers } = recap;
  const blocks = [
    `# ${inlineMarkdown(question)}`,
    `${dateTime(from)} – ${dateTime(to)} · ${count(questions, 'question', 'questions')} to the record, by ${count(askers, 'person', 'people')}`,
    ...(recap.poll === null ? [] : pollBlocks(recap.poll)),
    `## ${recap.passages.length === 0 ? WORDS.noPassages : WORDS.passages}`,
    ...recap.passages.flatMap((passage) => passageBlocks(passage, place, strings)),
    ...(recap.lost === 0 ? [] : [lostLine(recap.lost)]),
    ...(questions === 0 ? [] : gapBlocks(recap.gaps)),
    '---',
    WORDS.only,
  ];
  return {
    name: WORDS.file,
    content: new TextEncoder().encode(`${blocks.join('\n\n')}\n`),
    description: WORDS.fileText,
  };
}

function pollBlocks(poll: PollResult): string[] {
  const heading = `## ${WORDS.poll}: ${inlineMarkdown(poll.question)}${stateOf(poll)}`;
  if (!poll.isKnown) return [heading];
  const rows = poll.answers.map(
    ({ text, votes }) => `- ${count(votes, 'vote', 'votes')}: ${inlineMarkdown(text)}`,
  );
  return [heading, rows.join('\n')];
}

function passageBlocks(
  { recalled, times, askers, messageIds }: RecapPassage,
  place: RecapPlace,
  strings: Strings,
): string[] {
  const links = messageIds.flatMap((id, index) => {
    const link = linkTo(place, id);
    return link === null ? [] : [linkMarkdown(String(index + 1), link)];
  });
  return [
    ...quoteBlocks(recalled, strings),
    `${citedWords(times, askers)}${links.length === 0 ? '' : `, ${WORDS.inDiscussion}: ${links.join(', ')}`}`,
  ];
}

function quoteBlocks({ quote, standing, since }: Recalled, strings: Strings): string[] {
  const { citation } = quote;
  const source = inlineMarkdown(
    plainText(sourceLine({ ...quote, citation: { ...citation, link: null } }, strings)),
  );
  const link = citation.link ?? citation.url;
  const at = since?.at ?? null;
  const changed = {
    current: null,
    revised: at === null ? strings.revisedSince : `${strings.revisedOn} ${dateTime(at)}.`,
    withdrawn: at === null ? strings.withdrawnSince : `${strings.withdrawnOn} ${dateTime(at)}.`,
  }[standing];
  const now = since?.now ?? null;
  return [
    quoteMarkdown(quote.words),
    [
      inlineMarkdown(plainText(speakerLine(quote, strings))),
      source,
      ...(link === null ? [] : [linkMarkdown(strings.source, link)]),
      `${strings.details.fingerprint} ${citation.sha256}, ${quote.start}–${quote.end}`,
    ].join('\\\n'),
    ...(changed === null ? [] : [`**${changed}**`]),
    ...(standing !== 'revised' || at === null
      ? []
      : now === null
        ? [strings.nowGone]
        : [strings.nowReads, ...quoteBlocks({ quote: now, standing: 'current' }, strings)]),
  ];
}

function gapBlocks(gaps: readonly RecapGap[]): string[] {
  if (gaps.length === 0) return [`## ${WORDS.noGaps}`];
  return [
    `## ${WORDS.gaps}`,
    gaps.map((gap) => `- ${inlineMarkdown(gap.question)}${becameOf(gap)}`).join('\n'),
  ];
}

/** "2026-11-26 12:48 UTC". */
function dateTime(at: number): string {
  return `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

function count(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`;
}
