// What is wrong with a SQLite file, and what is said of it. A database is never made anew by itself.
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import { chmodSync, closeSync, openSync, readFileSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { expect, it, onTestFinished } from 'vitest';
import { StorageFull, StoreDamaged, StoreUnreachable, StoreUnusable } from '../../../src/store/errors.ts';
import { MIGRATIONS } from '../../../src/store/migrations.ts';
import { openStore } from '../../../src/store/open.ts';
import { areas } from '../../../src/store/sql/areas.ts';
import type { Tables } from '../../../src/store/sql/tables.ts';
import { assertSound, connect, pragma } from '../../../src/store/sqlite/connection.ts';
import { NodeSqliteDialect } from '../../../src/store/sqlite/dialect.ts';
import { migrate } from '../../../src/store/sqlite/migrate.ts';
import type { Store } from '../../../src/store/store.ts';
import { act, answer, filing, newServer } from '../fixtures.ts';
import { newFolder } from './folder.ts';

async function open(path: string): Promise<Store> {
  const store = await openStore(`file:${path}`, { role: 'beside' });
  onTestFinished(() => store.close());
  return store;
}

/** The error with which it can't be opened. */
async function whyNot(path: string): Promise<StoreUnusable> {
  const error: unknown = await openStore(`file:${path}`, { role: 'bot' }).catch((thrown: unknown) => thrown);
  if (error instanceof StoreUnusable) return error;
  throw new Error('It opened.', { cause: error });
}

async function filled(path: string): Promise<void> {
  const store = await openStore(`file:${path}`, { role: 'bot' });
  const server = newServer();
  for (let n = 0; n < 30; n++) await store.documents.file(server, filing(`${n} words. `.repeat(900)), act(n));
  await store.close();
}

/** Thirty blocks of 512 bytes, all over the second half of the file: texts, not the schema. */
function damage(path: string): void {
  const { size } = statSync(path);
  const file = openSync(path, 'r+');
  for (let block = 1; block <= 30; block++)
    writeSync(file, randomBytes(512), 0, 512, Math.floor(size / 2 + (block * size) / 64));
  closeSync(file);
}

it('opens with every guard on', () => {
  const db = connect(join(newFolder(), 'record.db'));
  const values = [
    'journal_mode',
    'synchronous',
    'foreign_keys',
    'trusted_schema',
    'secure_delete',
    'busy_timeout',
  ];
  expect(values.map((name) => pragma(db, name))).toEqual(['wal', 2, 1, 0, 1, 5000]);
  db.close();
});

it('gives its files to their owner alone', async () => {
  const path = join(newFolder(), 'data', 'record.db');
  const store = await open(path);
  await store.documents.file(newServer(), filing('Words.'), act());
  for (const side of ['', '-wal', '-shm']) expect(statSync(`${path}${side}`).mode & 0o777).toBe(0o600);
});

it('refuses a SQLite that can corrupt a database', () => {
  for (const version of ['3.51.2', '3.45.1', '3.7.0', '2.8.17', ''])
    expect(() => assertSound(version)).toThrow(StoreUnusable);
  for (const version of ['3.51.3', '3.51.10', '3.52.0', '4.0.0']) assertSound(version);
});

it('rolls back and goes on reading when there is no room, and works again when there is', async () => {
  const path = join(newFolder(), 'record.db');
  const db = connect(path);
  migrate(db, path, { migrations: MIGRATIONS, now: 0 });
  const kysely = new Kysely<Tables>({ dialect: new NodeSqliteDialect(db, async () => {}) });
  const { answers, documents, versions } = areas(
    { read: kysely, write: kysely, inside: new AsyncLocalStorage() },
    { engine: 'sqlite', assertRoom: async () => {} },
  );
  db.exec(`pragma max_page_count = ${Number(pragma(db, 'page_count')) + 100}`);
  const server = newServer();
  const acknowledged: string[] = [];
  const fileUntilFull = async () => {
    for (;;)
      acknowledged.push(
        (await documents.file(server, filing('Some words. '.repeat(700)), act())).document.id,
      );
  };
  await expect(fileUntilFull()).rejects.toThrow(StorageFull);
  expect(acknowledged.length).toBeGreaterThan(5);
  const published = await documents.published(server);
  expect(published.map(({ document }) => document.id)).toEqual(acknowledged.toSorted());
  expect((await versions.of(server)).own).toBe(acknowledged.length);
  db.exec('pragma max_page_count = 1000000');
  await documents.file(server, filing('Room again.'), act());
  await answers.keep(server, answer());
  expect(pragma(db, 'integrity_check')).toBe('ok');
  await kysely.destroy();
});

it('files nothing more when the disk is nearly full, and goes on answering', async () => {
  const path = join(newFolder(), 'record.db');
  const said: string[] = [];
  let free = 1e9;
  const store = await openStore(`file:${path}`, {
    role: 'bot',
    freeBytes: async () => free,
    say: (sentence) => said.push(sentence),
  });
  onTestFinished(() => store.close());
  const server = newServer();
  await store.documents.file(server, filing('Words.'), act());
  free = 199e6;
  await expect(store.documents.file(server, filing('More.'), act())).rejects.toThrow(StorageFull);
  expect(said.join()).toContain('199 MB');
  await store.answers.keep(server, answer());
  expect(await store.documents.published(server)).toHaveLength(1);
});

it('refuses a damaged file, names how to restore, and leaves it as it is', async () => {
  const path = join(newFolder(), 'record.db');
  await filled(path);
  damage(path);
  const before = readFileSync(path);
  const error = await whyNot(path);
  expect(error).toMatchObject({ exitCode: 78 });
  expect(error.message).toContain('npm run record -- restore');
  expect(readFileSync(path).equals(before)).toBe(true);
});

it('does not answer from a file that is damaged while it is open', async () => {
  const path = join(newFolder(), 'record.db');
  const server = newServer();
  const before = await openStore(`file:${path}`, { role: 'bot' });
  for (let n = 0; n < 30; n++)
    await before.documents.file(server, filing(`${n} words. `.repeat(900)), act(n));
  await before.close();
  const store = await open(path);
  damage(path);
  await expect(store.documents.published(server)).rejects.toThrow(StoreDamaged);
});

it('refuses a file whose header is not a database’s', async () => {
  const path = join(newFolder(), 'record.db');
  await filled(path);
  const file = openSync(path, 'r+');
  writeSync(file, randomBytes(100), 0, 100, 0);
  closeSync(file);
  expect(await whyNot(path)).toMatchObject({ exitCode: 78 });
});

it('refuses another program’s database', async () => {
  const path = join(newFolder(), 'other.db');
  const other = new DatabaseSync(path);
  other.exec('create table songs (title text)');
  other.close();
  const error = await whyNot(path);
  expect(error).toMatchObject({ exitCode: 78 });
  expect(error.message).toContain('another program');
});

it.skipIf(process.getuid?.() === 0)(
  'refuses a folder it may not write in (not as root, who may)',
  async () => {
    const folder = newFolder();
    chmodSync(folder, 0o500);
    expect(await whyNot(join(folder, 'record.db'))).toMatchObject({ exitCode: 78 });
  },
);

it('refuses a path that cannot be a file', async () => {
  const folder = newFolder();
  writeFileSync(join(folder, 'file'), '');
  expect(await whyNot(join(folder, 'file', 'record.db'))).toMatchObject({ exitCode: 78 });
  expect(await whyNot(folder)).toMatchObject({ exitCode: 78 });
});

it('refuses an address that is no database’s', async () => {
  for (const url of ['', 'mysql://localhost/x', 'file:', 'data/on-record.db'])
    await expect(openStore(url, { role: 'beside' })).rejects.toMatchObject({ exitCode: 78 });
});

it('waits for another process that writes, and goes on with everything else meanwhile', async () => {
  const path = join(newFolder(), 'record.db');
  await filled(path);
  const other = new DatabaseSync(path);
  onTestFinished(() => other.close());
  const server = newServer();
  let waits = 0;
  const store = await openStore(`file:${path}`, {
    role: 'beside',
    pause: async () => {
      waits += 1;
      expect(await store.documents.published(server)).toEqual([]);
      if (waits === 5) other.exec('rollback');
    },
  });
  onTestFinished(() => store.close());
  other.exec('begin immediate');
  await store.documents.file(server, filing('Words.'), act());
  expect(waits).toBe(5);
});

it('gives up on another process that never stops writing', async () => {
  const path = join(newFolder(), 'record.db');
  await filled(path);
  const other = new DatabaseSync(path);
  onTestFinished(() => other.close());
  const store = await openStore(`file:${path}`, { role: 'beside', pause: async () => {} });
  onTestFinished(() => store.close());
  other.exec('begin immediate');
  await expect(store.documents.file(newServer(), filing('Words.'), act())).rejects.toThrow(StoreUnreachable);
  other.exec('rollback');
  await store.documents.file(newServer(), filing('Words.'), act());
});
