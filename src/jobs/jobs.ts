// Every job there is. A new one is a file in this folder and a line here.
import type { View } from '../command.ts';
import type { ServerId } from '../core/document.ts';
import type { Log } from '../log.ts';
import { keepPlace } from '../record/delivery.ts';
import type { Services } from '../record/services.ts';
import type { Messenger } from '../reply/messenger.ts';
import type { Store } from '../store/store.ts';
import { correctionJobs } from './corrections.ts';
import { discussionCareJob } from './discussion-care.ts';
import { discussionOpeningJob } from './discussion-take-up.ts';
import { gapNoticesJob } from './gap-notices.ts';
import { idleRecordsJob } from './idle-records.ts';
import { interruptedDraftsJob } from './interrupted-drafts.ts';
import { outboxJob } from './outbox.ts';
import { retentionJob } from './retention.ts';
import type { Job } from './runner.ts';
import { schedulesJob } from './schedules.ts';

/** What jobs may use. */
export interface JobTools {
  readonly store: Store;
  readonly services: Services;
  readonly messenger: Messenger;
  readonly log: Log;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** From 0 to 1. */
  readonly random: () => number;
  /** How a stored answer of each kind is shown again. */
  readonly views: ReadonlyMap<string, View<Services>>;
  /** The servers that this process looks after (its own shards); all where absent. */
  readonly only?: () => readonly ServerId[];
}

export function allJobs(tools: JobTools): readonly Job[] {
  return [
    ...correctionJobs(tools),
    discussionOpeningJob({ ...tools, hosting: tools.services.hosting }),
    discussionCareJob(tools),
    gapNoticesJob(tools),
    idleRecordsJob(tools),
    interruptedDraftsJob(tools),
    outboxJob({ ...tools, delivered: (server, id, at) => keepPlace(tools.services, server, id, at) }),
    retentionJob(tools),
    schedulesJob(tools),
  ];
}
