// Sends what waits in the outbox: each message once, whatever fails in between.
import type { ServerId } from '../core/document.ts';
import type { Log } from '../log.ts';
import type { Messenger, Place, PostedAt } from '../reply/messenger.ts';
import type { Reply } from '../reply/reply.ts';
import { OUTBOX_DUE, type OutboxMessage, type OutboxState } from '../store/port/jobs.ts';
import type { Store } from '../store/store.ts';
import { dueJob } from './due-job.ts';
import type { Job } from './runner.ts';

/** The job's name, for `nudge` after something was put into the outbox. */
export const OUTBOX_JOB = 'outbox';

/** Waits of 1, 2, 4 … 60 s between tries (security.md, F12), each shortened at random so that many do not come at once. */
const RETRY_FIRST_MS = 1000;
const RETRY_MOST_MS = 60_000;
/** A message later than this is no news. */
const GIVE_UP_MS = 24 * 60 * 60 * 1000;

/**
 * A message for `store.outbox.put`, best in the transaction of the change it tells of.
 *
 * @param id at most 25 characters, unique in its server: the same id is put, and sent, once.
 */
export function outboxMessage(id: string, to: Place, reply: Reply, at: number): OutboxMessage {
  const files = (reply.files ?? []).map((file) => ({
    ...file,
    content: Buffer.from(file.content).toString('base64'),
  }));
  return { id, target: to, payload: { ...reply, files }, at };
}

/** The Reply of a stored message. */
function replyOf({ payload }: OutboxState): Reply {
  const stored = payload as Omit<Reply, 'files'> & {
    readonly files: readonly { readonly name: string; readonly content: string }[];
  };
  return {
    ...stored,
    files: stored.files.map((file) => ({ ...file, content: Buffer.from(file.content, 'base64') })),
  };
}

export interface OutboxJobOptions {
  readonly store: Pick<Store, 'outbox' | 'due'>;
  readonly messenger: Messenger;
  readonly log: Log;
  readonly now: () => number;
  /** From 0 to 1. */
  readonly random: () => number;
  /** Told where a stored answer stands that went to a channel, so that corrections reach it and discussions know of it. May come again. */
  readonly delivered?: (server: ServerId, answerId: string, at: PostedAt) => Promise<void>;
  readonly only?: () => readonly ServerId[];
}

export function outboxJob({ store, messenger, log, now, random, delivered, only }: OutboxJobOptions): Job {
  const noteDelivery = async (server: ServerId, state: OutboxState, { channelId, messageId }: PostedAt) => {
    const { answerId } = replyOf(state);
    if (answerId !== null && 'channel' in (state.target as Place))
      await delivered?.(server, answerId, { channelId, messageId });
  };
  const send = async (server: ServerId, state: OutboxState) => {
    try {
      const sent = await messenger.send(state.target as Place, replyOf(state), {
        nonce: state.id,
        again: state.attempts > 0,
      });
      if (sent.status === 'sent') {
        // First: where it is cut off after this, the message is found again and all of it repeated.
        await noteDelivery(server, state, sent);
        await store.outbox.sent(server, state.id, sent.messageId, now());
      } else {
        log.warn({ server, id: state.id, reason: sent.reason }, 'outbox.undeliverable');
        await store.outbox.failed(server, state.id, { retryAt: null, reason: sent.reason });
      }
    } catch (error) {
      const at = now();
      const wait = Math.min(RETRY_MOST_MS, RETRY_FIRST_MS * 2 ** Math.min(state.attempts, 10));
      const retryAt = at - state.at > GIVE_UP_MS ? null : at + Math.round(wait * (0.5 + random() / 2));
      log.warn({ server, id: state.id, attempts: state.attempts + 1, retryAt, error }, 'outbox.failed');
      await store.outbox.failed(server, state.id, { retryAt, reason: 'Discord could not be reached.' });
    }
  };
  return dueJob(
    { name: OUTBOX_JOB, kind: OUTBOX_DUE, due: store.due, log, ...(only === undefined ? {} : { only }) },
    async ({ server, id }) => {
      const state = await store.outbox.get(server, id);
      if (state !== null && state.sentAt === null && state.givenUp === null) await send(server, state);
    },
  );
}
