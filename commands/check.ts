// /check: is a quotation real? Word for word, shortened, altered, somebody else's, or not on the record.
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionContextType,
} from 'discord-api-types/v10';
import type { Command } from '../src/command.ts';
import { matching, speakerOption } from '../src/command-options.ts';
import { QUOTATION_MAX } from '../src/core/limits.ts';
import type { Services } from '../src/record/services.ts';
import { checkShownReply } from '../src/reply/check-shown.ts';

const quote = {
  type: ApplicationCommandOptionType.String,
  name: 'quote',
  description: 'The words that somebody is said to have said',
  required: true,
  max_length: QUOTATION_MAX,
} as const;

const speaker = { ...speakerOption, description: 'Who is said to have said them' } as const;

const isPublic = {
  type: ApplicationCommandOptionType.Boolean,
  name: 'public',
  description: 'Answer where everybody can see it (otherwise only you do)',
} as const;

export const check: Command<Services> = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'check',
    description: 'Check a quotation against the record, word by word',
    contexts: [InteractionContextType.Guild],
    options: [quote, speaker, isPublic],
  },
  access: 'everyone',
  run: async (call, { checking }) => {
    const audience = call.flag(isPublic.name) === true ? 'channel' : 'asker';
    const supplied = { quote: call.text(quote.name) ?? '', speaker: call.text(speaker.name) };
    const { locale, rights } = call.caller;
    const isHost = rights.has('host');
    return checkShownReply(await checking.check(call.caller, [supplied], audience), {
      locale,
      audience,
      isHost,
    });
  },
  complete: async ({ caller }, { value }, { reading }) =>
    matching(
      (await reading.speakers(caller.server)).map(({ name }) => ({ name, value: name })),
      value,
    ),
  views: {
    check: async (stored, caller, { checking }) =>
      checkShownReply(await checking.again(caller, stored), {
        locale: caller.locale,
        audience: stored.audience,
        isHost: caller.rights.has('host'),
      }),
  },
};
