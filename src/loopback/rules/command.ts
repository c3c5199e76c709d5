// Limits of commands and their options, one by one and all together.
import type { Fault } from '../refused.ts';
import type { Json } from '../world.ts';
import { lengthOf, must, within } from './component.ts';

/** Discord's own expression for the names of slash commands and options. */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** Most commands of a scope, by type: slash, user, message. */
const MOST: Readonly<Record<number, number>> = { 1: 100, 2: 15, 3: 15 };

export function commandFaults(command: Json, path = ''): Fault[] {
  const at = (name: string) => (path === '' ? name : `${path}.${name}`);
  const type = Number(command['type'] ?? 1);
  const options = (command['options'] ?? []) as Json[];
  return [
    ...(type === 1
      ? [
          ...nameFaults(command, at('name')),
          ...within(command['description'] ?? '', [1, 100], at('description')),
        ]
      : [
          ...within(command['name'] ?? '', [1, 32], at('name')),
          ...must(lengthOf(command['description']) === 0, at('description'), 'Only slash commands have one.'),
        ]),
    ...must(sizeOf(command) <= 8000, path, `${sizeOf(command)} characters in all; 8000 is the most.`),
    ...optionsFaults(options, at('options')),
  ];
}

function nameFaults(named: Json, path: string): Fault[] {
  const name = String(named['name']);
  return must(
    NAME.test(name) && name === name.toLowerCase(),
    path,
    `"${name}" is no name for a command or option.`,
  );
}

function optionsFaults(options: readonly Json[], path: string): Fault[] {
  const names = options.map((option) => option['name']);
  const optionalAt = options.findIndex((option) => option['required'] !== true && Number(option['type']) > 2);
  const late = options.findLastIndex((option) => option['required'] === true);
  const subcommands = options.filter((option) => Number(option['type']) <= 2).length;
  return [
    ...must(options.length <= 25, path, 'At most 25 options or subcommands.'),
    ...must(new Set(names).size === names.length, path, 'Option names must be unique.'),
    ...must(
      optionalAt === -1 || late < optionalAt,
      path,
      'Required options must be placed before non-required options.',
    ),
    ...must(subcommands === 0 || subcommands === options.length, path, 'Subcommands and options don’t mix.'),
    ...options.flatMap((option, at) => optionFaults(option, `${path}.${at}`)),
  ];
}

function optionFaults(option: Json, path: string): Fault[] {
  const choices = (option['choices'] ?? []) as Json[];
  return [
    ...nameFaults(option, `${path}.name`),
    ...within(option['description'] ?? '', [1, 100], `${path}.description`),
    ...must(choices.length <= 25, `${path}.choices`, 'At most 25 choices.'),
    ...must(
      choices.length === 0 || option['autocomplete'] !== true,
      `${path}.choices`,
      'Choices or autocomplete.',
    ),
    ...choices.flatMap((choice) => [
      ...within(choice['name'] ?? '', [1, 100], `${path}.choices.name`),
      ...(typeof choice['value'] === 'string'
        ? within(choice['value'], [1, 100], `${path}.choices.value`)
        : []),
    ]),
    ...optionsFaults((option['options'] ?? []) as Json[], `${path}.options`),
  ];
}

/** Characters of names, descriptions and values, the longest localisation counting for each. */
function sizeOf(part: Json): number {
  const longest = (key: string) => {
    const localised = Object.values((part[`${key}_localizations`] ?? {}) as Record<string, string>);
    return Math.max(lengthOf(part[key]), ...localised.map(lengthOf));
  };
  const inside = [...((part['options'] ?? []) as Json[]), ...((part['choices'] ?? []) as Json[])];
  return (
    longest('name') +
    longest('description') +
    lengthOf(part['value']) +
    inside.reduce((sum, one) => sum + sizeOf(one), 0)
  );
}

/** All commands of a scope at once. */
export function scopeFaults(commands: readonly Json[]): Fault[] {
  const keys = commands.map((command) => `${Number(command['type'] ?? 1)} ${String(command['name'])}`);
  return [
    ...must(new Set(keys).size === keys.length, '', 'Application command names must be unique'),
    ...Object.entries(MOST).flatMap(([type, most]) => {
      const count = commands.filter((command) => Number(command['type'] ?? 1) === Number(type)).length;
      return must(count <= most, '', `Maximum number of application commands reached (${most}).`);
    }),
    ...commands.flatMap((command, at) => commandFaults(command, String(at))),
  ];
}
