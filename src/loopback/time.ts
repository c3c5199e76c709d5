// What Discord does by itself as time passes: polls end, silent threads are archived, signed addresses die (see attachments).
import { tell } from './channels.ts';
import { announce } from './messages.ts';
import { endPoll, isOpen } from './polls.ts';
import { momentOf } from './snowflake.ts';
import { type Channel, timestamp, type World } from './world.ts';

/** Brings everything up to the clock. */
export function passTime(world: World): void {
  for (const channel of world.channels.values()) {
    endPolls(world, channel);
    archiveSilent(world, channel);
  }
}

function endPolls(world: World, channel: Channel): void {
  for (const stored of channel.messages.values()) {
    const { poll } = stored.message;
    if (poll === undefined || poll.results?.is_finalized === true || isOpen(world, stored.message)) continue;
    endPoll(world, stored);
    announce(world, channel, stored, 'MESSAGE_UPDATE');
    world.changed({ type: 'message-edit', channelId: channel.id, id: stored.message.id });
  }
}

function archiveSilent(world: World, channel: Channel): void {
  const { thread } = channel;
  if (thread === null || thread.archived) return;
  const last = Math.max(
    Date.parse(thread.createdAt),
    Date.parse(thread.archivedAt),
    channel.lastMessageId === null ? 0 : momentOf(channel.lastMessageId),
  );
  if (world.clock() - last < thread.autoArchive * 60_000) return;
  thread.archived = true;
  thread.archivedAt = timestamp(world);
  tell(world, channel, 'UPDATE');
}
