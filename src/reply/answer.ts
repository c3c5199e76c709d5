// An answer as people see it: the quotes with who said them and where, or one sentence that the record is silent.
import type { Answer, Recalled } from '../core/answer.ts';
import { quoteParts } from './citation.ts';
import type { Choice, Part, Reply } from './reply.ts';
import type { Strings } from './strings.ts';

export interface AnswerOptions {
  readonly strings: Strings;
  /** Who asked, where the answer stands in public. */
  readonly askedBy?: string;
  /** The person may run discussions. Under a public answer the button stands for all: who may press it is checked at the press. */
  readonly isHost?: boolean;
}

/** The reply to a question. An abstention carries no quote and no citation. */
export function answerReply(answer: Answer, options: AnswerOptions): Reply {
  const { strings, askedBy } = options;
  const quoted = answer.status === 'quoted';
  return {
    audience: answer.audience,
    tone: !quoted
      ? 'silent'
      : answer.quotes.every(({ standing }) => standing === 'current')
        ? 'quoted'
        : 'warning',
    answerId: answer.id,
    parts: [
      ...(answer.question === '' ? [] : [{ type: 'text', text: [{ bold: answer.question }] } as const]),
      ...(askedBy === undefined
        ? []
        : [{ type: 'note', text: [`${strings.sharedBy} `, { person: askedBy }] } as const]),
      ...(quoted
        ? quoteList(answer.quotes, strings)
        : [{ type: 'text', text: silenceOf(answer, strings) } as const]),
      ...buttonRows(ownChoices(answer, options)),
    ],
  };
}

/** Quotes one below the other. */
export function quoteList(quotes: readonly Recalled[], strings: Strings): Part[] {
  return quotes.flatMap((recalled, index) => [
    ...(index === 0 ? [] : [{ type: 'divider' } as const]),
    ...quoteParts(recalled, strings),
  ]);
}

function silenceOf({ silence }: Answer, strings: Strings): string {
  return strings.silence[silence ?? 'too-weak'];
}

function ownChoices(answer: Answer, { strings, isHost = false }: AnswerOptions): Choice[] {
  const { buttons } = strings;
  if (answer.status === 'abstained')
    return [
      ...(answer.near === 0 ? [] : [{ action: 'nearest', label: buttons.nearest }]),
      ...(answer.gapId === null || answer.silence === 'out-of-scope'
        ? []
        : [{ action: 'tell-me', label: buttons.tellMe }]),
    ];
  const several = answer.quotes.length > 1;
  return [
    ...answer.quotes.map((_, index) => ({
      action: 'context',
      n: String(index),
      label: several ? `${buttons.context} ${index + 1}` : buttons.context,
    })),
    ...(answer.further === 0 ? [] : [{ action: 'more', label: buttons.more }]),
    ...(answer.audience === 'channel'
      ? []
      : [{ action: 'share', label: buttons.share, style: 'primary' as const }]),
    ...(isHost || answer.audience === 'channel' ? [discussChoice(strings)] : []),
    { action: 'feedback', label: buttons.feedback },
  ];
}

/** Starts a discussion from what the answer shows. */
export function discussChoice({ buttons }: Strings): Choice {
  return { action: 'discuss', label: buttons.discuss };
}

function buttonRows(choices: readonly Choice[]): Part[] {
  return choices.length === 0 ? [] : [{ type: 'choices', choices }];
}

/** Further quotes, and the stored answer that shows them. */
export interface Opened {
  readonly id: string;
  readonly quotes: readonly Recalled[];
}

/** What waits behind *More*. */
export function moreReply(
  { id, quotes }: Opened,
  { strings, isHost = false }: Pick<AnswerOptions, 'strings' | 'isHost'>,
): Reply {
  return {
    audience: 'asker',
    tone: 'quoted',
    answerId: id,
    parts:
      quotes.length === 0
        ? [{ type: 'text', text: strings.noMore }]
        : [
            { type: 'text', text: [{ bold: strings.moreHeading }] },
            ...quoteList(quotes, strings),
            ...buttonRows([
              ...quotes.map((_, index) => ({
                action: 'context',
                n: String(index),
                label:
                  quotes.length > 1 ? `${strings.buttons.context} ${index + 1}` : strings.buttons.context,
              })),
              ...(isHost ? [discussChoice(strings)] : []),
            ]),
          ],
  };
}

/** What came closest, under words that say that it does not answer. */
export function nearestReply({ id, quotes }: Opened, strings: Strings): Reply {
  return {
    audience: 'asker',
    tone: 'silent',
    answerId: id,
    parts:
      quotes.length === 0
        ? [{ type: 'text', text: strings.nearestNone }]
        : [
            { type: 'text', text: [{ bold: strings.nearestHeading }] },
            { type: 'text', text: strings.nearestWarning },
            { type: 'divider' },
            ...quoteList(quotes, strings),
          ],
  };
}
