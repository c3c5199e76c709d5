// Threads that people open themselves: in a channel, from a message, as a post of a forum.
import type { APIMessage } from 'discord-api-types/v10';
import type { Saying } from './acts.ts';
import { openThread } from './channels.ts';
import { HAS_THREAD } from './messages.ts';
import { may } from './permissions.ts';
import { channelOf, mustReach, type Self } from './self.ts';
import type { Channel } from './world.ts';

export interface PersonsThread {
  /** The channel or forum. */
  readonly channel: { readonly id: string };
  readonly name: string;
  /** The message it is opened from. */
  readonly from?: { readonly id: string };
  readonly isPrivate?: boolean;
  /** What is written first; a forum's post needs it. */
  readonly content?: string;
}

type Say = (self: Self, channel: Channel, content: string, more: Saying) => APIMessage;

/** Opens it, and writes its first message where there is one. Throws where Discord's client wouldn't. */
export function openPersonsThread(self: Self, draft: PersonsThread, say: Say): { readonly id: string } {
  const { world, user } = self;
  const parent = channelOf(world, draft.channel.id);
  mustReach(self, parent);
  const isPost = parent.type === 15;
  if (parent.thread !== null || (parent.type !== 0 && !isPost)) throw new Error('No threads open here');
  const needed = isPost
    ? 'SendMessages'
    : draft.isPrivate === true
      ? 'CreatePrivateThreads'
      : 'CreatePublicThreads';
  if (!may(world, parent, user.id, needed)) throw new Error(`${user.username} may not open a thread here`);
  const words = (draft.content ?? '').trim();
  if (isPost && words === '') throw new Error('A post needs a first message');
  const from = draft.from === undefined ? undefined : parent.messages.get(draft.from.id);
  if (draft.from !== undefined && from === undefined) throw new Error('That message is gone');
  if (from !== undefined && world.channels.has(from.message.id))
    throw new Error('That message has a thread already');
  const thread = openThread(world, parent, {
    type: draft.isPrivate === true && !isPost ? 12 : 11,
    name: draft.name,
    ownerId: user.id,
    ...(from === undefined ? {} : { id: from.message.id }),
  });
  if (from !== undefined) {
    from.message.flags = (from.message.flags ?? 0) | HAS_THREAD;
    world.changed({ type: 'message-edit', channelId: parent.id, id: from.message.id });
  }
  if (words !== '') say(self, thread, words, isPost ? { id: thread.id } : {});
  return { id: thread.id };
}
