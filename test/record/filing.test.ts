// Filing: what a draft becomes, once; and what stands in its way.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DOCUMENT_CHANGED } from '../../src/record/corrections.ts';
import { DRAFT_READING } from '../../src/record/drafting.ts';
import { Filing } from '../../src/record/filing.ts';
import { type Desk, ELSEWHERE, KEEPER, openDesk } from './desk.ts';

const FERRY = 'The ferry to Cockatoo Island leaves at nine.';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.store.close());

const draft = (text: string, revises: string | null = null) =>
  desk.services.drafting.read(KEEPER, { kind: 'paste', text, fields: {} }, revises);
const due = (kind: string) => desk.store.due.take(kind, { now: 9e15, until: 9e15 + 1, limit: 100 });

it('keeps the draft, and files nothing, where a quota would be passed', async () => {
  const { store, services } = desk;
  const small = new Filing(store, services.drafting, services.ambient, { documents: 1, bytes: 1000 });
  await small.publish(KEEPER, (await draft(FERRY)).id);
  const second = await draft('Another text of another document.');
  await expect(small.publish(KEEPER, second.id)).rejects.toThrow(/documents/);
  expect((await store.documents.usage(KEEPER.server)).documents).toBe(1);
  expect((await services.drafting.preview(KEEPER, second.id)).text).toContain('Another text');
});

it('refuses a revision made from one that no longer stands', async () => {
  const { title } = await desk.file(FERRY, { title: 'Ferries' });
  const mine = await draft('The ferry leaves at ten.', title);
  await desk.revise(title, 'The ferry leaves at eleven.');
  await expect(desk.services.filing.publish(KEEPER, mine.id)).rejects.toThrow('Somebody else revised');
});

it('refuses a revision that changes nothing', async () => {
  const { title } = await desk.file(FERRY, { title: 'Ferries' });
  const same = await draft(FERRY, title);
  await expect(desk.services.filing.publish(KEEPER, same.id)).rejects.toThrow('Nothing differs');
});

it('carries details over to a revision whose source does not give them', async () => {
  await desk.file(FERRY, {
    title: 'Ferries',
    publisher: 'The Post',
    published: '2024-05-01',
    language: 'en-AU',
  });
  const { details } = await draft('The ferry leaves at ten.', 'Ferries');
  expect(details).toMatchObject({
    title: 'Ferries',
    publisher: 'The Post',
    published: '2024-05-01',
    language: 'en-AU',
  });
});

it('shows nothing of one server’s drafts and documents to another', async () => {
  const { services } = desk;
  await desk.file(FERRY, { title: 'Ferries' });
  const { id } = await draft('A draft of this server alone.');
  await expect(services.drafting.preview(ELSEWHERE, id)).rejects.toThrow('draft is published');
  await expect(services.filing.publish(ELSEWHERE, id)).rejects.toThrow('draft is published');
  expect(await services.drafting.drop(ELSEWHERE, id)).toBe(false);
  for (const act of [
    () => services.filing.withdraw(ELSEWHERE, 'Ferries', null),
    () => services.history.of(ELSEWHERE.server, 'Ferries'),
    () => services.drafting.open(ELSEWHERE, 'Ferries'),
  ])
    await expect(act()).rejects.toThrow(/no document of its own/);
  expect((await services.drafting.preview(KEEPER, id)).text).toContain('this server alone');
});

it('makes a correction due with every change of words, and never without one', async () => {
  const { documentId, title } = await desk.file(FERRY, { title: 'Ferries' });
  expect(await due(DOCUMENT_CHANGED)).toEqual([]);
  for (const change of [
    () => desk.revise(title, 'The ferry leaves at ten.'),
    () => desk.services.filing.withdraw(KEEPER, title, null),
    () => desk.services.filing.restore(KEEPER, title),
  ]) {
    await change();
    const [taken] = await due(DOCUMENT_CHANGED);
    expect(taken).toMatchObject({ server: KEEPER.server, id: documentId });
    if (taken !== undefined) await desk.store.due.done(taken);
  }
  await expect(desk.services.filing.restore(KEEPER, title)).rejects.toThrow();
  expect(await due(DOCUMENT_CHANGED)).toEqual([]);
});

it('keeps neither draft nor due time of a source that could not be read', async () => {
  const source = { kind: 'bytes', bytes: new Uint8Array(), name: 'empty.txt' } as const;
  await expect(desk.services.drafting.read(KEEPER, source, null)).rejects.toThrow('empty');
  expect(await desk.store.drafts.list(KEEPER.server, desk.clock.now)).toEqual([]);
  expect(await due(DRAFT_READING)).toEqual([]);
});
