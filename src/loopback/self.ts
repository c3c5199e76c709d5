// A person's own view of the world, which all that they can do starts from.
import type { APIUser } from 'discord-api-types/v10';
import { canView, may } from './permissions.ts';
import type { Channel, World } from './world.ts';

export interface Self {
  readonly world: World;
  readonly user: APIUser;
  locale: string;
}

/** Throws where Discord wouldn't let them use the bot: channel unseen, or no right to use applications. */
export function mustReach({ world, user }: Self, channel: Channel): void {
  if (!canView(world, channel, user.id)) throw new Error(`${user.username} doesn't see #${channel.name}`);
  if (!may(world, channel, user.id, 'UseApplicationCommands'))
    throw new Error(`${user.username} may not use applications in #${channel.name}`);
}

export function channelOf(world: World, id: string): Channel {
  const channel = world.channels.get(id);
  if (channel === undefined) throw new Error(`There is no channel ${id} any more`);
  return channel;
}
