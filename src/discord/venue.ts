// A channel as a place for discussions: what kind it is, its tags, and what the bot may do there.
import { ChannelFlags, ChannelType, type Client, PermissionsBitField, Routes } from 'discord.js';
import { z } from 'zod';
import type { Failure, Venue } from '../reply/threads.ts';
import { failureOf } from './refusals.ts';

const CHANNEL = z.object({
  id: z.string(),
  type: z.number(),
  guild_id: z.string().optional(),
  parent_id: z.string().nullish(),
  flags: z.number().optional(),
  permission_overwrites: z
    .array(z.object({ id: z.string(), type: z.number(), allow: z.string(), deny: z.string() }))
    .default([]),
  available_tags: z.array(z.object({ id: z.string(), name: z.string(), moderated: z.boolean() })).default([]),
});
type Channel = z.output<typeof CHANNEL>;
const ROLES = z.array(z.object({ id: z.string(), permissions: z.string() }));
const MEMBER = z.object({ roles: z.array(z.string()) });

const KINDS: Readonly<Record<number, Venue['kind']>> = {
  [ChannelType.GuildText]: 'text',
  [ChannelType.GuildAnnouncement]: 'news',
  [ChannelType.GuildForum]: 'forum',
  [ChannelType.GuildMedia]: 'forum',
};
const THREADS: readonly number[] = [
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
];

/** Reads a channel, or the one above a thread. Asks no cache, so it works for every server from every shard. */
export async function venueOf(
  client: Pick<Client, 'rest' | 'user'>,
  server: string,
  channelId: string,
): Promise<Venue | Failure> {
  try {
    const named = await channelAt(client, channelId);
    const above = THREADS.includes(named.type) ? named.parent_id : null;
    const channel = typeof above === 'string' ? await channelAt(client, above) : named;
    if (channel.guild_id !== server)
      return { status: 'gone', missing: [], said: 'a channel of another server' };
    return {
      status: 'venue',
      channelId: channel.id,
      kind: KINDS[channel.type] ?? 'other',
      needsTag: ((channel.flags ?? 0) & ChannelFlags.RequireTag) !== 0,
      tags: channel.available_tags.map(({ id, name, moderated }) => ({ id, name, moderated })),
      permissions: await permissionsIn(client, server, channel),
    };
  } catch (error) {
    return failureOf(error, ['ViewChannel']);
  }
}

async function channelAt({ rest }: Pick<Client, 'rest'>, id: string): Promise<Channel> {
  return CHANNEL.parse(await rest.get(Routes.channel(id)));
}

/** Discord's own rule (API documentation, "Permission Overwrites"): everybody's role, the bot's roles, then the bot itself. */
async function permissionsIn(
  { rest, user }: Pick<Client, 'rest' | 'user'>,
  server: string,
  channel: Channel,
): Promise<ReadonlySet<string>> {
  const botId = user?.id ?? '';
  const [roles, member] = await Promise.all([
    rest.get(Routes.guildRoles(server)).then((answer) => ROLES.parse(answer)),
    rest.get(Routes.guildMember(server, botId)).then((answer) => MEMBER.parse(answer)),
  ]);
  const own = new Set([server, ...member.roles]);
  let bits = roles
    .filter(({ id }) => own.has(id))
    .reduce((sum, { permissions }) => sum | BigInt(permissions), 0n);
  if ((bits & PermissionsBitField.Flags.Administrator) !== 0n)
    return new Set(Object.keys(PermissionsBitField.Flags));
  for (const group of [[server], member.roles.filter((id) => id !== server), [botId]]) {
    const overwrites = channel.permission_overwrites.filter(({ id }) => group.includes(id));
    for (const { deny } of overwrites) bits &= ~BigInt(deny);
    for (const { allow } of overwrites) bits |= BigInt(allow);
  }
  return new Set(new PermissionsBitField(bits).toArray());
}
