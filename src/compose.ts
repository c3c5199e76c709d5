// Puts the services together over a store: the same for the bot, the command line and the tests.
import { setImmediate as turn } from 'node:timers/promises';
import { type Analyse, createAnalyser } from './analysing/analyser.ts';
import { createCheckIndex } from './core/check/check-index.ts';
import type { GoldenQuestion } from './core/golden.ts';
import { createIndex } from './core/index/record-index.ts';
import { Refusal } from './core/refusal.ts';
import { writeArchive } from './ingest/archive.ts';
import { createIngest, type IngestOptions } from './ingest/ingest.ts';
import { type CareTools, discussionCare } from './jobs/discussion-care.ts';
import { discussionOpening, type OpeningTools } from './jobs/discussion-opening.ts';
import { outboxMessage } from './jobs/outbox.ts';
import type { Log } from './log.ts';
import { type Ambient, ambientOf } from './record/ambient.ts';
import { AnswerBook } from './record/answers.ts';
import { Asking } from './record/asking.ts';
import { Checking } from './record/checking.ts';
import { Comparing } from './record/comparing.ts';
import { Corrections } from './record/corrections.ts';
import { DiscussionChanges } from './record/discussion-changes.ts';
import { DiscussionService } from './record/discussions.ts';
import { Drafting } from './record/drafting.ts';
import { Exchange } from './record/exchange.ts';
import { FeedbackService } from './record/feedback.ts';
import { createFetchLimit } from './record/fetch-limit.ts';
import { Filing } from './record/filing.ts';
import { GapAnswers } from './record/gap-answers.ts';
import { GapService } from './record/gaps.ts';
import { HistoryService } from './record/history.ts';
import type { Hosting } from './record/hosting.ts';
import { Library } from './record/library.ts';
import { PrivacyService } from './record/privacy.ts';
import { Proposals } from './record/proposals.ts';
import { Reading } from './record/reading.ts';
import { Recall } from './record/recall.ts';
import { Recaps } from './record/recaps.ts';
import { Rehearsal } from './record/rehearsal.ts';
import { Scheduling } from './record/scheduling.ts';
import type { Services } from './record/services.ts';
import { SettingsService } from './record/settings.ts';
import { Starters } from './record/starters.ts';
import { moderatorsReply } from './reply/feedback.ts';
import type { Threads } from './reply/threads.ts';
import type { Store } from './store/store.ts';

/** Some 700 bytes of index for each sentence of about 120 UTF-16 units, measured with the bench: six bytes a unit. */
const BYTES_PER_UNIT = 6;
/** How long a single-use effect is remembered: longer than any answer is kept. */
const ONCE_MS = 400 * 24 * 60 * 60 * 1000;

export interface ComposeOptions {
  readonly store: Store;
  readonly indexMemoryMb: number;
  readonly now?: () => number;
  /** Gives randomness for the deployment's key, made once. */
  readonly randomBytes: (length: number) => Uint8Array;
  /** What may be fetched; nothing special where absent. */
  readonly fetch?: Omit<IngestOptions, 'now'>;
  /** The starter record's golden questions, asked before a document is published. */
  readonly questions?: readonly GoldenQuestion[];
  /** What discussions are held in; without it there are none to run (the command line). */
  readonly discord?: { readonly threads: Threads; readonly log: Log };
}

/** Where Discord keeps attachments. */
const NO_FETCH = {
  allow: [],
  attachmentHosts: ['cdn.discordapp.com', 'media.discordapp.net'],
  log: () => undefined,
};

/** Lets whatever else waits for the event loop have its turn. */
const pause = () => turn();

const refuse = () => Promise.reject(new Refusal('Discussions are held on Discord: use /discuss there.'));
const NO_DISCORD: Hosting = {
  venue: refuse,
  tags: refuse,
  open: refuse,
  care: refuse,
  extended: refuse,
  recap: refuse,
};

/** Everything commands may use, over one store. */
export async function compose({
  store,
  indexMemoryMb,
  now,
  randomBytes,
  fetch = NO_FETCH,
  questions = [],
  discord,
}: ComposeOptions): Promise<Services> {
  const key = await store.secrets.get('asker-key', Buffer.from(randomBytes(32)).toString('hex'));
  const ambient = ambientOf(key, now ?? Date.now, randomBytes);
  const analyse = createAnalyser({ pause });
  const library = libraryOf({ store, indexMemoryMb, now: ambient.now, analyse });
  const answers = new AnswerBook(store.answers, ambient);
  const recall = new Recall(library, store.documents, analyse);
  const settings = new SettingsService(store.settings);
  const gaps = new GapService(store.gaps, ambient);
  const keeping = keepingOf({ store, library, recall, ambient, settings, fetch, questions, analyse });
  const asking = new Asking({ library, answers, recall, settings, gaps });
  const reading = new Reading(library, recall);
  const comparing = new Comparing(library, reading);
  const shared = { ambient, answers, corrections: keeping.corrections, recall };
  return {
    ...keeping,
    ...shared,
    ...discussingOf({ store, library, reading, comparing, gaps, shared, settings, discord }),
    asking,
    checking: new Checking({ library, answers, recall }),
    feedback: new FeedbackService({
      box: store.feedback,
      answers: store.answers,
      ambient,
      tell: async (server, userId, words) => {
        const message = outboxMessage(
          ambient.newId(),
          { direct: userId },
          moderatorsReply(words),
          ambient.now(),
        );
        await store.outbox.put(server, message);
      },
    }),
    gaps,
    library,
    gapAnswers: new GapAnswers(asking, store.gaps, ambient),
    privacy: new PrivacyService(store.people, ambient),
    comparing,
    reading,
    settings,
    audit: (server, page) => store.audit.list(server, page),
    once: (server, once) => store.once.first(server, once, ambient.now() + ONCE_MS),
  };
}

/** The holdings of all servers over a store: each has indexes of its own. */
export function libraryOf({
  store,
  indexMemoryMb,
  now,
  analyse = createAnalyser({ pause }),
}: Pick<Required<ComposeOptions>, 'store' | 'indexMemoryMb' | 'now'> & {
  readonly analyse?: Analyse;
}): Library {
  return new Library({
    documents: store.documents,
    versions: store.versions,
    newIndexes: () => ({ search: createIndex(), check: createCheckIndex() }),
    analyse,
    pause,
    capacity: (indexMemoryMb * 1024 * 1024) / BYTES_PER_UNIT,
    now,
  });
}

function hostingOf(tools: OpeningTools & CareTools): Hosting {
  return { ...discussionOpening(tools), ...discussionCare(tools) };
}

/** What discussions are run with. */
function discussingOf({
  store,
  library,
  reading,
  comparing,
  gaps,
  shared,
  settings,
  discord,
}: Pick<ComposeOptions, 'store'> & {
  readonly library: Library;
  readonly reading: Reading;
  readonly comparing: Comparing;
  readonly gaps: GapService;
  readonly shared: Pick<Services, 'ambient' | 'answers' | 'corrections' | 'recall'>;
  readonly settings: SettingsService;
  readonly discord: ComposeOptions['discord'];
}): Pick<
  Services,
  'discussions' | 'discussionChanges' | 'hosting' | 'proposals' | 'recaps' | 'scheduling' | 'starters'
> {
  const services = {
    ...shared,
    settings,
    discussions: new DiscussionService({ store, library, ambient: shared.ambient }),
    discussionChanges: new DiscussionChanges(store, shared.ambient),
    recaps: new Recaps({ discussions: store.discussions, gaps: store.gaps, ...shared }),
    starters: new Starters({ store, comparing, reading, ...shared }),
  };
  return {
    ...services,
    proposals: new Proposals({ library, reading, gaps, ambient: shared.ambient }),
    scheduling: new Scheduling(store, shared.ambient),
    hosting: discord === undefined ? NO_DISCORD : hostingOf({ store, services, ...discord }),
  };
}

/** What moderators keep the record with. */
function keepingOf({
  store,
  library,
  recall,
  ambient,
  settings,
  fetch,
  questions,
  analyse,
}: Pick<Required<ComposeOptions>, 'store' | 'fetch' | 'questions'> & {
  readonly library: Library;
  readonly recall: Recall;
  readonly ambient: Ambient;
  readonly settings: SettingsService;
  readonly analyse: Analyse;
}): Pick<Services, 'corrections' | 'drafting' | 'exchange' | 'filing' | 'history'> {
  const ingest = createIngest({ ...fetch, now: ambient.now });
  const countFetch = createFetchLimit();
  const { documents } = store;
  const working = { analyse, pause };
  const rehearsal = new Rehearsal({
    ...working,
    questions,
    library,
    documents,
    settings,
    newIndex: createIndex,
  });
  const drafting = new Drafting({ ...working, store, library, ingest, rehearsal, ambient, countFetch });
  const filing = new Filing(store, drafting, ambient);
  return {
    corrections: new Corrections(store, recall, ambient),
    drafting,
    exchange: new Exchange({ store, library, ingest, writeArchive, ambient }),
    filing,
    history: new HistoryService(store, filing.shelf),
  };
}
