// A message that mentions the bot with a question: answered like /ask, in public, for people whose Discord hides slash commands.
import { type Message, MessageFlags, MessageType } from 'discord.js';
import type { Caller } from '../command.ts';
import type { ServerId } from '../core/document.ts';
import { Refusal } from '../core/refusal.ts';
import type { Log } from '../log.ts';
import type { Reply } from '../reply/reply.ts';
import { refusalReply, troubleReply } from '../reply/trouble.ts';
import { alteredPieces } from './altered.ts';
import { logUndelivered } from './api-errors.ts';
import type { RightsOf } from './caller.ts';
import { pagesOf } from './payload.ts';
import { type Delivered, optionsOf } from './respond.ts';
import type { Throttle } from './throttle.ts';

export interface MentionOptions {
  /** The answer to a question asked in public. */
  readonly answer: (caller: Caller, question: string) => Promise<Reply>;
  readonly help: (caller: Caller) => Promise<Reply>;
  readonly isNew: (id: string) => boolean;
  readonly rightsOf: RightsOf;
  readonly throttle: Throttle;
  readonly log: Log;
  readonly reference: () => string;
  readonly delivered: (at: { server: string; channelId: string }, delivered: Delivered) => Promise<void>;
}

/** The question in a message that mentions the bot: its words without the mention, or null where it is not for us. */
export function questionIn(content: string, botId: string): string | null {
  const mention = new RegExp(`<@!?${botId}>`, 'g');
  if (!mention.test(content)) return null;
  return content.replace(mention, ' ').replace(/\s+/g, ' ').trim();
}

/** Answers a message. Never throws; ignores bots, direct messages and messages that do not mention us. */
export async function answerMention(message: Message, options: MentionOptions): Promise<void> {
  const question = questionFor(message);
  if (question === null || !message.inGuild() || !options.isNew(message.id)) return;
  try {
    const reply = await replyTo(message, question, options);
    const [page] = pagesOf({ ...reply, audience: 'channel' });
    if (page === undefined) return;
    const sent = await message.reply({
      ...optionsOf(page),
      flags: MessageFlags.IsComponentsV2,
      failIfNotExists: false,
      nonce: message.id,
      enforceNonce: true,
    });
    const altered = alteredPieces(page, sent);
    if (altered > 0) options.log.warn({ name: 'mention', altered }, 'answer.altered');
    await options.delivered(
      { server: message.guildId, channelId: message.channelId },
      { messageId: sent.id, reply, altered },
    );
  } catch (error) {
    logUndelivered(options.log, error, { name: 'mention' });
  }
}

function questionFor(message: Message): string | null {
  const plain = message.type === MessageType.Default || message.type === MessageType.Reply;
  return message.author.bot || !plain ? null : questionIn(message.content, message.client.user.id);
}

async function replyTo(message: Message<true>, question: string, options: MentionOptions): Promise<Reply> {
  const caller = await callerOf(message, options.rightsOf);
  try {
    await options.throttle.take(caller);
    return question === '' ? await options.help(caller) : await options.answer(caller, question);
  } catch (error) {
    if (error instanceof Refusal) return refusalReply(error.message);
    const reference = options.reference();
    options.log.error({ name: 'mention', reference, error }, 'answer.failed');
    return troubleReply(reference);
  }
}

async function callerOf(message: Message<true>, rightsOf: RightsOf): Promise<Caller> {
  const server = message.guildId as ServerId;
  const roles = [...(message.member?.roles.cache.keys() ?? [])];
  return {
    id: message.author.id,
    server,
    serverName: message.guild.name,
    channelId: message.channelId,
    locale: message.guild.preferredLocale,
    rights: await rightsOf(server, { permissions: message.member?.permissions.bitfield ?? 0n, roles }),
  };
}
