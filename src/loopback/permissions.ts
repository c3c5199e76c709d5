// Who may do what where: Discord's own rule over roles and channel overwrites.
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { missingAccess, missingPermissions } from './refused.ts';
import type { Channel, Server, World } from './world.ts';

export type Permission = keyof typeof PermissionFlagsBits;

const ALL = Object.values(PermissionFlagsBits).reduce((all, bit) => all | bit, 0n);

/** The bits of some named permissions. */
export function bits(names: readonly Permission[]): bigint {
  return names.reduce((sum, name) => sum | PermissionFlagsBits[name], 0n);
}

/** What everybody may do in a new server, as Discord sets it. */
export const EVERYONE = bits([
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'CreatePublicThreads',
  'CreatePrivateThreads',
  'EmbedLinks',
  'AttachFiles',
  'AddReactions',
  'ReadMessageHistory',
  'UseApplicationCommands',
  'UseExternalEmojis',
  'SendPolls',
]);

/** What the bot's own role adds, as an invitation link would ask for it. */
export const BOT_ROLE = bits(['ManageThreads', 'ManageMessages', 'PinMessages']);

/** Permissions of a member in a server, or in one of its channels (API documentation, "Permission Overwrites"). */
export function permissionsOf(server: Server, userId: string, channel?: Channel): bigint {
  const member = server.members.get(userId);
  if (member === undefined) return 0n;
  if (server.ownerId === userId) return ALL;
  const roleIds = [server.id, ...member.roles];
  const base = roleIds.reduce((sum, id) => sum | (server.roles.get(id)?.permissions ?? 0n), 0n);
  if ((base & PermissionFlagsBits.Administrator) !== 0n) return ALL;
  if (channel === undefined) return base;
  const of = (wanted: (id: string, type: 0 | 1) => boolean) => {
    const found = channel.overwrites.filter(({ id, type }) => wanted(id, type));
    return {
      deny: found.reduce((sum, overwrite) => sum | overwrite.deny, 0n),
      allow: found.reduce((sum, overwrite) => sum | overwrite.allow, 0n),
    };
  };
  const steps = [
    of((id) => id === server.id),
    of((id, type) => type === 0 && id !== server.id && member.roles.includes(id)),
    of((id, type) => type === 1 && id === userId),
  ];
  return steps.reduce((sum, { deny, allow }) => (sum & ~deny) | allow, base);
}

/** The channel whose overwrites count: a thread has its parent's. */
function governing(world: World, channel: Channel): Channel {
  const parent = channel.thread === null ? undefined : world.channels.get(channel.parentId ?? '');
  return parent ?? channel;
}

/** Permissions of a user in a channel; in direct messages, all that make sense there. */
export function permissionsIn(world: World, channel: Channel, userId: string): bigint {
  if (channel.serverId === null)
    return channel.recipients.includes(userId) || userId === world.bot.id ? EVERYONE : 0n;
  const server = world.servers.get(channel.serverId);
  return server === undefined ? 0n : permissionsOf(server, userId, governing(world, channel));
}

export function may(world: World, channel: Channel, userId: string, permission: Permission): boolean {
  const bit = PermissionFlagsBits[permission];
  return (permissionsIn(world, channel, userId) & bit) === bit;
}

/** Whether somebody sees a channel at all: a private thread only its members and those who manage threads. */
export function canView(world: World, channel: Channel, userId: string): boolean {
  if (!may(world, channel, userId, 'ViewChannel')) return false;
  if (channel.type !== 12 || channel.thread === null) return true;
  return channel.thread.members.has(userId) || may(world, channel, userId, 'ManageThreads');
}

/** Throws 50001 where the bot doesn't see the channel, 50013 where it lacks one of the permissions. */
export function demand(world: World, channel: Channel, ...needed: readonly Permission[]): void {
  if (!canView(world, channel, world.bot.id)) throw missingAccess();
  for (const permission of needed)
    if (!may(world, channel, world.bot.id, permission)) throw missingPermissions();
}
