// Tells people, once, that the record answers by now what they asked in vain: those who want to be told, and the discussion it was asked in.
import type { ServerId } from '../core/document.ts';
import type { Log } from '../log.ts';
import type { Notice } from '../record/gap-answers.ts';
import type { Services } from '../record/services.ts';
import { noticeReply, threadNoticeReply } from '../reply/notice.ts';
import { stringsFor } from '../reply/strings.ts';
import type { Areas, Store } from '../store/store.ts';
import { dueJob } from './due-job.ts';
import { OUTBOX_JOB, outboxMessage } from './outbox.ts';
import type { Job } from './runner.ts';

/** Due when a server's record has changed: its open gaps are asked again. */
export const RECORD_CHANGED = 'gaps.record-changed';
export const GAP_NOTICES_JOB = 'gap-notices';

export interface GapNoticesOptions {
  readonly store: Store;
  readonly services: Pick<Services, 'discussions' | 'gapAnswers'>;
  readonly log: Log;
  readonly now: () => number;
  readonly only?: () => readonly ServerId[];
}

/**
 * Asks a server's open gaps again after its record has changed. That a gap is closed, that somebody counts as told, and the message to
 * them are one transaction: after a crash it is all there, or all to be done again.
 */
export function gapNoticesJob({ store, services, log, now, only }: GapNoticesOptions): Job {
  return dueJob(
    {
      name: GAP_NOTICES_JOB,
      kind: RECORD_CHANGED,
      due: store.due,
      log,
      ...(only === undefined ? {} : { only }),
    },
    async ({ server }, { nudge }) => {
      for (const { gap, quotes } of await services.gapAnswers.found(server)) {
        const notices = await services.gapAnswers.notices(server, gap, quotes);
        const asked = await services.discussions.asked(server, gap.id);
        const told = await store.atomically(async (areas) => {
          const isFirst = await areas.gaps.settle(server, gap.id, 'answered', { by: 'record', at: now() });
          if (!isFirst) return 0;
          let count = 0;
          for (const notice of notices) if (await tell(areas, server, notice, now())) count += 1;
          for (const { threadId } of asked) {
            const answer = services.gapAnswers.answerForAll(gap, quotes);
            if (await tellThere(areas, server, { threadId, answer, quotes }, now())) count += 1;
          }
          return count;
        });
        log.info({ told }, 'gap.answered');
        if (told > 0) nudge(OUTBOX_JOB);
      }
    },
  );
}

/** To one who asked to be told. */
async function tell(
  { gaps, answers, outbox }: Areas,
  server: ServerId,
  { gap, quotes, to, answer }: Notice,
  now: number,
): Promise<boolean> {
  if (!(await gaps.tell(server, gap.id, to.userId, now))) return false;
  await answers.keep(server, answer);
  const facts = { answerId: answer.id, server, question: gap.question, quotes, to };
  const place = to.channelId === null ? { direct: to.userId } : { channel: to.channelId };
  return outbox.put(server, outboxMessage(answer.id, place, noticeReply(facts, stringsFor(to.locale)), now));
}

/** In the thread of a discussion in which it was asked. */
async function tellThere(
  { answers, outbox }: Areas,
  server: ServerId,
  { threadId, answer, quotes }: Pick<Notice, 'answer' | 'quotes'> & { readonly threadId: string | null },
  now: number,
): Promise<boolean> {
  if (threadId === null) return false;
  await answers.keep(server, answer);
  const facts = { answerId: answer.id, question: answer.question, quotes };
  const reply = threadNoticeReply(facts, stringsFor('en'));
  return outbox.put(server, outboxMessage(answer.id, { channel: threadId }, reply, now));
}

/**
 * Has the gaps asked again soon after any change of the record, in whichever process it was made.
 *
 * @returns stops it.
 */
export async function watchRecord(
  store: Pick<Store, 'versions' | 'due' | 'servers'>,
  { now, nudge, log }: { now: () => number; nudge: (job: string) => void; log: Log },
): Promise<() => Promise<void>> {
  const changed = async (server: ServerId) => {
    for (const each of await affected(store, server))
      await store.due.set({ server: each, kind: RECORD_CHANGED, id: 'all', at: now() });
    nudge(GAP_NOTICES_JOB);
  };
  return store.versions.watch((server) => {
    changed(server).catch((error: unknown) => log.error({ error }, 'gap.watch-failed'));
  });
}

/** A change of the starter documents concerns every server. */
async function affected({ servers }: Pick<Store, 'servers'>, server: ServerId): Promise<readonly ServerId[]> {
  const all = await servers.list();
  return all.includes(server) ? [server] : all;
}
