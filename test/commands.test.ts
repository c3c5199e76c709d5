// The list of commands: complete, without clashes, and inside Discord's limits.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { COMMANDS } from '../src/commands.ts';
import { formatCustomId } from '../src/discord/custom-id.ts';

const files = readdirSync(join(import.meta.dirname, '../commands')).map((file) => file.replace(/\.ts$/, ''));
/** A context menu's name has blanks and capitals; its file's has not. */
const fileOf = (name: string) => name.toLowerCase().replaceAll(' ', '-');

it('lists every file of commands/, named after its command', () => {
  expect(COMMANDS.map(({ data }) => fileOf(data.name)).toSorted()).toEqual(files.toSorted());
});

it('has no two commands, actions or views of one name', () => {
  for (const names of [
    COMMANDS.map(({ data }) => `${data.type ?? 1} ${data.name}`),
    COMMANDS.flatMap(({ presses = {} }) => Object.keys(presses)),
    COMMANDS.flatMap(({ views = {} }) => Object.keys(views)),
  ])
    expect(names).toEqual([...new Set(names)]);
});

it('has actions that fit into a custom id with any target of ours', () => {
  const target = `${'a'.repeat(20)}@${'1'.repeat(20)}`;
  for (const { presses = {} } of COMMANDS)
    for (const action of Object.keys(presses)) expect(formatCustomId(action, target, '99999')).not.toBeNull();
});

it('answers autocomplete for every option that asks for it', () => {
  for (const { data, complete } of COMMANDS)
    if (JSON.stringify(data).includes('"autocomplete":true')) expect(complete).toBeTypeOf('function');
});
