// Threads and forum posts: opened from a message, beside one, or with one; their members; the archive.
import { openThread, setThreadMember } from '../channels.ts';
import { describeThread, describeThreadMember } from '../describe.ts';
import { HAS_THREAD, type MessageBody, post } from '../messages.ts';
import { canView, demand, may } from '../permissions.ts';
import {
  type Fault,
  invalidBody,
  missingAccess,
  missingPermissions,
  threadArchived,
  threadExists,
  unknownMember,
} from '../refused.ts';
import { type Answer, type Asked, channelOf, nothing, ok, type Route } from '../route.ts';
import { must, within } from '../rules/component.ts';
import { messageFaults } from '../rules/message.ts';
import type { Channel, Json } from '../world.ts';
import { AUTO_ARCHIVE } from './channels.ts';
import { messageOf } from './messages.ts';

interface ThreadBody extends Json {
  readonly name: string;
  readonly type?: 10 | 11 | 12;
  readonly auto_archive_duration?: number | null;
  readonly invitable?: boolean;
  readonly applied_tags?: readonly string[];
  readonly message?: MessageBody;
}

function threadFaults({ name, auto_archive_duration: minutes, applied_tags: tags }: ThreadBody): Fault[] {
  return [
    ...within(name ?? '', [1, 100], 'name'),
    ...must(
      minutes === undefined || minutes === null || AUTO_ARCHIVE.includes(minutes),
      'auto_archive_duration',
      'One of 60, 1440, 4320, 10080.',
    ),
    ...must((tags ?? []).length <= 5, 'applied_tags', 'At most five tags.'),
  ];
}

function draftOf(asked: Asked, type: 10 | 11 | 12) {
  const body = asked.body as ThreadBody;
  return {
    type,
    name: body.name,
    ownerId: asked.world.bot.id,
    ...(typeof body.auto_archive_duration === 'number' ? { autoArchive: body.auto_archive_duration } : {}),
    ...(body.applied_tags === undefined ? {} : { tags: body.applied_tags }),
    ...(body.invitable === undefined ? {} : { invitable: body.invitable }),
  };
}

function fromMessage(asked: Asked): Answer {
  const { world } = asked;
  const { channel, stored } = messageOf(asked);
  demand(world, channel, 'CreatePublicThreads');
  if (world.channels.has(stored.message.id)) throw threadExists();
  const thread = openThread(world, channel, { ...draftOf(asked, 11), id: stored.message.id });
  stored.message.flags = (stored.message.flags ?? 0) | HAS_THREAD;
  world.changed({ type: 'message-edit', channelId: channel.id, id: stored.message.id });
  return { status: 201, body: describeThread(world, thread) };
}

function forumPost(asked: Asked, forum: Channel): Answer {
  const { world } = asked;
  demand(world, forum, 'SendMessages');
  const body = asked.body as ThreadBody;
  const unknown = (body.applied_tags ?? []).filter((id) => !forum.tags.some((tag) => tag.id === id));
  if (unknown.length > 0)
    throw invalidBody([{ path: 'applied_tags', code: 'UNKNOWN_TAG', message: 'Unknown tag.' }]);
  const thread = openThread(world, forum, draftOf(asked, 11));
  const draft = { author: world.bot, body: body.message ?? {}, files: asked.files, id: thread.id };
  const stored = post(world, thread, draft);
  const described = { ...describeThread(world, thread), message: stored.message };
  return { status: 201, body: described, shows: stored.message.id };
}

function open(asked: Asked): Answer {
  const { world } = asked;
  const parent = channelOf(asked);
  if (parent.type === 15) return forumPost(asked, parent);
  const type = (asked.body as ThreadBody).type ?? 12;
  demand(world, parent, type === 12 ? 'CreatePrivateThreads' : 'CreatePublicThreads');
  return { status: 201, body: describeThread(world, openThread(world, parent, draftOf(asked, type))) };
}

function openLimits(asked: Asked): Fault[] {
  const body = asked.body as ThreadBody;
  const parent = channelOf(asked);
  const context = { before: null, files: asked.files, forumPost: true };
  return [
    ...threadFaults(body),
    ...(parent.type === 15 ? messageFaults((body.message ?? {}) as Json, context, 'message') : []),
  ];
}

function setMember(isMember: boolean): Route['answer'] {
  return (asked) => {
    const { world } = asked;
    const channel = channelOf(asked);
    const userId = asked.params['user_id'] ?? world.bot.id;
    if (!canView(world, channel, world.bot.id)) throw missingAccess();
    if (channel.thread === null) throw unknownMember();
    if (channel.thread.archived) throw threadArchived();
    const manages = may(world, channel, world.bot.id, 'ManageThreads');
    const own = userId === world.bot.id || channel.thread.ownerId === world.bot.id;
    if (!isMember && !own && !manages) throw missingPermissions();
    setThreadMember(world, channel, userId, isMember);
    return nothing;
  };
}

function archive(type: 11 | 12): Route['answer'] {
  return (asked) => {
    const parent = channelOf(asked);
    const threads = [...asked.world.channels.values()].filter(
      (one) => one.parentId === parent.id && one.type === type && one.thread?.archived === true,
    );
    return ok({
      threads: threads.map((one) => describeThread(asked.world, one)),
      members: [],
      has_more: false,
    });
  };
}

const CHANNEL = '/channels/{channel_id}';

export const THREADS: readonly Route[] = [
  {
    method: 'POST',
    path: `${CHANNEL}/messages/{message_id}/threads`,
    limits: ({ body }) => threadFaults(body as ThreadBody),
    answer: fromMessage,
  },
  {
    method: 'POST',
    path: `${CHANNEL}/threads`,
    limits: openLimits,
    messages: (body) => ('message' in body ? [body['message']] : []),
    answer: open,
  },
  {
    method: 'GET',
    path: `${CHANNEL}/thread-members`,
    answer: (asked) => {
      const channel = channelOf(asked);
      return ok([...(channel.thread?.members.keys() ?? [])].map((id) => describeThreadMember(channel, id)));
    },
  },
  { method: 'PUT', path: `${CHANNEL}/thread-members/@me`, answer: setMember(true) },
  { method: 'DELETE', path: `${CHANNEL}/thread-members/@me`, answer: setMember(false) },
  { method: 'PUT', path: `${CHANNEL}/thread-members/{user_id}`, answer: setMember(true) },
  { method: 'DELETE', path: `${CHANNEL}/thread-members/{user_id}`, answer: setMember(false) },
  { method: 'GET', path: `${CHANNEL}/threads/archived/public`, answer: archive(11) },
  { method: 'GET', path: `${CHANNEL}/threads/archived/private`, answer: archive(12) },
];
