// What is kept of a person, as they see it.
import type { Reply } from './reply.ts';

interface Kept {
  readonly answers: readonly unknown[];
  readonly gaps: readonly unknown[];
  readonly subscriptions: readonly unknown[];
  readonly feedback: readonly unknown[];
  readonly drafts: readonly unknown[];
  readonly discussions: readonly unknown[];
  readonly schedules: readonly unknown[];
  readonly discussionQuestions: number;
  readonly citations: number;
  readonly acts: readonly unknown[];
}

/** How much is kept of what, why, and for how long. */
export function privacyReply(kept: Kept, { questionDays }: { readonly questionDays: number }): Reply {
  const lines: readonly (readonly [string, number, string])[] = [
    ['Answers shown to you', kept.answers.length, 'so that their buttons work; private ones for 30 days'],
    [
      'Questions the record could not answer',
      kept.gaps.length,
      `so that moderators can add what is missing; ${questionDays} days`,
    ],
    ['Questions you wait for', kept.subscriptions.length, 'until you are told, or stop it'],
    ['Feedback', kept.feedback.length, `so that moderators can mend answers; ${questionDays} days`],
    [
      'Discussions you started or planned',
      kept.discussions.length + kept.schedules.length,
      'so that you can be told of them; as long as they are kept',
    ],
    [
      'Questions you asked in discussions',
      kept.discussionQuestions,
      `and quotes shown there for you: ${kept.citations}; as long as the discussion is kept`,
    ],
    ['Drafts of documents', kept.drafts.length, 'a week, or until published or cancelled'],
    ['What you did as a moderator', kept.acts.length, 'as long as the server’s record is kept'],
  ];
  return {
    audience: 'asker',
    tone: 'plain',
    answerId: null,
    parts: [
      { type: 'heading', text: 'What I keep of you on this server' },
      ...lines.map(
        ([what, count, why]) =>
          ({ type: 'text', text: [{ bold: `${what}: ${count}` }, ` – ${why}`] }) as const,
      ),
      {
        type: 'note',
        text: 'Answers and gaps carry a keyed hash instead of your id; your id itself is kept only where you asked to be told or answered, shared an answer under your name, started a discussion, or acted as a moderator. Nothing is given to anybody else.',
      },
      { type: 'note', text: 'All of it as a file: /privacy export. To have it erased: /privacy erase.' },
    ],
  };
}

/** Everything, as a JSON file. */
export function privacyFile(kept: Kept): Reply {
  return {
    audience: 'asker',
    tone: 'plain',
    answerId: null,
    parts: [{ type: 'text', text: 'Everything I keep of you on this server:' }],
    files: [
      {
        name: 'on-record-privacy.json',
        content: new TextEncoder().encode(`${JSON.stringify(kept, null, 2)}\n`),
        description: 'Everything kept of you on this server, as JSON',
      },
    ],
  };
}
