// Closes discussions at Discord, step by step, each of them harmless when repeated: poll, recap, lock, closed.
import type { ServerId } from '../core/document.ts';
import { DISCUSSION_CARE } from '../record/discussion-changes.ts';
import { pollOf, subjectOf } from '../record/discussion-shapes.ts';
import { type Event, endingWords } from '../reply/discussion-life.ts';
import { recapReply } from '../reply/recap.ts';
import { stringsFor } from '../reply/strings.ts';
import { type Failure, failureSentence } from '../reply/threads.ts';
import type { Discussion } from '../store/port/discussions.ts';
import type { CareTools } from './discussion-care.ts';
import { numberedId, postOnce } from './post-once.ts';
import { tellingOf } from './tell-moderators.ts';

/**
 * Carries a `closing` discussion to its end. A thread that is gone makes it `lost`.
 *
 * @returns what the host should know, a sentence each.
 * @throws what passes by itself; then it can be tried again.
 */
export async function finishClosing(
  tools: CareTools,
  server: ServerId,
  discussion: Discussion,
): Promise<readonly string[]> {
  const { threadId } = discussion;
  if (threadId === null) return lose(tools, server, discussion, 'deleted');
  const look = await tools.threads.look(threadId);
  if (look.status !== 'thread') return loseAfter(tools, server, discussion, look);
  // Archived by silence or by hand: nothing can be ended or written there before it is open.
  if (look.archived) await tools.threads.change(threadId, { archived: false });
  const ended = await endPoll(tools, server, { ...discussion, threadId });
  const recap = await postRecap(tools, server, { ...ended, threadId });
  if (recap?.status === 'gone') return lose(tools, server, discussion, 'deleted');
  const locked = look.locked ? null : await tools.threads.change(threadId, { locked: true });
  const events: Event[] = [
    ...(subjectOf(discussion).closing?.reason === 'locked' ? ['locked' as const] : []),
    ...(recap === null ? [] : ['no-recap' as const]),
    ...(locked === null || locked.status === 'done' ? [] : ['not-locked' as const]),
  ];
  const tell = await tellingOf(tools.services, server, discussion);
  await tools.store.atomically(async (areas) => {
    if (!(await areas.discussions.change(server, discussion.id, ['closing'], { state: 'closed' }))) return;
    await areas.due.clear(server, DISCUSSION_CARE, discussion.id);
    await tell(areas, events);
  });
  tools.log.info({ server, id: discussion.id, events: events.length }, 'discussion.closed');
  return [recap, locked === null || locked.status === 'done' ? null : locked].flatMap((failure) =>
    failure === null ? [] : [failureSentence(failure)],
  );
}

type Threaded = Discussion & { readonly threadId: string };

/** Ends the poll and keeps its result. A poll whose message is gone has none. */
async function endPoll(
  { threads, store }: CareTools,
  server: ServerId,
  discussion: Threaded,
): Promise<Threaded> {
  const poll = pollOf(discussion);
  const { pollMessageId: messageId, threadId } = discussion;
  if (poll === null || messageId === null || poll.result?.final === true) return discussion;
  const ended = await threads.endPoll({ channelId: threadId, messageId });
  if (ended.status !== 'poll') return discussion;
  // Voting is over from here on, even where Discord is still counting.
  const result = { final: true, votes: ended.answers.map(({ votes }) => votes) };
  const change = { poll: { ...poll, result } };
  await store.discussions.change(server, discussion.id, ['closing'], change);
  return { ...discussion, ...change };
}

/** Posts the recap. Null where it stands. */
async function postRecap(tools: CareTools, server: ServerId, discussion: Threaded): Promise<Failure | null> {
  const { recaps } = tools.services;
  const { closing, round } = subjectOf(discussion);
  const ending = closing === null ? null : endingWords(closing);
  const state = await recaps.stateOf(server, discussion, ending);
  const { recap, spans } = await recaps.of(server, discussion, state);
  const id = numberedId(discussion.id, 'c', round);
  const sent = await postOnce(tools, server, {
    id,
    threadId: discussion.threadId,
    kind: 'recap',
    question: discussion.question,
    spans,
    state,
    reply: recapReply(
      {
        recap,
        place: { server, threadId: discussion.threadId },
        answerId: id,
        audience: 'channel',
        ...(ending === null ? {} : { ending }),
      },
      stringsFor('en'),
    ),
  });
  return sent.status === 'sent' ? null : sent;
}

/** What is to become of a discussion whose thread can't be looked at. */
export async function loseAfter(
  tools: CareTools,
  server: ServerId,
  discussion: Discussion,
  { status }: Failure,
): Promise<readonly string[]> {
  return lose(tools, server, discussion, status === 'gone' ? 'deleted' : 'unseen');
}

async function lose(
  { store, services, log }: CareTools,
  server: ServerId,
  discussion: Discussion,
  why: 'deleted' | 'unseen',
): Promise<readonly string[]> {
  const tell = await tellingOf(services, server, discussion);
  const closedAt = discussion.closedAt ?? services.ambient.now();
  await store.atomically(async (areas) => {
    const { discussions, due } = areas;
    await due.clear(server, DISCUSSION_CARE, discussion.id);
    if (await discussions.change(server, discussion.id, ['open', 'closing'], { state: 'lost', closedAt }))
      await tell(areas, [why]);
  });
  log.info({ server, id: discussion.id, why }, 'discussion.lost');
  return [];
}
