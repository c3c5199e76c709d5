// A hundred kills while documents are filed: by the store alone, by moderators, and on a disk that is full.
import { randomBytes } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compose } from '../../src/compose.ts';
import { openStore } from '../../src/store/open.ts';
import { asServerId } from '../store/server-ids.ts';
import { newFolder } from '../store/sqlite/folder.ts';
import { type AfterKills, killWhileFiling } from '../store/sqlite/killing.ts';
import { mayMount, smallDisk } from '../store/sqlite/small-disk.ts';

const SERVER = asServerId('server');

/** Asks for every acknowledged document by its own words; gives those that the record does not quote. */
async function silentAbout(path: string, { ids }: AfterKills): Promise<string[]> {
  const store = await openStore(`file:${path}`, { role: 'beside' });
  const { asking } = await compose({ store, indexMemoryMb: 256, randomBytes });
  const silent: string[] = [];
  for (const { document, revision } of await store.documents.published(SERVER)) {
    const quotes = await asking.look(SERVER, `When does the ferry ${revision.details.title} leave?`);
    const said = quotes.some(({ citation }) => citation.documentId === document.id);
    if (ids.includes(document.id) && !said) silent.push(document.id);
  }
  await store.close();
  return silent;
}

it('keeps every acknowledged document, whole, through 100 kills of the store', async () => {
  const left = await killWhileFiling(join(newFolder(), 'record.db'), { rounds: 100 });
  expect(left.lost).toEqual([]);
  expect(left.acknowledged).toBeGreaterThan(500);
  expect(left).toMatchObject({ integrity: 'ok', revisions: left.documents, acts: left.documents, full: 0 });
});

it('quotes every acknowledged document after 100 kills while moderators publish', async () => {
  const path = join(newFolder(), 'record.db');
  const left = await killWhileFiling(path, { rounds: 100, moderator: true });
  expect(left.lost).toEqual([]);
  expect(left.acknowledged).toBeGreaterThan(200);
  expect(left).toMatchObject({ integrity: 'ok', revisions: left.documents, acts: left.documents, full: 0 });
  expect(await silentAbout(path, left)).toEqual([]);
});

const may = mayMount();
describe.skipIf(!may)(`a small disk${may ? '' : ', not tested here: this user may not mount one'}`, () => {
  it('that is full keeps and quotes every acknowledged document through 100 kills, and takes more when there is room', async () => {
    const folder = smallDisk('6m');
    const path = join(folder, 'record.db');
    writeFileSync(join(folder, 'ballast'), Buffer.alloc(3_000_000));
    const left = await killWhileFiling(path, { rounds: 100, moderator: true });
    expect(left.full).toBeGreaterThan(50);
    expect(left.lost).toEqual([]);
    expect(left.acknowledged).toBeGreaterThan(20);
    expect(left).toMatchObject({ integrity: 'ok', revisions: left.documents, acts: left.documents });
    expect(await silentAbout(path, left)).toEqual([]);
    rmSync(join(folder, 'ballast'));
    const more = await killWhileFiling(path, { rounds: 1, moderator: true });
    expect(more).toMatchObject({ full: 0, integrity: 'ok' });
    expect(more.documents).toBeGreaterThan(left.documents);
  });
});
