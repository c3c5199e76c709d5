// People's rights over what is kept of them, servers that leave, and what is over.
import { expect, it } from 'vitest';
import { DEPLOYMENT, type ServerId } from '../../../src/core/document.ts';
import type { Under } from '../contract.ts';
import { act, answer, discussion, draft, filing, newId, newServer } from '../fixtures.ts';

const ANN = { userId: 'user-ann', asker: 'hash-of-ann' };
const BEA = { userId: 'user-bea', asker: 'hash-of-bea' };
const POSTED = { channelId: 'c', messageId: 'm' };

export function peopleContract(under: Under): void {
  /** Everything one person can leave behind in a server. */
  async function leaveTraces(server: ServerId, person: typeof ANN) {
    const { answers, discussions, documents, drafts, feedback, gaps, schedules } = under().store;
    const { asker, userId } = person;
    const spans = [{ documentId: 'd', revisionId: 'r', start: 0, end: 3 }];
    const posted = answer({ asker, spans, posted: POSTED });
    await answers.keep(server, answer({ asker, spans }));
    await answers.keep(server, posted);
    const id = newId('gap');
    const asked = { id, question: `Asked by ${userId}?`, terms: ['x'], asker, at: 5 };
    const gap = await gaps.ask(server, asked, () => false);
    const shared = { id: newId('gap'), question: 'Shared?', terms: ['s'], asker, at: 5 };
    await gaps.ask(server, shared, (known) => known.question === 'Shared?');
    await gaps.subscribe(server, { gapId: gap.id, userId, channelId: null, locale: 'en', since: 1 });
    const given = { id: newId('f'), answerId: posted.id, kind: 'helps', note: null, at: 1 } as const;
    await feedback.give(server, { ...given, asker, userId });
    await drafts.create(server, draft({ by: userId }));
    await documents.file(server, filing('Filed.'), act(1, userId));
    const talk = discussion({ startedBy: userId, subject: { reopenedBy: userId } });
    await discussions.create(server, talk);
    const at = { discussionId: talk.id, asker, at: 1 };
    await discussions.cite(server, [
      { ...at, messageId: 'm', documentId: 'd', revisionId: 'r', start: 0, end: 1 },
    ]);
    await discussions.asked(server, { ...at, id: newId('q'), gapId: null });
    await schedules.create(server, { id: newId('s'), spec: null, nextAt: null, by: userId, createdAt: 1 });
    return { posted, gap, talk };
  }

  it('shows a person what is kept of them in this server, and of nobody else', async () => {
    const { people } = under().store;
    const server = newServer();
    await leaveTraces(server, ANN);
    await leaveTraces(server, BEA);
    await leaveTraces(newServer(), ANN);
    const kept = await people.export(server, ANN);
    expect(kept.answers).toHaveLength(2);
    expect(kept.gaps.map(({ question }) => question).toSorted()).toEqual(['Asked by user-ann?', 'Shared?']);
    expect(kept.subscriptions).toHaveLength(1);
    expect(kept.feedback).toHaveLength(1);
    expect(kept.drafts).toHaveLength(1);
    expect(kept.citations).toBe(1);
    expect(kept.discussions).toHaveLength(1);
    expect(kept.discussionQuestions).toBe(1);
    expect(kept.schedules).toHaveLength(1);
    expect(kept.acts.map(({ action }) => action).toSorted()).toEqual(['document.file', 'schedule.create']);
    expect(JSON.stringify(kept)).not.toContain('bea');
  });

  it('erases a person and leaves others and the record whole', async () => {
    const { answers, discussions, documents, gaps, outbox, people } = under().store;
    const server = newServer();
    const traces = await leaveTraces(server, ANN);
    await leaveTraces(server, BEA);
    const others = await people.export(server, BEA);
    const waits = { id: newId('m'), target: { direct: ANN.userId, orChannel: null }, payload: 'x', at: 1 };
    await outbox.put(server, waits);
    await outbox.put(server, { ...waits, id: newId('m'), target: { direct: BEA.userId } });
    expect(await people.erase(server, ANN)).toBeGreaterThan(5);
    expect(await outbox.get(server, waits.id)).toBeNull();
    const empty = { answers: [], gaps: [], subscriptions: [], feedback: [], drafts: [] };
    const alone = { discussions: [], schedules: [], discussionQuestions: 0, citations: 0 };
    expect(await people.export(server, ANN)).toMatchObject({ ...empty, ...alone });
    const talk = await discussions.get(server, traces.talk.id);
    expect(talk).toMatchObject({ question: traces.talk.question, threadId: traces.talk.threadId });
    expect(JSON.stringify(talk)).not.toContain(ANN.userId);
    expect(await discussions.tally(server, traces.talk.id)).toMatchObject({ questions: 1, askers: 1 });
    expect(await people.export(server, BEA)).toEqual(others);
    expect(await gaps.get(server, traces.gap.id)).toBeNull();
    const shared = (await gaps.list(server, { status: 'open', limit: 9 })).find(
      (gap) => gap.question === 'Shared?',
    );
    expect(shared).toMatchObject({ askers: 2, times: 2 });
    expect(await answers.get(server, traces.posted.id, 1)).toMatchObject({
      question: '',
      state: null,
      spans: traces.posted.spans,
      posted: POSTED,
    });
    expect(await documents.published(server)).toHaveLength(2);
    expect(await people.erase(server, ANN)).toBe(0);
    await people.erase(server, BEA);
    expect(await gaps.list(server, { status: 'open', limit: 9 })).toEqual([]);
  });

  it('knows which servers it is in, and when one that left is to be deleted', async () => {
    const { servers } = under().store;
    const [stays, leaves, returns] = [newServer(), newServer(), newServer()];
    for (const server of [stays, leaves, returns]) await servers.joined(server, 1);
    await servers.left(leaves, 10, 100);
    await servers.left(returns, 10, 100);
    await servers.joined(returns, 50);
    expect(await servers.list()).toEqual(expect.arrayContaining([stays, leaves, returns]));
    expect(await servers.list()).not.toContain(DEPLOYMENT);
    const ours = (ids: readonly ServerId[]) => ids.filter((id) => [stays, leaves, returns].includes(id));
    expect(ours(await servers.toPurge(99))).toEqual([]);
    expect(ours(await servers.toPurge(100))).toEqual([leaves]);
  });

  it('deletes all of one server and nothing of another', async () => {
    const { store } = under();
    const [gone, stays] = [newServer(), newServer()];
    for (const server of [gone, stays]) {
      await leaveTraces(server, ANN);
      await store.settings.set(server, {}, act());
      await store.documents.hide(server, 'all', true, act());
      await store.once.first(server, 'k', 9);
      await store.outbox.put(server, { id: newId('m'), target: null, payload: null, at: 1 });
      await store.schedules.create(server, { id: 's', spec: null, nextAt: null, by: 'h', createdAt: 1 });
    }
    const before = await store.people.export(stays, ANN);
    const lease = (server: ServerId, holder: string) =>
      store.locks.lease(`discussion:${server}:x`, holder, 1_000_000, 1);
    await lease(gone, 'one');
    await lease(stays, 'one');
    await store.servers.purge(gone);
    await store.servers.purge(gone);
    expect(await lease(gone, 'another')).not.toBeNull();
    expect(await lease(stays, 'another')).toBeNull();
    expect(await store.people.export(gone, ANN)).toMatchObject({ answers: [], gaps: [], acts: [] });
    expect(await store.documents.list(gone)).toEqual([]);
    expect(await store.audit.list(gone, { limit: 9 })).toEqual([]);
    expect(await store.settings.get(gone)).toBeNull();
    expect(await store.servers.list()).not.toContain(gone);
    expect(await store.people.export(stays, ANN)).toEqual(before);
    expect(await store.settings.get(stays)).toEqual({});
    await expect(store.servers.purge(DEPLOYMENT)).rejects.toThrow(RangeError);
  });

  it('finishes a deletion that a crash interrupted', async () => {
    const { raw, store } = under();
    const server = newServer();
    await store.documents.file(server, filing('Words.'), act());
    await raw(`update server set purging = 1 where server = '${server}'`);
    expect(await store.servers.toPurge(0)).toContain(server);
    await store.servers.purge(server);
    expect(await store.documents.list(server)).toEqual([]);
    expect(await store.servers.toPurge(0)).not.toContain(server);
  });

  it('sweeps away what is over and keeps the rest', async () => {
    const { answers, drafts, feedback, gaps, once, outbox, retention } = under().store;
    const server = newServer();
    const kept = [answer({ shownAt: 500, expiresAt: 2000 }), answer({ shownAt: 1, posted: POSTED })];
    for (const each of [...kept, answer({ shownAt: 500, expiresAt: 900 }), answer({ shownAt: 1 })])
      await answers.keep(server, each);
    await drafts.create(server, draft({ expiresAt: 900 }));
    await once.first(server, 'old', 900);
    await once.first(server, 'new', 2000);
    await outbox.put(server, { id: newId('m'), target: null, payload: null, at: 1 });
    const old = { question: 'Old?', terms: [], asker: 'a', at: 50 };
    await gaps.ask(server, { ...old, id: newId('gap') }, () => false);
    const waiting = await gaps.ask(server, { ...old, id: newId('gap') }, () => false);
    await gaps.subscribe(server, { gapId: waiting.id, userId: 'u', channelId: null, locale: 'en', since: 1 });
    const opinion = { answerId: 'a', kind: 'out-of-date', asker: 'h', userId: null, note: null } as const;
    await feedback.give(server, { ...opinion, id: newId('f'), at: 99 });
    await feedback.give(server, { ...opinion, id: newId('f'), asker: 'other', at: 100 });
    expect(await retention.sweep(server, 1000, 100)).toBe(6);
    expect(await feedback.list(server, { open: true, limit: 9 })).toHaveLength(1);
    expect(await retention.sweep(server, 1000, 100)).toBe(0);
    for (const each of kept) expect(await answers.get(server, each.id, 1000)).not.toBeNull();
    expect((await gaps.list(server, { status: 'open', limit: 9 })).map(({ id }) => id)).toEqual([waiting.id]);
    expect(await once.first(server, 'old', 9)).toBe(true);
    expect(await once.first(server, 'new', 9)).toBe(false);
  });

  it('keeps the first of two secrets of one name', async () => {
    const { another, store } = under();
    const name = newId('secret');
    const [a, b] = await Promise.all([store.secrets.get(name, 'a'), another.secrets.get(name, 'b')]);
    expect(a).toBe(b);
    expect(await store.secrets.get(name, 'c')).toBe(a);
  });
}
