// Interactions: what a person's use of the bot is until it is answered, and what each answer does.
import type { APIMessage } from 'discord-api-types/v10';
import type { Upload } from './attachments.ts';
import { COMPONENTS_V2, EPHEMERAL, edit, LOADING, type MessageBody, post } from './messages.ts';
import {
  alreadyAcknowledged,
  invalidBody,
  invalidToken,
  unknownInteraction,
  unknownMessage,
  unknownWebhook,
} from './refused.ts';
import type { Channel, Json, Stored, World } from './world.ts';

/** How long a token works, in milliseconds (API documentation, "Interaction Callback"). */
const TOKEN_LIFE = 15 * 60_000;

export interface Interaction {
  readonly id: string;
  readonly token: string;
  /** 2 command, 3 component, 4 autocomplete, 5 modal. */
  readonly kind: 2 | 3 | 4 | 5;
  readonly createdAt: number;
  readonly userId: string;
  readonly serverId: string | null;
  readonly channelId: string;
  /** The message whose component was used, or that the modal's button stands on. */
  readonly sourceId: string | null;
  readonly metadata: Json;
  /** What the person did, as in `/ask`. */
  readonly what: string;
  /** The callback type of its first response. */
  acknowledged: number | null;
  /** Ends the wait for that; null once it came. */
  stopWaiting: (() => void) | null;
  /** What `@original` means. */
  originalId: string | null;
  readonly followUpIds: string[];
  modal: Json | null;
  choices: readonly { name: string; value: string | number }[] | null;
  /** Nobody answered in time: people see "The application did not respond". */
  failed: boolean;
}

export interface CallbackBody {
  readonly type: number;
  readonly data?: (MessageBody & { readonly choices?: Interaction['choices'] } & Json) | null;
}

/** Callback types that a kind of interaction takes; with a source message, updates too. */
function allowed(interaction: Interaction): readonly number[] {
  if (interaction.kind === 4) return [8];
  const updates = interaction.sourceId === null ? [] : [6, 7];
  return [4, 5, ...updates, ...(interaction.kind === 5 ? [] : [9])];
}

/** The interaction of a callback that is still in time; else 10062 or 40060. */
export function awaiting(world: World, id: string, token: string): Interaction {
  const interaction = world.interactions.get(token);
  if (interaction?.id !== id) throw unknownInteraction();
  if (interaction.acknowledged !== null) throw alreadyAcknowledged();
  if (interaction.failed || world.clock() - interaction.createdAt > world.firstResponseMs)
    throw unknownInteraction();
  return interaction;
}

/** The first response: shows, defers, updates, completes or opens a modal. */
export function respond(
  world: World,
  interaction: Interaction,
  body: CallbackBody,
  files: readonly Upload[],
): void {
  if (!allowed(interaction).includes(body.type))
    throw invalidBody([{ path: 'type', code: 'BASE_TYPE_CHOICES', message: 'Not for this interaction.' }]);
  const channel = channelOf(world, interaction);
  const data = body.data ?? {};
  if (body.type === 4) interaction.originalId = answer(world, interaction, data, files).message.id;
  if (body.type === 5) {
    const flags = LOADING | ((data.flags ?? 0) & EPHEMERAL);
    interaction.originalId = answer(world, interaction, { flags }, []).message.id;
  }
  if (body.type === 6 || body.type === 7) interaction.originalId = interaction.sourceId;
  if (body.type === 7) edit(world, channel, find(channel, interaction.sourceId ?? ''), { body: data, files });
  if (body.type === 8) interaction.choices = data.choices ?? [];
  if (body.type === 9) interaction.modal = data;
  interaction.acknowledged = body.type;
  interaction.stopWaiting?.();
  interaction.stopWaiting = null;
  world.changed({ type: 'interaction', channelId: channel.id, id: interaction.id });
}

export function channelOf(world: World, interaction: Interaction): Channel {
  const channel = world.channels.get(interaction.channelId);
  if (channel === undefined) throw unknownInteraction();
  return channel;
}

function find(channel: Channel, id: string): Stored {
  const stored = channel.messages.get(id);
  if (stored === undefined) throw unknownMessage();
  return stored;
}

function answer(world: World, interaction: Interaction, body: MessageBody, files: readonly Upload[]): Stored {
  const flags = (body.flags ?? 0) & (EPHEMERAL | COMPONENTS_V2 | LOADING);
  const extra: Partial<APIMessage> = {
    webhook_id: world.bot.id,
    application_id: world.bot.id,
    interaction_metadata: interaction.metadata as unknown as NonNullable<APIMessage['interaction_metadata']>,
  };
  return post(world, channelOf(world, interaction), {
    author: world.bot,
    body: { ...body, flags },
    files,
    token: interaction.token,
    type: interaction.kind === 2 ? 20 : 0,
    extra,
    ...((flags & EPHEMERAL) === 0 ? {} : { onlyFor: interaction.userId }),
  });
}

/** The interaction behind a webhook token: 10015 if there is none (or it is unanswered), 50027 after 15 minutes. */
export function answered(world: World, token: string): Interaction {
  const interaction = world.interactions.get(token);
  if (interaction === undefined || interaction.acknowledged === null) throw unknownWebhook();
  if (world.clock() - interaction.createdAt > TOKEN_LIFE) throw invalidToken();
  return interaction;
}

/** One of an interaction's own messages, `@original` included. */
export function ownMessage(world: World, interaction: Interaction, id: string): Stored {
  const wanted = id === '@original' ? interaction.originalId : id;
  if (wanted === null) throw unknownMessage();
  const stored = find(channelOf(world, interaction), wanted);
  if (stored.token !== interaction.token && wanted !== interaction.originalId) throw unknownMessage();
  return stored;
}

/**
 * A follow-up. The first one after a deferred reply edits that reply instead, which stays ephemeral or public as it was
 * (API documentation, "Create Followup Message").
 */
export function followUp(
  world: World,
  interaction: Interaction,
  body: MessageBody,
  files: readonly Upload[],
): Stored {
  const channel = channelOf(world, interaction);
  const original = channel.messages.get(interaction.originalId ?? '');
  if (interaction.acknowledged === 5 && original && ((original.message.flags ?? 0) & LOADING) !== 0)
    return edit(world, channel, original, { body, files });
  const stored = answer(world, interaction, body, files);
  interaction.followUpIds.push(stored.message.id);
  world.changed({ type: 'interaction', id: interaction.id });
  return stored;
}
