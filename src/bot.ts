// The bot as a whole: store, record, Discord. Started by main.ts, by the preview and by tests alike.
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { COMMANDS } from './commands.ts';
import { compose } from './compose.ts';
import type { Config } from './config.ts';
import type { ServerId } from './core/document.ts';
import type { GoldenQuestion } from './core/golden.ts';
import { type Client, createClient, logIn, type ReadyClient, takeNoMore } from './discord/client.ts';
import { listen } from './discord/listen.ts';
import { createMessenger } from './discord/messenger.ts';
import { registerCommands } from './discord/registration.ts';
import { followServers } from './discord/servers.ts';
import { createThreads } from './discord/threads.ts';
import { watchThreads } from './discord/watch-threads.ts';
import { readCorpus } from './ingest/corpus.ts';
import { readGolden } from './ingest/golden-file.ts';
import { CARE_JOB } from './jobs/discussion-care.ts';
import { watchRecord } from './jobs/gap-notices.ts';
import { allJobs } from './jobs/jobs.ts';
import { outboxMessage } from './jobs/outbox.ts';
import { JobRunner } from './jobs/runner.ts';
import type { Log } from './log.ts';
import { correcting } from './record/corrections.ts';
import type { Services } from './record/services.ts';
import { levelStarter } from './record/starter.ts';
import type { Reply } from './reply/reply.ts';
import { holdShards, identifyInTurn } from './shards.ts';
import { openStore } from './store/open.ts';
import type { Store } from './store/store.ts';

export interface BotOptions {
  readonly config: Config & { readonly token: string };
  /** The folder of starter documents. */
  readonly corpus: string;
  readonly log: Log;
  /** Something no waiting mends: the process should end with this exit code. */
  readonly fatal: (sentence: string, exitCode: number) => void;
  readonly now?: () => number;
  readonly deferAfterMs?: number;
  readonly restTimeoutMs?: number;
}

export interface RunningBot {
  readonly client: ReadyClient;
  readonly services: Services;
  readonly store: Store;
  readonly jobs: JobRunner;
  /** How many commands were registered, or 0 where nothing differed. */
  readonly registered: number;
  /** Settles when nothing is under way. */
  idle(): Promise<void>;
  /** Takes no new work, lets what runs finish for a while, and closes everything. */
  stop(): Promise<void>;
}

/** Fatal configuration or authentication (sysexits.h EX_CONFIG): starting again without a change can't help. */
export const EXIT_CONFIG = 78;
/** A lock was lost: start again, and take it anew. */
const EXIT_LOST = 1;
/** Discord waits 3 s for a first response; half of it is left for the way there. */
const DEFER_AFTER_MS = 1500;
/** How long answers under way may take when the bot stops. */
const STOP_WITHIN_MS = 8000;

/**
 * Starts the bot: store, starter record, commands, gateway.
 *
 * @throws StoreUnusable, Refusal (a folder of documents that can't be used), or what Discord answers.
 */
export async function startBot(options: BotOptions): Promise<RunningBot> {
  const { config, log } = options;
  const store = await openStore(config.databaseUrl, {
    role: 'bot',
    say: (sentence) => log.info({ sentence }, 'store'),
    ...(options.now === undefined ? {} : { now: options.now }),
  });
  try {
    return await startOn(store, options);
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function startOn(store: Store, options: BotOptions): Promise<RunningBot> {
  const { config, log } = options;
  const stopping = new AbortController();
  const client = clientOf(store, options, stopping.signal);
  const services = await compose({
    store,
    discord: { threads: createThreads(client), log },
    indexMemoryMb: config.indexMemoryMb,
    randomBytes,
    fetch: {
      allow: config.fetchAllow,
      attachmentHosts: config.attachmentHosts,
      log: (event, fields) => log.info(fields, event),
      env: process.env,
    },
    questions: await goldenOf(options),
    ...(options.now === undefined ? {} : { now: options.now }),
  });
  const { now } = services.ambient;
  const shards = await holdShards(store.locks, config);
  // A process without its lock may not go on: another may have its shards by now.
  void shards.lost.then((name) => {
    if (!stopping.signal.aborted) options.fatal(`The lock ${name} on the database was lost.`, EXIT_LOST);
  });
  // Processes that start together must not file the same document twice.
  await store.locks.inTurn('starter', () => loadStarter(store, services, options));
  const { ready, underWay } = await connect(client, { store, services }, options);
  const registered = await registerCommands(
    ready.application,
    COMMANDS.map(({ data }) => data),
  );
  log.info({ name: ready.user.username, servers: ready.guilds.cache.size, registered }, 'ready');
  await followServers(ready, store, { now, log });
  const jobs = startJobs(ready, { store, services }, options);
  const unwatch = await watch(ready, { store, services, jobs, log });
  return {
    client: ready,
    services,
    store,
    jobs,
    registered,
    idle: async () => {
      while (underWay.size > 0) await Promise.allSettled(underWay);
    },
    stop: async () => {
      stopping.abort();
      takeNoMore(client);
      await unwatch();
      const working = Promise.allSettled([...underWay, jobs.stop()]);
      await Promise.race([working, sleep(STOP_WITHIN_MS, undefined, { ref: false })]);
      // destroy() may never return while a shard reconnects, so it is not waited for alone.
      await Promise.race([client.destroy(), sleep(1000, undefined, { ref: false })]);
      await shards.release();
      await store.close();
    },
  };
}

/** The client, wired up but not connected: what discussions are held in hangs on it. */
function clientOf(store: Store, options: BotOptions, stopping: AbortSignal): Client {
  const { config, log } = options;
  return createClient({
    ...config,
    log,
    ...(options.restTimeoutMs === undefined ? {} : { restTimeoutMs: options.restTimeoutMs }),
    ...(config.shards === null ? {} : { identifyInTurn: identifyInTurn(store.locks, stopping) }),
    fatal: (sentence) => options.fatal(sentence, EXIT_CONFIG),
  });
}

/** Logs in and waits until every shard is ready. Interactions that come meanwhile are answered already. */
async function connect(
  client: Client,
  { store, services }: { readonly store: Store; readonly services: Services },
  options: BotOptions,
): Promise<{ readonly ready: ReadyClient; readonly underWay: Set<Promise<void>> }> {
  const { config, log } = options;
  const underWay = listen(client, {
    config,
    services,
    log,
    patience: { deferAfterMs: options.deferAfterMs ?? DEFER_AFTER_MS, after },
    late: (to, reply) => postLate({ store, services }, to, reply),
  });
  return { ready: await logIn(client, config.token), underWay };
}

/** A bad list of questions is worth a warning, no more: answering needs none of them. */
async function goldenOf({ corpus, log }: BotOptions): Promise<readonly GoldenQuestion[]> {
  return readGolden(corpus).catch((error: unknown) => {
    log.warn({ error }, 'corpus.bad-questions');
    return [];
  });
}

async function loadStarter(store: Store, { ambient }: Services, { corpus, log }: BotOptions): Promise<void> {
  const { documents, problems } = await readCorpus(corpus);
  for (const { file, line, reason } of problems) log.warn({ file, line, reason }, 'corpus.bad-file');
  const levelled = await levelStarter(
    { documents: { ...store.documents, ...correcting(store) } },
    { files: documents, bad: problems.map(({ file }) => file) },
    ambient,
  );
  log.info({ ...levelled, documents: documents.length, bad: problems.length }, 'corpus');
}

/** A late result goes out by itself, without its buttons: those are for the server it is about. */
async function postLate(
  { store, services }: { store: Store; services: Services },
  { server, person }: { server: ServerId; person: string },
  reply: Reply,
): Promise<void> {
  const { ambient, settings } = services;
  const { logChannelId } = await settings.get(server);
  const parts = reply.parts.filter(({ type }) => type !== 'choices' && type !== 'menu');
  const to = { direct: person, orChannel: logChannelId };
  await store.outbox.put(server, outboxMessage(ambient.newId(), to, { ...reply, parts }, ambient.now()));
}

/** Starts what happens by itself. */
function startJobs(
  client: ReadyClient,
  { store, services }: { store: Store; services: Services },
  { log }: BotOptions,
): JobRunner {
  const { now } = services.ambient;
  const messenger = createMessenger(client);
  const views = new Map(COMMANDS.flatMap((command) => Object.entries(command.views ?? {})));
  const jobs = allJobs({ store, services, messenger, log, now, random: Math.random, views });
  const runner = new JobRunner({ jobs, now, after, log });
  runner.start();
  return runner;
}

/** Has jobs look at once at what people and other processes change. @returns stops it. */
async function watch(
  client: ReadyClient,
  {
    store,
    services,
    jobs,
    log,
  }: {
    readonly store: Store;
    readonly services: Services;
    readonly jobs: JobRunner;
    readonly log: Log;
  },
): Promise<() => Promise<void>> {
  await watchThreads(client, {
    store,
    log,
    touched: async (server, what) => {
      if ((await services.discussionChanges.touched(server, what)) > 0) jobs.nudge(CARE_JOB);
    },
  });
  const { now } = services.ambient;
  return watchRecord(store, { now, nudge: (job) => jobs.nudge(job), log });
}

async function after(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal, ref: false }).catch(() => undefined);
}
