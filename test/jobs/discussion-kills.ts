// Processes that die before any one of their steps, and others that take up what they left: for tests of discussions.
import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach } from 'vitest';
import { compose } from '../../src/compose.ts';
import type { ServerId } from '../../src/core/document.ts';
import { makeRequest } from '../../src/discord/make-request.ts';
import { createMessenger } from '../../src/discord/messenger.ts';
import { createThreads } from '../../src/discord/threads.ts';
import { discussionCareJob } from '../../src/jobs/discussion-care.ts';
import { discussionOpeningJob } from '../../src/jobs/discussion-take-up.ts';
import { outboxJob } from '../../src/jobs/outbox.ts';
import { JobRunner } from '../../src/jobs/runner.ts';
import { schedulesJob } from '../../src/jobs/schedules.ts';
import { textOf } from '../../src/loopback/components.ts';
import type { KeptWish } from '../../src/record/proposals.ts';
import type { Services } from '../../src/record/services.ts';
import { openStore } from '../../src/store/open.ts';
import type { Discussion } from '../../src/store/port/discussions.ts';
import type { Store } from '../../src/store/store.ts';
import { type Stage, setStage } from '../loopback/stage.ts';
import { keptLog } from './log.ts';
import { wishOf } from './wish.ts';

/** What changes something, in the store and at Discord: a process may die before each of these. */
const STEPS =
  /^(atomically|keep|change|set|clear|put|sent|failed|cite|asked|setState|setPosted|advance|lease|giveBack|done|take|open|send|sendPoll|endPoll|invite)$/;

let stage: Stage;
let store: Store;
let clock: number;
const now = () => (clock += 1);
let questions = 0;

/** Sets a local Discord and a store up before each test of a file, and both away after it. */
export function setUpKills(): void {
  beforeEach(async () => {
    clock = Date.UTC(2026, 10, 2, 9);
    stage = await setStage({ clock: now }, { rest: { makeRequest } });
    store = await openStore(':memory:', { role: 'beside', now });
  });
  afterEach(async () => {
    await store.close();
    await stage.close();
  });
}

export const scene = () => ({ stage, store, now: clock });
export const pass = (ms: number) => {
  clock += ms;
};

/** A process that dies before its `at`th step; from then on nothing of it works. */
interface Life {
  readonly at: number;
  steps: number;
}

function mortal<T extends object>(whole: T, life: Life): T {
  return new Proxy(whole, {
    get: (target, name, receiver) => {
      const value: unknown = Reflect.get(target, name, receiver);
      if (typeof value === 'object' && value !== null) return mortal(value, life);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) => {
        if (STEPS.test(String(name))) life.steps += 1;
        if (life.steps >= life.at) return Promise.reject(new Error('the process is dead'));
        return Reflect.apply(value, target, args) as unknown;
      };
    },
  });
}

interface Process {
  readonly services: Services;
  readonly jobs: JobRunner;
}

async function born(life: Life): Promise<Process> {
  const { log } = keptLog();
  const own = mortal(store, life);
  const threads = mortal(createThreads(stage.client), life);
  const services = await compose({
    store: own,
    indexMemoryMb: 16,
    now,
    randomBytes,
    discord: { threads, log },
  });
  const tools = { store: own, services, log, now, hosting: services.hosting };
  const messenger = mortal(createMessenger(stage.client), life);
  const jobs = [
    schedulesJob(tools),
    discussionOpeningJob(tools),
    discussionCareJob(tools),
    outboxJob({ ...tools, messenger, random: () => 1 }),
  ];
  return { services, jobs: new JobRunner({ jobs, now, after: async () => {}, log }) };
}

const immortal = () => born({ at: Number.POSITIVE_INFINITY, steps: 0 });
export const server = () => stage.server.id as ServerId;

/** A discussion of a question of its own, open. */
export async function opened({ services }: Process): Promise<Discussion> {
  const by = { id: stage.ada.id, server: server() };
  const begun = await services.discussions.begin(by, services.proposals.wish(wish()));
  await services.hosting.open(server(), begun.discussion.id);
  return services.discussions.get(server(), begun.discussion.id);
}

export function wish(): KeptWish {
  questions += 1;
  const question = `Does ${'abcdefghij'.charAt(questions % 10)}${questions}x hold?`;
  return wishOf(question, stage.channel.id, 30 * 24);
}

/** What another process does, over the next minutes. */
async function recovered(): Promise<Process> {
  const process = await immortal();
  for (let times = 0; times < 4; times += 1) {
    clock += 3 * 60 * 1000;
    await process.jobs.sweepOnce();
  }
  return process;
}

/** Lives `deed` again and again, each time dying one step later, until it lives through all of it. */
export async function dieEverywhere(
  prepare: (first: Process) => Promise<Discussion>,
  deed: (mortalOne: Process, discussion: Discussion) => Promise<unknown>,
  expectWhole: (discussion: Discussion) => void | Promise<void>,
): Promise<number> {
  for (let at = 1; ; at += 1) {
    const discussion = await prepare(await immortal());
    const life: Life = { at: Number.POSITIVE_INFINITY, steps: 0 };
    const dying = { at, steps: 0 };
    const process = await born(dying).catch(() => born(life));
    dying.steps = 0;
    await deed(process, discussion).catch(() => undefined);
    const diedBefore = dying.steps >= at;
    const { services } = await recovered();
    await expectWhole(await services.discussions.get(server(), discussion.id));
    if (!diedBefore) return at - 1;
  }
}

export const said = ({ threadId }: Discussion, what: string | RegExp) =>
  stage.discord.messages({ id: threadId ?? '' }).filter((message) => new RegExp(what).test(textOf(message)));
export const polls = ({ threadId }: Discussion) =>
  stage.discord
    .messages({ id: threadId ?? '' })
    .flatMap(({ poll }) => (poll === undefined ? [] : [poll.results?.is_finalized ?? false]));
export const isLocked = ({ threadId }: Discussion) =>
  stage.discord.world.channels.get(threadId ?? '')?.thread?.locked === true;
