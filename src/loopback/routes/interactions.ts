// Interaction callbacks, and the webhook routes by which their messages are followed up, read, edited, deleted.
import type { APIMessage } from 'discord-api-types/v10';
import {
  answered,
  awaiting,
  type CallbackBody,
  channelOf,
  followUp,
  type Interaction,
  ownMessage,
  respond,
} from '../interactions.ts';
import { EPHEMERAL, edit, LOADING, type MessageBody, remove } from '../messages.ts';
import type { Fault } from '../refused.ts';
import { type Answer, type Asked, nothing, ok, type Route, shown } from '../route.ts';
import { must } from '../rules/component.ts';
import { type Context, messageFaults } from '../rules/message.ts';
import { choicesFaults, modalFaults } from '../rules/modal.ts';
import type { Channel, Json, Stored, World } from '../world.ts';

const CALLBACK = '/interactions/{interaction_id}/{interaction_token}/callback';
const WEBHOOK = '/webhooks/{webhook_id}/{webhook_token}';

function messageIn(world: World, interaction: Interaction | undefined, id: string | null): APIMessage | null {
  if (interaction === undefined || id === null) return null;
  return world.channels.get(interaction.channelId)?.messages.get(id)?.message ?? null;
}

function contextOf(message: APIMessage | null, asked: Asked): Context {
  return {
    before: message === null ? null : (message.flags ?? 0),
    files: asked.files,
    attached: (message?.attachments ?? []).map(({ filename }) => filename),
  };
}

function callbackLimits(asked: Asked): Fault[] {
  const { type, data } = asked.body as CallbackBody;
  const interaction = asked.world.interactions.get(asked.params['interaction_token'] ?? '');
  const json = (data ?? {}) as Json;
  const source = messageIn(asked.world, interaction, interaction?.sourceId ?? null);
  switch (type) {
    case 4:
      return messageFaults(json, contextOf(null, asked), 'data');
    case 5:
      return must(
        (Number(json['flags'] ?? 0) & ~EPHEMERAL) === 0,
        'data.flags',
        'A deferred reply takes only the EPHEMERAL flag.',
      );
    case 7:
      return messageFaults(json, contextOf(source, asked), 'data');
    case 8:
      return choicesFaults((json['choices'] ?? []) as Json[], 'data.choices');
    case 9:
      return modalFaults(json, 'data');
    default:
      return [];
  }
}

function callback(asked: Asked): Answer {
  const { world, params, query } = asked;
  const interaction = awaiting(world, params['interaction_id'] ?? '', params['interaction_token'] ?? '');
  const body = asked.body as CallbackBody;
  respond(world, interaction, body, asked.files);
  const message = messageIn(world, interaction, interaction.originalId);
  const shows = message === null ? {} : { shows: message.id };
  if (query.get('with_response') !== 'true') return { ...nothing, ...shows };
  const flags = message?.flags ?? 0;
  const response = {
    interaction: {
      id: interaction.id,
      type: interaction.kind,
      channel_id: interaction.channelId,
      ...(interaction.serverId === null ? {} : { guild_id: interaction.serverId }),
      ...(message === null || body.type === 6
        ? {}
        : {
            response_message_id: message.id,
            response_message_loading: (flags & LOADING) !== 0,
            response_message_ephemeral: (flags & EPHEMERAL) !== 0,
          }),
    },
    ...(message !== null && (body.type === 4 || body.type === 7)
      ? { resource: { type: body.type, message } }
      : {}),
  };
  return { ...ok(response), ...shows };
}

function editLimits(asked: Asked): Fault[] {
  const interaction = asked.world.interactions.get(asked.params['webhook_token'] ?? '');
  const id = asked.params['message_id'] ?? interaction?.originalId ?? null;
  const context = contextOf(messageIn(asked.world, interaction, id), asked);
  return messageFaults(asked.body as Json, { ...context, before: context.before ?? 0 });
}

function find(asked: Asked): { channel: Channel; stored: Stored } {
  const interaction = answered(asked.world, asked.params['webhook_token'] ?? '');
  return {
    channel: channelOf(asked.world, interaction),
    stored: ownMessage(asked.world, interaction, asked.params['message_id'] ?? '@original'),
  };
}

/** The three things one does to a message by its token; `@original` has a path of its own. */
function ofMessage(path: string): Route[] {
  return [
    { method: 'GET', path, open: true, answer: (asked) => ok(find(asked).stored.message) },
    {
      method: 'PATCH',
      path,
      open: true,
      limits: editLimits,
      messages: (body) => [body],
      answer: (asked) => {
        const { channel, stored } = find(asked);
        const change = { body: asked.body as MessageBody, files: asked.files };
        return shown(edit(asked.world, channel, stored, change));
      },
    },
    {
      method: 'DELETE',
      path,
      open: true,
      answer: (asked) => {
        const { channel, stored } = find(asked);
        remove(asked.world, channel, stored);
        return nothing;
      },
    },
  ];
}

export const INTERACTIONS: readonly Route[] = [
  {
    method: 'POST',
    path: CALLBACK,
    open: true,
    limits: callbackLimits,
    messages: (body) => ([4, 7].includes(Number(body['type'])) ? [body['data']] : []),
    answer: callback,
  },
  {
    method: 'POST',
    path: WEBHOOK,
    open: true,
    limits: (asked) => messageFaults(asked.body as Json, contextOf(null, asked)),
    messages: (body) => [body],
    answer: (asked) => {
      const interaction = answered(asked.world, asked.params['webhook_token'] ?? '');
      return shown(followUp(asked.world, interaction, asked.body as MessageBody, asked.files));
    },
  },
  ...ofMessage(`${WEBHOOK}/messages/@original`),
  ...ofMessage(`${WEBHOOK}/messages/{message_id}`),
];
