// /settings: who may do what here, how careful answers are, and how long things are kept.
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ChannelType,
  InteractionContextType,
} from 'discord-api-types/v10';
import type { Command, PressHandler } from '../src/command.ts';
import { HIDDEN_WITHOUT } from '../src/command-options.ts';
import type { Services } from '../src/record/services.ts';
import type { ServerSettings } from '../src/record/settings.ts';
import { settingsReply } from '../src/reply/settings.ts';

const CAUTIONS = { bold: 'bold', balanced: 'balanced', careful: 'careful' } as const;

/** A menu of roles: what is picked replaces those there were. */
function setRoles(key: 'curatorRoles' | 'hostRoles' | 'adminRoles'): PressHandler<Services> {
  return {
    access: 'admin',
    run: async ({ caller, values }, { settings: service, ambient }) => {
      const act = { by: caller.id, at: ambient.now() };
      return {
        type: 'replace',
        reply: settingsReply(await service.change(caller.server, { [key]: [...values] }, act)),
      };
    },
  };
}

const days = {
  type: ApplicationCommandOptionType.Integer as const,
  name: 'days',
  description: 'How many days the words of questions are kept',
  required: true,
  min_value: 1,
  max_value: 3650,
};

export const settings: Command<Services> = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'settings',
    description: 'How I work on this server',
    contexts: [InteractionContextType.Guild],
    default_member_permissions: HIDDEN_WITHOUT.admin,
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'show',
        description: 'See and change the settings',
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'retention',
        description: 'How long the words of questions are kept',
        options: [days],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'log-channel',
        description: 'Where I report what needs a moderator',
        options: [
          {
            type: ApplicationCommandOptionType.Channel,
            name: 'channel',
            description: 'Leave it out to have no such channel',
            channel_types: [ChannelType.GuildText],
          },
        ],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'discussions',
        description: 'When a silent discussion is reminded, and when it is closed',
        options: [
          {
            type: ApplicationCommandOptionType.Integer,
            name: 'remind-after-hours',
            description: 'Hours of silence before the reminder; 0 = never',
            required: true,
            min_value: 0,
            max_value: 2160,
          },
          {
            type: ApplicationCommandOptionType.Integer,
            name: 'close-after-hours',
            description: 'Hours between the reminder and closing',
            required: true,
            min_value: 1,
            max_value: 2160,
          },
        ],
      },
    ],
  },
  access: 'admin',
  run: async (call, { settings: service, ambient }) => {
    const { caller, subcommand } = call;
    const change: Partial<ServerSettings> =
      subcommand === 'retention'
        ? { questionDays: call.number('days') ?? 365 }
        : subcommand === 'log-channel'
          ? { logChannelId: call.chosen('channel') }
          : subcommand === 'discussions'
            ? {
                discussionReminderHours: call.number('remind-after-hours') ?? 72,
                discussionCloseHours: call.number('close-after-hours') ?? 48,
              }
            : {};
    const now =
      Object.keys(change).length === 0
        ? await service.get(caller.server)
        : await service.change(caller.server, change, { by: caller.id, at: ambient.now() });
    return settingsReply(now);
  },
  presses: {
    'set-curators': setRoles('curatorRoles'),
    'set-hosts': setRoles('hostRoles'),
    'set-admins': setRoles('adminRoles'),
    'set-caution': {
      access: 'admin',
      run: async ({ caller, values }, { settings: service, ambient }) => {
        const caution = CAUTIONS[(values[0] ?? '') as keyof typeof CAUTIONS];
        const change = caution === undefined ? {} : { caution };
        const act = { by: caller.id, at: ambient.now() };
        return { type: 'replace', reply: settingsReply(await service.change(caller.server, change, act)) };
      },
    },
  },
};
