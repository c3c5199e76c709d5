// Corrections reach the answers: posted messages whose words changed or were withdrawn are edited to say so.
import type { Caller, View } from '../command.ts';
import type { ServerId } from '../core/document.ts';
import { Refusal } from '../core/refusal.ts';
import type { Log } from '../log.ts';
import { ANSWER_STALE, DOCUMENT_CHANGED } from '../record/corrections.ts';
import type { Services } from '../record/services.ts';
import type { Edited, Messenger } from '../reply/messenger.ts';
import type { StoredAnswer } from '../store/port/answers.ts';
import type { Store } from '../store/store.ts';
import { dueJob } from './due-job.ts';
import type { Job } from './runner.ts';

export interface CorrectionTools {
  readonly store: Pick<Store, 'due'>;
  readonly services: Services;
  readonly messenger: Pick<Messenger, 'edit'>;
  readonly log: Log;
  /** How an answer of each kind is shown again. */
  readonly views: ReadonlyMap<string, View<Services>>;
}

/** Discord lets messages that are older than an hour be edited only so often in an hour (error 30046). */
const EDIT_LIMIT_MS = 60 * 60 * 1000;

export const CORRECTION_JOBS = ['corrections', 'correction-posts'] as const;

/** First the documents that changed, then each answer by itself: a long list survives a crash in its middle. */
export function correctionJobs(tools: CorrectionTools): readonly Job[] {
  const { log, services } = tools;
  const { due } = tools.store;
  const [documents, posts] = CORRECTION_JOBS;
  return [
    dueJob({ name: documents, kind: DOCUMENT_CHANGED, due, log }, async ({ server, id }, { nudge }) => {
      if ((await services.corrections.spread(server, id)) > 0) nudge(posts);
    }),
    dueJob({ name: posts, kind: ANSWER_STALE, due, log }, async ({ server, id }, { now }) => {
      const answer = await services.corrections.stale(server, id);
      const edited = answer === null ? null : await correct(server, answer, tools);
      if (edited === 'later') await due.set({ server, kind: ANSWER_STALE, id, at: now + EDIT_LIMIT_MS });
    }),
  ];
}

async function correct(
  server: ServerId,
  answer: StoredAnswer,
  { services, messenger, views, log }: CorrectionTools,
): Promise<Edited | null> {
  const { id, kind, posted } = answer;
  const view = views.get(kind);
  if (posted === null || view === undefined) {
    log.warn({ server, id, kind }, 'correction.no-view');
    return null;
  }
  const reply = await view(answer, everybody(server, posted.channelId), services).catch((error: unknown) => {
    if (error instanceof Refusal) return null;
    throw error;
  });
  if (reply === null) {
    // What it showed is no longer kept, and no later try will find it.
    log.warn({ server, id, kind }, 'correction.not-shown-again');
    return null;
  }
  const edited = await messenger.edit(posted, reply);
  log.info({ server, id, edited }, 'correction');
  if (edited === 'edited') await services.corrections.corrected(server, id);
  else if (edited === 'gone') await services.corrections.gone(server, posted.messageId);
  return edited;
}

/** What stands in public is shown as anybody there may see it. */
function everybody(server: ServerId, channelId: string): Caller {
  return {
    id: '',
    server,
    serverName: '',
    channelId,
    locale: 'en',
    rights: new Set(['everyone'] as const),
  };
}
