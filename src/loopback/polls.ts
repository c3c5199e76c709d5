// Polls: made with a message, voted on, ended by the bot or by time.
import type { APIMessage, APIPoll, APIPollMedia } from 'discord-api-types/v10';
import { type Stored, timestamp, type World } from './world.ts';

interface PollRequest {
  readonly question: { readonly text?: string };
  readonly answers: readonly {
    readonly poll_media: { readonly text?: string | null; readonly emoji?: APIPollMedia['emoji'] | null };
  }[];
  /** Hours. */
  readonly duration?: number | null;
  readonly allow_multiselect?: boolean | null;
}

/** The poll object that a message carries. Without a duration it runs 24 hours (API documentation, "Poll Create"). */
export function createPoll(world: World, request: PollRequest): APIPoll {
  const hours = request.duration ?? 24;
  return {
    question: { text: request.question.text ?? '' },
    answers: request.answers.map(({ poll_media: { text, emoji } }, at) => ({
      answer_id: at + 1,
      poll_media: {
        ...(text === undefined || text === null ? {} : { text }),
        ...(emoji === undefined || emoji === null ? {} : { emoji }),
      },
    })),
    expiry: timestamp(world, world.clock() + hours * 3_600_000),
    allow_multiselect: request.allow_multiselect ?? false,
    layout_type: 1,
    results: { is_finalized: false, answer_counts: [] },
  };
}

/** Whether votes still count: neither ended nor past its time. */
export function isOpen(world: World, message: APIMessage): boolean {
  if (message.poll === undefined) return false;
  return (
    !(message.poll.results?.is_finalized ?? false) && Date.parse(message.poll.expiry ?? '') > world.clock()
  );
}

/** Counts the votes anew. */
export function tally(world: World, stored: Stored): void {
  const { poll } = stored.message;
  if (poll?.results === undefined) return;
  poll.results.answer_counts = [...stored.votes.entries()]
    .filter(([, people]) => people.size > 0)
    .map(([id, people]) => ({ id, count: people.size, me_voted: people.has(world.bot.id) }));
}

/** Ends a poll: the result is final, and the expiry is now unless that lies behind. */
export function endPoll(world: World, stored: Stored): void {
  const { poll } = stored.message;
  if (poll?.results === undefined) return;
  tally(world, stored);
  poll.results.is_finalized = true;
  if (Date.parse(poll.expiry ?? '') > world.clock()) poll.expiry = timestamp(world);
}
