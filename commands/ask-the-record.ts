// Right-click a message → Ask the record: its words as a question.
import { ApplicationCommandType, InteractionContextType } from 'discord-api-types/v10';
import type { Command } from '../src/command.ts';
import { MESSAGE_QUESTION_MAX } from '../src/core/limits.ts';
import { Refusal } from '../src/core/refusal.ts';
import type { Services } from '../src/record/services.ts';
import { answerReply } from '../src/reply/answer.ts';
import { stringsFor } from '../src/reply/strings.ts';

export const askTheRecord: Command<Services> = {
  data: {
    type: ApplicationCommandType.Message,
    name: 'Ask the record',
    contexts: [InteractionContextType.Guild],
  },
  access: 'everyone',
  run: async ({ caller, message }, { asking }) => {
    const question = message?.content.trim() ?? '';
    if (question === '')
      throw new Refusal(
        'That message has no words to ask about. Use this on a message with a question in it.',
      );
    const answer = await asking.ask(caller, { question, audience: 'asker', maxLength: MESSAGE_QUESTION_MAX });
    return answerReply(answer, {
      strings: stringsFor(caller.locale),
      isHost: caller.rights.has('host'),
    });
  },
};
