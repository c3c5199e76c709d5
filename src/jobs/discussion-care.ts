// Looks after discussions: reminded when silent, closed in time, and brought level with what people did to their threads.
import type { ServerId } from '../core/document.ts';
import type { Log } from '../log.ts';
import { DISCUSSION_CARE } from '../record/discussion-changes.ts';
import { pollOf } from '../record/discussion-shapes.ts';
import type { Cared, Hosting } from '../record/hosting.ts';
import type { Services } from '../record/services.ts';
import { extendedReply } from '../reply/discussion-life.ts';
import type { Threads } from '../reply/threads.ts';
import type { Discussion } from '../store/port/discussions.ts';
import type { Store } from '../store/store.ts';
import { attend } from './discussion-attending.ts';
import { finishClosing } from './discussion-closing.ts';
import { dueJob } from './due-job.ts';
import { OUTBOX_JOB } from './outbox.ts';
import { minuteOf, numberedId } from './post-once.ts';
import type { Job } from './runner.ts';

/** The job's name, for `nudge`. */
export const CARE_JOB = 'discussion-care';
/** For how long one process has a discussion to itself. */
const CARE_MS = 2 * 60 * 1000;
/** When Discord does not answer, or another process is at it. */
const LATER_MS = 60_000;

export interface CareTools {
  readonly store: Store;
  readonly services: Pick<
    Services,
    'ambient' | 'answers' | 'corrections' | 'discussions' | 'discussionChanges' | 'recaps' | 'settings'
  >;
  readonly threads: Threads;
  readonly log: Log;
}

/** The caring half of Hosting. */
export function discussionCare(tools: CareTools): Pick<Hosting, 'care' | 'extended' | 'recap'> {
  const { store, services, log, threads } = tools;
  return {
    extended: async (_server, { id, threadId }, { by, endsAt }) => {
      const nonce = numberedId(id, 'x', minuteOf(endsAt));
      const sent = await threads.send(threadId ?? '', extendedReply(by, endsAt), { nonce });
      return sent.status === 'sent';
    },
    recap: async (server, discussion) =>
      services.recaps.stateOf(server, await withVotes(threads, discussion)),
    care: async (server, id) => {
      const { newId, now } = services.ambient;
      const holder = newId();
      const lease = await store.locks.lease(`discussion:${server}:${id}`, holder, CARE_MS, now());
      if (lease === null) return { status: 'later' };
      try {
        return await careInTurn(tools, server, id);
      } catch (error) {
        log.warn({ server, id, error }, 'discussion.care-failed');
        return { status: 'later' };
      } finally {
        await store.locks.giveBack(lease, holder);
      }
    },
  };
}

/** The discussion with the votes of its poll as they stand now, where they can be read. */
async function withVotes(threads: Threads, discussion: Discussion): Promise<Discussion> {
  const { threadId: channelId, pollMessageId: messageId } = discussion;
  const poll = pollOf(discussion);
  if (poll === null || messageId === null || channelId === null || poll.result?.final === true)
    return discussion;
  const read = await threads.poll({ channelId, messageId });
  if (read?.status !== 'poll') return discussion;
  const result = { final: read.final, votes: read.answers.map(({ votes }) => votes) };
  return { ...discussion, poll: { ...poll, result } };
}

/** Takes up whatever is due. */
export function discussionCareJob({
  store,
  services: { hosting },
  log,
  now,
  only,
}: Pick<CareTools, 'store' | 'log'> & {
  readonly services: { readonly hosting: Pick<Hosting, 'care'> };
  readonly now: () => number;
  readonly only?: () => readonly ServerId[];
}): Job {
  return dueJob(
    {
      name: CARE_JOB,
      kind: DISCUSSION_CARE,
      due: store.due,
      log,
      ...(only === undefined ? {} : { only }),
    },
    async ({ server, id }, { nudge }) => {
      const cared = await hosting.care(server, id);
      nudge(OUTBOX_JOB);
      if (cared.status === 'later')
        await store.due.set({ server, kind: DISCUSSION_CARE, id, at: now() + LATER_MS });
    },
  );
}

async function careInTurn(tools: CareTools, server: ServerId, id: string): Promise<Cared> {
  const { store } = tools;
  const discussion = await store.discussions.get(server, id);
  if (discussion?.state === 'open') await attend(tools, server, discussion);
  const now = await store.discussions.get(server, id);
  const warnings = now?.state === 'closing' ? await finishClosing(tools, server, now) : [];
  // What is being opened is looked after once it is open.
  if (now?.state === 'starting' || now?.state === 'closed' || now?.state === 'lost')
    await store.due.clear(server, DISCUSSION_CARE, id);
  return { status: 'settled', discussion: await store.discussions.get(server, id), warnings };
}
