// Commands are sent to Discord only when they differ from what it has.
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { commandFaults, registerCommands, sameCommands } from '../../src/discord/registration.ts';

const ask: RESTPostAPIApplicationCommandsJSONBody = {
  name: 'ask',
  description: 'Ask the record',
  contexts: [InteractionContextType.Guild],
  default_member_permissions: '32',
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'question',
      description: 'What to ask',
      required: true,
      max_length: 256,
    },
    {
      type: ApplicationCommandOptionType.Channel,
      name: 'where',
      description: 'Where to',
      channel_types: [ChannelType.GuildText, ChannelType.GuildForum],
    },
    {
      type: ApplicationCommandOptionType.Integer,
      name: 'most',
      description: 'How many',
      choices: [
        { name: 'none', value: 0 },
        { name: 'one', value: 1 },
      ],
    },
  ],
};
const menu: RESTPostAPIApplicationCommandsJSONBody = {
  type: ApplicationCommandType.Message,
  name: 'Ask the record',
};
const OURS = [ask, menu];

const MENU_THERE = {
  id: '11',
  application_id: '1',
  version: '5',
  type: 3,
  name: 'Ask the record',
  description: '',
  default_member_permissions: null,
  nsfw: false,
  contexts: null,
  integration_types: [0],
  dm_permission: true,
  name_localizations: null,
  description_localizations: null,
  options: [],
};
const OPTIONS_THERE = [
  {
    description: 'What to ask',
    name: 'question',
    type: 3,
    max_length: 256,
    required: true,
    autocomplete: false,
  },
  { type: 7, name: 'where', description: 'Where to', required: false, channel_types: [15, 0] },
  {
    type: 4,
    name: 'most',
    name_localizations: null,
    description: 'How many',
    choices: [
      { name: 'none', name_localizations: null, value: 0 },
      { value: 1, name: 'one' },
    ],
  },
];
const ASK_THERE = {
  version: '4',
  type: 1,
  id: '10',
  application_id: '1',
  nsfw: false,
  name_localizations: null,
  description: 'Ask the record',
  name: 'ask',
  integration_types: [0],
  contexts: [0],
  default_member_permissions: '32',
  dm_permission: false,
  handler: null,
  options: OPTIONS_THERE,
};
/** As Discord gives commands back: what it adds, its defaults said aloud, keys and lists in its own order. */
const theirs = (changes: object = {}): object[] => [MENU_THERE, { ...ASK_THERE, ...changes }];

const many = (count: number, base: RESTPostAPIApplicationCommandsJSONBody) =>
  Array.from(
    { length: count },
    (_, n): RESTPostAPIApplicationCommandsJSONBody => ({ ...base, name: `n${n}` }),
  );

function application(there: unknown) {
  const sent: unknown[] = [];
  const rest = {
    get: () => Promise.resolve(there),
    put: (route: string, options?: { body?: unknown }) => Promise.resolve(sent.push([route, options?.body])),
  };
  return { sent, app: { id: '1', client: { rest } } };
}

describe('commands', () => {
  it('are the same whatever Discord adds, says aloud or orders otherwise', () => {
    expect(sameCommands(OURS, theirs())).toBe(true);
    expect(sameCommands([menu, ask], theirs())).toBe(true);
  });

  it.each<[string, object]>([
    ['a description', { description: 'Ask' }],
    ['a permission', { default_member_permissions: null }],
    ['where it may be used', { contexts: [0, 1] }],
    ['its options', { options: OPTIONS_THERE.slice(0, 2) }],
    ['the order of options', { options: OPTIONS_THERE.toReversed() }],
    ['a translation', { name_localizations: { de: 'fragen' } }],
    ['a name', { name: 'asks' }],
  ])('differ by %s', (_, changes) => {
    expect(sameCommands(OURS, theirs(changes))).toBe(false);
  });

  it('differ by a choice’s value, an option’s limit, and a command more or less', () => {
    const [question, where, most] = OPTIONS_THERE;
    const having = (...options: unknown[]) => theirs({ options });
    expect(
      sameCommands(
        OURS,
        having(question, where, {
          ...most,
          choices: [
            { name: 'none', value: 0 },
            { name: 'one', value: 2 },
          ],
        }),
      ),
    ).toBe(false);
    expect(sameCommands(OURS, having({ ...question, max_length: 255 }, where, most))).toBe(false);
    expect(sameCommands([ask], theirs())).toBe(false);
    expect(sameCommands([...OURS, { ...ask, name: 'check' }], theirs())).toBe(false);
  });
});

describe('where a command may be used and installed', () => {
  it('is Discord’s to say where we say nothing', () => {
    const silent = theirs().map((one) => ({ ...one, integration_types: [0, 1] }));
    expect(sameCommands(OURS, silent)).toBe(true);
    expect(
      sameCommands([{ ...ask, integration_types: [ApplicationIntegrationType.GuildInstall] }, menu], silent),
    ).toBe(false);
  });
});

describe('registering', () => {
  it('sends nothing where nothing differs', async () => {
    const { sent, app } = application(theirs());
    await expect(registerCommands(app, OURS)).resolves.toBe(0);
    expect(sent).toEqual([]);
  });

  it('sends all of them where one differs', async () => {
    const { sent, app } = application(theirs({ description: 'Old' }));
    await expect(registerCommands(app, OURS)).resolves.toBe(2);
    expect(sent).toEqual([['/applications/1/commands', OURS]]);
  });

  it('refuses to send what Discord would refuse', async () => {
    const { sent, app } = application([]);
    await expect(registerCommands(app, [ask, ask])).rejects.toThrow('Two commands are called ask');
    expect(sent).toEqual([]);
  });
});

describe('faults of commands', () => {
  it('are more than 8000 characters in one, counted all the way down', () => {
    const choices = Array.from({ length: 25 }, (_, n) => ({
      name: `${n}`.padEnd(100, 'x'),
      value: `${n}`.padEnd(100, 'y'),
    }));
    const option = (name: string) => ({
      type: ApplicationCommandOptionType.String as const,
      name,
      description: 'd',
      choices,
    });
    expect(commandFaults([{ ...ask, options: [option('a')] }])).toEqual([]);
    expect(commandFaults([{ ...ask, options: [option('a'), option('b')] }])).toEqual([
      'The command ask has 10021 characters; 8000 is the most',
    ]);
  });

  it('are more commands than a scope may have', () => {
    expect(commandFaults([...many(100, ask), ...many(15, menu)])).toEqual([]);
    expect(commandFaults(many(101, ask))).toEqual(['101 slash commands; 100 is the most']);
    expect(commandFaults(many(16, menu))).toEqual(['16 commands of one menu; 15 is the most']);
  });
});
