// Answering one interaction: directly when quick, deferred when not, once in any case.
import type {
  ChatInputCommandInteraction,
  InteractionReplyOptions,
  Message,
  MessageComponentInteraction,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
} from 'discord.js';
import { MessageFlags } from 'discord.js';
import type { Outcome } from '../command.ts';
import type { Modal, Reply } from '../reply/reply.ts';
import { forEverybodyReply } from '../reply/trouble.ts';
import { alteredPieces } from './altered.ts';
import { isExpired, once } from './api-errors.ts';
import { type Payload, pagesOf } from './payload.ts';
import { modalPayload } from './payload-modal.ts';
import type { Progress } from './progress.ts';

export type Answerable =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | MessageComponentInteraction
  | ModalSubmitInteraction;

export interface Patience {
  /** Work that takes longer than this is deferred: Discord waits 3 s for a first response. */
  readonly deferAfterMs: number;
  /** Settles after `ms`, or when `stop` is aborted. */
  readonly after: (ms: number, stop: AbortSignal) => Promise<void>;
}

export interface ResponseOptions {
  readonly patience: Patience;
  readonly progress: Progress;
  /** Delivers what outlasted the interaction's 15 minutes. */
  readonly late: (reply: Reply) => Promise<void>;
}

/** Where a Reply ended up: what corrections need. Null where Discord did not say. */
export interface Delivered {
  readonly messageId: string | null;
  readonly reply: Reply | null;
  /** Pieces of text that Discord did not keep as they were sent. */
  readonly altered: number;
}

const NOWHERE: Delivered = { messageId: null, reply: null, altered: 0 };

function standing(message: Message | null | undefined, page: Payload, reply: Reply): Delivered {
  if (message == null) return { ...NOWHERE, reply };
  return { messageId: message.id, reply, altered: alteredPieces(page, message) };
}

/**
 * Waits for `work` and answers with it. Slow work is deferred privately first; a public reply then follows as a message of
 * its own, since whether an answer is private is fixed by the first response.
 *
 * @throws what `work` throws, and what Discord refuses.
 */
export async function respond(
  interaction: Answerable,
  work: Promise<Outcome>,
  { patience, progress, late }: ResponseOptions,
): Promise<Delivered> {
  const done = new AbortController();
  const settled = work.then(
    () => true,
    () => true,
  );
  const quick = await Promise.race([
    settled,
    patience.after(patience.deferAfterMs, done.signal).then(() => false),
  ]);
  done.abort();
  if (!quick) {
    await once(() => defer(interaction));
    progress.open();
  }
  let outcome: Outcome;
  try {
    outcome = await work;
  } finally {
    await progress.close();
  }
  try {
    return await show(interaction, outcome);
  } catch (error) {
    const reply = replyIn(outcome);
    if (!isExpired(error) || reply === null) throw error;
    await late(reply);
    return NOWHERE;
  }
}

function replyIn(outcome: Outcome): Reply | null {
  if (!('type' in outcome)) return outcome;
  return outcome.type === 'replace' ? outcome.reply : null;
}

/** How far work is, as it is shown while an interaction waits. */
export async function showProgress(interaction: Answerable, reply: Reply): Promise<void> {
  const [page] = pagesOf(reply);
  if (page === undefined) return;
  await interaction.editReply(editOf(page));
  // discord.js takes any edit for the answer; this one is not, and the answer has to take its place.
  interaction.replied = false;
}

async function defer(interaction: Answerable): Promise<unknown> {
  return interaction.deferReply({ flags: MessageFlags.Ephemeral });
}

/** Sends an outcome as the first response, or after a deferral as its completion. */
export async function show(interaction: Answerable, outcome: Outcome): Promise<Delivered> {
  if (!('type' in outcome)) return showReply(interaction, outcome);
  if (outcome.type === 'modal') return showModal(interaction, outcome);
  const [page] = pagesOf(outcome.reply);
  if (page === undefined) return NOWHERE;
  if (!interaction.isMessageComponent() && !(interaction.isModalSubmit() && interaction.isFromMessage()))
    return showReply(interaction, outcome.reply);
  if (interaction.deferred || interaction.replied) return showReply(interaction, outcome.reply);
  // Whether a message is private cannot change, so an edit carries every flag but that one.
  await once(() => interaction.update(editOf(page)));
  return { messageId: interaction.message?.id ?? null, reply: outcome.reply, altered: 0 };
}

async function showModal(interaction: Answerable, modal: Modal): Promise<Delivered> {
  if (interaction.isModalSubmit() || interaction.deferred || interaction.replied)
    throw new Error('a modal can only be the first response, and not to a modal');
  await once(() => interaction.showModal(modalPayload(modal)));
  return NOWHERE;
}

async function showReply(interaction: Answerable, reply: Reply): Promise<Delivered> {
  const [page] = pagesOf(reply);
  if (page === undefined) return NOWHERE;
  if (!interaction.deferred && !interaction.replied) {
    const sent = await once(() => interaction.reply({ ...optionsOf(page), withResponse: true }));
    return standing(sent?.resource?.message, page, reply);
  }
  if (reply.audience === 'asker' && interaction.deferred && !interaction.replied) {
    const message = await interaction.editReply(editOf(page));
    return standing(message, page, reply);
  }
  const isPending = interaction.deferred && !interaction.replied;
  // The first follow-up to a deferred response only edits it, and stays as private: so that is filled before, and taken away after.
  if (isPending) await fillPrivately(interaction);
  const message = await interaction.followUp(optionsOf(page));
  if (isPending) await interaction.deleteReply().catch(() => undefined);
  return standing(message, page, reply);
}

async function fillPrivately(interaction: Answerable): Promise<void> {
  const [note] = pagesOf(forEverybodyReply());
  if (note !== undefined) await interaction.editReply(editOf(note));
}

/**
 * Shows page `page` (from 1) of a Reply: in place of the one its button stands on where that is the person's own, else to them alone, since
 * what stands in public is not one reader's to leaf through.
 */
export async function turnTo(
  interaction: MessageComponentInteraction,
  reply: Reply,
  page: number,
): Promise<void> {
  const pages = pagesOf(reply);
  const wanted = pages[Math.min(Math.max(Math.trunc(page) || 1, 1), pages.length) - 1];
  if (wanted === undefined) return;
  const isOwn = interaction.guildId === null || interaction.message.flags.has(MessageFlags.Ephemeral);
  if (isOwn) await once(() => interaction.update(editOf(wanted)));
  else
    await once(() =>
      interaction.reply({ ...optionsOf(wanted), flags: wanted.flags | MessageFlags.Ephemeral }),
    );
}

/** A payload as discord.js takes it. */
export function optionsOf(page: Payload): Omit<InteractionReplyOptions, 'flags'> & { flags: number } {
  return {
    components: page.components,
    flags: page.flags,
    allowedMentions: mentionsOf(page),
    files: page.files.map(({ name, content, description }) => ({
      name,
      attachment: Buffer.from(content),
      ...(description === undefined ? {} : { description }),
    })),
  };
}

function editOf(page: Payload): ReturnType<typeof optionsOf> {
  return { ...optionsOf(page), flags: MessageFlags.IsComponentsV2 };
}

function mentionsOf({ allowed_mentions: allowed }: Payload): {
  parse: [];
  users: string[];
  repliedUser: false;
} {
  return { parse: [], users: [...(allowed.users ?? [])], repliedUser: false };
}
