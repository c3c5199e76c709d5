// The servers, channels and people around the messages, as one person sees them.
import { canView, may } from '../loopback/permissions.ts';
import type { Channel } from '../loopback/world.ts';
import type { Played } from './cast.ts';
import type { Preview } from './preview.ts';
import type { ChannelView, PersonView, PlacesView, ServerView } from './wire.ts';

/** Everything that `me` sees besides messages. */
export function placesOf(preview: Preview, me: Played): PlacesView {
  const { discord, people, home, suggestions } = preview.stage;
  const { world } = discord;
  const direct = [...world.channels.values()].find(
    ({ type, recipients, messages }) => type === 1 && recipients.includes(me.person.id) && messages.size > 0,
  );
  const view = (played: Played): PersonView => ({
    id: played.person.id,
    name: played.person.name,
    note: played.note,
    serverIds: [...world.servers.values()]
      .filter(({ members }) => members.has(played.person.id))
      .map(({ id }) => id),
  });
  return {
    bot: { id: world.bot.id, name: world.bot.global_name ?? world.bot.username },
    me: view(me),
    people: [...people.values()].map(view),
    servers: [...world.servers.values()]
      .filter(({ members }) => members.has(me.person.id))
      .map((server) => serverView(preview, me.person.id, server.id)),
    direct: direct === undefined ? null : channelView(preview, me.person.id, direct),
    home,
    suggestions,
    described: discord.described,
    trouble: preview.troubles.current(),
    connected: discord.gateway.live().length > 0,
    now: world.clock(),
  };
}

function serverView(preview: Preview, userId: string, serverId: string): ServerView {
  const { world } = preview.stage.discord;
  const server = world.servers.get(serverId);
  if (server === undefined) throw new Error(`There is no server ${serverId}`);
  return {
    id: server.id,
    name: server.name,
    roles: [...server.roles.values()]
      .filter(({ id }) => id !== server.id)
      .map(({ id, name }) => ({ id, name })),
    members: [...server.members.values()].map(({ user }) => ({
      id: user.id,
      name: user.global_name ?? user.username,
    })),
    channels: [...world.channels.values()]
      .filter((channel) => channel.serverId === server.id && canView(world, channel, userId))
      .map((channel) => channelView(preview, userId, channel)),
  };
}

function channelView({ stage }: Preview, userId: string, channel: Channel): ChannelView {
  const { world } = stage.discord;
  const { thread } = channel;
  const permission = thread === null ? 'SendMessages' : 'SendMessagesInThreads';
  const isShut = thread?.locked === true && !may(world, channel, userId, 'ManageThreads');
  return {
    id: channel.id,
    serverId: channel.serverId,
    parentId: channel.parentId,
    type: channel.type,
    name: channel.name,
    topic: channel.topic,
    tags: (thread?.tags ?? channel.tags.map(({ id }) => id)).map((id) =>
      tagName(stage.discord.world.channels, channel, id),
    ),
    lastMessageId: channel.lastMessageId,
    canSend: may(world, channel, userId, permission) && !isShut,
    canManage: may(world, channel, userId, 'ManageMessages'),
    thread:
      thread === null
        ? null
        : {
            archived: thread.archived,
            locked: thread.locked,
            isPrivate: channel.type === 12,
            messages: channel.messages.size,
            people: thread.members.size,
          },
  };
}

function tagName(channels: ReadonlyMap<string, Channel>, channel: Channel, id: string): string {
  const forum = channel.thread === null ? channel : channels.get(channel.parentId ?? '');
  return forum?.tags.find((tag) => tag.id === id)?.name ?? id;
}
