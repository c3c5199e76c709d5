// Due times, messages to be sent, leases and locks: each thing is done by one process, and nothing is forgotten.
import { expect, it } from 'vitest';
import { OUTBOX_DUE } from '../../../src/store/port/jobs.ts';
import type { Under } from '../contract.ts';
import { effectsOfDyingTakers } from '../dying-takers.ts';
import { newId, newServer } from '../fixtures.ts';

export function jobsContract(under: Under): void {
  it('gives what is due to one taker, earliest first', async () => {
    const { due } = under().store;
    const [server, kind] = [newServer(), newId('kind')];
    for (const at of [30, 10, 20, 99]) await due.set({ server, kind, id: `at-${at}`, at });
    const when = { now: 50, until: 100, limit: 2 };
    expect((await due.take(kind, when)).map(({ id }) => id)).toEqual(['at-10', 'at-20']);
    expect((await due.take(kind, when)).map(({ id }) => id)).toEqual(['at-30']);
    expect(await due.take(kind, when)).toEqual([]);
    expect(await due.take(newId('other'), when)).toEqual([]);
  });

  it('never gives the same thing to two takers at once', async () => {
    const { store, another } = under();
    const [server, kind] = [newServer(), newId('kind')];
    for (let n = 0; n < 60; n++) await store.due.set({ server, kind, id: `${n}`, at: n });
    const when = { now: 100, until: 200, limit: 7 };
    const taken: string[] = [];
    const takeAll = async (from: typeof store) => {
      for (;;) {
        const got = await from.due.take(kind, when);
        if (got.length === 0) return;
        taken.push(...got.map(({ id }) => id));
      }
    };
    await Promise.all([takeAll(store), takeAll(another), takeAll(store), takeAll(another)]);
    expect(taken).toHaveLength(60);
    expect(new Set(taken).size).toBe(60);
  });

  it('gives a dead taker’s work to another, and tells the dead one that it is late', async () => {
    const { due } = under().store;
    const [server, kind] = [newServer(), newId('kind')];
    await due.set({ server, kind, id: 'x', at: 1 });
    const [first] = await due.take(kind, { now: 10, until: 20, limit: 1 });
    expect(await due.take(kind, { now: 19, until: 30, limit: 1 })).toEqual([]);
    const [second] = await due.take(kind, { now: 20, until: 30, limit: 1 });
    if (first === undefined || second === undefined) throw new Error('Nothing was taken.');
    expect(second.fence).toBeGreaterThan(first.fence);
    expect(await due.done(first)).toBe(false);
    expect(await due.done(second)).toBe(true);
    expect(await due.take(kind, { now: 99, until: 100, limit: 1 })).toEqual([]);
  });

  it('does each of 150 things once, with takers that die at random', async () => {
    const { store, another } = under();
    const effects = await effectsOfDyingTakers([store, another], { things: 150, oneIn: 3 });
    expect(effects).toHaveLength(150);
    expect(new Set(effects).size).toBe(150);
  });

  it('keeps what was set again while it was being done', async () => {
    const { due } = under().store;
    const [server, kind] = [newServer(), newId('kind')];
    await due.set({ server, kind, id: 'x', at: 1 });
    const [taken] = await due.take(kind, { now: 10, until: 20, limit: 1 });
    await due.set({ server, kind, id: 'x', at: 15 });
    if (taken === undefined) throw new Error('Nothing was taken.');
    expect(await due.done(taken)).toBe(false);
    expect((await due.take(kind, { now: 15, until: 30, limit: 1 })).map(({ at }) => at)).toEqual([15]);
    expect(await due.clear(server, kind, 'x')).toBe(true);
    expect(await due.clear(server, kind, 'x')).toBe(false);
  });

  it('looks at some servers only, where asked to', async () => {
    const { due } = under().store;
    const [server, other, kind] = [newServer(), newServer(), newId('kind')];
    for (const each of [server, other]) await due.set({ server: each, kind, id: 'x', at: 1 });
    const when = { now: 10, until: 20, limit: 9 };
    expect(await due.take(kind, when, [])).toEqual([]);
    expect((await due.take(kind, when, [other])).map((taken) => taken.server)).toEqual([other]);
  });

  it('keeps a message until it is sent, and counts attempts', async () => {
    const { due, outbox } = under().store;
    const server = newServer();
    const message = { id: newId('m'), target: { channelId: 'c' }, payload: { content: 'hi' }, at: 10 };
    expect(await outbox.put(server, message)).toBe(true);
    expect(await outbox.put(server, message)).toBe(false);
    const isDue = async (now: number) =>
      (await due.take(OUTBOX_DUE, { now, until: now + 1, limit: 9 }, [server])).map(({ id }) => id);
    expect(await isDue(9)).toEqual([]);
    expect(await isDue(10)).toEqual([message.id]);
    await outbox.failed(server, message.id, { retryAt: 50, reason: '502' });
    expect(await isDue(49)).toEqual([]);
    expect(await isDue(50)).toEqual([message.id]);
    expect(await outbox.sent(server, message.id, 'message', 60)).toBe(true);
    expect(await outbox.sent(server, message.id, 'message', 60)).toBe(false);
    await outbox.failed(server, message.id, { retryAt: 70, reason: 'late' });
    expect(await isDue(99)).toEqual([]);
    expect(await outbox.get(server, message.id)).toEqual({
      ...message,
      payload: null,
      attempts: 2,
      sentAt: 60,
      messageId: 'message',
      givenUp: null,
    });
  });

  it('gives a message up with a reason', async () => {
    const { due, outbox } = under().store;
    const server = newServer();
    const id = newId('m');
    await outbox.put(server, { id, target: null, payload: null, at: 10 });
    await outbox.failed(server, id, { retryAt: null, reason: 'the channel is gone' });
    expect(await due.take(OUTBOX_DUE, { now: 99, until: 100, limit: 9 }, [server])).toEqual([]);
    expect(await outbox.get(server, id)).toMatchObject({ givenUp: 'the channel is gone', attempts: 1 });
    expect(await outbox.get(newServer(), id)).toBeNull();
  });

  it('leases to one holder at a time', async () => {
    const { locks } = under().store;
    const name = newId('lease');
    const first = await locks.lease(name, 'a', 100, 1000);
    expect(first).toMatchObject({ name });
    expect(await locks.lease(name, 'b', 100, 1099)).toBeNull();
    const renewed = await locks.lease(name, 'a', 100, 1050);
    expect(renewed?.fence).toBeGreaterThan(first?.fence ?? Infinity);
    expect(await locks.lease(name, 'b', 100, 1149)).toBeNull();
    const taken = await locks.lease(name, 'b', 100, 1150);
    expect(taken?.fence).toBeGreaterThan(renewed?.fence ?? Infinity);
    if (taken === null || first === null) throw new Error('No lease.');
    expect(await locks.giveBack(first, 'a')).toBe(false);
    expect(await locks.giveBack(taken, 'b')).toBe(true);
    expect(await locks.lease(name, 'a', 100, 1151)).not.toBeNull();
  });

  it('holds a lock until it is released', async () => {
    const { locks } = under().store;
    const name = newId('lock');
    const held = await locks.hold(name);
    expect(held).not.toBeNull();
    expect(await locks.hold(name)).toBeNull();
    expect(await locks.hold(newId('other'))).not.toBeNull();
    await held?.release();
    const again = await locks.hold(name);
    expect(again).not.toBeNull();
    await again?.release();
  });

  it('lets work of one name run in turn, also after one fails', async () => {
    const { locks } = under().store;
    const name = newId('turn');
    const log: string[] = [];
    const work = (id: string, fails = false) =>
      locks.inTurn(name, async () => {
        log.push(`${id} begins`);
        await Promise.resolve();
        log.push(`${id} ends`);
        if (fails) throw new Error(id);
        return id;
      });
    const results = await Promise.allSettled([work('a'), work('b', true), work('c')]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    for (let n = 0; n < log.length; n += 2) expect(log[n + 1]).toBe(log[n]?.replace('begins', 'ends'));
    expect(log).toHaveLength(6);
  });
}
