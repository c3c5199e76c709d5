// What /discuss takes: its subcommands and their options, as Discord is told.
import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ChannelType,
} from 'discord-api-types/v10';
import { documentOption, speakerOption } from './command-options.ts';
import { QUESTION_MAX } from './core/limits.ts';

const { Boolean, Channel, Integer, String, Subcommand } = ApplicationCommandOptionType;

const question = {
  type: String,
  name: 'question',
  description: 'What is to be discussed?',
  required: true,
  max_length: QUESTION_MAX,
  autocomplete: true,
} as const;
const document = {
  ...documentOption,
  description: 'A document to start from; /ask looks there first',
} as const;
const speaker = { ...speakerOption, description: 'Whose words it is about; /ask looks there first' } as const;
const passage = {
  type: String,
  name: 'passage',
  description: 'Words of the record to start from, exactly as they stand',
  max_length: 1000,
  autocomplete: true,
} as const;
const poll = { type: Boolean, name: 'poll', description: 'Put the question to a vote too' } as const;
const answers = {
  type: String,
  name: 'answers',
  description: 'The poll’s answers, with a semicolon between them (Yes; No; Not sure)',
  max_length: 600,
} as const;
const channel = {
  type: Channel,
  name: 'channel',
  description: 'Where? Here, if nothing is said; in a forum it becomes a post',
  channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement, ChannelType.GuildForum],
} satisfies APIApplicationCommandBasicOption;
const isPrivate = { type: Boolean, name: 'private', description: 'Only for those who are invited' } as const;
const tag = {
  type: String,
  name: 'tag',
  description: 'A tag of the forum, by its name',
  max_length: 20,
} as const;

const HOUR = 1;
const DAY = 24 * HOUR;
/** How long a discussion may be meant to last, in hours. Discord's polls last 32 days at most. */
const duration = {
  type: Integer,
  name: 'duration',
  description: 'How long? A week, if nothing is said',
  choices: [
    { name: '1 hour', value: HOUR },
    { name: '6 hours', value: 6 * HOUR },
    { name: '1 day', value: DAY },
    { name: '3 days', value: 3 * DAY },
    { name: '1 week', value: 7 * DAY },
    { name: '2 weeks', value: 14 * DAY },
    { name: '30 days', value: 30 * DAY },
  ],
} as const;
export const DEFAULT_HOURS = 7 * DAY;

export const START = {
  type: Subcommand,
  name: 'start',
  description: 'Open a thread, or a post in a forum, about a question, with the record at hand',
  options: [
    question,
    document,
    speaker,
    passage,
    poll,
    answers,
    { ...duration, choices: [...duration.choices] },
    channel,
    isPrivate,
    tag,
  ],
} satisfies APIApplicationCommandSubcommandOption;

export const LIST = {
  type: Subcommand,
  name: 'list',
  description: 'The discussions of this server',
} satisfies APIApplicationCommandSubcommandOption;
