// Feedback: the four words for who gives it, the list for moderators, and their answer to the reporter.
import { noteReply } from './note.ts';
import type { Part, Reply } from './reply.ts';

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
