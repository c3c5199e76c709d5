// PostgreSQL that goes away, comes back, never answers, or is not what it should be.

import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { Client } from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Refusal } from '../../../src/core/refusal.ts';
import { StoreUnreachable } from '../../../src/store/errors.ts';
import { MIGRATIONS } from '../../../src/store/migrations.ts';
import { openStore, type StoreOptions } from '../../../src/store/open.ts';
import type { Store } from '../../../src/store/store.ts';
import { act, filing, newId, newServer } from '../fixtures.ts';
import { newDatabase, type TestDatabase, whyNoPostgres } from '../postgres-server.ts';

const why = await whyNoPostgres();

describe.skipIf(why !== null)(
  `PostgreSQL at its worst${why === null ? '' : `, not tested here: ${why}`}`,
  () => {
    it('goes on after its connections were killed', async () => {
      const { database, store } = await opened();
      const server = newServer();
      await store.documents.file(server, filing('Words.'), act());
      await Promise.all(Array.from({ length: 10 }, () => store.ping()));
      await killAll(database);
      await eventually(() => store.documents.file(server, filing('More words.'), act()));
      expect(await store.documents.published(server)).toHaveLength(2);
    });

    it('keeps nothing of a transaction whose connection was killed half-way', async () => {
      const { database, store } = await opened();
      const server = newServer();
      const half = store.atomically(async ({ documents, once: first }) => {
        await documents.file(server, filing('Words.'), act());
        await killAll(database);
        await first.first(server, 'k', 9);
      });
      await expect(half).rejects.toThrow(StoreUnreachable);
      expect(await store.documents.list(server)).toEqual([]);
      expect(await store.once.first(server, 'k', 9)).toBe(true);
    });

    it('says that a lock was lost, and lets another process take it', async () => {
      const { database, store } = await opened();
      const other = await openStore(database.url, { role: 'bot' });
      onTestFinished(() => other.close());
      const name = newId('shard');
      const held = await store.locks.hold(name);
      expect(held).not.toBeNull();
      expect(await other.locks.hold(name)).toBeNull();
      await killAll(database);
      await held?.lost;
      const taken = await other.locks.hold(name);
      expect(taken).not.toBeNull();
      await taken?.release();
      await held?.release();
    });

    it('lets two processes do work of one name in turn', async () => {
      const { database, store } = await opened();
      const other = await openStore(database.url, { role: 'bot' });
      onTestFinished(() => other.close());
      const log: string[] = [];
      const identify = (from: Store) =>
        from.locks.inTurn('identify', async () => {
          log.push('begins');
          await from.ping();
          log.push('ends');
        });
      await Promise.all([identify(store), identify(other), identify(store), identify(other)]);
      expect(log).toEqual(Array.from({ length: 8 }, (_, n) => (n % 2 === 0 ? 'begins' : 'ends')));
    });

    it('hears of changes again after the listening connection was killed', async () => {
      const { database, store } = await opened({ pause: async () => {} });
      const other = await openStore(database.url, { role: 'bot' });
      onTestFinished(() => other.close());
      const server = newServer();
      const heard = Promise.withResolvers<void>();
      const stop = await store.versions.watch((changed) => {
        if (changed === server) heard.resolve();
      });
      await killAll(database);
      await eventually(() => other.documents.file(server, filing('Words.'), act()));
      await heard.promise;
      await stop();
    });

    it('gives up on a server that takes connections and never answers', async () => {
      const sockets = new Set<Socket>();
      const hole = createServer((socket) => sockets.add(socket));
      const url = await listening(hole, sockets);
      const opening = openStore(url, { role: 'bot', timeouts: { connectMs: 200, queryMs: 200 } });
      await expect(opening).rejects.toMatchObject({ exitCode: 75 });
    });

    it('gives up on a statement that takes too long, and serves the next', async () => {
      const { database, store } = await opened({ timeouts: { connectMs: 2000, queryMs: 300 } });
      const server = newServer();
      const blocker = new Client({ connectionString: database.url });
      await blocker.connect();
      await blocker.query('begin');
      await blocker.query('lock table server in access exclusive mode');
      await expect(store.documents.file(server, filing('Words.'), act())).rejects.toThrow(StoreUnreachable);
      await blocker.query('rollback');
      await blocker.end();
      await store.documents.file(server, filing('Words.'), act());
      expect(await store.documents.published(server)).toHaveLength(1);
    });

    it('says who does not answer, without the password', async () => {
      const opening = openStore('postgres://me:hunter2@127.0.0.1:1/record', { role: 'bot' });
      await expect(opening).rejects.toMatchObject({
        exitCode: 75,
        message: expect.stringContaining('127.0.0.1:1/record'),
      });
      await expect(opening).rejects.not.toMatchObject({ message: expect.stringContaining('hunter2') });
    });

    it('refuses a database that is not there, and one that is not UTF-8', async () => {
      const { database } = await opened();
      const url = new URL(database.url);
      url.pathname = '/no_such_database';
      await expect(openStore(url.href, { role: 'bot' })).rejects.toMatchObject({ exitCode: 78 });
      const ascii = await newDatabase('SQL_ASCII');
      onTestFinished(() => ascii.drop());
      await expect(openStore(ascii.url, { role: 'bot' })).rejects.toMatchObject({
        exitCode: 78,
        message: expect.stringContaining('UTF8'),
      });
    });

    it('leaves nothing behind when a migration fails half-way, and refuses a newer schema', async () => {
      const { database, store } = await opened();
      const number = MIGRATIONS.length + 1;
      const bad = { number, steps: [{ sql: 'create table added (id text)' }, { sql: 'nonsense' }] };
      await expect(
        openStore(database.url, { role: 'bot', migrations: [...MIGRATIONS, bad] }),
      ).rejects.toThrow('syntax error');
      await expect(database.run('select * from added')).rejects.toThrow('does not exist');
      const good = { number, steps: [{ sql: 'create table added (id text)' }] };
      const said: string[] = [];
      const newer = await openStore(database.url, {
        role: 'bot',
        migrations: [...MIGRATIONS, good],
        say: (sentence) => said.push(sentence),
      });
      await newer.close();
      expect(said.join()).toContain('pg_dump');
      await expect(openStore(database.url, { role: 'bot' })).rejects.toMatchObject({ exitCode: 78 });
      await store.ping();
    });

    it('migrates once when several processes start at once', async () => {
      const database = await newDatabase();
      onTestFinished(() => database.drop());
      const stores = await Promise.all(
        Array.from({ length: 4 }, () => openStore(database.url, { role: 'bot' })),
      );
      const server = newServer();
      for (const store of stores) await store.documents.file(server, filing('Words.'), act());
      expect(await stores[0]?.documents.list(server)).toHaveLength(4);
      for (const store of stores) await store.close();
    });

    it('leaves backups to PostgreSQL’s own tools', async () => {
      const { store } = await opened();
      await expect(store.backup('/nowhere')).rejects.toThrow(Refusal);
    });
  },
);

async function opened(
  options: Partial<StoreOptions> = {},
): Promise<{ database: TestDatabase; store: Store }> {
  const database = await newDatabase();
  const store = await openStore(database.url, { role: 'bot', ...options });
  onTestFinished(async () => {
    await store.close();
    await database.drop();
  });
  return { database, store };
}

/** Ends every connection of the store's to its database. */
function killAll(database: TestDatabase): Promise<void> {
  return database.run(
    `select pg_terminate_backend(pid) from pg_stat_activity
   where datname = '${database.name}' and application_name = 'on-record' and pid <> pg_backend_pid()`,
  );
}

/** A killed connection is noticed at its next use: tries until one works. */
async function eventually<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++)
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof StoreUnreachable) || tries === 20) throw error;
    }
}

async function listening(server: Server, sockets: ReadonlySet<Socket>): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('It does not listen.');
  return `postgres://127.0.0.1:${address.port}/record`;
}
