// Two processes on one database: whoever is asked, and however often, one discussion is begun and opened once. On both engines.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compose } from '../../src/compose.ts';
import type { Services } from '../../src/record/services.ts';
import type { OpenedThread, ThreadDraft, Threads, Venue } from '../../src/reply/threads.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { newServer } from '../store/fixtures.ts';
import { newDatabase, whyNoPostgres } from '../store/postgres-server.ts';
import { keptLog } from './log.ts';
import { wishOf } from './wish.ts';

const HOST = '222222222222222222';
const CHANNEL = '333333333333333333';

/** A Discord that opens what it is asked to, and counts. Nothing comes back before `answer` is called. */
function countingThreads() {
  const drafts: ThreadDraft[] = [];
  const polls: string[] = [];
  const gate = Promise.withResolvers<void>();
  const permissions = new Set([
    'ViewChannel',
    'ReadMessageHistory',
    'SendMessages',
    'SendMessagesInThreads',
    'CreatePublicThreads',
    'ManageThreads',
    'AttachFiles',
    'SendPolls',
  ]);
  const venue: Venue = {
    status: 'venue',
    channelId: CHANNEL,
    kind: 'text',
    needsTag: false,
    tags: [],
    permissions,
  };
  const done = { status: 'done' } as const;
  const gone = { status: 'gone', missing: [], said: 'nothing there' } as const;
  const threads: Threads = {
    venue: async () => venue,
    open: async (draft): Promise<OpenedThread> => {
      drafts.push(draft);
      await gate.promise;
      return { status: 'opened', threadId: `thread-${draft.nonce}`, starterId: `starter-${draft.nonce}` };
    },
    look: async () => gone,
    send: async (channelId, _reply, { nonce }) => ({ status: 'sent', channelId, messageId: nonce }),
    invite: async () => done,
    change: async () => done,
    sendPoll: async (channelId, _poll, { nonce }) => {
      polls.push(nonce);
      return { status: 'sent', channelId, messageId: nonce };
    },
    endPoll: async () => gone,
    poll: async () => null,
  };
  return { threads, drafts, polls, answer: () => gate.resolve() };
}

interface Pair {
  readonly stores: readonly [Store, Store];
  readonly close: () => Promise<void>;
}

const ENGINES: readonly (readonly [string, () => Promise<Pair>])[] = [
  [
    'SQLite',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'on-record-opening-'));
      const url = `file:${join(folder, 'record.db')}`;
      const stores = [
        await openStore(url, { role: 'bot' }),
        await openStore(url, { role: 'beside' }),
      ] as const;
      return {
        stores,
        close: async () => {
          for (const store of stores) await store.close();
          rmSync(folder, { recursive: true });
        },
      };
    },
  ],
  [
    'PostgreSQL',
    async () => {
      const database = await newDatabase();
      const stores = [
        await openStore(database.url, { role: 'bot' }),
        await openStore(database.url, { role: 'bot' }),
      ] as const;
      return {
        stores,
        close: async () => {
          for (const store of stores) await store.close();
          await database.drop();
        },
      };
    },
  ],
];
const why = await whyNoPostgres();

describe.each(ENGINES)('two processes on %s', (engine, openPair) => {
  if (engine === 'PostgreSQL' && why !== null) {
    it.skip(`are not tested here: ${why}`, () => {});
    return;
  }
  let pair: Pair;
  beforeAll(async () => {
    pair = await openPair();
  });
  afterAll(() => pair.close());

  /** Both processes' services, over one Discord. */
  async function both(threads: Threads): Promise<readonly Services[]> {
    return Promise.all(
      pair.stores.map((store) =>
        compose({ store, indexMemoryMb: 16, randomBytes, discord: { threads, log: keptLog().log } }),
      ),
    );
  }
  const wish = (question: string) => wishOf(question, CHANNEL, 24);

  it('begin a question once, and another only after the one that was offered', async () => {
    const services = await both(countingThreads().threads);
    const by = { id: HOST, server: newServer() };
    const begin = (anyway: string | null) =>
      Promise.all(
        [...services, ...services].map(({ discussions, proposals }) =>
          discussions.begin(by, proposals.wish(wish('Are they genuine?')), anyway),
        ),
      );
    const first = await begin(null);
    expect(first.map(({ status }) => status).toSorted()).toEqual(['exists', 'exists', 'exists', 'starting']);
    expect(new Set(first.map(({ discussion }) => discussion.id)).size).toBe(1);
    const id = first[0]?.discussion.id ?? '';
    const second = await begin(id);
    expect(second.filter(({ status }) => status === 'starting')).toHaveLength(1);
    expect(second.every(({ discussion }) => discussion.id !== id)).toBe(true);
  });

  it('open it once, whoever is asked to and however often', async () => {
    const discord = countingThreads();
    const services = await both(discord.threads);
    const by = { id: HOST, server: newServer() };
    const [one] = services;
    if (one === undefined) throw new Error('no services');
    const { discussion } = await one.discussions.begin(by, one.proposals.wish(wish('Do they do enough?')));
    const opening = [...services, ...services].map(({ hosting }) =>
      hosting.open(by.server, discussion.id, { again: true }),
    );
    // Discord answers when three of the four have found that somebody is at it.
    let turnedAway = 0;
    for (const each of opening)
      void each.then(({ status }) => {
        if (status === 'later') turnedAway += 1;
        if (turnedAway === 3) discord.answer();
      });
    const outcomes = (await Promise.all(opening)).map(({ status }) => status);
    expect(outcomes.toSorted()).toEqual(['later', 'later', 'later', 'open']);
    expect(discord.drafts).toHaveLength(1);
    for (const { hosting } of services)
      expect((await hosting.open(by.server, discussion.id)).status).toBe('open');
    expect(discord.drafts).toHaveLength(1);
    expect(discord.polls).toHaveLength(1);
    expect(await one.discussions.list(by.server)).toHaveLength(1);
  });
});
