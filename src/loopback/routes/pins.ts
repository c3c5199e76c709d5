// Pinned messages, at the old address and the new one.
import { announce } from '../messages.ts';
import { demand } from '../permissions.ts';
import { type Asked, channelOf, nothing, ok, type Route } from '../route.ts';
import { timestamp } from '../world.ts';
import { messageOf } from './messages.ts';

function pin(pinned: boolean): Route['answer'] {
  return (asked: Asked) => {
    const { world } = asked;
    const { channel, stored } = messageOf(asked);
    demand(world, channel, 'PinMessages');
    stored.message.pinned = pinned;
    announce(world, channel, stored, 'MESSAGE_UPDATE');
    world.dispatch({
      t: 'CHANNEL_PINS_UPDATE',
      d: {
        channel_id: channel.id,
        last_pin_timestamp: timestamp(world),
        ...(channel.serverId === null ? {} : { guild_id: channel.serverId }),
      },
      serverId: channel.serverId,
      channelId: channel.id,
    });
    world.changed({ type: 'message-edit', channelId: channel.id, id: stored.message.id });
    return nothing;
  };
}

const NEW = '/channels/{channel_id}/messages/pins';

export const PINS: readonly Route[] = [
  {
    method: 'GET',
    path: NEW,
    answer: (asked) => {
      const pinned = [...channelOf(asked).messages.values()].filter(({ message }) => message.pinned);
      const items = pinned.map(({ message }) => ({ pinned_at: timestamp(asked.world), message }));
      return ok({ items: items.toReversed(), has_more: false });
    },
  },
  ...[NEW, '/channels/{channel_id}/pins'].flatMap((path): Route[] => [
    { method: 'PUT', path: `${path}/{message_id}`, answer: pin(true) },
    { method: 'DELETE', path: `${path}/{message_id}`, answer: pin(false) },
  ]),
];
