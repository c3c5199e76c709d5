// What moderators see: gaps, feedback, settings, the audit; and what people see of feedback and notifications.
import type { Choice, Part, Reply, Text } from './reply.ts';

/** A reply of a few lines, for the asker alone. */
export function noteReply(text: Text, choices: readonly Choice[] = [], tone: Reply['tone'] = 'plain'): Reply {
  return {
    audience: 'asker',
    tone,
    answerId: null,
    parts: [{ type: 'text', text }, ...(choices.length === 0 ? [] : [{ type: 'choices', choices } as const])],
  };
}

export interface GapLine {
  readonly id: string;
  readonly question: string;
  readonly times: number;
  readonly askers: number;
  readonly lastAskedAt: number;
}

const STATUS_WORDS = {
  open: 'Questions the record could not answer',
  answered: 'Questions the record answers by now',
  'out-of-scope': 'Questions marked as out of scope',
  merged: 'Questions merged into others',
} as const;

/** The list of gaps, with a menu to open one. */
export function gapsReply(
  answerId: string,
  { status, gaps }: { status: keyof typeof STATUS_WORDS; gaps: readonly GapLine[] },
): Reply {
  const lines = gaps.map(
    ({ question, times, askers, lastAskedAt }): Part => ({
      type: 'text',
      text: [
        { bold: question },
        ` · ${counted(times, askers)} · last `,
        { time: lastAskedAt, style: 'relative' },
      ],
    }),
  );
  const options = gaps.map(({ id, question }) => ({ value: id, label: question }));
  return {
    audience: 'asker',
    tone: 'plain',
    answerId,
    parts: [
      { type: 'heading', text: STATUS_WORDS[status] },
      ...(gaps.length === 0
        ? [{ type: 'text', text: 'There are none.' } as const]
        : [
            ...lines,
            {
              type: 'menu',
              menu: { action: 'open-gap', placeholder: 'Open a question', kind: 'text', options },
            } as const,
          ]),
    ],
  };
}

function counted(times: number, askers: number): string {
  return `asked ${times === 1 ? 'once' : `${times} times`} by ${askers === 1 ? 'one person' : `${askers} people`}`;
}

/** One gap with what can be done about it, and others to merge it into. */
export function gapReply(
  gap: GapLine & { readonly status: string; readonly firstAskedAt: number },
  { waiting, others }: { readonly waiting: number; readonly others: readonly GapLine[] },
): Reply {
  const open = gap.status === 'open';
  const mergeable = others.filter(({ id }) => id !== gap.id);
  return {
    audience: 'asker',
    tone: 'plain',
    answerId: gap.id,
    parts: [
      { type: 'supplied', words: gap.question },
      {
        type: 'text',
        text: [
          `${capitalised(counted(gap.times, gap.askers))}, first `,
          { time: gap.firstAskedAt, style: 'date' },
          `; ${waiting === 0 ? 'nobody waits' : waiting === 1 ? 'one person waits' : `${waiting} people wait`} to be told.`,
        ],
      },
      ...(open
        ? [
            {
              type: 'note',
              text: 'Add a document that answers it with /document add: who waits is told by itself.',
            } as const,
            {
              type: 'choices',
              choices: [{ action: 'gap-out-of-scope', label: 'Out of scope' }],
            } as const,
            ...(mergeable.length === 0
              ? []
              : [
                  {
                    type: 'menu',
                    menu: {
                      action: 'gap-merge',
                      placeholder: 'It asks the same as … (merge)',
                      kind: 'text',
                      options: mergeable
                        .slice(0, 25)
                        .map(({ id, question }) => ({ value: id, label: question })),
                    },
                  } as const,
                ]),
          ]
        : [{ type: 'choices', choices: [{ action: 'gap-reopen', label: 'Open it again' }] } as const]),
    ],
  };
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export const FEEDBACK_WORDS = {
  helps: 'Helps',
  'wrong-passage': 'Wrong passage',
  'wrong-speaker': 'Wrong speaker',
  'out-of-date': 'Out of date',
} as const;

/** The four words that people can say of an answer. */
export function feedbackChoices(answerId: string): Reply {
  const choices = Object.entries(FEEDBACK_WORDS).map(([n, label]) => ({
    action: 'feedback-give',
    target: answerId,
    n,
    label,
  }));
  return noteReply('What about this answer? Moderators see it without your name.', choices);
}

export interface FeedbackLine {
  readonly id: string;
  readonly kind: keyof typeof FEEDBACK_WORDS;
  readonly question: string | null;
  readonly wantsAnswer: boolean;
  readonly at: number;
}

/** What moderators see of feedback. */
export function feedbackReply(
  answerId: string,
  {
    lines,
    counts,
  }: { lines: readonly FeedbackLine[]; counts: Readonly<Record<keyof typeof FEEDBACK_WORDS, number>> },
): Reply {
  const all = Object.entries(FEEDBACK_WORDS).map(
    ([kind, words]) => `${words}: ${counts[kind as keyof typeof counts]}`,
  );
  const options = lines.map(({ id, kind, question }) => ({
    value: id,
    label: FEEDBACK_WORDS[kind],
    description: question ?? 'The answer is no longer kept',
  }));
  return {
    audience: 'asker',
    tone: 'plain',
    answerId,
    parts: [
      { type: 'heading', text: 'What people say of the answers' },
      { type: 'note', text: all.join(' · ') },
      ...lines.map(
        ({ kind, question, wantsAnswer, at }): Part => ({
          type: 'text',
          text: [
            { bold: FEEDBACK_WORDS[kind] },
            ` · ${question === null || question === '' ? 'an answer no longer kept' : `“${question}”`} · `,
            { time: at, style: 'relative' },
            wantsAnswer ? ' · wants an answer' : '',
          ],
        }),
      ),
      ...(lines.length === 0
        ? [{ type: 'text', text: 'Nothing is open.' } as const]
        : [
            {
              type: 'menu',
              menu: { action: 'open-feedback', placeholder: 'Open one', kind: 'text', options },
            } as const,
          ]),
    ],
  };
}

/** A moderator's answer to somebody's feedback. Whoever reads it must not take it for the record's words. */
export function moderatorsReply(words: string): Reply {
  return {
    audience: 'channel',
    tone: 'plain',
    answerId: null,
    parts: [
      { type: 'text', text: 'A moderator answers your feedback:' },
      { type: 'supplied', words },
    ],
  };
}
