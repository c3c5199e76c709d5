// Questions that the record could not answer.
import { expect, it } from 'vitest';
import type { ServerId } from '../../../src/core/document.ts';
import type { Under } from '../contract.ts';
import { act, newId, newServer } from '../fixtures.ts';

export function gapsContract(under: Under): void {
  const ask = (server: ServerId, term: string, asker: string, at = 1000) =>
    under().store.gaps.ask(
      server,
      { id: newId('gap'), question: `What of ${term}?`, terms: [term], asker, at },
      (known) => known.terms.includes(term),
    );

  it('counts a question with the gap that asks the same, by distinct askers', async () => {
    const { gaps } = under().store;
    const server = newServer();
    const first = await ask(server, 'price', 'ann', 1000);
    expect(first).toEqual({
      id: first.id,
      question: 'What of price?',
      terms: ['price'],
      status: 'open',
      mergedInto: null,
      firstAskedAt: 1000,
      lastAskedAt: 1000,
      times: 1,
      askers: 1,
    });
    await ask(server, 'price', 'ann', 2000);
    const third = await ask(server, 'price', 'bea', 3000);
    expect(third).toEqual({ ...first, lastAskedAt: 3000, times: 3, askers: 2 });
    expect((await ask(server, 'age', 'ann')).id).not.toBe(first.id);
    expect((await gaps.list(server, { status: 'open', limit: 9 })).map(({ terms }) => terms)).toEqual([
      ['price'],
      ['age'],
    ]);
    expect((await gaps.list(server, { status: 'open', limit: 9, offset: 1 })).length).toBe(1);
  });

  it('makes one gap of the same question asked at the same moment', async () => {
    const { gaps } = under().store;
    const server = newServer();
    await Promise.all(Array.from({ length: 20 }, (_, n) => ask(server, 'price', `asker-${n}`)));
    expect(await gaps.list(server, { status: 'open', limit: 9 })).toMatchObject([{ times: 20, askers: 20 }]);
  });

  it('settles a gap once, and does not count new questions with an answered one', async () => {
    const { gaps, audit } = under().store;
    const server = newServer();
    const { id } = await ask(server, 'price', 'ann');
    expect(await gaps.settle(server, id, 'answered', act())).toBe(true);
    expect(await gaps.settle(server, id, 'answered', act())).toBe(false);
    expect((await audit.list(server, { limit: 9 })).map(({ action }) => action)).toEqual(['gap.answered']);
    expect((await ask(server, 'price', 'ann')).id).not.toBe(id);
    const scope = await ask(server, 'weather', 'ann');
    await gaps.settle(server, scope.id, 'out-of-scope', act());
    expect((await ask(server, 'weather', 'bea')).id).toBe(scope.id);
    expect(await gaps.settle(server, 'nothing', 'answered', act())).toBe(false);
  });

  it('merges askers, counts and subscriptions, and leaves no chains', async () => {
    const { gaps } = under().store;
    const server = newServer();
    const a = await ask(server, 'price', 'ann', 1000);
    const b = await ask(server, 'cost', 'ann', 2000);
    await ask(server, 'cost', 'bea', 3000);
    const c = await ask(server, 'fee', 'cy', 500);
    const subscription = { userId: 'u', channelId: null, locale: 'en', since: 1 };
    await gaps.subscribe(server, { ...subscription, gapId: a.id });
    await gaps.subscribe(server, { ...subscription, gapId: b.id });
    expect(await gaps.merge(server, a.id, b.id, act())).toBe(true);
    expect(await gaps.get(server, b.id)).toMatchObject({ times: 3, askers: 2, firstAskedAt: 1000 });
    expect(await gaps.get(server, a.id)).toMatchObject({ status: 'merged', mergedInto: b.id });
    expect(await gaps.waiting(server, b.id)).toHaveLength(1);
    expect(await gaps.merge(server, b.id, c.id, act())).toBe(true);
    expect(await gaps.get(server, a.id)).toMatchObject({ mergedInto: c.id });
    expect(await gaps.get(server, c.id)).toMatchObject({
      times: 4,
      askers: 3,
      firstAskedAt: 500,
      lastAskedAt: 3000,
    });
    for (const [from, into] of [
      [a.id, c.id],
      [c.id, c.id],
      [c.id, a.id],
      ['nothing', c.id],
    ] as const)
      expect(await gaps.merge(server, from, into, act())).toBe(false);
  });

  it('gets along with everything that happens to one gap at once', async () => {
    const { another, store } = under();
    const server = newServer();
    const person = { userId: 'ann', asker: 'ann' };
    for (let round = 0; round < 8; round++) {
      const { id } = await ask(server, `price-${round}`, 'bea');
      const other = await ask(server, `cost-${round}`, 'ann');
      const work = [store, another].flatMap((each) => [
        () => ask(server, `price-${round}`, 'ann'),
        () => each.gaps.settle(server, id, 'out-of-scope', act()),
        () => each.people.erase(server, person),
        () => each.gaps.merge(server, other.id, id, act()),
        () => each.retention.sweep(server, 1, 1),
        () => ask(server, `price-${round}`, `cy-${round}`),
      ]);
      const results = await Promise.allSettled(work.map((step) => step()));
      expect(
        results.flatMap((result) => (result.status === 'rejected' ? [String(result.reason)] : [])),
      ).toEqual([]);
    }
  });

  it('tells each who asked to be told, once', async () => {
    const { gaps } = under().store;
    const server = newServer();
    const { id } = await ask(server, 'price', 'ann');
    const given = { gapId: id, userId: 'u1', channelId: 'c', locale: 'en-GB', since: 1 };
    expect(await gaps.subscribe(server, given)).toBe(true);
    expect(await gaps.subscribe(server, { ...given, userId: 'u2', channelId: null, since: 2 })).toBe(true);
    expect(await gaps.subscribe(server, { ...given, gapId: 'nothing' })).toBe(false);
    expect(await gaps.waiting(server, id)).toEqual([
      { ...given, toldAt: null },
      { ...given, userId: 'u2', channelId: null, since: 2, toldAt: null },
    ]);
    const told = await Promise.all(Array.from({ length: 10 }, () => gaps.tell(server, id, 'u1', 5)));
    expect(told.filter(Boolean)).toHaveLength(1);
    expect(await gaps.unsubscribe(server, id, 'u2')).toBe(true);
    expect(await gaps.unsubscribe(server, id, 'u2')).toBe(false);
    expect(await gaps.waiting(server, id)).toEqual([]);
  });
}
