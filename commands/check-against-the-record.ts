// Right-click a message → Check against the record: the quotations in it, each with its verdict.
import { ApplicationCommandType, InteractionContextType } from 'discord-api-types/v10';
import type { Command } from '../src/command.ts';
import { quotationsIn } from '../src/core/check/quotations-in.ts';
import { Refusal } from '../src/core/refusal.ts';
import type { Services } from '../src/record/services.ts';
import { checkShownReply } from '../src/reply/check-shown.ts';

export const checkAgainstTheRecord: Command<Services> = {
  data: {
    type: ApplicationCommandType.Message,
    name: 'Check against the record',
    contexts: [InteractionContextType.Guild],
  },
  access: 'everyone',
  run: async ({ caller, message }, { checking }) => {
    const words = message?.content.trim() ?? '';
    if (words === '')
      throw new Refusal('That message has no words to check. Use this on a message with a quotation in it.');
    return checkShownReply(await checking.check(caller, quotationsIn(words)), {
      locale: caller.locale,
      audience: 'asker',
      isHost: caller.rights.has('host'),
    });
  },
};
