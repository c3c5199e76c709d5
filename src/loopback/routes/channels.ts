// Channels: read, changed, deleted; typing.
import { removeChannel, tell } from '../channels.ts';
import { describeChannel } from '../describe.ts';
import { canView, demand, may } from '../permissions.ts';
import { missingAccess, missingPermissions, threadArchived } from '../refused.ts';
import { channelOf, nothing, ok, type Route } from '../route.ts';
import { must, within } from '../rules/component.ts';
import { type Channel, type Json, timestamp, type World } from '../world.ts';

/** Minutes after which a silent thread may be archived. */
export const AUTO_ARCHIVE: readonly unknown[] = [60, 1440, 4320, 10_080];

interface Change extends Json {
  readonly name?: string;
  readonly topic?: string | null;
  readonly archived?: boolean;
  readonly locked?: boolean;
  readonly invitable?: boolean;
  readonly auto_archive_duration?: number;
  readonly applied_tags?: string[];
}

function changeThread(world: World, channel: Channel, change: Change): void {
  const thread = channel.thread;
  if (thread === null) return;
  const manages = may(world, channel, world.bot.id, 'ManageThreads');
  const onlyReopens = change.archived === false && Object.keys(change).length === 1;
  // Anybody who may write reopens a thread by hand, unless it is locked; everything else needs it open.
  if (!manages && !(onlyReopens && !thread.locked) && thread.ownerId !== world.bot.id)
    throw missingPermissions();
  if (!manages && (change.locked !== undefined || thread.locked)) throw missingPermissions();
  if (thread.archived && change.archived !== false && Object.keys(change).some((key) => key !== 'locked'))
    throw threadArchived();
  channel.name = change.name ?? channel.name;
  thread.locked = change.locked ?? thread.locked;
  thread.invitable = change.invitable ?? thread.invitable;
  thread.autoArchive = change.auto_archive_duration ?? thread.autoArchive;
  thread.tags = change.applied_tags ?? thread.tags;
  if (change.archived !== undefined && change.archived !== thread.archived) {
    thread.archived = change.archived;
    thread.archivedAt = timestamp(world);
  }
}

export const CHANNELS: readonly Route[] = [
  {
    method: 'GET',
    path: '/channels/{channel_id}',
    answer: (asked) => {
      const channel = channelOf(asked);
      if (!canView(asked.world, channel, asked.world.bot.id)) throw missingAccess();
      return ok(describeChannel(asked.world, channel));
    },
  },
  {
    method: 'PATCH',
    path: '/channels/{channel_id}',
    limits: ({ body }) => {
      const { name, auto_archive_duration: archive, applied_tags: tags } = body as Change;
      return [
        ...within(name, [1, 100], 'name'),
        ...must(
          archive === undefined || AUTO_ARCHIVE.includes(archive),
          'auto_archive_duration',
          'No such time.',
        ),
        ...must((tags ?? []).length <= 5, 'applied_tags', 'At most five tags.'),
      ];
    },
    answer: (asked) => {
      const { world } = asked;
      const channel = channelOf(asked);
      const change = asked.body as Change;
      demand(world, channel, ...(channel.thread === null ? (['ManageChannels'] as const) : []));
      changeThread(world, channel, change);
      if (channel.thread === null) {
        channel.name = change.name ?? channel.name;
        channel.topic = change.topic ?? channel.topic;
      }
      tell(world, channel, 'UPDATE');
      return ok(describeChannel(world, channel));
    },
  },
  {
    method: 'DELETE',
    path: '/channels/{channel_id}',
    answer: (asked) => {
      const channel = channelOf(asked);
      demand(asked.world, channel, channel.thread === null ? 'ManageChannels' : 'ManageThreads');
      const described = describeChannel(asked.world, channel);
      removeChannel(asked.world, channel);
      return ok(described);
    },
  },
  {
    method: 'POST',
    path: '/channels/{channel_id}/typing',
    answer: (asked) => {
      const channel = channelOf(asked);
      demand(asked.world, channel, 'SendMessages');
      asked.world.changed({ type: 'typing', channelId: channel.id });
      return nothing;
    },
  },
];
