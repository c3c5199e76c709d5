// What a person does to messages: presses, picks, fills in, says, votes, reacts, deletes.
import type { APIMessage } from 'discord-api-types/v10';
import { wake } from './channels.ts';
import { buttonsOf, type Component, findComponent, menusOf } from './components.ts';
import { edit, post, remove } from './messages.ts';
import { type ModalValue, writeModal } from './modal.ts';
import { addThing, asUpload, type PersonsFile } from './options.ts';
import { canView, may } from './permissions.ts';
import { isOpen, tally } from './polls.ts';
import { channelOf, mustReach, type Self } from './self.ts';
import { summon } from './summon.ts';
import { openPersonsThread, type PersonsThread } from './threads.ts';
import type { SeenModal, Use } from './use.ts';
import type { Channel, Json, Stored, World } from './world.ts';

type Seen = Pick<APIMessage, 'id' | 'channel_id'>;

export interface Acts {
  /** Presses the button with that label or custom id. `forged` sends a custom id that stands on no button. */
  click(message: Seen, wanted: string, manner?: { readonly forged?: boolean }): Use;
  /** Picks from the menu with that placeholder or custom id: values, or ids where Discord fills the menu. */
  select(message: Seen, wanted: string, values: readonly string[]): Use;
  /** Sends a modal off, its fields by label or custom id. */
  submitModal(modal: SeenModal, fields: Readonly<Record<string, ModalValue>>): Use;
  /** Writes into a channel. */
  say(channel: { readonly id: string }, content: string, more?: Saying): APIMessage;
  /** Votes in a poll, by the answer's words; again takes the vote back. */
  vote(message: Seen, answer: string): void;
  react(message: Seen, emoji: string): void;
  /** Changes the words of a message of one's own. */
  rewrite(message: Seen, content: string): void;
  /** Opens a thread: in a channel, from a message, or as a post of a forum. */
  openThread(draft: PersonsThread): { readonly id: string };
  /** Deletes a message: one's own, or with Manage Messages. */
  delete(message: Seen): void;
}

export interface Saying {
  readonly replyTo?: Seen;
  readonly files?: readonly PersonsFile[];
  /** The first message of a forum's post has the id of its thread. */
  readonly id?: string;
}

export function createActs(self: Self): Acts {
  const { world } = self;
  return {
    click: (message, wanted, manner) => {
      const { channel, stored } = find(self, message);
      const id = manner?.forged === true ? wanted : buttonId(stored, wanted);
      return component(self, { channel, stored, data: { component_type: 2, custom_id: id } });
    },
    select: (message, wanted, values) => select(self, message, wanted, values),
    submitModal: (modal, fields) => {
      const { interaction } = modal;
      const channel = channelOf(world, interaction.channelId);
      const source = channel.messages.get(interaction.sourceId ?? '');
      return summon(world, {
        kind: 5,
        userId: self.user.id,
        locale: self.locale,
        channel,
        data: writeModal({ world, channel }, modal, fields),
        metadata: { triggering_interaction_metadata: interaction.metadata },
        what: `the modal "${modal.title}"`,
        ...(source === undefined ? {} : { source }),
      });
    },
    say: (channel, content, more = {}) => say(self, channelOf(world, channel.id), content, more),
    vote: (message, answer) => vote(self, message, answer),
    react: (message, emoji) => react(self, message, emoji),
    rewrite: (message, content) => {
      const { channel, stored } = find(self, message);
      if (stored.message.author.id !== self.user.id) throw new Error('That message is somebody else’s');
      edit(world, channel, stored, { body: { content }, files: [] });
    },
    openThread: (draft) => openPersonsThread(self, draft, say),
    delete: (message) => {
      const { channel, stored } = find(self, message);
      const own = stored.message.author.id === self.user.id;
      if (!own && !may(world, channel, self.user.id, 'ManageMessages'))
        throw new Error(`${self.user.username} may not delete that`);
      remove(world, channel, stored);
    },
  };
}

function find({ world, user }: Self, message: Seen): { channel: Channel; stored: Stored } {
  const channel = channelOf(world, message.channel_id);
  const stored = channel.messages.get(message.id);
  if (stored === undefined) throw new Error('That message is gone');
  const visible = canView(world, channel, user.id) && (stored.onlyFor === null || stored.onlyFor === user.id);
  if (!visible) throw new Error(`${user.username} doesn't see that message`);
  return { channel, stored };
}

function buttonId({ message }: Stored, wanted: string): string {
  const button = findComponent(buttonsOf(message), wanted);
  if (button['disabled'] === true) throw new Error(`"${wanted}" is disabled`);
  if (button.custom_id === undefined) throw new Error(`"${wanted}" is a link to ${String(button['url'])}`);
  return button.custom_id;
}

function component(self: Self, used: { channel: Channel; stored: Stored; data: Json }): Use {
  mustReach(self, used.channel);
  const what = `the component ${String(used.data['custom_id'])}`;
  const { channel, stored: source, data } = used;
  return summon(self.world, {
    kind: 3,
    userId: self.user.id,
    locale: self.locale,
    channel,
    source,
    data,
    what,
  });
}

function select(self: Self, message: Seen, wanted: string, values: readonly string[]): Use {
  const { channel, stored } = find(self, message);
  const menu: Component = findComponent(menusOf(stored.message), wanted);
  const min = Number(menu['min_values'] ?? 1);
  const max = Number(menu['max_values'] ?? 1);
  if (values.length < min || values.length > max)
    throw new Error(`"${wanted}" takes ${min} to ${max} values`);
  const resolved: Record<string, Json> = {};
  const offered = (menu['options'] ?? []) as { value: string }[];
  for (const value of values)
    if (menu.type !== 3)
      addThing(
        { world: self.world, channel },
        value,
        resolved,
        menu['channel_types'] as number[] | undefined,
      );
    else if (!offered.some((option) => option.value === value))
      throw new Error(`"${wanted}" doesn't offer ${value}`);
  const data = {
    component_type: menu.type,
    custom_id: menu.custom_id,
    id: menu.id,
    values,
    ...(menu.type === 3 ? {} : { resolved }),
  };
  return component(self, { channel, stored, data });
}

function say({ world, user }: Self, channel: Channel, content: string, more: Saying): APIMessage {
  const permission = channel.thread === null ? 'SendMessages' : 'SendMessagesInThreads';
  if (!canView(world, channel, user.id) || !may(world, channel, user.id, permission))
    throw new Error(`${user.username} may not write in #${channel.name}`);
  if (channel.thread?.locked === true && !may(world, channel, user.id, 'ManageThreads'))
    throw new Error(`#${channel.name} is locked`);
  wake(world, channel);
  const body = {
    content,
    ...(more.replyTo === undefined ? {} : { message_reference: { message_id: more.replyTo.id } }),
  };
  const files = (more.files ?? []).map((file, n) => ({ ...asUpload(file), n }));
  const first = more.id === undefined ? {} : { id: more.id };
  return structuredClone(post(world, channel, { author: user, body, files, ...first }).message);
}

function vote(self: Self, message: Seen, answer: string): void {
  const { world, user } = self;
  const { channel, stored } = find(self, message);
  const { poll } = stored.message;
  const chosen = poll?.answers.find(({ poll_media: media }) => media.text === answer);
  if (poll === undefined || chosen === undefined) throw new Error(`No poll answer "${answer}"`);
  if (!isOpen(world, stored.message)) throw new Error('That poll is over');
  const id = chosen.answer_id;
  const had = stored.votes.get(id)?.has(user.id) === true;
  for (const [other, people] of stored.votes)
    if ((other === id || !poll.allow_multiselect) && people.delete(user.id))
      tellVote(world, channel, stored, [user.id, other, 'REMOVE']);
  if (!had) {
    stored.votes.set(id, (stored.votes.get(id) ?? new Set()).add(user.id));
    tellVote(world, channel, stored, [user.id, id, 'ADD']);
  }
  tally(world, stored);
  world.changed({ type: 'message-edit', channelId: channel.id, id: stored.message.id });
}

function tellVote(
  world: World,
  channel: Channel,
  stored: Stored,
  [userId, answerId, change]: readonly [string, number, 'ADD' | 'REMOVE'],
): void {
  world.dispatch({
    t: `MESSAGE_POLL_VOTE_${change}`,
    d: { ...placeOf(channel, stored), user_id: userId, answer_id: answerId },
    serverId: channel.serverId,
    channelId: channel.id,
  });
}

function placeOf(channel: Channel, stored: Stored): Json {
  const guild = channel.serverId === null ? {} : { guild_id: channel.serverId };
  return { channel_id: channel.id, message_id: stored.message.id, ...guild };
}

function react(self: Self, message: Seen, emoji: string): void {
  const { world, user } = self;
  const { channel, stored } = find(self, message);
  stored.reactions.set(emoji, (stored.reactions.get(emoji) ?? new Set()).add(user.id));
  world.dispatch({
    t: 'MESSAGE_REACTION_ADD',
    d: {
      ...placeOf(channel, stored),
      user_id: user.id,
      message_author_id: stored.message.author.id,
      emoji: { id: null, name: emoji },
      burst: false,
      type: 0,
    },
    serverId: channel.serverId,
    channelId: channel.id,
  });
  world.changed({ type: 'message-edit', channelId: channel.id, id: stored.message.id });
}
