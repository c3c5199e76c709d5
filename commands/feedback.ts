// /feedback: what people say of the answers, and how a moderator answers them; for everyone, the button under an answer.
import { ApplicationCommandType, InteractionContextType } from 'discord-api-types/v10';
import type { Caller, Command, PressHandler } from '../src/command.ts';
import { HIDDEN_WITHOUT } from '../src/command-options.ts';
import { FEEDBACK_ANSWER_MAX } from '../src/core/limits.ts';
import { Refusal } from '../src/core/refusal.ts';
import type { Services } from '../src/record/services.ts';
import { FEEDBACK_WORDS, feedbackChoices, feedbackReply } from '../src/reply/feedback.ts';
import { noteReply } from '../src/reply/note.ts';
import type { Reply } from '../src/reply/reply.ts';

type Kind = keyof typeof FEEDBACK_WORDS;

async function list({ server }: Caller, answerId: string, { feedback }: Services): Promise<Reply> {
  return feedbackReply(answerId, {
    lines: await feedback.open(server),
    counts: await feedback.counts(server),
  });
}

async function show(caller: Caller, services: Services): Promise<Reply> {
  const kept = await services.answers.keep(caller, {
    kind: 'feedback',
    question: '',
    spans: [],
    audience: 'asker',
    state: null,
  });
  return list(caller, kept.id, services);
}

const choose: PressHandler<Services> = {
  access: 'everyone',
  run: async ({ caller, target }, { answers }) => feedbackChoices((await answers.recall(caller, target)).id),
};

const give: PressHandler<Services> = {
  access: 'everyone',
  run: async ({ caller, target, n }, { answers, feedback }) => {
    if (n === null || !Object.hasOwn(FEEDBACK_WORDS, n))
      throw new Refusal('Pick one of the four words under the answer.');
    const id = await feedback.give(caller, await answers.recall(caller, target), n as Kind);
    const choices =
      n === 'helps' ? [] : [{ action: 'feedback-answer-me', target: id, label: 'Let a moderator answer me' }];
    return {
      type: 'replace',
      reply: noteReply('Thank you: the moderators of this server see it, without your name.', choices),
    };
  },
};

const answerMe: PressHandler<Services> = {
  access: 'everyone',
  run: async ({ caller, target }, { feedback }) => {
    await feedback.wantAnswer(caller, target);
    return { type: 'replace', reply: noteReply('A moderator may answer you through me, by direct message.') };
  },
};

const open: PressHandler<Services> = {
  access: 'curator',
  run: async ({ caller, values }, { feedback }) => {
    const given = await feedback.get(caller.server, values[0] ?? '');
    return noteReply(
      [{ bold: FEEDBACK_WORDS[given.kind] }, given.question === null ? '' : ` · “${given.question}”`],
      [
        ...(given.userId === null
          ? []
          : [{ action: 'feedback-reply', target: given.id, label: 'Answer the reporter' }]),
        { action: 'feedback-done', target: given.id, label: 'Done' },
      ],
    );
  },
};

const reply: PressHandler<Services> = {
  access: 'curator',
  run: async ({ target }) => ({
    type: 'modal',
    action: 'feedback-send',
    target,
    title: 'Answer the reporter',
    fields: [
      {
        id: 'words',
        label: 'Your answer',
        description: 'Sent by direct message, in the name of the moderators',
        kind: 'paragraph',
        required: true,
        max: FEEDBACK_ANSWER_MAX,
      },
    ],
  }),
};

const send: PressHandler<Services> = {
  access: 'curator',
  run: async ({ caller, target, fields }, { feedback }) => {
    await feedback.answer(caller, target, fields.get('words') ?? '');
    return noteReply('Your answer is on its way.');
  },
};

const done: PressHandler<Services> = {
  access: 'curator',
  run: async ({ caller, target }, { feedback }) => ({
    type: 'replace',
    reply: noteReply(
      (await feedback.handle(caller, target)) ? 'Done.' : 'Another moderator has handled it already.',
    ),
  }),
};

export const feedback: Command<Services> = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'feedback',
    description: 'What people say of the answers',
    contexts: [InteractionContextType.Guild],
    default_member_permissions: HIDDEN_WITHOUT.curator,
  },
  access: 'curator',
  run: async ({ caller }, services) => show(caller, services),
  views: { feedback: (stored, caller, services) => list(caller, stored.id, services) },
  presses: {
    feedback: choose,
    'feedback-give': give,
    'feedback-answer-me': answerMe,
    'see-feedback': { access: 'curator', run: async ({ caller }, services) => show(caller, services) },
    'open-feedback': open,
    'feedback-reply': reply,
    'feedback-send': send,
    'feedback-done': done,
  },
};
