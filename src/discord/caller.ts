// Who used an interaction, and what they may do there. Nobody, outside a server.
import type { BaseInteraction } from 'discord.js';
import type { Access, Caller } from '../command.ts';
import type { ServerId } from '../core/document.ts';

export interface Member {
  readonly permissions: bigint;
  readonly roles: readonly string[];
}

/** Works out a member's rights on a server. */
export type RightsOf = (server: ServerId, member: Member) => Promise<ReadonlySet<Access>>;

/** `<id>@<server>`: what buttons in direct messages carry, where Discord names no server. */
const IN_DIRECT = /^(?<target>[^@]+)@(?<server>\d{17,20})$/;

export interface DirectTarget {
  readonly server: ServerId;
  readonly target: string;
}

/** The server and target of a button of our own notifications, or null where it is none. */
export function directTarget(target: string): DirectTarget | null {
  const { groups } = IN_DIRECT.exec(target) ?? {};
  const { server, target: id } = groups ?? {};
  return server === undefined || id === undefined ? null : { server: server as ServerId, target: id };
}

/** Somebody in direct messages: they may see what was told to them there, and nothing more. */
export function directCaller({ user, channelId, locale }: BaseInteraction, server: ServerId): Caller {
  return {
    id: user.id,
    server,
    serverName: 'that server',
    channelId: channelId ?? '',
    locale,
    rights: new Set<Access>(['everyone']),
  };
}

/** The caller, from what the interaction itself carries: no cache is asked, so it works on every shard and after any gap. */
export async function callerOf(interaction: BaseInteraction, rightsOf: RightsOf): Promise<Caller | null> {
  const { member, guildId, channelId } = interaction;
  if (guildId === null || member === null || channelId === null) return null;
  const server = guildId as ServerId;
  const roles = Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
  const permissions = interaction.memberPermissions?.bitfield ?? 0n;
  return {
    id: interaction.user.id,
    server,
    serverName: interaction.guild?.name ?? 'this server',
    channelId,
    locale: interaction.locale,
    rights: await rightsOf(server, { permissions, roles }),
  };
}
