// Transactions, versions, and what another process sees.
import { expect, it } from 'vitest';
import { DEPLOYMENT } from '../../../src/core/document.ts';
import type { Under } from '../contract.ts';
import { act, answer, filing, newId, newServer } from '../fixtures.ts';

export function togetherContract(under: Under): void {
  it('keeps all of a transaction, or nothing', async () => {
    const { store } = under();
    const server = newServer();
    const given = answer();
    const before = await store.versions.of(server);
    const failing = store.atomically(async ({ answers, documents, once }) => {
      await documents.file(server, filing('Words.'), act());
      await answers.keep(server, given);
      expect(await once.first(server, 'k', 9)).toBe(true);
      expect(await answers.get(server, given.id, 1)).not.toBeNull();
      throw new Error('half-way');
    });
    await expect(failing).rejects.toThrow('half-way');
    expect(await store.documents.list(server)).toEqual([]);
    expect(await store.answers.get(server, given.id, 1)).toBeNull();
    expect(await store.versions.of(server)).toEqual(before);
    const done = await store.atomically(async ({ answers, once }) => {
      await answers.keep(server, given);
      return await once.first(server, 'k', 9);
    });
    expect(done).toBe(true);
    expect(await store.answers.get(server, given.id, 1)).not.toBeNull();
  });

  it('refuses a write that would wait for the transaction it is in', async () => {
    const { store } = under();
    const server = newServer();
    const waiting = store.atomically(async ({ documents }) => {
      await documents.file(server, filing('Words.'), act());
      await store.documents.file(server, filing('Outside.'), act());
    });
    await expect(waiting).rejects.toThrow('only the areas that it gives');
    expect(await store.documents.list(server)).toEqual([]);
    await store.documents.file(server, filing('Words.'), act());
  });

  it('raises the version with every change of what may be quoted, and with nothing else', async () => {
    const { answers, documents, gaps, settings, versions } = under().store;
    const server = newServer();
    const own = async () => (await versions.of(server)).own;
    const { document } = await documents.file(server, filing('One.'), act());
    const changes = [
      () => documents.revise(server, document.id, { ...filing('Two.'), after: 1 }, act()),
      () => documents.withdraw(server, document.id, act()),
      () => documents.restore(server, document.id, act()),
      () => documents.hide(server, 'all', true, act()),
      () => documents.hide(server, 'all', false, act()),
    ];
    for (const change of changes) {
      const before = await own();
      await change();
      expect(await own()).toBeGreaterThan(before);
    }
    const before = await own();
    await documents.restore(server, document.id, act());
    await answers.keep(server, answer());
    await settings.set(server, {}, act());
    await gaps.ask(server, { id: newId('gap'), question: '?', terms: [], asker: 'a', at: 1 }, () => false);
    expect(await own()).toBe(before);
  });

  it('shows every server that the starter documents changed', async () => {
    const { documents, versions } = under().store;
    const server = newServer();
    const before = await versions.of(server);
    await documents.file(DEPLOYMENT, filing('Starter.'), act());
    const after = await versions.of(server);
    expect(after).toEqual({ own: before.own, starter: before.starter + 1 });
  });

  it('shows a change at once to another process', async () => {
    const { another, store } = under();
    const server = newServer();
    const before = await another.versions.of(server);
    const { document } = await store.documents.file(server, filing('Words.'), act());
    expect(await another.versions.of(server)).not.toEqual(before);
    expect(await another.documents.published(server)).toHaveLength(1);
    await another.documents.withdraw(server, document.id, act());
    expect(await store.documents.published(server)).toEqual([]);
  });

  it('tells a watcher of a change in another process, until it stops', async () => {
    const { another, store } = under();
    const [server, later] = [newServer(), newServer()];
    const told: string[] = [];
    const heard = Promise.withResolvers<void>();
    const stop = await store.versions.watch((changed) => {
      told.push(changed);
      if (changed === server) heard.resolve();
    });
    await another.documents.file(server, filing('Words.'), act());
    await heard.promise;
    expect(told).toContain(server);
    await stop();
    await another.documents.file(later, filing('Words.'), act());
    await store.ping();
    expect(told).not.toContain(later);
  });

  it('numbers changes of one server without holes when they come at once', async () => {
    const { another, store } = under();
    const server = newServer();
    const filed = Array.from({ length: 20 }, (_, n) =>
      (n % 2 === 0 ? store : another).documents.file(server, filing(`Text ${n}`), act(n)),
    );
    await Promise.all(filed);
    const numbers = (await store.audit.list(server, { limit: 50 })).map(({ number }) => number);
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, n) => 20 - n));
    expect((await store.versions.of(server)).own).toBe(20);
  });

  it('lets one of two revisions made from the same one through', async () => {
    const { another, store } = under();
    const server = newServer();
    const { document } = await store.documents.file(server, filing('One.'), act());
    const both = [store, another].map((each, n) =>
      each.documents.revise(server, document.id, { ...filing(`Two ${n}`), after: 1 }, act()),
    );
    const outcomes = (await Promise.allSettled(both)).map(({ status }) => status);
    expect(outcomes.toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('files a changed source once when two processes start together', async () => {
    const { another, store } = under();
    const server = newServer();
    const kept = await Promise.all(
      [store, another].map((each) =>
        each.documents.keepInStep(server, { ...filing('One.'), source: 'a.md' }, act(1, 'corpus')),
      ),
    );
    expect(kept.map(({ change }) => change).toSorted()).toEqual(['filed', 'none']);
    expect(new Set(kept.map(({ document }) => document.id)).size).toBe(1);
  });
}
