// SQLite answers at once: long work leaves turns to everything else in the process all the same.
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { openStore } from '../../../src/store/open.ts';
import { act, filing, newServer } from '../fixtures.ts';
import { newFolder } from './folder.ts';

/** How often something else had its turn while `work` went on. */
async function turnsDuring(work: () => Promise<unknown>): Promise<number> {
  const done = new AbortController();
  let turns = 0;
  const other = (async () => {
    for (; !done.signal.aborted; turns++) await nextTurn();
  })();
  await work();
  done.abort();
  await other;
  return turns;
}

it('leaves turns while it files, reads and deletes a lot', async () => {
  const store = await openStore(':memory:', { role: 'beside' });
  const server = newServer();
  const text = 'Words that were filed. '.repeat(4000);
  const documents = 60;
  const fileAll = async () => {
    for (let n = 0; n < documents; n++) await store.documents.file(server, filing(text), act(n));
  };
  expect(await turnsDuring(fileAll)).toBeGreaterThanOrEqual(documents);
  const read = () => store.documents.published(server);
  expect(await turnsDuring(read)).toBeGreaterThanOrEqual((documents * text.length) / 1e6);
  expect(await turnsDuring(() => store.servers.purge(server))).toBeGreaterThanOrEqual(20);
  await store.close();
});

it('wipes after the transaction that is going on, and whoever reads meanwhile', async () => {
  const path = join(newFolder(), 'record.db');
  const store = await openStore(`file:${path}`, { role: 'bot' });
  const reader = new DatabaseSync(path);
  const server = newServer();
  await store.documents.file(server, filing('Words.'), act());
  reader.exec('begin');
  reader.prepare('select * from document').all();
  const halfway = Promise.withResolvers<void>();
  const going = store.atomically(async ({ documents }) => {
    await documents.file(newServer(), filing('Words.'), act());
    await halfway.promise;
  });
  const erased = store.people.erase(server, { userId: 'u', asker: 'h' });
  const purged = store.servers.purge(server);
  halfway.resolve();
  await going;
  expect(await erased).toBe(0);
  await purged;
  reader.close();
  await store.close();
});
