// Tells a server's moderators what happened to a discussion: in the log channel of /settings, else its starter directly.
import type { ServerId } from '../core/document.ts';
import type { Services } from '../record/services.ts';
import { type Event, toldReply } from '../reply/discussion-life.ts';
import type { Place } from '../reply/messenger.ts';
import type { Discussion } from '../store/port/discussions.ts';
import type { Areas } from '../store/store.ts';
import { outboxMessage } from './outbox.ts';

type Telling = Pick<Services, 'ambient' | 'settings'>;

/** How long it is remembered that they were told. */
const TOLD_MS = 400 * 24 * 60 * 60 * 1000;

/**
 * What tells them within the transaction of the change: sent once, by the outbox. `once` names what they are told at most once,
 * such as one new name of a thread.
 */
export async function tellingOf(
  { ambient, settings }: Telling,
  server: ServerId,
  discussion: Pick<Discussion, 'id' | 'question' | 'threadId' | 'startedBy'>,
): Promise<(areas: Areas, events: readonly Event[], once?: string) => Promise<void>> {
  const { logChannelId } = await settings.get(server);
  const to: Place = logChannelId === null ? { direct: discussion.startedBy } : { channel: logChannelId };
  return async ({ outbox, once: first }, events, once) => {
    const now = ambient.now();
    if (events.length === 0) return;
    if (once !== undefined && !(await first.first(server, `told:${discussion.id}:${once}`, now + TOLD_MS)))
      return;
    await outbox.put(server, outboxMessage(ambient.newId(), to, toldReply(discussion, events), now));
  };
}
