// What stands in a channel for one person: messages, uses of the bot that wait or failed, and what Discord refused.
import type { APIMessage } from 'discord-api-types/v10';
import { componentsOf, textOf } from '../loopback/components.ts';
import type { Interaction } from '../loopback/interactions.ts';
import { canView } from '../loopback/permissions.ts';
import { placeOf } from '../loopback/rest.ts';
import { momentOf } from '../loopback/snowflake.ts';
import type { Channel, Stored, World } from '../loopback/world.ts';
import { parseMarkdown } from './markdown.ts';
import type { Preview } from './preview.ts';
import type {
  MarkdownNode,
  MessageView,
  PendingView,
  RefusedView,
  TimelineItem,
  TimelineView,
} from './wire.ts';

/** Most of a message that a reply shows of it, in UTF-16 units. */
const EXCERPT = 120;

/** The channel as `userId` sees it, oldest first; nothing where they don't see it. */
export function timelineOf(preview: Preview, userId: string, channelId: string): TimelineView {
  const { world } = preview.stage.discord;
  const channel = world.channels.get(channelId);
  if (channel === undefined || !canView(world, channel, userId)) return { channelId, items: [] };
  const messages = [...channel.messages.values()]
    .filter(({ onlyFor }) => onlyFor === null || onlyFor === userId)
    .map((stored) => messageView(world, channel, stored, userId));
  const items: TimelineItem[] = [
    ...messages,
    ...pendingIn(world, channel, userId),
    ...refusedIn(preview, channel, userId),
  ];
  return { channelId, items: items.toSorted((a, b) => momentIn(a) - momentIn(b)) };
}

function momentIn(item: TimelineItem): number {
  return item.kind === 'message' ? momentOf(item.id) : item.at;
}

function messageView(world: World, channel: Channel, stored: Stored, userId: string): MessageView {
  const { message } = stored;
  return {
    kind: 'message',
    id: message.id,
    message: withFilesHere(world, message),
    isEphemeral: stored.onlyFor !== null,
    trees: treesOf(message),
    answers: answeredBy(world, channel, stored),
    voted: [...stored.votes].filter(([, people]) => people.has(userId)).map(([id]) => id),
    reactions: [...stored.reactions].map(([emoji, people]) => ({
      emoji,
      count: people.size,
      mine: people.has(userId),
    })),
    threadId: world.channels.has(message.id) && channel.id !== message.id ? message.id : null,
  };
}

/** Files are shown by the preview itself, not by the local Discord beside it. */
function withFilesHere(world: World, message: APIMessage): APIMessage {
  return JSON.parse(
    JSON.stringify(message).replaceAll(`${world.address}/attachments/`, '/attachments/'),
  ) as APIMessage;
}

function treesOf(message: APIMessage): Record<string, readonly MarkdownNode[]> {
  const trees: Record<string, readonly MarkdownNode[]> = {};
  if (message.content !== '') trees['content'] = parseMarkdown(message.content);
  for (const one of componentsOf(message))
    if (one.type === 10) trees[String(one.id)] = parseMarkdown(String(one['content']));
  message.embeds.forEach((embed, at) => {
    if (embed.description !== undefined) trees[`embed${at}`] = parseMarkdown(embed.description);
  });
  return trees;
}

function answeredBy(world: World, channel: Channel, { message, token }: Stored): MessageView['answers'] {
  const own = world.interactions.get(token ?? '');
  const interaction = own?.kind === 5 && own.sourceId === null ? openedBy(world, own) : own;
  if (interaction?.kind === 2 && (interaction !== own || interaction.originalId === message.id))
    return { type: 'command', by: interaction.userId, name: interaction.what };
  const sourceId = interaction?.sourceId ?? message.message_reference?.message_id ?? null;
  if (sourceId === null || sourceId === message.id) return null;
  const source = channel.messages.get(sourceId)?.message;
  if (source === undefined) return null;
  return { type: 'message', id: sourceId, author: source.author.id, excerpt: excerptOf(source) };
}

/** The command whose form was sent off. */
function openedBy(world: World, { metadata }: Interaction): Interaction | undefined {
  const opener = (metadata['triggering_interaction_metadata'] as { id?: string } | undefined)?.id;
  return [...world.interactions.values()].find(({ id }) => id === opener);
}

/** The beginning of a message's words, without markup. */
function excerptOf(message: APIMessage): string {
  const words = textOf(message)
    .replaceAll(/^\s*(?:#{1,3}|-#|>) /gm, '')
    .replaceAll(/\\(?=[^\p{L}\p{N}\s])|[*_~`]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return words.length > EXCERPT ? `${words.slice(0, EXCERPT)}…` : words;
}

function pendingIn(world: World, channel: Channel, userId: string): PendingView[] {
  return [...world.interactions.values()]
    .filter((one) => one.channelId === channel.id && one.userId === userId)
    .filter(({ kind, failed, acknowledged }) => kind !== 4 && (failed || acknowledged === null))
    .map(({ id, createdAt, what, failed, kind }) => ({
      kind: 'pending',
      id,
      at: createdAt,
      what,
      failed,
      isComponent: kind !== 2,
    }));
}

function refusedIn(preview: Preview, channel: Channel, userId: string): RefusedView[] {
  const { discord } = preview.stage;
  const requests = new Set(
    discord.violations.filter(({ side }) => side === 'request').map(({ request }) => request),
  );
  return [...requests]
    .map((sent) => ({ sent, place: placeOf(discord.world, sent.path) }))
    .filter(({ place }) => place.channelId === channel.id && (place.userId ?? userId) === userId)
    .map(({ sent }) => ({
      kind: 'refused',
      id: `refused-${preview.nameOf(sent)}`,
      at: sent.at,
      request: preview.nameOf(sent),
      route: `${sent.method} ${sent.route}`,
      faults: discord.violations.filter(({ request }) => request === sent).map(({ message }) => message),
    }));
}
