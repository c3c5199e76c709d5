// Opens discussions at Discord, step by step, each kept before the next: a crash in between is taken up where it was.
import type { ServerId } from '../core/document.ts';
import { Refusal } from '../core/refusal.ts';
import type { Log } from '../log.ts';
import { keepPlace } from '../record/delivery.ts';
import { DISCUSSION_CARE } from '../record/discussion-changes.ts';
import { pollOf, subjectOf } from '../record/discussion-shapes.ts';
import { DISCUSSION_OPENING, OPENING_MS } from '../record/discussions.ts';
import type { Hosting, Opening } from '../record/hosting.ts';
import type { Services } from '../record/services.ts';
import { announcementReply, starterReply, TOO_LATE } from '../reply/discussion.ts';
import { reopenedReply } from '../reply/discussion-life.ts';
import { stringsFor } from '../reply/strings.ts';
import { type Failure, failureSentence, type Threads } from '../reply/threads.ts';
import type { Discussion } from '../store/port/discussions.ts';
import type { Store } from '../store/store.ts';
import { missingFor, objection, tagsFor } from './discussion-venue.ts';

const LISTED = 50;
/** What Discord did not answer is tried again after this; then each time after `OPENING_MS`. */
const AGAIN_MS = 10_000;

export interface OpeningTools {
  readonly store: Store;
  readonly services: Pick<
    Services,
    'ambient' | 'answers' | 'corrections' | 'discussions' | 'recall' | 'starters'
  >;
  readonly threads: Threads;
  readonly log: Log;
}

/** A step that can't be done: the discussion will not be. */
class Impossible extends Error {
  /** Why, for its host. */
  readonly sentence: string;
  readonly isGone: boolean;
  constructor(failure: Failure, sentence = failureSentence(failure)) {
    super(failure.said);
    this.sentence = sentence;
    this.isGone = failure.status === 'gone';
  }
}

/** The opening half of Hosting. */
export function discussionOpening(tools: OpeningTools): Pick<Hosting, 'venue' | 'tags' | 'open'> {
  const { store, services, threads, log } = tools;
  return {
    venue: async (server, channelId, wish) => {
      const venue = await threads.venue(server, channelId);
      if (venue.status !== 'venue') throw new Refusal(failureSentence(venue));
      const reason = objection(venue, wish);
      if (reason !== null) throw new Refusal(reason);
      return venue.channelId;
    },
    tags: async (server, channelId) => {
      const venue = await threads.venue(server, channelId);
      return venue.status === 'venue' ? venue.tags.map(({ name }) => name) : [];
    },
    open: async (server, id, { again } = { again: false }) => {
      const { newId, now } = services.ambient;
      const holder = newId();
      const lease = await store.locks.lease(`discussion:${server}:${id}`, holder, OPENING_MS, now());
      if (lease === null) return { status: 'later' };
      try {
        return await openInTurn(tools, server, { id, again });
      } catch (error) {
        if (error instanceof Impossible) return await giveUp(tools, server, { id, reason: error });
        log.warn({ server, id, error }, 'discussion.opening-failed');
        const soon = { server, kind: DISCUSSION_OPENING, id, at: now() + AGAIN_MS };
        // Where even that can't be kept, it is due when the time for opening it is over.
        await store.due.set(soon).catch(() => undefined);
        return { status: 'later' };
      } finally {
        await store.locks.giveBack(lease, holder);
      }
    },
  };
}

async function openInTurn(
  tools: OpeningTools,
  server: ServerId,
  { id, again }: { readonly id: string; readonly again: boolean },
): Promise<Opening> {
  const { store, services, threads } = tools;
  const discussion = await services.discussions.get(server, id);
  if (discussion.state !== 'starting') {
    await store.due.clear(server, DISCUSSION_OPENING, id);
    return discussion.threadId === null
      ? { status: 'failed', reason: 'That discussion could not be opened.' }
      : { status: 'open', discussion, warnings: [] };
  }
  if (discussion.endsAt !== null && discussion.endsAt <= services.ambient.now())
    throw new Impossible({ status: 'refused', missing: [], said: 'its time is over' }, TOO_LATE);
  const threadId =
    (await placedThread(tools, server, discussion)) ??
    (await openThread(tools, server, { discussion, again: again || discussion.threadId !== null }));
  if (subjectOf(discussion).round > 0) await openAgain(threads, { discussion, threadId, again });
  const warnings: string[] = [];
  const pollMessageId = await openPoll(tools, server, { discussion, threadId, again, warnings });
  if (subjectOf(discussion).isPrivate) {
    const invited = await threads.invite(threadId, discussion.startedBy);
    if (invited.status !== 'done') warnings.push(failureSentence(invited));
  }
  const change = { state: 'open', threadId, pollMessageId, lastActivityAt: services.ambient.now() } as const;
  await store.atomically(async ({ discussions, due }) => {
    await discussions.change(server, id, ['starting'], change);
    await due.clear(server, DISCUSSION_OPENING, id);
    await due.set({ server, kind: DISCUSSION_CARE, id, at: change.lastActivityAt });
  });
  return { status: 'open', discussion: { ...discussion, ...change }, warnings };
}

/** The thread, where it and its first message are known: what is remembered of them may still be missing. Else null. */
async function placedThread(
  { store, services }: OpeningTools,
  server: ServerId,
  discussion: Discussion,
): Promise<string | null> {
  const { threadId } = discussion;
  const { round, starterId } = subjectOf(discussion);
  if (threadId === null || round > 0) return threadId;
  const starter = await store.answers.get(server, starterId ?? '', services.ambient.now());
  if (starter === null || starter.posted === null) return null;
  await keepPlace(services, server, starter.id, starter.posted);
  return threadId;
}

/** Unlocks the thread of a discussion that was closed, and says there that it goes on. */
async function openAgain(
  threads: Threads,
  {
    discussion,
    threadId,
    again,
  }: { readonly discussion: Discussion; readonly threadId: string; readonly again: boolean },
): Promise<void> {
  const unlocked = await threads.change(threadId, { archived: false, locked: false });
  if (unlocked.status !== 'done') throw new Impossible(unlocked);
  const { round, reopenedBy } = subjectOf(discussion);
  const reply = reopenedReply(reopenedBy ?? discussion.startedBy, discussion.endsAt);
  const said = await threads.send(threadId, reply, { nonce: nonceOf(discussion, 'o', round), again });
  if (said.status !== 'sent') throw new Impossible(said);
}

/** The discussion's id, what it is, and which time. */
function nonceOf({ id }: Discussion, what: string, round: number): string {
  return `${id}${what}${round === 0 ? '' : round.toString(36)}`;
}

async function openThread(
  tools: OpeningTools,
  server: ServerId,
  { discussion, again }: { readonly discussion: Discussion; readonly again: boolean },
): Promise<string> {
  const { store, services, threads } = tools;
  const subject = subjectOf(discussion);
  const venue = await threads.venue(server, discussion.channelId);
  if (venue.status !== 'venue') throw new Impossible(venue);
  const missing = missingFor(venue, { isPrivate: subject.isPrivate, hasPoll: discussion.poll !== null });
  if (missing.length > 0) throw new Impossible({ status: 'refused', missing, said: 'not allowed' });
  const starter = await services.starters.of(server, discussion);
  const strings = stringsFor('en');
  const others = await store.discussions.list(server, {
    states: ['open', 'closing', 'closed'],
    limit: LISTED,
  });
  const opened = await threads.open({
    venue,
    name: discussion.question,
    isPrivate: subject.isPrivate,
    tags: tagsFor(venue, subject, discussion.question),
    announcement: announcementReply(discussion, strings),
    starter: starterReply(discussion, starter, strings),
    nonce: discussion.id,
    since: discussion.startedAt,
    again,
    except: others.flatMap((each) => each.threadId ?? []),
  });
  if (opened.status !== 'opened') throw new Impossible(opened);
  const { threadId, starterId } = opened;
  await store.discussions.change(server, discussion.id, ['starting'], { threadId });
  const at = { channelId: threadId, messageId: starterId };
  await keepPlace(services, server, starter.answer.id, at);
  return threadId;
}

/** A poll is a message of its own: it goes neither with components nor into a forum post's first message. */
async function openPoll(
  { store, threads }: OpeningTools,
  server: ServerId,
  {
    discussion,
    threadId,
    again,
    warnings,
  }: {
    readonly discussion: Discussion;
    readonly threadId: string;
    readonly again: boolean;
    readonly warnings: string[];
  },
): Promise<string | null> {
  const poll = pollOf(discussion);
  if (poll === null || discussion.pollMessageId !== null) return discussion.pollMessageId;
  const { round } = subjectOf(discussion);
  const sent = await threads.sendPoll(threadId, poll, {
    nonce: nonceOf(discussion, 'p', round),
    again,
    ...(round === 0 ? { since: discussion.startedAt } : {}),
  });
  if (sent.status === 'gone') throw new Impossible(sent);
  if (sent.status !== 'sent') {
    warnings.push(failureSentence(sent));
    return null;
  }
  const { messageId: pollMessageId } = sent;
  await store.discussions.change(server, discussion.id, ['starting'], { pollMessageId });
  return pollMessageId;
}

async function giveUp(
  { store, services, log }: OpeningTools,
  server: ServerId,
  { id, reason }: { readonly id: string; readonly reason: Impossible },
): Promise<Opening> {
  const closedAt = services.ambient.now();
  const { round } = subjectOf(await services.discussions.get(server, id));
  // One that could not be opened again is as closed as it was, as long as its thread is there.
  const state = round > 0 && !reason.isGone ? 'closed' : 'lost';
  await store.atomically(async ({ discussions, due }) => {
    await discussions.change(server, id, ['starting'], { state, closedAt });
    await due.clear(server, DISCUSSION_OPENING, id);
  });
  log.info({ server, id, said: reason.message }, 'discussion.impossible');
  return { status: 'failed', reason: reason.sentence };
}
