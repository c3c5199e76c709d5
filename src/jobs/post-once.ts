// Posts a message in a thread exactly once, whatever is cut off in between, and remembers where it stands.
import type { ServerId } from '../core/document.ts';
import { NOBODY } from '../record/asker.ts';
import type { Services } from '../record/services.ts';
import type { PostedAt } from '../reply/messenger.ts';
import type { Reply } from '../reply/reply.ts';
import type { Failure, Threads } from '../reply/threads.ts';
import type { ShownSpan } from '../store/port/answers.ts';
import type { Store } from '../store/store.ts';

/** A message, under an id that is the same at every try: at most 25 characters, since it is Discord's `nonce` too. */
export interface OncePosted {
  readonly id: string;
  readonly threadId: string;
  readonly kind: string;
  readonly question: string;
  readonly spans: readonly ShownSpan[];
  /** What its view needs. */
  readonly state: Readonly<Record<string, unknown>>;
  readonly reply: Reply;
}

export interface PostingTools {
  readonly store: Pick<Store, 'answers'>;
  readonly services: Pick<Services, 'ambient' | 'answers' | 'corrections'>;
  readonly threads: Pick<Threads, 'send'>;
}

/**
 * Keeps the message, sends it, and keeps its place: in this order, so that a later try finds out how far an earlier one came. What
 * Discord refused once is not sent again.
 *
 * @throws what passes by itself; then it can be tried again.
 */
export async function postOnce(
  { store, services, threads }: PostingTools,
  server: ServerId,
  message: OncePosted,
): Promise<({ readonly status: 'sent' } & PostedAt) | Failure> {
  const { id, threadId, reply, kind, question, spans, state } = message;
  const { now } = services.ambient;
  const known = await store.answers.get(server, id, now());
  if (known?.posted != null) return { status: 'sent', ...known.posted };
  const refused = (known?.state as { refused?: Failure } | null)?.refused;
  if (refused !== undefined) return refused;
  if (known === null)
    await store.answers.keep(server, {
      id,
      kind,
      question,
      spans,
      asker: NOBODY,
      audience: 'channel',
      shownAt: now(),
      expiresAt: null,
      state,
      posted: null,
    });
  const earlier = known === null ? {} : { again: true, since: known.shownAt };
  const sent = await threads.send(threadId, reply, { nonce: id, ...earlier });
  if (sent.status !== 'sent') {
    await store.answers.setState(server, id, { ...state, refused: sent });
    return sent;
  }
  await services.answers.posted(server, id, { channelId: sent.channelId, messageId: sent.messageId });
  await services.corrections.posted(server, id);
  return sent;
}

/** The id of the `n`th message of a kind in a discussion: the discussion's own and five characters. */
export function numberedId(discussionId: string, kind: string, n: number): string {
  return `${discussionId}${kind}${(n % 36 ** 4).toString(36).padStart(4, '0')}`;
}

/** The number of a moment's minute, for `numberedId`. */
export function minuteOf(at: number): number {
  return Math.floor(at / 60_000);
}
