// Answers that were shown, what was thought of them, and effects that happen once.
import { expect, it } from 'vitest';
import type { Under } from '../contract.ts';
import { answer, newId, newServer } from '../fixtures.ts';

export function answersContract(under: Under): void {
  it('gives back an answer with its spans in order', async () => {
    const { answers } = under().store;
    const server = newServer();
    const spans = [
      { documentId: 'd2', revisionId: 'r2', start: 7, end: 9 },
      { documentId: 'd1', revisionId: 'r1', start: 0, end: 5 },
    ];
    const given = answer({ spans, expiresAt: 5000 });
    await answers.keep(server, given);
    expect(await answers.get(server, given.id, 4999)).toEqual({ ...given, correctedAt: null });
    expect(await answers.get(server, given.id, 5000)).toBeNull();
    expect(await answers.get(newServer(), given.id, 1)).toBeNull();
  });

  it('keeps what buttons need, and where the answer stands', async () => {
    const { answers } = under().store;
    const server = newServer();
    const given = answer({ expiresAt: 5000 });
    await answers.keep(server, given);
    expect(await answers.setState(server, given.id, { page: 2 })).toBe(true);
    expect(await answers.setPosted(server, given.id, { channelId: 'c', messageId: 'm' })).toBe(true);
    expect(await answers.setCorrected(server, given.id, 7000)).toBe(true);
    expect(await answers.get(server, given.id, 9000)).toMatchObject({
      state: { page: 2 },
      posted: { channelId: 'c', messageId: 'm' },
      audience: 'channel',
      expiresAt: null,
      correctedAt: 7000,
    });
    expect(await answers.setState(server, 'nothing', {})).toBe(false);
    expect(await answers.setPosted(newServer(), given.id, { channelId: 'c', messageId: 'm' })).toBe(false);
  });

  it('finds the posted answers that quoted a document', async () => {
    const { answers } = under().store;
    const server = newServer();
    const given = [
      quoting('doc', 20, 'm2'),
      quoting('doc', 10, 'm1'),
      quoting('doc', 5, null),
      quoting('other', 1, 'm3'),
    ];
    for (const each of given) await answers.keep(server, each);
    const found = () => answers.quoting(server, 'doc');
    expect((await found()).map(({ posted, spans }) => [posted?.messageId, spans.length])).toEqual([
      ['m1', 2],
      ['m2', 2],
    ]);
    expect(await answers.quoting(newServer(), 'doc')).toEqual([]);
    expect(await answers.forgetPosted(server, 'm1')).toBe(true);
    expect(await answers.forgetPosted(server, 'm1')).toBe(false);
    expect((await found()).map(({ posted }) => posted?.messageId)).toEqual(['m2']);
  });

  it('finds more answers than fit into one query', async () => {
    const { store } = under();
    const server = newServer();
    const spans = [{ documentId: 'doc', revisionId: 'r', start: 0, end: 1 }];
    await store.atomically(async ({ answers }) => {
      for (let n = 0; n < 1100; n++)
        await answers.keep(server, answer({ spans, posted: { channelId: 'c', messageId: `m${n}` } }));
    });
    const found = await store.answers.quoting(server, 'doc');
    expect(found).toHaveLength(1100);
    expect(found.every((each) => each.spans.length === 1)).toBe(true);
  });

  it('lets an effect happen once, for each server', async () => {
    const { store, another } = under();
    const [server, other] = [newServer(), newServer()];
    const key = newId('interaction');
    const all = await Promise.all(
      Array.from({ length: 50 }, (_, n) => (n % 2 === 0 ? store : another).once.first(server, key, 9)),
    );
    expect(all.filter(Boolean)).toHaveLength(1);
    expect(await store.once.first(other, key, 9)).toBe(true);
  });

  it('keeps one person’s last word on an answer', async () => {
    const { feedback } = under().store;
    const server = newServer();
    const base = { answerId: 'a', asker: 'hash', userId: 'u', note: null };
    const [first, second] = [newId('f'), newId('f')];
    await feedback.give(server, { ...base, id: first, kind: 'helps', at: 1 });
    await feedback.give(server, { ...base, id: second, kind: 'out-of-date', note: 'see 2024', at: 2 });
    expect(await feedback.get(server, first)).toBeNull();
    expect(await feedback.list(server, { open: true, limit: 9 })).toEqual([
      { ...base, id: second, kind: 'out-of-date', note: 'see 2024', at: 2, handled: null },
    ]);
    expect(await feedback.counts(server)).toEqual({
      helps: 0,
      'wrong-passage': 0,
      'wrong-speaker': 0,
      'out-of-date': 1,
    });
    expect(await feedback.handle(server, second, 'mod', 3)).toBe(true);
    expect(await feedback.handle(server, second, 'mod', 4)).toBe(false);
    expect(await feedback.list(server, { open: true, limit: 9 })).toEqual([]);
    expect(await feedback.list(server, { open: false, limit: 9 })).toMatchObject([
      { handled: { by: 'mod', at: 3 } },
    ]);
  });
}

function quoting(documentId: string, at: number, messageId: string | null) {
  return answer({
    spans: [0, 4].map((start) => ({ documentId, revisionId: 'r', start, end: start + 2 })),
    shownAt: at,
    posted: messageId === null ? null : { channelId: 'c', messageId },
  });
}
