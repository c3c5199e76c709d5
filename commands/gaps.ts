// /gaps: what people ask in vain and say of the answers; and, for everyone, "tell me when the record answers this".
import {
  type APIApplicationCommandStringOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionContextType,
} from 'discord-api-types/v10';
import type { Caller, Command, PressHandler } from '../src/command.ts';
import { HIDDEN_WITHOUT } from '../src/command-options.ts';
import type { Services } from '../src/record/services.ts';
import { NEW_DOCUMENT, pasteForm } from '../src/reply/document-forms.ts';
import { gapReply, gapsReply } from '../src/reply/gaps.ts';
import { noteReply } from '../src/reply/note.ts';
import type { Reply } from '../src/reply/reply.ts';
import type { GapStatus } from '../src/store/port/gaps.ts';

const status = {
  type: ApplicationCommandOptionType.String,
  name: 'show',
  description: 'Which questions? Open ones, if nothing else is said',
  choices: [
    { name: 'Open', value: 'open' },
    { name: 'Answered by now', value: 'answered' },
    { name: 'Out of scope', value: 'out-of-scope' },
  ],
} satisfies APIApplicationCommandStringOption;

async function list(
  { server }: Caller,
  answerId: string,
  which: GapStatus,
  { gaps, feedback }: Services,
): Promise<Reply> {
  const waiting = await feedback.open(server);
  return gapsReply(answerId, {
    status: which,
    gaps: await gaps.list(server, which),
    feedback: waiting.length,
  });
}

async function one(caller: Caller, id: string, { gaps }: Services): Promise<Reply> {
  const gap = await gaps.get(caller.server, id);
  const others = await gaps.list(caller.server, 'open');
  return gapReply(gap, { others, waiting: await gaps.waiting(caller.server, id) });
}

function settling(to: 'open' | 'out-of-scope', done: string): PressHandler<Services> {
  return {
    access: 'curator',
    run: async ({ caller, target }, { gaps }) => {
      await gaps.settle(caller, target, to);
      return { type: 'replace', reply: noteReply(done) };
    },
  };
}

const tellMe: PressHandler<Services> = {
  access: 'everyone',
  run: async ({ caller, target }, { answers, gaps }) => {
    const gap = await gaps.tellMe(caller, await answers.recall(caller, target), null);
    return noteReply('I will tell you once, by direct message, when this server’s record answers that.', [
      { action: 'stop-telling', target: gap.id, label: 'Do not tell me' },
    ]);
  },
};

const stopTelling: PressHandler<Services> = {
  access: 'everyone',
  run: async ({ caller, target }, { gaps }) => {
    const waited = await gaps.stopTelling(caller, target);
    return {
      type: 'replace',
      reply: noteReply(waited ? 'I will not tell you.' : 'You were not waiting for this.'),
    };
  },
};

export const gaps: Command<Services> = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'gaps',
    description: 'What people asked and the record could not answer',
    contexts: [InteractionContextType.Guild],
    default_member_permissions: HIDDEN_WITHOUT.curator,
    options: [status],
  },
  access: 'curator',
  run: async (call, services) => {
    const which = (call.text(status.name) ?? 'open') as GapStatus;
    const kept = await services.answers.keep(call.caller, {
      kind: 'gaps',
      question: '',
      spans: [],
      audience: 'asker',
      state: { which },
    });
    return list(call.caller, kept.id, which, services);
  },
  views: {
    gaps: (stored, caller, services) =>
      list(caller, stored.id, (stored.state as { which: GapStatus }).which, services),
  },
  presses: {
    'tell-me': tellMe,
    'stop-telling': stopTelling,
    'open-gap': {
      access: 'curator',
      run: async ({ caller, values }, services) => one(caller, values[0] ?? '', services),
    },
    'gap-add': { access: 'curator', run: async () => pasteForm(NEW_DOCUMENT) },
    'gap-out-of-scope': settling(
      'out-of-scope',
      'Marked as out of scope: who asks it is told so, and it leaves this list.',
    ),
    'gap-reopen': settling('open', 'It is open again.'),
    'gap-merge': {
      access: 'curator',
      run: async ({ caller, target, values }, services) => {
        const into = await services.gaps.merge(caller, target, values[0] ?? '');
        return { type: 'replace', reply: await one(caller, into.id, services) };
      },
    },
  },
};
