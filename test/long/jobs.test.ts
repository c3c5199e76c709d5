// 1,000 things to do, and takers that die at random: each is done once, on both engines.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { effectsOfDyingTakers } from '../store/dying-takers.ts';
import { newDatabase, whyNoPostgres } from '../store/postgres-server.ts';
import { newFolder } from '../store/sqlite/folder.ts';

async function expectOnce(url: string): Promise<void> {
  const stores = [await openStore(url, { role: 'beside' }), await openStore(url, { role: 'beside' })];
  const effects = await effectsOfDyingTakers(stores, { things: 1000, oneIn: 20 });
  expect(effects).toHaveLength(1000);
  expect(new Set(effects).size).toBe(1000);
  for (const store of stores) await store.close();
}

it('on SQLite', () => expectOnce(`file:${join(newFolder(), 'record.db')}`));

const why = await whyNoPostgres();
describe.skipIf(why !== null)(`PostgreSQL${why === null ? '' : `, not tested here: ${why}`}`, () => {
  it('too', async () => {
    const database = await newDatabase();
    await expectOnce(database.url);
    await database.drop();
  });
});
