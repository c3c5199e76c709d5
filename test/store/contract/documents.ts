// Filing, revising, withdrawing: what the record is made of.
import { expect, it } from 'vitest';
import { sha256Of } from '../../../src/core/canonical.ts';
import { DEPLOYMENT } from '../../../src/core/document.ts';
import { Refusal } from '../../../src/core/refusal.ts';
import type { Under } from '../contract.ts';
import { act, details, filing, newId, newServer } from '../fixtures.ts';

export function documentsContract(under: Under): void {
  it('gives back what was filed', async () => {
    const { documents } = under().store;
    const server = newServer();
    const given = filing('User data is stored in Singapore.\n\nIt is encrypted.');
    const filed = await documents.file(server, given, act(1000, 'ann'));
    expect(filed.revision).toEqual({
      id: given.revisionId,
      documentId: given.documentId,
      number: 1,
      text: given.text,
      sha256: sha256Of(given.text),
      details: details(),
      filedBy: 'ann',
      filedAt: 1000,
      from: 'paste',
    });
    expect(await documents.published(server)).toEqual([filed]);
    expect(await documents.one(server, given.documentId)).toEqual(filed);
    expect(await documents.revision(server, given.revisionId)).toEqual(filed.revision);
  });

  it('lists documents in the order of filing', async () => {
    const { documents } = under().store;
    const server = newServer();
    const ids = [];
    for (const at of [30, 10, 20]) {
      const filed = await documents.file(server, filing(`At ${at}`), act(at));
      ids.push([at, filed.document.id]);
    }
    const sorted = ids.toSorted(([a], [b]) => Number(a) - Number(b)).map(([, id]) => id);
    expect((await documents.published(server)).map(({ document }) => document.id)).toEqual(sorted);
    expect((await documents.list(server)).map(({ document }) => document.id)).toEqual(sorted);
  });

  it('lets the newest revision stand and keeps the old ones', async () => {
    const { documents } = under().store;
    const server = newServer();
    const first = await documents.file(server, filing('First words.'), act());
    const next = filing('Second words.');
    const second = await documents.revise(server, first.document.id, { ...next, after: 1 }, act(2000));
    expect(second?.revision.number).toBe(2);
    expect((await documents.one(server, first.document.id))?.revision.text).toBe('Second words.');
    expect(await documents.revision(server, first.revision.id)).toEqual(first.revision);
    const { text: _, ...note } = first.revision;
    const history = await documents.history(server, first.document.id);
    expect(history.map(({ number }) => number)).toEqual([2, 1]);
    expect(history[1]).toEqual({ ...note, length: 'First words.'.length });
  });

  it('refuses a revision made from one that does not stand any more', async () => {
    const { documents } = under().store;
    const server = newServer();
    const { document } = await documents.file(server, filing('One.'), act());
    await documents.revise(server, document.id, { ...filing('Two.'), after: 1 }, act());
    await expect(
      documents.revise(server, document.id, { ...filing('Three.'), after: 1 }, act()),
    ).rejects.toThrow(Refusal);
    expect((await documents.history(server, document.id)).length).toBe(2);
  });

  it('knows nothing to revise where there is no such document', async () => {
    const { documents } = under().store;
    expect(await documents.revise(newServer(), 'nothing', { ...filing('x'), after: 1 }, act())).toBeNull();
  });

  it('withdraws and restores, each once', async () => {
    const { documents } = under().store;
    const server = newServer();
    const { document, revision } = await documents.file(server, filing('Words.'), act());
    expect(await documents.withdraw(server, document.id, act(2000, 'bea', 'libel'))).toBe(true);
    expect(await documents.withdraw(server, document.id, act(2001, 'bea'))).toBe(false);
    expect(await documents.published(server)).toEqual([]);
    const withdrawn = await documents.one(server, document.id);
    expect(withdrawn?.document.withdrawn).toEqual({ by: 'bea', at: 2000, reason: 'libel' });
    expect(await documents.revision(server, revision.id)).toEqual(revision);
    expect(await documents.restore(server, document.id, act(3000))).toBe(true);
    expect(await documents.restore(server, document.id, act(3000))).toBe(false);
    expect(await documents.published(server)).toEqual([{ document, revision }]);
  });

  it('keeps a document in step with its source, and does nothing where nothing changed', async () => {
    const { documents, versions } = under().store;
    const server = newServer();
    const source = 'tiktok.md';
    const keep = (text: string, at: number, title?: string) =>
      documents.keepInStep(server, { ...filing(text), details: details(title), source }, act(at, 'corpus'));
    const first = await keep('One.', 1);
    expect(first.change).toBe('filed');
    const before = await versions.of(server);
    expect((await keep('One.', 2)).change).toBe('none');
    expect(await versions.of(server)).toEqual(before);
    const second = await keep('Two.', 3);
    expect(second).toMatchObject({
      change: 'revised',
      document: { id: first.document.id },
      revision: { number: 2 },
    });
    expect((await keep('Two.', 4, 'Another title')).change).toBe('revised');
    expect(await documents.bySource(server, source)).toMatchObject({ revision: { number: 3, text: 'Two.' } });
    expect(await documents.bySource(server, 'other.md')).toBeNull();
  });

  it('brings back what went with its file, and not what a person withdrew', async () => {
    const { documents } = under().store;
    const server = newServer();
    const keep = (source: string) =>
      documents.keepInStep(server, { ...filing('One.'), source }, act(5, 'corpus'));
    const gone = await keep('gone.md');
    await documents.withdraw(server, gone.document.id, act(6, 'corpus'));
    expect((await keep('gone.md')).change).toBe('restored');
    const judged = await keep('judged.md');
    await documents.withdraw(server, judged.document.id, act(6, 'ann'));
    expect(await keep('judged.md')).toMatchObject({ change: 'none', document: { withdrawn: { by: 'ann' } } });
    expect((await documents.published(server)).map(({ document }) => document.id)).toEqual([
      gone.document.id,
    ]);
  });

  it('counts documents and UTF-8 bytes, and refuses what passes the quota', async () => {
    const { documents } = under().store;
    const server = newServer();
    expect(await documents.usage(server)).toEqual({ documents: 0, revisions: 0, bytes: 0 });
    const quota = { documents: 2, bytes: 20 };
    const { document } = await documents.file(server, filing('naïve'), act(), quota);
    await documents.revise(server, document.id, { ...filing('12345678'), after: 1 }, { ...act(), quota });
    expect(await documents.usage(server)).toEqual({ documents: 1, revisions: 2, bytes: 14 });
    await expect(documents.file(server, filing('1234567'), act(), quota)).rejects.toThrow('does not fit');
    await documents.file(server, filing('123456'), act(), quota);
    await expect(documents.file(server, filing(''), act(), quota)).rejects.toThrow('2 is the most');
    expect((await documents.usage(server)).documents).toBe(2);
  });

  it('hides starter documents for one server, one by one or all', async () => {
    const { documents } = under().store;
    const [server, other] = [newServer(), newServer()];
    await documents.hide(server, 'doc-1', true, act());
    await documents.hide(server, 'doc-1', true, act());
    await documents.hide(server, 'all', true, act());
    expect(await documents.hidden(server)).toEqual({ all: true, documents: new Set(['doc-1']) });
    await documents.hide(server, 'all', false, act());
    expect(await documents.hidden(server)).toEqual({ all: false, documents: new Set(['doc-1']) });
    expect(await documents.hidden(other)).toEqual({ all: false, documents: new Set() });
  });

  it('resolves a starter document’s revisions for every server', async () => {
    const { documents } = under().store;
    const starter = await documents.file(DEPLOYMENT, filing('Starter.', { source: newId('file') }), act());
    const server = newServer();
    expect(await documents.revision(server, starter.revision.id)).toEqual(starter.revision);
    expect((await documents.history(server, starter.document.id)).length).toBe(1);
    expect(await documents.one(server, starter.document.id)).toBeNull();
  });

  it('writes down who changed what, without holes', async () => {
    const { audit, documents, settings } = under().store;
    const server = newServer();
    const { document, revision } = await documents.file(server, filing('Words.'), act(1, 'ann'));
    await documents.withdraw(server, document.id, act(2, 'bea', 'why'));
    await settings.set(server, { retentionDays: 30 }, act(3, 'cy'));
    await audit.add(server, { by: 'dee', at: 4, action: 'export', subject: null, facts: {} });
    const entries = await audit.list(server, { limit: 10 });
    expect(entries.map(({ number, by, action }) => [number, by, action])).toEqual([
      [4, 'dee', 'export'],
      [3, 'cy', 'settings.set'],
      [2, 'bea', 'document.withdraw'],
      [1, 'ann', 'document.file'],
    ]);
    expect(entries[3]?.facts).toMatchObject({ sha256: revision.sha256, from: 'paste' });
    expect(entries[2]).toMatchObject({ subject: document.id, facts: { note: 'why' } });
    const page = await audit.list(server, { limit: 1, before: 3, subject: document.id });
    expect(page.map(({ number }) => number)).toEqual([2]);
  });

  it('gives back the settings last set, and null before any', async () => {
    const { settings } = under().store;
    const server = newServer();
    expect(await settings.get(server)).toBeNull();
    await settings.set(server, { roles: ['1'] }, act());
    await settings.set(server, { roles: ['1', '2'] }, act());
    expect(await settings.get(server)).toEqual({ roles: ['1', '2'] });
  });
}
