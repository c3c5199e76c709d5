// A person's options, held against the registered command as Discord's client would, and written as Discord sends them.
import type { APIApplicationCommand } from 'discord-api-types/v10';
import { store, type Upload } from './attachments.ts';
import { describeChannel, describeMember, describeRole } from './describe.ts';
import { permissionsIn } from './permissions.ts';
import { lengthOf } from './rules/component.ts';
import type { Channel, Json, World } from './world.ts';

/** A file that a person attaches. */
export interface PersonsFile {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly contentType?: string;
}

/** What a person fills in: words, numbers, a tick, a file, or somebody or something with an id. */
export type Filled = string | number | boolean | PersonsFile | { readonly id: string };

export interface Definition extends Json {
  readonly type: number;
  readonly name: string;
  readonly required?: boolean;
  readonly options?: readonly Definition[];
  readonly choices?: readonly { readonly value: string | number }[];
}

export interface Written {
  readonly options: Json[];
  readonly resolved: Json;
}

/** The commands that exist in a server (or, for null, in direct messages): its own before the global ones. */
export function commandsIn(world: World, serverId: string | null): APIApplicationCommand[] {
  const own = [...(world.commands.get(serverId ?? '-')?.values() ?? [])];
  const global = [...(world.commands.get('')?.values() ?? [])];
  return [
    ...own,
    ...global.filter((one) => !own.some(({ name, type }) => name === one.name && type === one.type)),
  ];
}

/** The registered command of a name and type. */
export function findCommand(
  world: World,
  serverId: string | null,
  name: string,
  type: number,
): APIApplicationCommand {
  const all = commandsIn(world, serverId).filter((one) => one.type === type);
  const found = all.find((one) => one.name === name);
  if (found !== undefined) return found;
  throw new Error(`No command "${name}" is registered; there is: ${all.map((one) => one.name).join(', ')}`);
}

/** Where somebody fills something in. */
export interface Where {
  readonly world: World;
  readonly channel: Channel;
  /** The one option being typed, for autocomplete: then nothing is required yet. */
  readonly focused?: string;
}

/** Checks `values` against the definitions of a command (or subcommand path) and writes them as `data.options`. */
export function writeOptions(
  where: Where,
  definitions: readonly Definition[],
  path: readonly string[],
  values: Readonly<Record<string, Filled>>,
): Written {
  const [next, ...rest] = path;
  if (next !== undefined) {
    const sub = definitions.find(({ type, name }) => type <= 2 && name === next);
    if (sub === undefined) throw new Error(`No subcommand "${next}"`);
    const inner = writeOptions(where, sub.options ?? [], rest, values);
    return {
      options: [{ type: sub.type, name: sub.name, options: inner.options }],
      resolved: inner.resolved,
    };
  }
  if (definitions.some(({ type }) => type <= 2)) throw new Error('A subcommand must be chosen');
  for (const name of Object.keys(values))
    if (!definitions.some((one) => one.name === name)) throw new Error(`No option "${name}"`);
  const resolved: Record<string, Json> = {};
  const options = definitions.flatMap((one): Json[] => {
    const value = values[one.name];
    if (value === undefined) {
      if (one.required === true && where.focused === undefined) throw new Error(`"${one.name}" is required`);
      return [];
    }
    const focused = where.focused === one.name;
    const written = focused ? value : writeValue(where, one, value, resolved);
    return [{ type: one.type, name: one.name, value: written, ...(focused ? { focused: true } : {}) }];
  });
  return { options, resolved };
}

function writeValue(where: Where, one: Definition, value: Filled, resolved: Record<string, Json>): unknown {
  const wrong = (why: string) => new Error(`Option "${one.name}" ${why}`);
  const choices = one.choices ?? [];
  if (choices.length > 0 && !choices.some((choice) => choice.value === value))
    throw wrong('is none of its choices');
  switch (one.type) {
    case 3: {
      if (typeof value !== 'string') throw wrong('takes words');
      const length = lengthOf(value);
      if (length < Number(one['min_length'] ?? 0)) throw wrong('is too short');
      if (length > Number(one['max_length'] ?? 6000)) throw wrong('is too long');
      return value;
    }
    case 4:
    case 10:
      if (typeof value !== 'number' || (one.type === 4 && !Number.isInteger(value)))
        throw wrong('takes a number');
      if (value < Number(one['min_value'] ?? -(2 ** 53)) || value > Number(one['max_value'] ?? 2 ** 53))
        throw wrong('is out of range');
      return value;
    case 5:
      if (typeof value !== 'boolean') throw wrong('takes true or false');
      return value;
    case 11:
      if (typeof value !== 'object' || !('content' in value)) throw wrong('takes a file');
      return addFile(where, value, resolved);
    default:
      if (typeof value !== 'object' || !('id' in value))
        throw wrong('takes somebody or something with an id');
      return addThing(where, value.id, resolved, one['channel_types'] as number[] | undefined);
  }
}

/** Uploads a person's file and puts it under `resolved.attachments`. Gives its id. */
export function addFile(where: Where, file: PersonsFile, resolved: Record<string, Json>): string {
  const stored = store(where.world, where.channel.id, asUpload(file), { ephemeral: true });
  resolved['attachments'] = { ...resolved['attachments'], [stored.id]: stored };
  return stored.id;
}

export function asUpload(file: PersonsFile): Upload {
  return {
    name: file.name,
    bytes: typeof file.content === 'string' ? new TextEncoder().encode(file.content) : file.content,
    contentType: file.contentType ?? 'text/plain; charset=utf-8',
  };
}

/** Puts a user, channel or role under `resolved`, in the short form that Discord sends. Gives its id. */
export function addThing(
  { world, channel }: Where,
  id: string,
  resolved: Record<string, Json>,
  channelTypes?: readonly number[],
): string {
  const put = (key: string, thing: unknown) => {
    resolved[key] = { ...resolved[key], [id]: thing };
  };
  const server = world.servers.get(channel.serverId ?? '');
  const user = world.users.get(id);
  const chosen = world.channels.get(id);
  const role = server?.roles.get(id);
  if (user !== undefined) {
    put('users', user);
    const member = server?.members.get(id);
    if (member !== undefined)
      put('members', {
        ...describeMember(member, false),
        permissions: String(permissionsIn(world, channel, id)),
      });
  } else if (chosen !== undefined) {
    if (channelTypes !== undefined && !channelTypes.includes(chosen.type))
      throw new Error(`#${chosen.name} is no channel of the kind asked for`);
    put('channels', {
      ...describeChannel(world, chosen),
      permissions: String(permissionsIn(world, chosen, world.bot.id)),
    });
  } else if (role === undefined) throw new Error(`Nobody and nothing here has the id ${id}`);
  else put('roles', describeRole(role));
  return id;
}
