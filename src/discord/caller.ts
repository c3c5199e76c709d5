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
