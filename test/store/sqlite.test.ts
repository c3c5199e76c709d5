// The contract on SQLite, in a file that two stores have open.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openStore } from '../../src/store/open.ts';
import { type Opened, storeContract } from './contract.ts';

storeContract('SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'on-record-store-'));
  const path = join(folder, 'record.db');
  const spied: { sql: string; parameters: readonly unknown[] }[] = [];
  const store = await openStore(`file:${path}`, {
    role: 'bot',
    spy: (sql, parameters) => spied.push({ sql, parameters }),
  });
  const another = await openStore(`file:${path}`, { role: 'beside' });
  const hand = new DatabaseSync(path, { timeout: 1000 });
  const opened: Opened = {
    store,
    another,
    spied,
    raw: async (sql) => hand.exec(sql),
    close: async () => {
      hand.close();
      await another.close();
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
  return opened;
});
