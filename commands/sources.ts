// /sources: the documents on the server's record.
import { ApplicationCommandType, InteractionContextType } from 'discord-api-types/v10';
import type { Caller, Command } from '../src/command.ts';
import type { Services } from '../src/record/services.ts';
import { sourcesReply } from '../src/reply/reading.ts';
import { stringsFor } from '../src/reply/strings.ts';

const list = async ({ server, locale }: Caller, answerId: string, { reading }: Services) =>
  sourcesReply(answerId, await reading.sources(server), stringsFor(locale));

export const sources: Command<Services> = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'sources',
    description: 'The documents on this server’s record',
    contexts: [InteractionContextType.Guild],
  },
  access: 'everyone',
  run: async ({ caller }, services) => {
    const kept = await services.answers.keep(caller, {
      kind: 'sources',
      question: '',
      spans: [],
      audience: 'asker',
      state: null,
    });
    return list(caller, kept.id, services);
  },
  views: { sources: (stored, caller, services) => list(caller, stored.id, services) },
};
