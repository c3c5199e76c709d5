// Threads over Discord's REST: what a discussion needs of them, each answer a value.
import { type Client, Routes, SnowflakeUtil } from 'discord.js';
import { z } from 'zod';
import type { PostedAt, SendOptions } from '../reply/messenger.ts';
import type { Done, Failure, PollDraft, PollState, ThreadState, Threads } from '../reply/threads.ts';
import { POLL, THREAD } from './limits.ts';
import { bodyOf, earlier, filesOf } from './messenger.ts';
import { pagesOf } from './payload.ts';
import { failureOf } from './refusals.ts';
import { shortened } from './shortened.ts';
import { openThread } from './thread-opening.ts';
import { venueOf } from './venue.ts';

type Connection = Pick<Client, 'rest' | 'user'>;

const CHANNEL = z.object({
  id: z.string(),
  name: z.string(),
  type: z.number(),
  parent_id: z.string().nullish(),
  last_message_id: z.string().nullish(),
  thread_metadata: z.object({
    archived: z.boolean(),
    locked: z.boolean().default(false),
    auto_archive_duration: z.number(),
  }),
});
const SENT = z.object({ id: z.string() });
const POLLED = z.object({
  poll: z
    .object({
      answers: z.array(
        z.object({
          answer_id: z.number(),
          poll_media: z.object({ text: z.string().optional() }),
        }),
      ),
      expiry: z.string().nullish(),
      results: z
        .object({
          is_finalized: z.boolean(),
          answer_counts: z.array(z.object({ id: z.number(), count: z.number() })),
        })
        .optional(),
    })
    .optional(),
});
const PRIVATE_THREAD = 12;
/** Discord's code for a poll that has ended already. */
const POLL_ENDED = 520001;

/** The threads over a client's REST connection. It asks no cache, so it reaches every server from every shard. */
export function createThreads(client: Connection): Threads {
  return {
    venue: (server, channelId) => venueOf(client, server, channelId),
    open: (draft) => openThread(client, draft),
    look: (threadId) => valueOr(() => look(client, threadId), ['ViewChannel']),
    send: (threadId, reply, options) => {
      const [page] = pagesOf({ ...reply, audience: 'channel' });
      if (page === undefined) throw new RangeError('There is nothing to say.');
      const message = { body: bodyOf(page), files: filesOf(page) };
      const needed = ['SendMessagesInThreads', ...(page.files.length > 0 ? ['AttachFiles'] : [])];
      return valueOr(() => post(client, threadId, message, options), needed);
    },
    invite: (threadId, userId) =>
      valueOr(async (): Promise<Done> => {
        await client.rest.put(Routes.threadMembers(threadId, userId));
        return { status: 'done' };
      }, ['SendMessagesInThreads']),
    change: (threadId, { name, ...change }) =>
      valueOr(async (): Promise<Done> => {
        const body = { ...change, ...(name === undefined ? {} : { name: shortened(name, THREAD.name) }) };
        await client.rest.patch(Routes.channel(threadId), { body });
        return { status: 'done' };
      }, ['ManageThreads']),
    sendPoll: (threadId, poll, options) =>
      valueOr(
        () => post(client, threadId, { body: pollBody(poll), files: [] }, options),
        ['SendMessagesInThreads', 'SendPolls'],
      ),
    endPoll: (at) => valueOr(() => endPoll(client, at), []),
    poll: (at) => valueOr(() => pollAt(client, at), ['ReadMessageHistory']),
  };
}

async function valueOr<T>(work: () => Promise<T>, needed: readonly string[]): Promise<T | Failure> {
  try {
    return await work();
  } catch (error) {
    return failureOf(error, needed);
  }
}

async function look({ rest }: Connection, threadId: string): Promise<ThreadState | Failure> {
  const read = CHANNEL.safeParse(await rest.get(Routes.channel(threadId)));
  if (!read.success) return { status: 'gone', missing: [], said: 'no thread' };
  const { id, name, type, parent_id: parentId, last_message_id: last, thread_metadata: state } = read.data;
  return {
    status: 'thread',
    threadId: id,
    parentId: parentId ?? null,
    name,
    archived: state.archived,
    locked: state.locked,
    isPrivate: type === PRIVATE_THREAD,
    quietMinutes: state.auto_archive_duration,
    lastMessageAt: typeof last === 'string' ? SnowflakeUtil.timestampFrom(last) : null,
  };
}

async function post(
  client: Connection,
  threadId: string,
  { body, files }: { readonly body: object; readonly files: ReturnType<typeof filesOf> },
  options: SendOptions,
): Promise<{ readonly status: 'sent' } & PostedAt> {
  const known = options.again === true ? await earlier(client, threadId, options) : null;
  if (known !== null) return { status: 'sent', channelId: threadId, messageId: known };
  const sent = await client.rest.post(Routes.channelMessages(threadId), {
    body: { ...body, nonce: options.nonce, enforce_nonce: true },
    files,
  });
  return { status: 'sent', channelId: threadId, messageId: SENT.parse(sent).id };
}

function pollBody({ question, answers, hours, multiple }: PollDraft): object {
  return {
    allowed_mentions: { parse: [] },
    poll: {
      question: { text: shortened(question, POLL.question) },
      answers: answers
        .slice(0, POLL.answers)
        .map((words) => ({ poll_media: { text: shortened(words, POLL.answer) } })),
      duration: Math.min(Math.max(Math.ceil(hours), 1), POLL.hours),
      allow_multiselect: multiple,
    },
  };
}

async function endPoll(client: Connection, at: PostedAt): Promise<PollState | Failure> {
  try {
    const ended = await client.rest.post(Routes.expirePoll(at.channelId, at.messageId));
    const state = pollState(ended);
    if (state !== null) return { ...state, final: true };
  } catch (error) {
    const failure = failureOf(error);
    if (!failure.said.startsWith(`${POLL_ENDED}:`)) return failure;
  }
  return (await pollAt(client, at)) ?? { status: 'gone', missing: [], said: 'no poll' };
}

async function pollAt({ rest }: Connection, at: PostedAt): Promise<PollState | null> {
  return pollState(await rest.get(Routes.channelMessage(at.channelId, at.messageId)));
}

function pollState(message: unknown): PollState | null {
  const { poll } = POLLED.parse(message);
  if (poll === undefined) return null;
  const votes = new Map(poll.results?.answer_counts.map(({ id, count }) => [id, count]));
  return {
    status: 'poll',
    final: poll.results?.is_finalized ?? false,
    answers: poll.answers.map(({ answer_id: id, poll_media: { text } }) => ({
      words: text ?? '',
      votes: votes.get(id) ?? 0,
    })),
  };
}
