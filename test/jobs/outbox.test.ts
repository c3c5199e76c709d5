// The outbox: what is put there is sent once, later where Discord is out of reach, never where it says no.
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ServerId } from '../../src/core/document.ts';
import { outboxJob, outboxMessage } from '../../src/jobs/outbox.ts';
import { JobRunner } from '../../src/jobs/runner.ts';
import type { Messenger, Sent } from '../../src/reply/messenger.ts';
import { noteReply } from '../../src/reply/note.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { keptLog } from './log.ts';

const SERVER = '111111111111111111' as ServerId;
const SENT: Sent = { status: 'sent', channelId: '5', messageId: '6' };

let store: Store;
let clock: number;
let answers: (Sent | Error)[];
let calls: Parameters<Messenger['send']>[];
let runner: JobRunner;

beforeEach(async () => {
  clock = 1_000_000;
  store = await openStore(':memory:', { role: 'beside', now: () => clock });
  answers = [];
  calls = [];
  const messenger: Messenger = {
    send: async (...call) => {
      calls.push(call);
      const next = answers.shift() ?? SENT;
      if (next instanceof Error) throw next;
      return next;
    },
    edit: async () => 'edited',
  };
  const { log } = keptLog();
  const job = outboxJob({ store, messenger, log, now: () => clock, random: () => 1 });
  runner = new JobRunner({ jobs: [job], now: () => clock, after: async () => {}, log });
});
afterEach(() => store.close());

const put = (id: string) =>
  store.outbox.put(
    SERVER,
    outboxMessage(id, { direct: '9' }, { ...noteReply('Done'), files: [FILE] }, clock),
  );
const FILE = { name: 'a.zip', content: new Uint8Array([0, 255, 3]) };

it('sends a message once, whole, however often it is put', async () => {
  expect(await put('a')).toBe(true);
  expect(await put('a')).toBe(false);
  await runner.sweepOnce();
  await runner.sweepOnce();
  expect(calls).toHaveLength(1);
  const [to, reply, options] = calls[0] ?? [];
  expect(to).toEqual({ direct: '9' });
  expect(reply?.parts).toEqual([{ type: 'text', text: 'Done' }]);
  expect([...(reply?.files?.[0]?.content ?? [])]).toEqual([0, 255, 3]);
  expect(options).toEqual({ nonce: 'a', again: false });
  expect(await store.outbox.get(SERVER, 'a')).toMatchObject({ sentAt: clock, messageId: '6' });
});

it('tries again after 1, 2, 4 seconds where Discord is out of reach, with the same nonce', async () => {
  answers = [new Error('reset'), new Error('reset'), SENT];
  await put('a');
  await runner.sweepOnce();
  clock += 999;
  await runner.sweepOnce();
  expect(calls).toHaveLength(1);
  clock += 1;
  await runner.sweepOnce();
  expect(calls).toHaveLength(2);
  clock += 2000;
  await runner.sweepOnce();
  expect(calls.map(([, , options]) => options)).toEqual([
    { nonce: 'a', again: false },
    { nonce: 'a', again: true },
    { nonce: 'a', again: true },
  ]);
  expect((await store.outbox.get(SERVER, 'a'))?.sentAt).toBe(clock);
});

it('gives up what Discord refuses, and what is a day old', async () => {
  answers = [{ status: 'undeliverable', reason: 'closed' }, new Error('reset')];
  await put('a');
  await runner.sweepOnce();
  expect((await store.outbox.get(SERVER, 'a'))?.givenUp).toBe('closed');
  await put('b');
  clock += 25 * 3600 * 1000;
  await runner.sweepOnce();
  expect((await store.outbox.get(SERVER, 'b'))?.givenUp).toContain('could not be reached');
  clock += 3600 * 1000;
  await runner.sweepOnce();
  expect(calls).toHaveLength(2);
});

it('keeps a message when the process dies while sending it', async () => {
  await put('a');
  await store.due.take('outbox', { now: clock, until: clock + 60_000, limit: 20 });
  await runner.sweepOnce();
  expect(calls).toHaveLength(0);
  clock += 60_000;
  await runner.sweepOnce();
  expect(calls).toHaveLength(1);
});
