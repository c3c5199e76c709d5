// Which gateway events a session gets, by the intents it named, and what of a message it may read.
import { GatewayIntentBits } from 'discord-api-types/v10';
import { canView } from './permissions.ts';
import type { Dispatch, Json, World } from './world.ts';

/** Intents that Discord gives only to applications that were granted them. */
export const PRIVILEGED =
  GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;

export const KNOWN = Object.values(GatewayIntentBits).reduce<number>(
  (all, bit) => (typeof bit === 'number' ? all | bit : all),
  0,
);

/** The intent that an event needs: in servers, and in direct messages. Events without an entry need none. */
const NEEDED: readonly (readonly [RegExp, server: number, direct: number])[] = [
  [/^MESSAGE_(CREATE|UPDATE|DELETE)/, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
  [/^MESSAGE_REACTION/, GatewayIntentBits.GuildMessageReactions, GatewayIntentBits.DirectMessageReactions],
  [/^MESSAGE_POLL/, GatewayIntentBits.GuildMessagePolls, GatewayIntentBits.DirectMessagePolls],
  [/^GUILD_MEMBER/, GatewayIntentBits.GuildMembers, GatewayIntentBits.GuildMembers],
  [/^(GUILD_|CHANNEL_|THREAD_)/, GatewayIntentBits.Guilds, GatewayIntentBits.Guilds],
];

/** The event as a session with `intents` gets it, or null where it gets none. */
export function seenThrough(world: World, intents: number, event: Dispatch): Json | null {
  const needed = NEEDED.find(([pattern]) => pattern.test(event.t));
  const bit = needed === undefined ? 0 : event.serverId === null ? needed[2] : needed[1];
  // One's own membership is told to everybody.
  const own = event.t === 'GUILD_MEMBER_UPDATE' && (event.d['user'] as Json)['id'] === world.bot.id;
  if (bit !== 0 && (intents & bit) === 0 && !own) return null;
  const channel = world.channels.get(event.channelId ?? '');
  if (event.t.startsWith('MESSAGE_') && channel !== undefined && !canView(world, channel, world.bot.id))
    return null;
  if (event.t !== 'MESSAGE_CREATE' && event.t !== 'MESSAGE_UPDATE') return event.d;
  return readable(world, (intents & GatewayIntentBits.MessageContent) !== 0, event.d, event.serverId);
}

/**
 * Without the message-content intent, only direct messages, the bot's own, and those that mention it have their words; the
 * others come without. The same over the gateway and over REST.
 */
export function readable(world: World, hasIntent: boolean, message: Json, serverId: string | null): Json {
  const { author, mentions } = message as { author?: { id: string }; mentions?: { id: string }[] };
  const open =
    hasIntent ||
    serverId === null ||
    author?.id === world.bot.id ||
    (mentions ?? []).some(({ id }) => id === world.bot.id);
  if (open) return message;
  const { poll: _, ...rest } = message;
  return { ...rest, content: '', embeds: [], attachments: [], components: [] };
}
