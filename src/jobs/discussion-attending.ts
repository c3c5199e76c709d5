// An open discussion: how its thread stands, what people did to it, and what is due by the clock.
import { dueStep, type Patience } from '../core/discussion-clock.ts';
import type { ServerId } from '../core/document.ts';
import { momentOf } from '../core/snowflake.ts';
import { DISCUSSION_CARE } from '../record/discussion-changes.ts';
import type { ServerSettings } from '../record/settings.ts';
import { type Event, reminderReply } from '../reply/discussion-life.ts';
import type { ThreadState } from '../reply/threads.ts';
import type { Discussion } from '../store/port/discussions.ts';
import type { CareTools } from './discussion-care.ts';
import { loseAfter } from './discussion-closing.ts';
import { minuteOf, numberedId, postOnce } from './post-once.ts';
import { tellingOf } from './tell-moderators.ts';

const MINUTE_MS = 60 * 1000;
const HOUR_MS = 60 * MINUTE_MS;

/** An open discussion: how does its thread stand, and what is due? */
export async function attend(tools: CareTools, server: ServerId, discussion: Discussion): Promise<void> {
  const { threads, services, store } = tools;
  const look = await threads.look(discussion.threadId ?? '');
  if (look.status !== 'thread') return void (await loseAfter(tools, server, discussion, look));
  await tellChanges(tools, server, discussion, look);
  const close = (reason: 'locked' | 'time' | 'silence') =>
    services.discussionChanges.close(server, discussion, { reason });
  if (look.locked) return void (await close('locked'));
  const patience = patienceOf(await services.settings.get(server));
  const current = await levelled(tools, server, { discussion, look, patience });
  const now = services.ambient.now();
  const step = dueStep(current, patience, now);
  if (step.do === 'end') return void (await close('time'));
  if (step.do === 'close-silent') return void (await close('silence'));
  if (step.do === 'remind') {
    // Kept before it is said: whoever comes next finds out whether it was.
    const { lastActivityAt } = current;
    const change = { remindedAt: now, lastActivityAt };
    if (await store.discussions.change(server, discussion.id, ['open'], change))
      await reminder(tools, server, { discussion: { ...current, ...change }, patience });
  }
  // Last: until then it is due now, for whoever takes it up.
  const next = step.do === 'wait' ? step.until : now + patience.close;
  if (next === null) await store.due.clear(server, DISCUSSION_CARE, discussion.id);
  else await store.due.set({ server, kind: DISCUSSION_CARE, id: discussion.id, at: next });
}

function patienceOf(
  settings: Pick<ServerSettings, 'discussionReminderHours' | 'discussionCloseHours'>,
): Patience {
  return {
    remind: settings.discussionReminderHours * HOUR_MS,
    close: settings.discussionCloseHours * HOUR_MS,
  };
}

/**
 * The discussion with the latest that happened in it: through us, or in its thread, where we see that something was written, not what.
 * What was written after a reminder ends the silence; the reminder itself does not.
 */
async function levelled(
  tools: CareTools,
  server: ServerId,
  {
    discussion,
    look,
    patience,
  }: { readonly discussion: Discussion; readonly look: ThreadState; readonly patience: Patience },
): Promise<Discussion> {
  const { remindedAt, lastActivityAt } = discussion;
  const latest = Math.max(look.lastMessageAt ?? 0, lastActivityAt);
  if (remindedAt === null) return { ...discussion, lastActivityAt: latest };
  const wasAsked = lastActivityAt > remindedAt;
  const saidAt = wasAsked ? null : await reminder(tools, server, { discussion, patience });
  if (!wasAsked && latest <= (saidAt ?? remindedAt)) return discussion;
  const change = { remindedAt: null, lastActivityAt: latest };
  await tools.store.discussions.change(server, discussion.id, ['open'], change);
  return { ...discussion, ...change };
}

/**
 * Says in the thread that it is silent: once for each silence.
 *
 * @returns when it was said, by Discord's clock; null where it can't be.
 */
async function reminder(
  tools: CareTools,
  server: ServerId,
  { discussion, patience }: { readonly discussion: Discussion; readonly patience: Patience },
): Promise<number | null> {
  const { id, threadId, question, lastActivityAt, remindedAt } = discussion;
  const closesAt = (remindedAt ?? lastActivityAt) + patience.close;
  const sent = await postOnce(tools, server, {
    id: numberedId(id, 'r', minuteOf(lastActivityAt)),
    threadId: threadId ?? '',
    kind: 'discussion-reminder',
    question,
    spans: [],
    state: {},
    reply: reminderReply(closesAt),
  });
  if (sent.status === 'sent') return momentOf(sent.messageId);
  const tell = await tellingOf(tools.services, server, discussion);
  await tools.store.atomically((areas) => tell(areas, ['no-reminder'], 'no-reminder'));
  return null;
}

/** What people did to the thread that ends nothing: told once. */
async function tellChanges(
  { store, services }: CareTools,
  server: ServerId,
  discussion: Discussion,
  { name, archived, lastMessageAt, quietMinutes }: ThreadState,
): Promise<void> {
  const tell = await tellingOf(services, server, discussion);
  const latest = Math.max(lastMessageAt ?? 0, discussion.startedAt);
  // Discord archives silent threads by itself, but no sooner.
  const isByHand = archived && services.ambient.now() - latest < quietMinutes * MINUTE_MS;
  if (isByHand)
    await store.atomically((areas) => tell(areas, ['archived'], `archived:${discussion.lastActivityAt}`));
  if (!isNameOf(name, discussion.question)) {
    const event: Event = { renamed: name };
    await store.atomically((areas) => tell(areas, [event], `renamed:${name}`));
  }
}

/** Whether a thread is still called what it was opened as: its question, cut where that is too long for a name. */
function isNameOf(name: string, question: string): boolean {
  return name === question || (name.endsWith('…') && question.startsWith(name.slice(0, -1).trimEnd()));
}
