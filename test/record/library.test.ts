// The holdings of servers: shared where nothing differs, level with the store, let go when idle or too many.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createAnalyser } from '../../src/analysing/analyser.ts';
import { createCheckIndex } from '../../src/core/check/check-index.ts';
import { DEPLOYMENT, type ServerId } from '../../src/core/document.ts';
import { createIndex } from '../../src/core/index/record-index.ts';
import { type Holding, quotesOf } from '../../src/record/holding.ts';
import { Library } from '../../src/record/library.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { act, filing } from '../store/fixtures.ts';

const [ANNS, BENS, CARLS] = ['server-a', 'server-b', 'server-c'] as ServerId[] as [
  ServerId,
  ServerId,
  ServerId,
];
const WORDS = 'The ferry leaves at nine. '.repeat(10).trim();

let folder: string;
let store: Store;
let clock: number;
let built: number;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'on-record-library-'));
  store = await openStore(`file:${join(folder, 'record.db')}`, { role: 'beside' });
  clock = 1_000_000;
  built = 0;
  await store.documents.file(DEPLOYMENT, filing('The starter has these words.'), act());
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

const libraryOf = (from: Store = store, capacity = 10_000, pause = async () => {}) =>
  new Library({
    documents: from.documents,
    versions: from.versions,
    newIndexes: () => {
      built += 1;
      return { search: createIndex(), check: createCheckIndex() };
    },
    analyse: createAnalyser({ pause }),
    pause,
    capacity,
    now: () => clock,
  });
const texts = async (library: Library, server: ServerId) =>
  Array.from((await library.open(server)).documents.values(), ({ revision }) => revision.text);

it('shares one among the servers that have nothing of their own, and parts them when one files something', async () => {
  const library = libraryOf();
  expect(await library.open(ANNS)).toBe(await library.open(BENS));
  await store.documents.file(ANNS, filing(WORDS), act());
  expect(await texts(library, ANNS)).toEqual(['The starter has these words.', WORDS]);
  expect(await texts(library, BENS)).toEqual(['The starter has these words.']);
  expect(built).toBe(2);
});

it('sees at the next use what another process filed, revised and withdrew', async () => {
  const library = libraryOf();
  const elsewhere = await openStore(`file:${join(folder, 'record.db')}`, { role: 'beside' });
  const { document } = await elsewhere.documents.file(ANNS, filing(WORDS), act());
  expect(await texts(library, ANNS)).toContain(WORDS);
  const revised = { ...filing('It leaves at ten.'), after: 1 };
  await elsewhere.documents.revise(ANNS, document.id, revised, act());
  expect(await texts(library, ANNS)).toEqual(['The starter has these words.', 'It leaves at ten.']);
  await elsewhere.documents.withdraw(ANNS, document.id, act());
  expect(await texts(library, ANNS)).not.toContain('It leaves at ten.');
  await elsewhere.close();
});

it('keeps the order of filing when a document is revised, as a holding built anew has it', async () => {
  const library = libraryOf();
  const { document } = await store.documents.file(ANNS, filing(WORDS), act(1));
  await store.documents.file(ANNS, filing('A second one.'), act(2));
  await library.open(ANNS);
  await store.documents.revise(ANNS, document.id, { ...filing('It leaves at ten.'), after: 1 }, act(3));
  expect(await texts(library, ANNS)).toEqual(await texts(libraryOf(), ANNS));
  expect((await texts(library, ANNS))[1]).toBe('It leaves at ten.');
});

it('answers who opened it before a revision came and a document went with words that stand where it says', async () => {
  const [old, gone] = ['The ferry leaves at nine. ', 'The tram leaves at noon. '].map((each, n) =>
    Array.from({ length: 200 }, (_, at) => `${each}It has ${at + n} seats.`).join(' '),
  ) as [string, string];
  const now = `It was foggy today. ${old.replaceAll('nine', 'ten')}`;
  const { document } = await store.documents.file(ANNS, filing(old), act(1));
  const tram = await store.documents.file(ANNS, filing(gone), act(2));
  const seen = new Set<string>();
  let before: Holding | null = null;
  const library = libraryOf(store, 1e6, async () => {
    for (const question of ['When does the ferry leave?', 'When does the tram leave?']) {
      if (before === null) return;
      const { answered, quotes } = before.search.ask(question);
      const made = quotesOf(before, quotes);
      expect(made.length).toBe(quotes.length);
      expect(!answered || made.length > 0).toBe(true);
      for (const { words } of made) {
        expect(words).toMatch(/^(?:The (?:ferry|tram) leaves at (?:nine|ten|noon)\.|It has \d+ seats\.)/);
        seen.add(words.slice(0, 25));
      }
      for (const { documentId, start, end } of before.check.check('The ferry leaves at nine').spans)
        expect(before.documents.get(documentId)?.revision.text.slice(start, end)).toMatch(/ferry leaves at/);
    }
  });
  before = await library.open(ANNS);
  await store.documents.revise(ANNS, document.id, { ...filing(now), after: 1 }, act(3));
  await store.documents.withdraw(ANNS, tram.document.id, act(4));
  expect(await library.open(ANNS)).toBe(before);
  expect(quotesOf(before, before.search.ask('When does the ferry leave?').quotes)[0]?.words).toContain('ten');
  expect([...seen].some((words) => words.includes('nine'))).toBe(true);
  expect(before.search.ask('When does the tram leave?').quotes.map((each) => each.documentId)).not.toContain(
    tram.document.id,
  );
});

it('lets go of those that were not used for a while, and builds them anew when asked', async () => {
  const library = libraryOf();
  for (const server of [ANNS, BENS]) await store.documents.file(server, filing(WORDS), act());
  await library.open(ANNS);
  clock += 1000;
  await library.open(BENS);
  library.dropIdle(clock);
  expect(library.size).toBe(WORDS.length + 'The starter has these words.'.length);
  expect(await texts(library, ANNS)).toContain(WORDS);
  expect(built).toBe(3);
});

it('stays inside its memory: the least recently used goes first', async () => {
  const both = 2 * (WORDS.length + 'The starter has these words.'.length);
  const library = libraryOf(store, both);
  for (const server of [ANNS, BENS, CARLS]) await store.documents.file(server, filing(WORDS), act());
  const [ann] = [await library.open(ANNS), await library.open(BENS)];
  expect(await library.open(ANNS)).toBe(ann);
  await library.open(CARLS);
  expect(library.size).toBeLessThanOrEqual(both);
  expect(await library.open(ANNS)).toBe(ann);
  expect(built).toBe(3);
});

it('holds nothing of a server that left', async () => {
  const library = libraryOf();
  await store.documents.file(ANNS, filing(WORDS), act());
  await library.open(ANNS);
  await store.servers.purge(ANNS);
  library.drop(ANNS);
  expect(library.size).toBe(0);
});
