// Servers as REST tells of them: themselves, their channels, roles, members, open threads.
import {
  describeChannel,
  describeMember,
  describeRole,
  describeServer,
  describeThread,
  describeThreadMember,
} from '../describe.ts';
import { canView } from '../permissions.ts';
import { unknownMember, unknownServer } from '../refused.ts';
import { type Asked, ok, type Route } from '../route.ts';
import type { Server } from '../world.ts';

function serverOf({ world, params }: Asked): Server {
  const server = world.servers.get(params['guild_id'] ?? '');
  if (server === undefined || !server.members.has(world.bot.id)) throw unknownServer();
  return server;
}

const channelsOf = (asked: Asked) =>
  [...asked.world.channels.values()].filter(({ serverId }) => serverId === serverOf(asked).id);

export const SERVERS: readonly Route[] = [
  { method: 'GET', path: '/guilds/{guild_id}', answer: (asked) => ok(describeServer(serverOf(asked))) },
  {
    method: 'GET',
    path: '/guilds/{guild_id}/channels',
    answer: (asked) =>
      ok(
        channelsOf(asked)
          .filter(({ thread }) => thread === null)
          .map((channel) => describeChannel(asked.world, channel)),
      ),
  },
  {
    method: 'GET',
    path: '/guilds/{guild_id}/roles',
    answer: (asked) => ok([...serverOf(asked).roles.values()].map(describeRole)),
  },
  {
    method: 'GET',
    path: '/guilds/{guild_id}/members/{user_id}',
    answer: (asked) => {
      const member = serverOf(asked).members.get(asked.params['user_id'] ?? '');
      if (member === undefined) throw unknownMember();
      return ok(describeMember(member));
    },
  },
  {
    method: 'GET',
    path: '/guilds/{guild_id}/threads/active',
    answer: (asked) => {
      const { world } = asked;
      const open = channelsOf(asked).filter(
        (channel) => channel.thread?.archived === false && canView(world, channel, world.bot.id),
      );
      const joined = open.filter(({ thread }) => thread?.members.has(world.bot.id));
      return ok({
        threads: open.map((channel) => describeThread(world, channel)),
        members: joined.map((channel) => describeThreadMember(channel, world.bot.id)),
        has_more: false,
      });
    },
  },
];
