// Gaps as moderators see them: the list, and one with what can be done about it.
import type { Part, Reply } from './reply.ts';

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

/** The list of gaps, with a menu to open one, and the way to the feedback that waits beside them. */
export function gapsReply(
  answerId: string,
  {
    status,
    gaps,
    feedback,
  }: { status: keyof typeof STATUS_WORDS; gaps: readonly GapLine[]; feedback: number },
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
      ...(feedback === 0
        ? []
        : [
            {
              type: 'choices',
              choices: [{ action: 'see-feedback', label: `Feedback (${feedback})` }],
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
              text: 'When a document answers it, who waits is told by itself. A file or a page is added with /document add.',
            } as const,
            {
              type: 'choices',
              choices: [
                { action: 'gap-add', label: 'Add a document', style: 'primary' },
                { action: 'gap-out-of-scope', label: 'Out of scope' },
              ],
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
