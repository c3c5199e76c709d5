// /help: what the bot can and cannot do.
import { ApplicationCommandType, InteractionContextType } from 'discord-api-types/v10';
import type { Command } from '../src/command.ts';
import type { Services } from '../src/record/services.ts';
import { helpReply } from '../src/reply/help.ts';

export const help: Command<Services> = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'help',
    description: 'What I can do, and what I cannot',
    contexts: [InteractionContextType.Guild],
  },
  access: 'everyone',
  run: async ({ caller: { server, serverName, rights } }, { reading }) =>
    helpReply({ serverName, rights, documents: (await reading.sources(server)).length }),
};
