// What /discuss takes: its subcommands and their options, as Discord is told.
import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ChannelType,
} from 'discord-api-types/v10';
import { documentOption, speakerOption } from './command-options.ts';
import { QUESTION_MAX } from './core/limits.ts';
import { DAYS } from './core/rhythm.ts';
import { DURATIONS } from './reply/discussion-form.ts';

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
  description: 'Where? As /settings says, or here; in a forum it becomes a post',
  channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement, ChannelType.GuildForum],
} satisfies APIApplicationCommandBasicOption;
const isPrivate = { type: Boolean, name: 'private', description: 'Only for those who are invited' } as const;
const tag = {
  type: String,
  name: 'tag',
  description: 'A tag of the forum, by its name',
  max_length: 20,
  autocomplete: true,
} as const;

const duration = {
  type: Integer,
  name: 'duration',
  description: 'How long? As /settings says, if nothing is said',
  choices: DURATIONS.map(({ name, hours }) => ({ name, value: hours })),
} satisfies APIApplicationCommandBasicOption;

export const START = {
  type: Subcommand,
  name: 'start',
  description: 'Open a thread, or a post in a forum, about a question, with the record at hand',
  options: [question, document, speaker, passage, poll, answers, duration, channel, isPrivate, tag],
} satisfies APIApplicationCommandSubcommandOption;

export const LIST = {
  type: Subcommand,
  name: 'list',
  description: 'The discussions of this server',
} satisfies APIApplicationCommandSubcommandOption;

const discussion = {
  type: String,
  name: 'discussion',
  description: 'Which one? That of this thread, if nothing is said',
  max_length: 100,
  autocomplete: true,
} as const;

export const RECAP = {
  type: Subcommand,
  name: 'recap',
  description: 'What was cited so far, the votes, and what the record could not answer; with a Markdown file',
  options: [
    discussion,
    {
      type: Boolean,
      name: 'private',
      description: 'Only for you; in its own thread, everybody sees it else',
    },
  ],
} satisfies APIApplicationCommandSubcommandOption;

export const CLOSE = {
  type: Subcommand,
  name: 'close',
  description: 'End the poll, post the recap and lock the thread',
  options: [discussion],
} satisfies APIApplicationCommandSubcommandOption;

export const REOPEN = {
  type: Subcommand,
  name: 'reopen',
  description: 'Open a closed discussion again, with a new poll, here or elsewhere',
  options: [
    discussion,
    duration,
    { ...poll, description: 'Put its question to a vote again; yes, if it was before and nothing is said' },
    { ...channel, description: 'Go on in another channel, with a link back' },
  ],
} satisfies APIApplicationCommandSubcommandOption;

export const EXTEND = {
  type: Subcommand,
  name: 'extend',
  description: 'Give a discussion more time',
  options: [
    {
      ...duration,
      required: true,
      description: 'How much longer than it was meant to last?',
      choices: [...duration.choices],
    },
    discussion,
  ],
} satisfies APIApplicationCommandSubcommandOption;

export const SCHEDULE = {
  type: Subcommand,
  name: 'schedule',
  description: 'Open a discussion later, once or every week',
  options: [
    question,
    {
      type: String,
      name: 'time',
      description: 'At what time? Such as 18:00, by the clocks of /settings time-zone',
      required: true,
      max_length: 10,
    },
    {
      type: Integer,
      name: 'day',
      description: 'Every week on this day',
      choices: [...DAYS.entries()].map(([index, name]) => ({ name, value: index + 1 })),
    },
    { type: String, name: 'date', description: 'Once, on this date, such as 2026-12-24', max_length: 20 },
    ...START.options.filter(({ name }) => name !== 'question'),
  ],
} satisfies APIApplicationCommandSubcommandOption;

export const SCHEDULED = {
  type: Subcommand,
  name: 'scheduled',
  description: 'What is planned, and calling it off',
} satisfies APIApplicationCommandSubcommandOption;
