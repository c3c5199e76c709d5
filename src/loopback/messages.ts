// Messages: posted, edited, deleted, with what each of these tells the bot and the people who watch.
import type { APIEmbed, APIMessage, APIUser, MessageType } from 'discord-api-types/v10';
import { attach, mediaOf, type Upload } from './attachments.ts';
import { type Component, completed } from './components.ts';
import { describeMember } from './describe.ts';
import { type AllowedMentions, pingsOf } from './mentions.ts';
import { createPoll } from './polls.ts';
import { type Channel, type Json, type Stored, timestamp, type World } from './world.ts';

export const EPHEMERAL = 1 << 6;
export const LOADING = 1 << 7;
export const HAS_THREAD = 1 << 5;
export const COMPONENTS_V2 = 1 << 15;

/** A message as the bot (or a person) asks for it, already inside the rules. */
export interface MessageBody {
  readonly content?: string | null;
  readonly embeds?: readonly APIEmbed[] | null;
  readonly components?: readonly Component[] | null;
  readonly attachments?: readonly { id: string; filename?: string; description?: string }[] | null;
  readonly flags?: number | null;
  readonly allowed_mentions?: AllowedMentions | null;
  readonly poll?: Parameters<typeof createPoll>[1] | null;
  readonly message_reference?: { readonly message_id: string; readonly channel_id?: string } | null;
  readonly nonce?: string | number | null;
  readonly enforce_nonce?: boolean | null;
}

export interface Draft {
  readonly author: APIUser;
  readonly body: MessageBody;
  readonly files: readonly Upload[];
  /** The one person who sees it. */
  readonly onlyFor?: string;
  readonly token?: string;
  readonly type?: MessageType;
  readonly extra?: Partial<APIMessage>;
  /** A thread's first message has the thread's own id. */
  readonly id?: string;
}

/** Puts a message into a channel and tells everybody who may know. */
export function post(world: World, channel: Channel, draft: Draft): Stored {
  const { body } = draft;
  const attachments = attach(world, channel.id, {
    attachments: body.attachments ?? null,
    files: draft.files,
    ephemeral: draft.onlyFor !== undefined,
  });
  const referenced = body.message_reference?.message_id;
  const original = referenced === undefined ? undefined : channel.messages.get(referenced);
  const message: APIMessage = {
    id: draft.id ?? world.newId(),
    type: draft.type ?? (referenced === undefined ? 0 : 19),
    channel_id: channel.id,
    author: draft.author,
    content: world.alter(body.content ?? ''),
    timestamp: timestamp(world),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments,
    embeds: (body.embeds ?? []).map((embed) => ({ ...embed, type: 'rich' }) as APIEmbed),
    components: completed(body.components ?? [], mediaOf(attachments), world.alter),
    flags: body.flags ?? 0,
    pinned: false,
    ...(body.poll === null || body.poll === undefined ? {} : { poll: createPoll(world, body.poll) }),
    ...(body.nonce === null || body.nonce === undefined ? {} : { nonce: body.nonce }),
    ...(referenced === undefined ? {} : referenceTo(channel, referenced, original)),
    ...draft.extra,
  };
  Object.assign(message, pingsOf(world, channel, message, body.allowed_mentions));
  const stored: Stored = {
    message,
    onlyFor: draft.onlyFor ?? null,
    nonce: body.enforce_nonce === true ? String(body.nonce) : null,
    token: draft.token ?? null,
    votes: new Map(),
    reactions: new Map(),
  };
  keep(world, channel, stored);
  announce(world, channel, stored, 'MESSAGE_CREATE');
  world.changed({ type: 'message', channelId: channel.id, id: message.id });
  return stored;
}

function referenceTo(channel: Channel, id: string, original: Stored | undefined): Partial<APIMessage> {
  return {
    message_reference: {
      type: 0,
      channel_id: channel.id,
      message_id: id,
      ...(channel.serverId === null ? {} : { guild_id: channel.serverId }),
    },
    referenced_message: original === undefined ? null : withoutReference(original.message),
  };
}

function withoutReference(message: APIMessage): APIMessage {
  const { referenced_message: _, ...rest } = message;
  return rest;
}

function keep(world: World, channel: Channel, stored: Stored): void {
  channel.messages.set(stored.message.id, stored);
  if (stored.onlyFor === null) {
    channel.lastMessageId = stored.message.id;
    if (channel.thread !== null) channel.thread.sent += 1;
  }
  if (channel.messages.size <= world.keep) return;
  const [oldest] = channel.messages.keys();
  if (oldest !== undefined) channel.messages.delete(oldest);
}

/** The message inside an event: with its server and the author's membership. Ephemeral ones cause no event. */
export function announce(world: World, channel: Channel, stored: Stored, t: string): void {
  if (stored.onlyFor !== null) return;
  const server = world.servers.get(channel.serverId ?? '');
  const member = server?.members.get(stored.message.author.id);
  world.dispatch({
    t,
    d: {
      ...(stored.message as unknown as Json),
      channel_type: channel.type,
      ...(server === undefined ? {} : { guild_id: server.id }),
      ...(member === undefined ? {} : { member: describeMember(member, false) }),
    },
    serverId: channel.serverId,
    channelId: channel.id,
  });
}

/** Changes what `body` names and leaves the rest; a loading message becomes a whole one. */
export function edit(
  world: World,
  channel: Channel,
  stored: Stored,
  change: { body: MessageBody; files: readonly Upload[] },
): Stored {
  const { message } = stored;
  const { body } = change;
  const wasLoading = ((message.flags ?? 0) & LOADING) !== 0;
  if (body.attachments !== undefined || change.files.length > 0)
    message.attachments = attach(
      world,
      channel.id,
      { attachments: body.attachments ?? null, files: change.files, ephemeral: stored.onlyFor !== null },
      message.attachments,
    );
  if (body.content !== undefined) message.content = world.alter(body.content ?? '');
  if (body.embeds !== undefined)
    message.embeds = (body.embeds ?? []).map((embed) => ({ ...embed, type: 'rich' }) as APIEmbed);
  if (body.components !== undefined)
    message.components = completed(body.components ?? [], mediaOf(message.attachments), world.alter);
  if (body.poll !== undefined && body.poll !== null) message.poll = createPoll(world, body.poll);
  // What a first response fixed stays: being ephemeral. Being components v2 can only be added.
  message.flags = ((message.flags ?? 0) & ~LOADING) | ((body.flags ?? 0) & COMPONENTS_V2);
  if (!wasLoading) message.edited_timestamp = timestamp(world);
  Object.assign(message, pingsOf(world, channel, message, body.allowed_mentions));
  announce(world, channel, stored, 'MESSAGE_UPDATE');
  world.changed({ type: 'message-edit', channelId: channel.id, id: message.id });
  return stored;
}

/** Takes a message away, for everybody. */
export function remove(world: World, channel: Channel, stored: Stored): void {
  const { id } = stored.message;
  channel.messages.delete(id);
  if (stored.onlyFor === null)
    world.dispatch({
      t: 'MESSAGE_DELETE',
      d: { id, channel_id: channel.id, ...(channel.serverId === null ? {} : { guild_id: channel.serverId }) },
      serverId: channel.serverId,
      channelId: channel.id,
    });
  world.changed({ type: 'message-gone', channelId: channel.id, id });
}
