// Tells Discord of our commands, and only when they differ from what it has.

import type { REST } from 'discord.js';
import {
  ApplicationCommandType,
  type RESTPostAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord-api-types/v10';
import { COMMAND } from './limits.ts';

type Json = Readonly<Record<string, unknown>>;
type Normal = Json & { readonly type?: unknown; readonly name?: unknown };

/** What is needed of discord.js's application. */
interface Application {
  readonly id: string;
  readonly client: { readonly rest: Pick<REST, 'get' | 'put'> };
}

/** What Discord fills in where a command or an option says nothing; the same said aloud makes no difference. */
const DEFAULTS: Json = {
  type: 1,
  description: '',
  required: false,
  autocomplete: false,
  nsfw: false,
  integration_types: [0],
};
/** What we may say of a command, an option or a choice. All else is Discord's own: ids, versions, what it derives. */
const OURS = new Set(
  [
    'type name name_localizations description description_localizations options choices value required autocomplete',
    'default_member_permissions contexts integration_types nsfw',
    'min_value max_value min_length max_length channel_types file_types',
  ].flatMap((fields) => fields.split(' ')),
);
/** What Discord takes from the application's own settings where a command does not say. */
const DISCORDS_TO_SAY = ['contexts', 'integration_types'];
/** Lists whose order means nothing. */
const SETS = new Set(['contexts', 'integration_types', 'channel_types', 'file_types']);

/**
 * Registers the commands for all servers if Discord's differ: one PUT, which also removes what is no longer ours.
 * Gives how many were sent, 0 where nothing differed. Discord counts 200 new commands a day, so an unchanged list is never sent.
 *
 * @throws RangeError where the commands break Discord's limits (ours to mend), and what Discord refuses.
 */
export async function registerCommands(
  application: Application,
  commands: readonly RESTPostAPIApplicationCommandsJSONBody[],
): Promise<number> {
  const faults = commandFaults(commands);
  if (faults.length > 0) throw new RangeError(faults.join('\n'));
  const route = Routes.applicationCommands(application.id);
  const { rest } = application.client;
  const there = await rest.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) });
  if (Array.isArray(there) && sameCommands(commands, there)) return 0;
  await rest.put(route, { body: commands });
  return commands.length;
}

/** Whether Discord (`theirs`, as its API gives commands back) has just these commands, in whatever order. */
export function sameCommands(
  ours: readonly RESTPostAPIApplicationCommandsJSONBody[],
  theirs: readonly unknown[],
): boolean {
  const there = new Map(theirs.filter(isObject).map((one) => [keyOf(one), one]));
  return (
    ours.length === theirs.length &&
    ours.every((command) => {
      const other = there.get(keyOf(command));
      const silent = DISCORDS_TO_SAY.filter((field) => !Object.hasOwn(command, field));
      return other !== undefined && textOf(command) === textOf(other, silent);
    })
  );
}

/** A command's identity at Discord: no two of a type share a name. */
function keyOf(command: object): string {
  const { type, name } = normal(command);
  return JSON.stringify([type ?? ApplicationCommandType.ChatInput, name]);
}

function textOf(command: object, without: readonly string[] = []): string {
  return JSON.stringify(Object.entries(normal(command)).filter(([field]) => !without.includes(field)));
}

/** A command as both sides would write it: our fields alone, sorted, without defaults and empty values. */
function normal(value: object): Normal {
  const entries = Object.entries(value).flatMap(([key, one]): [string, unknown][] => {
    if (!OURS.has(key) || isEmpty(one)) return [];
    const plain = normalValue(key, one);
    return JSON.stringify(plain) === JSON.stringify(DEFAULTS[key]) ? [] : [[key, plain]];
  });
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function normalValue(key: string, value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => (isObject(item) ? normal(item) : item));
    return SETS.has(key) ? items.toSorted((a, b) => Number(a) - Number(b)) : items;
  }
  // Translations: keys are languages, not fields of ours.
  if (isObject(value))
    return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  // Permissions travel as text, whatever they were written as.
  return key === 'default_member_permissions' ? String(value) : value;
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (isObject(value) && Object.keys(value).length === 0);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** What of the commands Discord would refuse though its builders do not say so; none where all is well. */
export function commandFaults(commands: readonly RESTPostAPIApplicationCommandsJSONBody[]): string[] {
  const count = (type: ApplicationCommandType): number =>
    commands.filter((one) => typeOf(one) === type).length;
  const slash = count(ApplicationCommandType.ChatInput);
  const menus = [ApplicationCommandType.User, ApplicationCommandType.Message].map(count);
  const names = commands.map((one) => `${typeOf(one)} ${one.name}`);
  return [
    ...(slash > COMMAND.slash ? [`${slash} slash commands; ${COMMAND.slash} is the most`] : []),
    ...menus
      .filter((most) => most > COMMAND.menu)
      .map((many) => `${many} commands of one menu; ${COMMAND.menu} is the most`),
    ...names
      .filter((name, index) => names.indexOf(name) !== index)
      .map((name) => `Two commands are called ${name.slice(2)}`),
    ...commands
      .map((one) => ({ name: one.name, size: sizeOf(one) }))
      .filter(({ size }) => size > COMMAND.characters)
      .map(
        ({ name, size }) => `The command ${name} has ${size} characters; ${COMMAND.characters} is the most`,
      ),
  ];
}

function typeOf(command: RESTPostAPIApplicationCommandsJSONBody): ApplicationCommandType {
  return command.type ?? ApplicationCommandType.ChatInput;
}

/** Characters of names, descriptions and values all the way down, the longest translation counting for each. */
function sizeOf(part: object): number {
  const fields = new Map<string, unknown>(Object.entries(part));
  const longest = (key: string): number => {
    const translations = fields.get(`${key}_localizations`);
    return Math.max(
      lengthOf(fields.get(key)),
      ...(isObject(translations) ? Object.values(translations).map(lengthOf) : []),
    );
  };
  const inner = [fields.get('options'), fields.get('choices')]
    .flatMap((list): unknown[] => (Array.isArray(list) ? list : []))
    .filter(isObject);
  return (
    longest('name') +
    longest('description') +
    lengthOf(fields.get('value')) +
    inner.reduce((sum, one) => sum + sizeOf(one), 0)
  );
}

function lengthOf(text: unknown): number {
  return typeof text === 'string' ? text.length : 0;
}
