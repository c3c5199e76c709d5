// Takes up discussions whose opening was cut off: by a crash, by a restart, or because Discord did not answer.
import type { ServerId } from '../core/document.ts';
import type { Log } from '../log.ts';
import { DISCUSSION_OPENING, OPENING_MS } from '../record/discussions.ts';
import type { Hosting } from '../record/hosting.ts';
import { notOpenedReply, openedReply } from '../reply/discussion.ts';
import { stringsFor } from '../reply/strings.ts';
import type { Store } from '../store/store.ts';
import { dueJob } from './due-job.ts';
import { OUTBOX_JOB, outboxMessage } from './outbox.ts';
import type { Job } from './runner.ts';

const EVERY_MS = 10_000;

export function discussionOpeningJob(tools: {
  readonly store: Store;
  readonly log: Log;
  readonly hosting: Pick<Hosting, 'open'>;
  readonly now: () => number;
  readonly only?: () => readonly ServerId[];
}): Job {
  const { store, hosting, log, now, only } = tools;
  return dueJob(
    {
      name: 'discussion-opening',
      kind: DISCUSSION_OPENING,
      due: store.due,
      log,
      every: EVERY_MS,
      ...(only === undefined ? {} : { only }),
    },
    async ({ server, id }, { nudge }) => {
      const opening = await hosting.open(server, id, { again: true });
      if (opening.status === 'later')
        return store.due.set({ server, kind: DISCUSSION_OPENING, id, at: now() + OPENING_MS });
      log.info({ server, id, status: opening.status }, 'discussion.taken-up');
      const discussion = await store.discussions.get(server, id);
      if (discussion === null) return;
      const reply =
        opening.status === 'failed'
          ? notOpenedReply(discussion.question, opening.reason)
          : openedReply(discussion.threadId ?? '', opening.warnings, stringsFor('en'));
      // Who started it was told that it comes later: now it has, or will not.
      await store.outbox.put(server, outboxMessage(`${id}t`, { direct: discussion.startedBy }, reply, now()));
      nudge(OUTBOX_JOB);
    },
  );
}
