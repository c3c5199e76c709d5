// Messages that nobody asked for just now: direct messages, posts and edits, with the bot's own token.
import {
  type Client,
  MessageFlags,
  type RESTPostAPIChannelMessageJSONBody,
  Routes,
  SnowflakeUtil,
} from 'discord.js';
import { z } from 'zod';
import type { Edited, Messenger, Place, PostedAt, SendOptions, Sent } from '../reply/messenger.ts';
import type { Reply } from '../reply/reply.ts';
import { type Payload, pagesOf } from './payload.ts';
import { failureOf, isRefusal } from './refusals.ts';

/** How many messages of a channel are looked through for one that an earlier try may have made. */
const LOOKED_THROUGH = 100;
/** Discord's clock and ours may differ by this. */
export const CLOCKS_APART_MS = 60_000;

/** What is read of Discord's answers. */
const THING = z.object({ id: z.string() });
const MESSAGES = z.array(
  z.object({
    id: z.string(),
    author: THING,
    nonce: z.union([z.string(), z.number()]).nullish(),
  }),
);

/**
 * The messenger over a client's REST connection. It asks no cache, so it reaches every server from every shard, and
 * always says whom a message may ping.
 */
export function createMessenger(client: Pick<Client, 'rest' | 'user'>): Messenger {
  const sendTo = async (channelId: string, reply: Reply, options: SendOptions): Promise<Sent> => {
    const known = options.again === true ? await earlier(client, channelId, options) : null;
    if (known !== null) return { status: 'sent', channelId, messageId: known };
    const [page] = pagesOf({ ...reply, audience: 'channel' });
    if (page === undefined) return { status: 'undeliverable', reason: 'There is nothing to say.' };
    const body = { ...bodyOf(page), nonce: options.nonce, enforce_nonce: true };
    const sent = await client.rest.post(Routes.channelMessages(channelId), { body, files: filesOf(page) });
    return { status: 'sent', channelId, messageId: THING.parse(sent).id };
  };
  return {
    send: async (to, reply, options) => {
      const sent = await refusedAsUndeliverable(async () =>
        sendTo(await channelOf(client, to), reply, options),
      );
      if (sent.status === 'sent' || !('direct' in to) || (to.orChannel ?? null) === null) return sent;
      return refusedAsUndeliverable(() => sendTo(to.orChannel ?? '', named(reply, to.direct), options));
    },
    edit: (at, reply) => edit(client, at, reply),
  };
}

async function channelOf({ rest }: Pick<Client, 'rest'>, to: Place): Promise<string> {
  if ('channel' in to) return to.channel;
  const channel = await rest.post(Routes.userChannels(), { body: { recipient_id: to.direct } });
  return THING.parse(channel).id;
}

/** In a channel it must be said for whom a direct message was. Nobody is pinged by that. */
function named(reply: Reply, person: string): Reply {
  return { ...reply, parts: [{ type: 'note', text: ['For ', { person }] }, ...reply.parts] };
}

/** The message that an earlier try with this nonce has made, or null. */
export async function earlier(
  { rest, user }: Pick<Client, 'rest' | 'user'>,
  channelId: string,
  { nonce, since }: SendOptions,
): Promise<string | null> {
  const query = new URLSearchParams({ limit: String(LOOKED_THROUGH) });
  if (since !== undefined)
    query.set('after', SnowflakeUtil.generate({ timestamp: since - CLOCKS_APART_MS }).toString());
  const found = MESSAGES.parse(await rest.get(Routes.channelMessages(channelId), { query }));
  return found.find((each) => each.author.id === user?.id && String(each.nonce) === nonce)?.id ?? null;
}

async function edit({ rest }: Pick<Client, 'rest'>, at: PostedAt, reply: Reply): Promise<Edited> {
  const [page] = pagesOf({ ...reply, audience: 'channel' });
  if (page === undefined) return 'refused';
  const change = () =>
    rest.patch(Routes.channelMessage(at.channelId, at.messageId), {
      body: bodyOf(page),
      files: filesOf(page),
    });
  try {
    await change().catch(async (error: unknown) => {
      if (failureOf(error).status !== 'archived') throw error;
      await opened({ rest }, at.channelId, change);
    });
    return 'edited';
  } catch (error) {
    const { status } = failureOf(error);
    if (status === 'gone') return 'gone';
    return status === 'edit-limit' ? 'later' : 'refused';
  }
}

/** Nothing in an archived thread can be edited: it is opened for that, and archived again. */
async function opened(
  { rest }: Pick<Client, 'rest'>,
  threadId: string,
  work: () => Promise<unknown>,
): Promise<void> {
  const route = Routes.channel(threadId);
  await rest.patch(route, { body: { archived: false } });
  await work();
  // Discord archives it by itself where this fails.
  await rest.patch(route, { body: { archived: true } }).catch(() => undefined);
}

/** A page as the body of a request. */
export function bodyOf(page: Payload): RESTPostAPIChannelMessageJSONBody {
  return {
    flags: MessageFlags.IsComponentsV2,
    components: page.components,
    allowed_mentions: page.allowed_mentions,
    attachments: page.files.map(({ name, description }, index) => ({
      id: String(index),
      filename: name,
      ...(description === undefined ? {} : { description }),
    })),
  };
}

export function filesOf(page: Payload): { name: string; data: Buffer }[] {
  return page.files.map(({ name, content }) => ({ name, data: Buffer.from(content) }));
}

async function refusedAsUndeliverable(send: () => Promise<Sent>): Promise<Sent> {
  try {
    return await send();
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return { status: 'undeliverable', reason: `Discord says ${error.code}: ${error.message}` };
  }
}
