// A schema goes all the way or not at all, with a copy made before, and never backwards.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, statSync, watch } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { MIGRATIONS, type Migration } from '../../../src/store/migrations.ts';
import { openStore, restoreStore } from '../../../src/store/open.ts';
import { connect, pragma } from '../../../src/store/sqlite/connection.ts';
import { act, filing, newServer } from '../fixtures.ts';
import { newFolder } from './folder.ts';

const NEXT = MIGRATIONS.length + 1;
const GOOD: Migration = { number: NEXT, steps: [{ sql: 'create table added (id text)' }] };
const BAD: Migration = {
  number: NEXT + 1,
  steps: [{ sql: 'create table also (id text)' }, { sql: 'nonsense' }],
};

const tables = (path: string) => {
  const db = new DatabaseSync(path, { readOnly: true });
  const rows = db.prepare(`select name from sqlite_schema where type = 'table'`).all();
  db.close();
  return rows.map((row) => row['name']);
};

it('leaves nothing behind when a step fails half-way', async () => {
  const path = join(newFolder(), 'record.db');
  const server = newServer();
  const store = await openStore(`file:${path}`, { role: 'bot' });
  await store.documents.file(server, filing('Words.'), act());
  await store.close();
  const failing = { role: 'bot', migrations: [...MIGRATIONS, GOOD, BAD], now: () => 77 } as const;
  await expect(openStore(`file:${path}`, failing)).rejects.toThrow('syntax error');
  expect(tables(path)).not.toContain('added');
  expect(tables(path)).not.toContain('also');
  const again = await openStore(`file:${path}`, { role: 'bot' });
  expect(await again.documents.published(server)).toHaveLength(1);
  await again.close();
});

/** Starts a process that migrates, and kills it when it has written so many bytes that are not committed yet. */
async function killWhileMigrating(path: string, bytes: number): Promise<void> {
  const migrator = spawn(process.execPath, [fileURLToPath(new URL('migrator.ts', import.meta.url)), path], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(migrator, 'exit');
  const log = `${path}-wal`;
  for await (const _ of watched(dirname(path), ended))
    if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > bytes) migrator.kill('SIGKILL');
  expect((await ended)[1]).toBe('SIGKILL');
}

/** Each change of a folder, until something has ended. */
async function* watched(folder: string, ended: Promise<unknown>): AsyncGenerator<void> {
  let changed = Promise.withResolvers<boolean>();
  const watcher = watch(folder, () => changed.resolve(true));
  const over = ended.then(() => false);
  while (await Promise.race([over, changed.promise])) {
    changed = Promise.withResolvers<boolean>();
    yield;
  }
  watcher.close();
}

it('leaves nothing behind when the process is killed in the middle of a step, wherever that is', async () => {
  const path = join(newFolder(), 'record.db');
  const server = newServer();
  const store = await openStore(`file:${path}`, { role: 'bot' });
  const filed = await store.documents.file(server, filing('Words.'), act());
  await store.close();
  for (const bytes of [100_000, 3_000_000, 9_000_000]) {
    await killWhileMigrating(path, bytes);
    const again = await openStore(`file:${path}`, { role: 'bot' });
    expect(await again.documents.published(server)).toEqual([filed]);
    await again.close();
    expect(tables(path)).not.toContain('added');
    const db = connect(path);
    expect(pragma(db, 'integrity_check')).toBe('ok');
    db.close();
  }
  const copies = readdirSync(dirname(path)).filter((name) => name.includes('.schema-'));
  expect(copies).toHaveLength(3);
});

it('copies the database before it changes it, and the copy can be put back', async () => {
  const path = join(newFolder(), 'record.db');
  const said: string[] = [];
  const server = newServer();
  const store = await openStore(`file:${path}`, { role: 'bot', now: () => 5 });
  await store.documents.file(server, filing('Words.'), act());
  await store.close();
  const newer = { role: 'bot', migrations: [...MIGRATIONS, GOOD] } as const;
  const migrated = await openStore(`file:${path}`, {
    ...newer,
    now: () => 77,
    say: (sentence) => said.push(sentence),
  });
  await migrated.documents.file(server, filing('Later words.'), act());
  await migrated.close();
  const copy = `${path}.schema-${MIGRATIONS.length}-77`;
  expect(said.join()).toContain(copy);
  expect(statSync(copy).mode & 0o777).toBe(0o600);
  expect(tables(path)).toContain('added');

  const older = openStore(`file:${path}`, { role: 'bot' });
  await expect(older).rejects.toMatchObject({
    exitCode: 78,
    message: expect.stringContaining('newer release'),
  });
  await restoreStore(`file:${path}`, copy, 99);
  const restored = await openStore(`file:${path}`, { role: 'bot' });
  expect(await restored.documents.published(server)).toHaveLength(1);
  await restored.close();
});

it('numbers its migrations without holes', () => {
  expect(MIGRATIONS.map(({ number }) => number)).toEqual(MIGRATIONS.map((_, n) => n + 1));
});

it('does not migrate twice when two processes open a new file at once', async () => {
  const path = join(newFolder(), 'record.db');
  const stores = await Promise.all(
    Array.from({ length: 4 }, () => openStore(`file:${path}`, { role: 'beside' })),
  );
  const server = newServer();
  for (const store of stores) await store.documents.file(server, filing('Words.'), act());
  expect((await stores[0]?.documents.list(server))?.length).toBe(4);
  for (const store of stores) await store.close();
});
