// The contract on PostgreSQL, in a database of this file's own.
import { describe, it } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { type Opened, storeContract } from './contract.ts';
import { newDatabase, whyNoPostgres } from './postgres-server.ts';

const why = await whyNoPostgres();

if (why === null)
  storeContract('PostgreSQL', async () => {
    const database = await newDatabase();
    const spied: { sql: string; parameters: readonly unknown[] }[] = [];
    const store = await openStore(database.url, {
      role: 'bot',
      spy: (sql, parameters) => spied.push({ sql, parameters }),
    });
    const another = await openStore(database.url, { role: 'bot' });
    const opened: Opened = {
      store,
      another,
      spied,
      raw: database.run,
      close: async () => {
        await another.close();
        await store.close();
        await database.drop();
      },
    };
    return opened;
  });
else
  describe('PostgreSQL', () => {
    it.skip(`is not tested here: ${why}`, () => {});
  });
