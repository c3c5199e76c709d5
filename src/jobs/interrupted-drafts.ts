// Drafts whose reading was interrupted (the bot stopped in the middle): their person is told, and they go.
import type { Log } from '../log.ts';
import { DRAFT_READING } from '../record/drafting.ts';
import type { Services } from '../record/services.ts';
import { interruptedReply } from '../reply/document-notes.ts';
import type { Store } from '../store/store.ts';
import { dueJob } from './due-job.ts';
import { OUTBOX_JOB, outboxMessage } from './outbox.ts';
import type { Job } from './runner.ts';

const EVERY_MS = 30_000;

export function interruptedDraftsJob({
  store,
  services,
  log,
}: {
  readonly store: Store;
  readonly services: Services;
  readonly log: Log;
}): Job {
  return dueJob(
    { name: 'interrupted-drafts', kind: DRAFT_READING, due: store.due, log, every: EVERY_MS },
    async ({ server, id }, { now, nudge }) => {
      const draft = await store.drafts.get(server, id, now);
      if (draft === null || draft.text !== null) return;
      const { logChannelId } = await services.settings.get(server);
      const told = outboxMessage(
        id,
        { direct: draft.by, orChannel: logChannelId },
        interruptedReply(draft.from),
        now,
      );
      await store.atomically(async ({ drafts, outbox }) => {
        if (await drafts.remove(server, id)) await outbox.put(server, told);
      });
      nudge(OUTBOX_JOB);
    },
  );
}
