// Saying something without having been asked just now: messages to a person or a channel, and edits of what was posted.
import type { Reply } from './reply.ts';

/**
 * Where a message goes. `direct`: a person's direct messages, by Discord user id; where those are closed, the channel
 * `orChannel`, if there is one.
 */
export type Place =
  | { readonly direct: string; readonly orChannel?: string | null }
  | { readonly channel: string };

/** A message of ours that stands somewhere. */
export interface PostedAt {
  readonly channelId: string;
  readonly messageId: string;
}

/** `undeliverable`: Discord will not have it there, however often it is tried. */
export type Sent =
  | ({ readonly status: 'sent' } & PostedAt)
  | { readonly status: 'undeliverable'; readonly reason: string };

/** `gone`: the message or its channel is deleted · `refused`: it stands, but may not be edited · `later`: not so soon again. */
export type Edited = 'edited' | 'gone' | 'refused' | 'later';

export interface SendOptions {
  /** At most 25 characters. Within a few minutes Discord makes one message of those with the same nonce in a channel. */
  readonly nonce: string;
  /** An earlier try may have got through: looks for its message first. */
  readonly again?: boolean;
  /** When the first try was, in milliseconds since the epoch: its message is looked for from there on, else among the latest. */
  readonly since?: number;
}

/**
 * The port to Discord of all that happens by itself: jobs, late results, corrections. Only a Reply's first page is sent,
 * and always so that everybody in the place can see it.
 *
 * What must not be lost goes through the outbox (src/jobs/outbox.ts) instead of being sent directly.
 */
export interface Messenger {
  /** @throws what passes by itself: Discord out of reach, its own faults. Try again later with the same nonce. */
  send(to: Place, reply: Reply, options: SendOptions): Promise<Sent>;
  /** Replaces what a message of ours shows. @throws what passes by itself. */
  edit(at: PostedAt, reply: Reply): Promise<Edited>;
}
