// Channels and threads: made, changed, deleted; with what each of these tells the bot and the people who watch.
import { describeChannel, describeThreadMember } from './describe.ts';
import { type Channel, type Json, type Tag, type Thread, timestamp, type World } from './world.ts';

export interface ChannelDraft {
  readonly id?: string;
  readonly type: number;
  readonly serverId: string | null;
  readonly name: string;
  readonly parentId?: string | null;
  readonly topic?: string | null;
  readonly tags?: readonly Tag[];
  readonly thread?: Thread;
  readonly recipients?: readonly string[];
}

/** Adds a channel without a word to anybody. */
export function addChannel(world: World, draft: ChannelDraft): Channel {
  const siblings = [...world.channels.values()].filter(({ serverId }) => serverId === draft.serverId);
  const channel: Channel = {
    id: draft.id ?? world.newId(),
    type: draft.type,
    serverId: draft.serverId,
    parentId: draft.parentId ?? null,
    name: draft.name,
    topic: draft.topic ?? null,
    position: siblings.filter(({ thread }) => thread === null).length,
    overwrites: [],
    messages: new Map(),
    lastMessageId: null,
    tags: [...(draft.tags ?? [])],
    thread: draft.thread ?? null,
    recipients: draft.recipients ?? [],
  };
  world.channels.set(channel.id, channel);
  world.changed({ type: 'channel', channelId: channel.id });
  return channel;
}

/** The direct channel between the bot and somebody, opened where there is none yet. */
export function openDirect(world: World, userId: string): Channel {
  const open = [...world.channels.values()].find(
    ({ type, recipients }) => type === 1 && recipients.includes(userId),
  );
  return open ?? addChannel(world, { type: 1, serverId: null, name: '', recipients: [userId] });
}

/** Tells the bot of a channel or thread as it now is. `change`: CREATE or UPDATE. */
export function tell(world: World, channel: Channel, change: 'CREATE' | 'UPDATE', more: Json = {}): void {
  const t = `${channel.thread === null ? 'CHANNEL' : 'THREAD'}_${change}`;
  const d = { ...describeChannel(world, channel), ...more };
  world.dispatch({ t, d, serverId: channel.serverId, channelId: channel.id });
  world.changed({ type: 'channel', channelId: channel.id });
}

/** Deletes a channel with its messages, and its threads with it. */
export function removeChannel(world: World, channel: Channel): void {
  for (const child of world.channels.values())
    if (child.thread !== null && child.parentId === channel.id) removeChannel(world, child);
  const whole = describeChannel(world, channel);
  const { id, guild_id, parent_id, type } = whole;
  world.dispatch(
    channel.thread === null
      ? { t: 'CHANNEL_DELETE', d: whole, serverId: channel.serverId, channelId: channel.id }
      : {
          t: 'THREAD_DELETE',
          d: { id, guild_id, parent_id, type },
          serverId: channel.serverId,
          channelId: channel.id,
        },
  );
  world.channels.delete(channel.id);
  world.changed({ type: 'channel-gone', channelId: channel.id });
}

export interface ThreadDraft {
  readonly id?: string;
  /** 10 news, 11 public, 12 private. */
  readonly type: 10 | 11 | 12;
  readonly name: string;
  readonly ownerId: string;
  /** Minutes. */
  readonly autoArchive?: number;
  readonly tags?: readonly string[];
  readonly invitable?: boolean;
}

/** Opens a thread under a channel, its owner in it. */
export function openThread(world: World, parent: Channel, draft: ThreadDraft): Channel {
  const now = timestamp(world);
  const thread: Thread = {
    ownerId: draft.ownerId,
    createdAt: now,
    archived: false,
    archivedAt: now,
    locked: false,
    invitable: draft.invitable ?? true,
    autoArchive: draft.autoArchive ?? 4320,
    tags: [...(draft.tags ?? [])],
    members: new Map([[draft.ownerId, now]]),
    sent: 0,
  };
  const channel = addChannel(world, {
    ...(draft.id === undefined ? {} : { id: draft.id }),
    type: draft.type,
    serverId: parent.serverId,
    name: draft.name,
    parentId: parent.id,
    thread,
  });
  tell(world, channel, 'CREATE', { newly_created: true });
  return channel;
}

/** Writing to an archived thread opens it again. */
export function wake(world: World, channel: Channel): void {
  if (channel.thread === null || !channel.thread.archived) return;
  channel.thread.archived = false;
  channel.thread.archivedAt = timestamp(world);
  tell(world, channel, 'UPDATE');
}

/** Brings somebody into a thread, or takes them out. */
export function setThreadMember(world: World, channel: Channel, userId: string, isMember: boolean): void {
  const members = channel.thread?.members;
  if (members === undefined || members.has(userId) === isMember) return;
  if (isMember) members.set(userId, timestamp(world));
  const added = isMember ? [describeThreadMember(channel, userId)] : [];
  if (!isMember) members.delete(userId);
  world.dispatch({
    t: 'THREAD_MEMBERS_UPDATE',
    d: {
      id: channel.id,
      guild_id: channel.serverId,
      member_count: members.size,
      ...(added.length > 0 ? { added_members: added } : { removed_member_ids: [userId] }),
    },
    serverId: channel.serverId,
    channelId: channel.id,
  });
  world.changed({ type: 'channel', channelId: channel.id });
}
