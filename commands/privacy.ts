// /privacy: what is kept of you, as a list or a file, and how to have it erased.
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionContextType,
} from 'discord-api-types/v10';
import type { Command } from '../src/command.ts';
import type { Services } from '../src/record/services.ts';
import { noteReply } from '../src/reply/note.ts';
import { privacyFile, privacyReply } from '../src/reply/privacy.ts';

const subcommand = (name: string, description: string) => ({
  type: ApplicationCommandOptionType.Subcommand as const,
  name,
  description,
});

export const privacy: Command<Services> = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'privacy',
    description: 'What I keep of you on this server',
    contexts: [InteractionContextType.Guild],
    options: [
      subcommand('show', 'What I keep of you, why, and for how long'),
      subcommand('export', 'All of it, as a file'),
      subcommand('erase', 'Have it erased'),
    ],
  },
  access: 'everyone',
  run: async ({ caller, subcommand: which }, { privacy: service, settings }) => {
    if (which === 'erase')
      return noteReply(
        'This erases your questions, feedback and notifications on this server. Answers you shared stay in their channel, without your name in my store. What you did as a moderator stays in the audit.',
        [{ action: 'privacy-erase', target: caller.id, label: 'Erase it', style: 'danger' }],
        'warning',
      );
    const data = await service.data(caller);
    if (which === 'export') return privacyFile(data);
    return privacyReply(data, await settings.get(caller.server));
  },
  presses: {
    'privacy-erase': {
      access: 'everyone',
      run: async ({ caller }, { privacy: service }) => {
        const rows = await service.erase(caller);
        return {
          type: 'replace',
          reply: noteReply(
            rows === 0
              ? 'There was nothing of yours to erase.'
              : 'Erased: nothing of yours is kept on this server any more.',
          ),
        };
      },
    },
  },
};
