// /settings: who may do what here, how careful answers are, and how long things are kept.
import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ChannelType,
  InteractionContextType,
} from 'discord-api-types/v10';
import type { Call, Command, PressHandler } from '../src/command.ts';
import { HIDDEN_WITHOUT } from '../src/command-options.ts';
import { DISCUSSION } from '../src/core/limits.ts';
import { Refusal } from '../src/core/refusal.ts';
import { isZone, zonesNamed } from '../src/core/rhythm.ts';
import type { Services } from '../src/record/services.ts';
import type { ServerSettings } from '../src/record/settings.ts';
import { settingsReply } from '../src/reply/settings.ts';

const NO_ZONE =
  'I know no time zone of that name. Type a city and pick one from the list, such as Australia/Sydney.';

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

const DISCUSSION_OPTIONS: APIApplicationCommandBasicOption[] = [
  {
    type: ApplicationCommandOptionType.Channel,
    name: 'channel',
    description: 'Where they are opened, if nobody says where',
    channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement, ChannelType.GuildForum],
  },
  {
    type: ApplicationCommandOptionType.Integer,
    name: 'days',
    description: 'For how many days one is held, if nobody says how long',
    min_value: 1,
    max_value: DISCUSSION.daysMax,
  },
  {
    type: ApplicationCommandOptionType.Integer,
    name: 'remind-after-hours',
    description: 'Hours of silence before the reminder; 0 = neither reminded nor closed for silence',
    min_value: 0,
    max_value: DISCUSSION.hoursMax,
  },
  {
    type: ApplicationCommandOptionType.Integer,
    name: 'close-after-hours',
    description: 'Hours between the reminder and closing',
    min_value: 1,
    max_value: DISCUSSION.hoursMax,
  },
];

const zone = {
  type: ApplicationCommandOptionType.String as const,
  name: 'zone',
  description: 'Such as Australia/Sydney: type a city',
  required: true,
  autocomplete: true,
  max_length: 100,
};

/** What a use of the command changes; what was not said stays. */
function changeOf(call: Call): Partial<ServerSettings> {
  switch (call.subcommand ?? 'show') {
    case 'retention':
      return { questionDays: call.number('days') ?? 365 };
    case 'log-channel':
      return { logChannelId: call.chosen('channel') };
    case 'time-zone': {
      const timeZone = call.text('zone') ?? '';
      if (!isZone(timeZone)) throw new Refusal(NO_ZONE);
      return { timeZone };
    }
    case 'discussions': {
      const [channel, length] = [call.chosen('channel'), call.number('days')];
      const [remind, close] = [call.number('remind-after-hours'), call.number('close-after-hours')];
      return {
        ...(channel === null ? {} : { discussionChannelId: channel }),
        ...(length === null ? {} : { discussionDays: length }),
        ...(remind === null ? {} : { discussionReminderHours: remind }),
        ...(close === null ? {} : { discussionCloseHours: close }),
      };
    }
    default:
      return {};
  }
}

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
        description: 'Where and for how long they are held, and when a silent one is reminded and closed',
        options: DISCUSSION_OPTIONS,
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'time-zone',
        description: 'The clocks by which discussions are scheduled',
        options: [zone],
      },
    ],
  },
  access: 'admin',
  run: async (call, { settings: service, ambient }) => {
    const { caller } = call;
    const change = changeOf(call);
    const now =
      Object.keys(change).length === 0
        ? await service.get(caller.server)
        : await service.change(caller.server, change, { by: caller.id, at: ambient.now() });
    return settingsReply(now);
  },
  complete: async (_call, { value }) => zonesNamed(value).map((name) => ({ name, value: name })),
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
