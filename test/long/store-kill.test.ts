// A hundred kills while documents are filed: by the store alone, by moderators, and on a disk that is full.
import { randomBytes } from 'node:crypto';
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compose } from '../../src/compose.ts';
import { openStore } from '../../src/store/open.ts';
import { newFolder } from '../store/sqlite/folder.ts';
import { killWhileFiling } from '../store/sqlite/killing.ts';
import { mayMount, smallDisk } from '../store/sqlite/small-disk.ts';

/** `ROUNDS` for fewer, while working on this. */
const ROUNDS = Number(process.env['ROUNDS'] ?? 100);

/** Asks for every acknowledged document by its own words; gives those that the record does not quote. */
async function silentAbout(path: string, ids: readonly string[]): Promise<string[]> {
  const store = await openStore(`file:${path}`, { role: 'beside' });
  const { asking } = await compose({ store, indexMemoryMb: 256, randomBytes });
  const heard = new Set<string>();
  for (const server of await store.servers.list())
    for (const { document, revision } of await store.documents.published(server)) {
      const quotes = await asking.look(server, `When does the ferry ${revision.details.title} leave?`);
      if (quotes.some(({ citation }) => citation.documentId === document.id)) heard.add(document.id);
    }
  await store.close();
  return ids.filter((id) => !heard.has(id));
}

it('keeps every acknowledged document, whole, through 100 kills of the store', async () => {
  const left = await killWhileFiling(join(newFolder(), 'record.db'), { rounds: ROUNDS });
  expect(left.lost).toEqual([]);
  expect(left.acknowledged).toBeGreaterThan(5 * ROUNDS);
  expect(left).toMatchObject({ integrity: 'ok', revisions: left.documents, acts: left.documents, full: 0 });
});

it('quotes every acknowledged document after 100 kills while moderators publish', async () => {
  const path = join(newFolder(), 'record.db');
  const left = await killWhileFiling(path, { rounds: ROUNDS, moderator: true });
  expect(left.lost).toEqual([]);
  expect(left.acknowledged).toBeGreaterThan(ROUNDS);
  expect(left).toMatchObject({ integrity: 'ok', revisions: left.documents, acts: left.documents, full: 0 });
  expect(await silentAbout(path, left.ids)).toEqual([]);
});

/** Bytes left on the full disk: enough to open the database, soon too little to file. */
const ROOM = 300_000;
const may = mayMount();
describe.skipIf(!may)(`a small disk${may ? '' : ', not tested here: this user may not mount one'}`, () => {
  it('that is full keeps and quotes every acknowledged document through 100 kills, and takes more when there is room', async () => {
    const folder = smallDisk('8m');
    const path = join(folder, 'record.db');
    const ballast = join(folder, 'ballast');
    const first = await killWhileFiling(path, { rounds: 3, moderator: true });
    const { bavail, bsize } = statfsSync(folder);
    writeFileSync(ballast, Buffer.alloc(bavail * bsize - ROOM));
    const left = await killWhileFiling(path, { rounds: ROUNDS, from: 3, moderator: true });
    expect(left.full).toBeGreaterThan(ROUNDS / 2);
    expect([...first.lost, ...left.lost]).toEqual([]);
    expect(left).toMatchObject({ integrity: 'ok', revisions: left.documents, acts: left.documents });
    rmSync(ballast);
    expect(await silentAbout(path, [...first.ids, ...left.ids])).toEqual([]);
    const more = await killWhileFiling(path, { rounds: 1, from: 3 + ROUNDS, moderator: true });
    expect(more).toMatchObject({ full: 0, integrity: 'ok', lost: [] });
    expect(more.documents).toBeGreaterThan(left.documents);
  });
});
