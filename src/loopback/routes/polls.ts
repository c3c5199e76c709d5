// Polls: who chose an answer, and the bot ending its own poll.
import { announce } from '../messages.ts';
import { endPoll } from '../polls.ts';
import { notAPoll, notYourMessage, pollExpired } from '../refused.ts';
import { ok, type Route } from '../route.ts';
import { messageOf } from './messages.ts';

export const POLLS: readonly Route[] = [
  {
    method: 'GET',
    path: '/channels/{channel_id}/polls/{message_id}/answers/{answer_id}',
    answer: (asked) => {
      const { stored } = messageOf(asked);
      const people = stored.votes.get(Number(asked.params['answer_id'])) ?? new Set();
      const after = asked.query.get('after') ?? '0';
      const users = [...people]
        .filter((id) => BigInt(id) > BigInt(after))
        .slice(0, Number(asked.query.get('limit') ?? 25));
      return ok({ users: users.map((id) => asked.world.users.get(id)) });
    },
  },
  {
    method: 'POST',
    path: '/channels/{channel_id}/polls/{message_id}/expire',
    answer: (asked) => {
      const { channel, stored } = messageOf(asked);
      const { message } = stored;
      if (message.poll === undefined) throw notAPoll();
      if (message.author.id !== asked.world.bot.id) throw notYourMessage();
      if (message.poll.results?.is_finalized === true) throw pollExpired();
      endPoll(asked.world, stored);
      announce(asked.world, channel, stored, 'MESSAGE_UPDATE');
      asked.world.changed({ type: 'message-edit', channelId: channel.id, id: message.id });
      return ok(message);
    },
  },
];
