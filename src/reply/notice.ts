// What somebody is told who asked to be told: the words that answer their question by now.
import type { Quote } from '../core/quote.ts';
import { quoteList } from './answer.ts';
import type { Part, Reply } from './reply.ts';
import type { Strings } from './strings.ts';

export interface NoticeFacts {
  readonly answerId: string;
  readonly server: string;
  readonly question: string;
  readonly quotes: readonly Quote[];
  readonly to: { readonly userId: string; readonly channelId: string | null };
}

/**
 * The only message that pings, and only the one who asked for it. In direct messages a button must say itself which server it is of:
 * `<answer id>@<server>`.
 */
export function noticeReply(
  { answerId, server, question, quotes, to }: NoticeFacts,
  strings: Strings,
): Reply {
  const target = to.channelId === null ? `${answerId}@${server}` : answerId;
  return {
    audience: 'channel',
    tone: 'quoted',
    answerId: target,
    ping: to.userId,
    parts: [
      { type: 'text', text: [{ person: to.userId }, ` ${strings.noticeIntro}`] },
      ...answered(question, quotes, strings),
      { type: 'note', text: strings.noticeOnce },
    ],
  };
}

/** In the thread of a discussion, to everybody: what was asked there in vain has words on the record now. */
export function threadNoticeReply(
  { answerId, question, quotes }: Pick<NoticeFacts, 'answerId' | 'question' | 'quotes'>,
  strings: Strings,
): Reply {
  return {
    audience: 'channel',
    tone: 'quoted',
    answerId,
    parts: [{ type: 'text', text: strings.noticeThread }, ...answered(question, quotes, strings)],
  };
}

function answered(question: string, quotes: readonly Quote[], strings: Strings): Part[] {
  const recalled = quotes.map((quote) => ({ quote, standing: 'current' as const }));
  return [
    { type: 'text', text: [{ bold: question }] },
    ...quoteList(recalled, strings),
    {
      type: 'choices',
      choices: recalled.map((_, index) => ({
        action: 'context',
        n: String(index),
        label: recalled.length > 1 ? `${strings.buttons.context} ${index + 1}` : strings.buttons.context,
      })),
    },
  ];
}
