// The store on a SQLite file: lock, guards, migrations, then the areas over two connections.
import { AsyncLocalStorage } from 'node:async_hooks';
import { mkdirSync, writeFileSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { StorageFull } from '../errors.ts';
import type { Given } from '../open.ts';
import { areas, atomically } from '../sql/areas.ts';
import type { Db } from '../sql/db.ts';
import { leases, secrets } from '../sql/leases.ts';
import type { Tables } from '../sql/tables.ts';
import type { Store } from '../store.ts';
import { backupTo } from './backup.ts';
import { takeBotLock } from './bot-lock.ts';
import { assertWhole, cannotOpen, connect } from './connection.ts';
import { NodeSqliteDialect } from './dialect.ts';
import { locksHere } from './locks.ts';
import { migrate } from './migrate.ts';
import { watchFile } from './watch.ts';
import { wiping } from './wiping.ts';

/** Below this much free room nothing more is filed; answering, and what it writes, goes on. */
const ROOM_BYTES = 200e6;

interface Connections {
  readonly writer: DatabaseSync;
  /** A second connection, so that a read never waits for a transaction here. In memory there is only the one. */
  readonly reader: DatabaseSync;
}

/** Opens it; see `openStore`. */
export async function openSqlite(name: string, given: Given): Promise<Store> {
  const path = name === ':memory:' ? name : resolve(name);
  createFile(path);
  const unlock = given.role === 'bot' && path !== ':memory:' ? takeBotLock(path, given.holder) : () => {};
  try {
    const connections = openConnections(path, given);
    return storeOver(path, connections, { given, unlock });
  } catch (error) {
    unlock();
    throw error;
  }
}

/** SQLite gives its side files the rights of the file itself: its owner's alone. */
function createFile(path: string): void {
  if (path === ':memory:') return;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(path, '', { flag: 'a', mode: 0o600 });
  } catch (error) {
    throw cannotOpen(error, path);
  }
}

function openConnections(path: string, given: Given): Connections {
  const writer = connect(path);
  try {
    assertWhole(writer, path);
    const copy = migrate(writer, path, { migrations: given.migrations, now: given.now() });
    if (copy !== null) given.say(`The database was brought up to date; a copy from before is at ${copy}.`);
    if (path === ':memory:') return { writer, reader: writer };
    const reader = connect(path);
    reader.exec('pragma query_only = on');
    return { writer, reader };
  } catch (error) {
    writer.close();
    throw error;
  }
}

function storeOver(
  path: string,
  { writer, reader }: Connections,
  { given, unlock }: { readonly given: Given; readonly unlock: () => void },
): Store {
  const kysely = (db: DatabaseSync) =>
    new Kysely<Tables>({
      dialect: new NodeSqliteDialect(db, given.pause),
      log: ({ query }) => given.spy?.(query.sql, query.parameters),
    });
  const write = kysely(writer);
  const db: Db = {
    write,
    read: reader === writer ? write : kysely(reader),
    inside: new AsyncLocalStorage(),
  };
  const assertRoom = () => assertFree(path, given);
  const options = { engine: 'sqlite', assertRoom } as const;
  const base = areas(db, options);
  const watch = watchFile(db.read, { reader, every: given.every });
  return {
    ...base,
    engine: 'sqlite',
    versions: { ...base.versions, watch },
    locks: { ...leases(db), ...locksHere() },
    ...wiping(db, base.people, { path, say: given.say }),
    secrets: secrets(db),
    atomically: atomically(db, options),
    ping: async () => {
      await db.read.selectFrom('server').select('server').limit(1).execute();
    },
    backup: (to) => backupTo(path, to),
    close: async () => {
      await db.write.destroy();
      if (db.read !== db.write) await db.read.destroy();
      for (const each of [reader, writer]) if (each.isOpen) each.close();
      unlock();
    },
  };
}

async function assertFree(path: string, { freeBytes, say }: Given): Promise<void> {
  if (path === ':memory:') return;
  const free = await (freeBytes ?? freeOf)(dirname(path));
  if (free === null || free >= ROOM_BYTES) return;
  say(
    `Only ${Math.floor(free / 1e6)} MB are free at ${dirname(path)}: nothing more is filed below ${ROOM_BYTES / 1e6} MB.`,
  );
  throw new StorageFull();
}

async function freeOf(folder: string): Promise<number | null> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
