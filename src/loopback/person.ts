// A person of a server: everything they can do there, through the same checks as Discord's own client makes.
import {
  type APIApplicationCommand,
  type APIMessage,
  type APIUser,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { type Acts, createActs } from './acts.ts';
import { openDirect } from './channels.ts';
import { addThing, commandsIn, type Definition, type Filled, findCommand, writeOptions } from './options.ts';
import { canView, may, type Permission, permissionsIn } from './permissions.ts';
import { channelOf, mustReach, type Self } from './self.ts';
import { summon } from './summon.ts';
import type { Use } from './use.ts';
import type { Channel, Json, World } from './world.ts';

/** Where, and how. `force` sends what Discord's client wouldn't offer: the bot must check again. */
interface Manner {
  readonly channel: { readonly id: string };
  readonly force?: boolean;
}

export interface Person extends Acts {
  readonly id: string;
  readonly name: string;
  readonly user: APIUser;
  /** Their client's language. */
  locale: string;
  /** Uses a slash command: `/ask`, or with a subcommand, `/discuss start`. */
  slash(path: string, values: Readonly<Record<string, Filled>>, manner: Manner): Use;
  /** Types into an option: `values` holds what is filled in so far, the focused one too. */
  autocomplete(path: string, values: Readonly<Record<string, Filled>>, focused: string, manner: Manner): Use;
  /** The commands of any type that Discord would offer them there. */
  offered(place: { readonly id: string }): APIApplicationCommand[];
  /** Right-click on a message or person → Apps → `name`. */
  contextMenu(target: APIMessage | { readonly id: string }, name: string, manner?: Manner): Use;
  /** Takes direct messages of the bot no longer, or again. */
  setDirectOpen(isOpen: boolean): void;
  /** The direct messages with the bot. */
  direct(): { readonly id: string };
  can(permission: Permission, channel: { readonly id: string }): boolean;
  /** The channels and threads they see, direct messages included. */
  channels(): Channel[];
  /** The messages of a channel as they see them, oldest first; others' ephemeral ones are not there. */
  sees(channel: { readonly id: string }): APIMessage[];
}

export function createPerson(world: World, user: APIUser, locale: string): Person {
  const self = { world, user, locale };
  const person: Person = {
    ...createActs(self),
    id: user.id,
    name: user.global_name ?? user.username,
    user,
    get locale() {
      return self.locale;
    },
    set locale(value) {
      self.locale = value;
    },
    slash: (path, values, manner) => slash(self, { path, values, kind: 2 }, manner),
    autocomplete: (path, values, focused, manner) => slash(self, { path, values, kind: 4, focused }, manner),
    offered: (place) => offered(self, channelOf(world, place.id)),
    contextMenu: (target, name, manner) => contextMenu(self, target, name, manner),
    setDirectOpen: (isOpen) => {
      if (isOpen) world.closed.delete(user.id);
      else world.closed.add(user.id);
    },
    direct: () => openDirect(world, user.id),
    can: (permission, channel) => may(world, channelOf(world, channel.id), user.id, permission),
    channels: () => [...world.channels.values()].filter((channel) => canView(world, channel, user.id)),
    sees: (channel) => sees(world, channelOf(world, channel.id), user.id),
  };
  return person;
}

function sees(world: World, channel: Channel, userId: string): APIMessage[] {
  if (!canView(world, channel, userId)) return [];
  return [...channel.messages.values()]
    .filter(({ onlyFor }) => onlyFor === null || onlyFor === userId)
    .map(({ message }) => structuredClone(message));
}

/** Why a command is not offered to somebody there; null where it is. */
function withheld(self: Self, channel: Channel, command: APIApplicationCommand): string | null {
  const needed = command.default_member_permissions;
  if (needed !== null && channel.serverId !== null) {
    // "0" is for administrators alone.
    const bits = needed === '0' ? PermissionFlagsBits.Administrator : BigInt(needed);
    if ((permissionsIn(self.world, channel, self.user.id) & bits) !== bits)
      return `${self.user.username} is not offered "${command.name}" here`;
  }
  const contexts = command.contexts as readonly number[] | null | undefined;
  const context = channel.serverId === null ? 1 : 0;
  const fits = contexts === null || contexts === undefined || contexts.includes(context);
  return fits ? null : `"${command.name}" is not for this kind of place`;
}

function mustBeOffered(self: Self, channel: Channel, command: APIApplicationCommand): void {
  const why = withheld(self, channel, command);
  if (why !== null) throw new Error(why);
}

function offered(self: Self, channel: Channel): APIApplicationCommand[] {
  const { world, user } = self;
  if (!canView(world, channel, user.id) || !may(world, channel, user.id, 'UseApplicationCommands')) return [];
  return commandsIn(world, channel.serverId).filter((one) => withheld(self, channel, one) === null);
}

interface Typed {
  readonly path: string;
  readonly values: Readonly<Record<string, Filled>>;
  readonly kind: 2 | 4;
  readonly focused?: string;
}

function slash(self: Self, typed: Typed, manner: Manner): Use {
  const { world } = self;
  const channel = channelOf(world, manner.channel.id);
  const [name = '', ...rest] = typed.path.replace(/^\//, '').split(/\s+/);
  const command = findCommand(world, channel.serverId, name, 1);
  if (manner.force !== true) {
    mustReach(self, channel);
    mustBeOffered(self, channel, command);
  }
  const definitions = (command.options ?? []) as unknown as Definition[];
  const where = { world, channel, ...(typed.focused === undefined ? {} : { focused: typed.focused }) };
  const { options, resolved } = writeOptions(where, definitions, rest, typed.values);
  const data: Json = {
    id: command.id,
    name: command.name,
    type: 1,
    ...(command.guild_id === undefined ? {} : { guild_id: command.guild_id }),
    ...(options.length === 0 ? {} : { options }),
    ...(Object.keys(resolved).length === 0 ? {} : { resolved }),
  };
  const what = `${typed.kind === 4 ? 'typing into ' : ''}${typed.path}`;
  return summon(world, { kind: typed.kind, userId: self.user.id, locale: self.locale, channel, data, what });
}

function contextMenu(
  self: Self,
  target: APIMessage | { readonly id: string },
  name: string,
  manner?: Manner,
): Use {
  const { world } = self;
  const isMessage = 'channel_id' in target;
  const place = isMessage ? target.channel_id : manner?.channel.id;
  if (place === undefined) throw new Error('A person is right-clicked somewhere: name the channel');
  const channel = channelOf(world, place);
  const command = findCommand(world, channel.serverId, name, isMessage ? 3 : 2);
  if (manner?.force !== true) {
    mustReach(self, channel);
    mustBeOffered(self, channel, command);
  }
  const resolved: Record<string, Json> = {};
  if (isMessage) resolved['messages'] = { [target.id]: channel.messages.get(target.id)?.message ?? target };
  else addThing({ world, channel }, target.id, resolved);
  return summon(world, {
    kind: 2,
    userId: self.user.id,
    locale: self.locale,
    channel,
    data: { id: command.id, name, type: command.type, target_id: target.id, resolved },
    metadata: isMessage ? { target_message_id: target.id } : { target_user: world.users.get(target.id) },
    what: `"${name}" on ${target.id}`,
  });
}
