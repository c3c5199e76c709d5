// What one can do to a message: the menu of a right-click.
import type { MessageView } from '../wire.ts';
import { askWords } from './ask-words.ts';
import { act } from './doing.ts';
import type { MenuGroup, MenuItem } from './layers.ts';
import { whenWords } from './message.ts';
import { changed, channel, dismiss, inspect, personName, state } from './state.ts';

export function inspectMessage({ message, id }: MessageView): void {
  const title = `${personName(message.author.id)}, ${whenWords(new Date(message.timestamp))}`;
  inspect({ title, channelId: message.channel_id, messageId: id, request: null });
}

/** The groups of the menu: what applications offer, what Discord does, what takes the message away. */
export function menuOf(view: MessageView): MenuGroup[] {
  const at = placeOf(view);
  return [
    {
      heading: 'Apps',
      items: state.commands.onMessages.map((name) => ({
        label: name,
        act: () => void act({ act: 'menu', ...at, name }),
      })),
    },
    {
      items: [
        ...talking(view),
        ...threading(view),
        ...editing(view),
        { label: 'What was sent', note: 'payload, limits, sources', act: () => inspectMessage(view) },
      ],
    },
    { items: removing(view) },
  ];
}

const placeOf = ({ message, id }: MessageView) => ({ channel: message.channel_id, message: id });

const isMine = ({ message }: MessageView) => message.author.id === state.places?.me.id;

function talking(view: MessageView): MenuItem[] {
  const { message, id, isEphemeral } = view;
  if (isEphemeral || channel(message.channel_id)?.canSend !== true) return [];
  const reply = () => {
    state.replyTo = { id, author: personName(message.author.id) };
    changed('reply');
  };
  return [
    { label: 'Reply', act: reply },
    { label: 'React with 👍', act: () => void act({ act: 'react', ...placeOf(view), emoji: '👍' }) },
  ];
}

function threading({ message, id, threadId, isEphemeral }: MessageView): MenuItem[] {
  if (channel(message.channel_id)?.type !== 0 || threadId !== null || isEphemeral) return [];
  const begin = () =>
    askWords('New thread', [{ label: 'Name' }], ([name]) => ({
      act: 'thread',
      channel: message.channel_id,
      name,
      from: id,
    }));
  return [{ label: 'Create thread', act: begin }];
}

function editing(view: MessageView): MenuItem[] {
  if (!isMine(view)) return [];
  const field = { label: 'Message', value: view.message.content, paragraph: true };
  const change = () =>
    askWords('Edit message', [field], ([content]) => ({ act: 'rewrite', ...placeOf(view), content }));
  return [{ label: 'Edit message', act: change }];
}

function removing(view: MessageView): MenuItem[] {
  if (view.isEphemeral) return [{ label: 'Dismiss message', act: () => dismiss(view.id) }];
  if (!isMine(view) && channel(view.message.channel_id)?.canManage !== true) return [];
  return [
    { label: 'Delete message', danger: true, act: () => void act({ act: 'delete', ...placeOf(view) }) },
  ];
}
