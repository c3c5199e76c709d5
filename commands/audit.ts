// /audit: who changed what on this server, newest first. Nothing in it can be changed or removed.
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionContextType,
} from 'discord-api-types/v10';
import type { Command } from '../src/command.ts';
import { HIDDEN_WITHOUT } from '../src/command-options.ts';
import type { Services } from '../src/record/services.ts';
import { auditReply } from '../src/reply/settings.ts';

const LISTED = 25;

const before = {
  type: ApplicationCommandOptionType.Integer as const,
  name: 'before',
  description: 'Only entries with a smaller number than this',
  min_value: 2,
};

export const audit: Command<Services> = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'audit',
    description: 'Who changed what on this server',
    contexts: [InteractionContextType.Guild],
    default_member_permissions: HIDDEN_WITHOUT.admin,
    options: [before],
  },
  access: 'admin',
  run: async (call, { answers, audit: entries }) => {
    const from = call.number(before.name);
    const state = from === null ? {} : { before: from };
    const kept = await answers.keep(call.caller, {
      kind: 'audit',
      question: '',
      spans: [],
      audience: 'asker',
      state,
    });
    return auditReply(kept.id, await entries(call.caller.server, { limit: LISTED, ...state }));
  },
  views: {
    audit: async (stored, caller, { audit: entries }) =>
      auditReply(
        stored.id,
        await entries(caller.server, { limit: LISTED, ...(stored.state as { before?: number }) }),
      ),
  },
};
