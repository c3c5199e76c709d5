// Messages in channels: made, read, edited, deleted; reactions of the bot.
import type { APIMessage } from 'discord-api-types/v10';
import { wake } from '../channels.ts';
import { readable } from '../intents.ts';
import { EPHEMERAL, edit, type MessageBody, post, remove } from '../messages.ts';
import { canView, demand, may } from '../permissions.ts';
import {
  cannotMessageUser,
  missingAccess,
  missingPermissions,
  notYourMessage,
  threadArchived,
  threadLocked,
  unknownMessage,
} from '../refused.ts';
import { type Asked, channelOf, nothing, ok, type Route, shown } from '../route.ts';
import { lengthOf, must } from '../rules/component.ts';
import { messageFaults } from '../rules/message.ts';
import type { Channel, Json, Stored, World } from '../world.ts';

const LIST = '/channels/{channel_id}/messages';
const ONE = '/channels/{channel_id}/messages/{message_id}';

/** How long a nonce is remembered: "the past few minutes" (API documentation). */
const NONCE_LIFE = 5 * 60_000;

/** A message that the bot can see by its own token; ephemeral ones it can't. */
export function messageOf(asked: Asked): { channel: Channel; stored: Stored } {
  const channel = channelOf(asked);
  if (!canView(asked.world, channel, asked.world.bot.id)) throw missingAccess();
  const stored = channel.messages.get(asked.params['message_id'] ?? '');
  if (stored === undefined || stored.onlyFor !== null) throw unknownMessage();
  return { channel, stored };
}

/** Throws where the bot may not write: no permission, locked, or (unless it may unarchive by writing) archived. */
function demandWriting(world: World, channel: Channel, hasFiles: boolean): void {
  if (channel.recipients.some((id) => world.closed.has(id))) throw cannotMessageUser();
  demand(world, channel, channel.thread === null ? 'SendMessages' : 'SendMessagesInThreads');
  if (hasFiles) demand(world, channel, 'AttachFiles');
  const { thread } = channel;
  if (thread === null) return;
  if (thread.locked && !may(world, channel, world.bot.id, 'ManageThreads')) throw threadLocked();
  if (thread.archived && thread.locked) throw threadArchived();
}

function earlier(
  world: World,
  channel: Channel,
  { nonce, enforce_nonce: enforce }: MessageBody,
): Stored | null {
  if (enforce !== true || nonce === null || nonce === undefined) return null;
  const same = [...channel.messages.values()].findLast((stored) => stored.nonce === String(nonce));
  if (same === undefined) return null;
  return world.clock() - Date.parse(same.message.timestamp) <= NONCE_LIFE ? same : null;
}

function create(asked: Asked) {
  const { world, files } = asked;
  const channel = channelOf(asked);
  const body = asked.body as MessageBody;
  demandWriting(world, channel, files.length > 0);
  if (body.poll !== null && body.poll !== undefined) demand(world, channel, 'SendPolls');
  const before = earlier(world, channel, body);
  if (before !== null) return ok(before.message);
  wake(world, channel);
  const flags = (body.flags ?? 0) & ~EPHEMERAL;
  return shown(post(world, channel, { author: world.bot, body: { ...body, flags }, files }));
}

function list(asked: Asked) {
  const { world, query } = asked;
  const channel = channelOf(asked);
  if (!canView(world, channel, world.bot.id)) throw missingAccess();
  const most = Number(query.get('limit') ?? 50);
  const [before, after] = [query.get('before'), query.get('after')];
  const visible = [...channel.messages.values()].filter(({ onlyFor }) => onlyFor === null);
  const messages = may(world, channel, world.bot.id, 'ReadMessageHistory') ? visible : [];
  const chosen = messages
    .map(({ message }) => message)
    .filter(({ id }) => before === null || BigInt(id) < BigInt(before))
    .filter(({ id }) => after === null || BigInt(id) > BigInt(after));
  const newestFirst = (after === null ? chosen.slice(-most) : chosen.slice(0, most)).toReversed();
  return ok(newestFirst.map((message) => asRead(asked, channel, message)));
}

function asRead({ world }: Asked, channel: Channel, message: APIMessage): Json {
  return readable(world, world.privileged, message as unknown as Json, channel.serverId);
}

function change(asked: Asked) {
  const { channel, stored } = messageOf(asked);
  if (stored.message.author.id !== asked.world.bot.id) throw notYourMessage();
  if (channel.thread?.archived === true) throw threadArchived();
  const edited = { body: asked.body as MessageBody, files: asked.files };
  return shown(edit(asked.world, channel, stored, edited));
}

export const MESSAGES: readonly Route[] = [
  { method: 'GET', path: LIST, answer: list },
  {
    method: 'POST',
    path: LIST,
    limits: ({ body, files }) => [
      ...messageFaults(body as Json, { before: null, files }),
      ...must(lengthOf((body as Json)['nonce']) <= 25, 'nonce', 'Must be 25 or fewer in length.'),
    ],
    messages: (body) => [body],
    answer: create,
  },
  {
    method: 'GET',
    path: ONE,
    answer: (asked) => {
      const { channel, stored } = messageOf(asked);
      return ok(asRead(asked, channel, stored.message));
    },
  },
  {
    method: 'PATCH',
    path: ONE,
    limits: (asked) => {
      const message = channelOf(asked).messages.get(asked.params['message_id'] ?? '')?.message;
      const attached = (message?.attachments ?? []).map(({ filename }) => filename);
      return messageFaults(asked.body as Json, { before: message?.flags ?? 0, files: asked.files, attached });
    },
    messages: (body) => [body],
    answer: change,
  },
  {
    method: 'DELETE',
    path: ONE,
    answer: (asked) => {
      const { world } = asked;
      const { channel, stored } = messageOf(asked);
      const own = stored.message.author.id === world.bot.id;
      if (!own && !may(world, channel, world.bot.id, 'ManageMessages')) throw missingPermissions();
      remove(world, channel, stored);
      return nothing;
    },
  },
  {
    method: 'PUT',
    path: `${ONE}/reactions/{emoji_name}/@me`,
    answer: (asked) => {
      const { channel, stored } = messageOf(asked);
      demand(asked.world, channel, 'AddReactions');
      const emoji = asked.params['emoji_name'] ?? '';
      stored.reactions.set(emoji, (stored.reactions.get(emoji) ?? new Set()).add(asked.world.bot.id));
      asked.world.changed({ type: 'message-edit', channelId: channel.id, id: stored.message.id });
      return nothing;
    },
  },
];
