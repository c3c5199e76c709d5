// Opening a thread so that one draft never opens two: whatever was cut off in between, the next try finds what is there.
import { type Client, DiscordAPIError, Routes, SnowflakeUtil } from 'discord.js';
import { z } from 'zod';
import type { Failure, OpenedThread, ThreadDraft } from '../reply/threads.ts';
import { THREAD } from './limits.ts';
import { bodyOf, CLOCKS_APART_MS, earlier, filesOf } from './messenger.ts';
import { pagesOf } from './payload.ts';
import { failureOf } from './refusals.ts';
import { shortened } from './shortened.ts';

type Connection = Pick<Client, 'rest' | 'user'>;

const THING = z.object({ id: z.string() });
const THREADS = z.object({
  threads: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      type: z.number(),
      owner_id: z.string().optional(),
      parent_id: z.string().nullish(),
    }),
  ),
});
const CHANNEL = z.object({ guild_id: z.string() });
/** Discord's codes: a message has a thread already. */
const THREAD_EXISTS = 160004;
const PRIVATE_THREAD = 12;
/** No discussion shorter than this falls out of sight by itself: Discord's longest time. */
const QUIET_MINUTES = 10_080;

/** What has been made so far, as routes that delete it. */
type Made = `/${string}`[];

/**
 * Opens the draft's thread with its first message. Where Discord refuses a step, what was made by then is taken away again.
 *
 * @throws what passes by itself; then it can be tried again.
 */
export async function openThread(client: Connection, draft: ThreadDraft): Promise<OpenedThread | Failure> {
  const { venue, isPrivate } = draft;
  const made: Made = [];
  try {
    if (venue.kind === 'forum') return await openPost(client, draft);
    const threadId = isPrivate
      ? await openPrivate(client, draft)
      : await openUnderMessage(client, draft, made);
    made.push(Routes.channel(threadId));
    const starterId = await say(client, draft, { channelId: threadId, reply: 'starter' });
    return { status: 'opened', threadId, starterId };
  } catch (error) {
    const failure = failureOf(error);
    for (const route of made.toReversed()) await client.rest.delete(route).catch(() => undefined);
    return failure;
  }
}

/** One message with one nonce, and one thread to a message: Discord itself keeps this from doubling. */
async function openUnderMessage(client: Connection, draft: ThreadDraft, made: Made): Promise<string> {
  const { channelId } = draft.venue;
  const messageId = await say(client, draft, { channelId, reply: 'announcement' });
  made.push(Routes.channelMessage(channelId, messageId));
  try {
    const body = bodyFor(draft);
    return THING.parse(await client.rest.post(Routes.threads(channelId, messageId), { body })).id;
  } catch (error) {
    // A thread under a message has the message's id.
    if (error instanceof DiscordAPIError && error.code === THREAD_EXISTS) return messageId;
    throw error;
  }
}

async function openPrivate(client: Connection, draft: ThreadDraft): Promise<string> {
  const known = draft.again ? await threadSince(client, draft) : null;
  if (known !== null) return known;
  const body = { ...bodyFor(draft), type: PRIVATE_THREAD, invitable: true };
  return THING.parse(await client.rest.post(Routes.threads(draft.venue.channelId), { body })).id;
}

/** A post has its first message's id. */
async function openPost(client: Connection, draft: ThreadDraft): Promise<OpenedThread> {
  const known = draft.again ? await threadSince(client, draft) : null;
  if (known !== null) return { status: 'opened', threadId: known, starterId: known };
  const [page] = pagesOf({ ...draft.starter, audience: 'channel' });
  if (page === undefined) throw new RangeError('There is nothing to say.');
  const body = {
    ...bodyFor(draft),
    applied_tags: draft.tags.slice(0, THREAD.tags),
    message: bodyOf(page),
  };
  const sent = await client.rest.post(Routes.threads(draft.venue.channelId), { body, files: filesOf(page) });
  const { id } = THING.parse(sent);
  return { status: 'opened', threadId: id, starterId: id };
}

function bodyFor({ name }: ThreadDraft): { name: string; auto_archive_duration: number } {
  return { name: shortened(name, THREAD.name), auto_archive_duration: QUIET_MINUTES };
}

async function say(
  client: Connection,
  draft: ThreadDraft,
  { channelId, reply }: { readonly channelId: string; readonly reply: 'starter' | 'announcement' },
): Promise<string> {
  const nonce = `${draft.nonce}${reply[0]}`;
  const known = draft.again ? await earlier(client, channelId, { nonce, since: draft.since }) : null;
  if (known !== null) return known;
  const [page] = pagesOf({ ...draft[reply], audience: 'channel' });
  if (page === undefined) throw new RangeError('There is nothing to say.');
  const body = { ...bodyOf(page), nonce, enforce_nonce: true };
  return THING.parse(
    await client.rest.post(Routes.channelMessages(channelId), { body, files: filesOf(page) }),
  ).id;
}

/** Where there is no message to hold on to: a thread of ours of that name, made in that channel since. */
async function threadSince({ rest, user }: Connection, draft: ThreadDraft): Promise<string | null> {
  const { channelId, kind } = draft.venue;
  const { guild_id: server } = CHANNEL.parse(await rest.get(Routes.channel(channelId)));
  const { threads: open } = THREADS.parse(await rest.get(Routes.guildActiveThreads(server)));
  const archive = Routes.channelThreads(channelId, kind === 'forum' ? 'public' : 'private');
  // The archive of private threads takes Manage Threads; one opened just now is not in it anyway.
  const archived = await rest.get(archive).then(
    (answer) => THREADS.parse(answer).threads,
    () => [],
  );
  const found = [...open, ...archived].filter(
    ({ id, name, owner_id: owner, parent_id: parent }) =>
      owner === user?.id &&
      (parent ?? channelId) === channelId &&
      name === bodyFor(draft).name &&
      !draft.except.includes(id) &&
      SnowflakeUtil.timestampFrom(id) >= draft.since - CLOCKS_APART_MS,
  );
  return found.at(0)?.id ?? null;
}
