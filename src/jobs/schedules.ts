// Opens planned discussions when it is time: each opening once, whichever process does it, and late rather than not at all.
import type { ServerId } from '../core/document.ts';
import { OPENED_LATE_MS } from '../core/limits.ts';
import type { Log } from '../log.ts';
import { type Planned, SCHEDULE_DUE } from '../record/scheduling.ts';
import type { Services } from '../record/services.ts';
import { SCHEDULE_FAILED, SCHEDULE_RUNNING, scheduleMissedWords } from '../reply/discussion-schedule.ts';
import type { Store } from '../store/store.ts';
import { dueJob } from './due-job.ts';
import type { Job } from './runner.ts';
import { tellingOf } from './tell-moderators.ts';

export interface ScheduleTools {
  readonly store: Store;
  readonly services: Pick<
    Services,
    'ambient' | 'discussions' | 'hosting' | 'proposals' | 'scheduling' | 'settings'
  >;
  readonly log: Log;
  readonly only?: () => readonly ServerId[];
}

export function schedulesJob(tools: ScheduleTools): Job {
  const { store, services, log, only } = tools;
  return dueJob(
    {
      name: 'schedules',
      kind: SCHEDULE_DUE,
      due: store.due,
      log,
      ...(only === undefined ? {} : { only }),
    },
    async ({ server, id }, { now }) => {
      const planned = await services.scheduling.get(server, id);
      if (planned === null || planned.nextAt === null) return;
      if (planned.nextAt > now) return store.due.set({ server, kind: SCHEDULE_DUE, id, at: planned.nextAt });
      if (now - planned.nextAt > OPENED_LATE_MS)
        await moveOn(tools, server, planned, scheduleMissedWords(planned.nextAt));
      else await open(tools, server, planned);
    },
  );
}

/** The discussion is begun and the schedule moved on in one transaction: a crash leaves both done, or both to do. */
async function open(tools: ScheduleTools, server: ServerId, planned: Planned): Promise<void> {
  const { services, log } = tools;
  const { discussions, hosting, proposals, scheduling } = services;
  const begun = await discussions.begin(
    { id: planned.by, server },
    proposals.wish(planned.wish),
    null,
    (areas) => scheduling.moveOn(areas, server, planned),
  );
  if (begun.status === 'exists') return moveOn(tools, server, planned, SCHEDULE_RUNNING);
  const opening = await hosting.open(server, begun.discussion.id);
  log.info({ server, id: planned.id, status: opening.status }, 'schedule.opened');
  if (opening.status === 'failed') await tell(tools, server, planned, `${opening.reason} ${SCHEDULE_FAILED}`);
}

/** Moves it on without opening anything, and says why; unless somebody else has moved it on meanwhile. */
async function moveOn(tools: ScheduleTools, server: ServerId, planned: Planned, why: string): Promise<void> {
  const telling = await tellingOf(tools.services, server, asDiscussion(planned));
  await tools.store.atomically(async (areas) => {
    if (await tools.services.scheduling.moveOn(areas, server, planned)) await telling(areas, [{ said: why }]);
  });
}

async function tell(tools: ScheduleTools, server: ServerId, planned: Planned, said: string): Promise<void> {
  const telling = await tellingOf(tools.services, server, asDiscussion(planned));
  await tools.store.atomically((areas) => telling(areas, [{ said }]));
}

function asDiscussion({ id, by, wish }: Planned) {
  return { id, startedBy: by, question: wish.question, threadId: null };
}
