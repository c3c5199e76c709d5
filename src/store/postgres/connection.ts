// Connections to PostgreSQL: time limits, handlers that keep the process alive, and its errors in the store's words.
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import { Client, type ClientConfig, Pool, type PoolClient, TypeOverrides, types } from 'pg';
import { StorageFull, StoreDamaged, StoreUnreachable, StoreUnusable, storable } from '../errors.ts';
import type { Given } from '../open.ts';

/** At most so many connections for one process's queries; locks and the watch have their own. */
const CONNECTIONS = 10;
/** A transaction that waits longer for us holds others up. */
const IDLE_IN_TRANSACTION_MS = 10_000;
const OLDEST_SERVER = 150_000;

/** https://www.postgresql.org/docs/15/errcodes-appendix.html */
const DISK_FULL = '53100';
const DAMAGED = /^XX00[12]$/;
const UNREACHABLE =
  /^(08|57P|57014|53300|25P03|40001|40P01|ECONN|EPIPE|ETIMEDOUT|EHOST|ENETUNREACH|ENOTFOUND|EAI_AGAIN)/;
/** What the driver itself says, without a code. */
const UNREACHABLE_WORDS = /timeout|connection terminated|not queryable|connection error/i;

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** PostgreSQL's or the driver's error in the store's words, the cause kept; any other error as it is. */
export function storeError(error: unknown): unknown {
  const code = codeOf(error);
  if (code === DISK_FULL) return new StorageFull({ cause: error });
  if (DAMAGED.test(code))
    return new StoreDamaged('PostgreSQL says that its files are damaged.', { cause: error });
  const lost =
    UNREACHABLE.test(code) ||
    (code === '' && error instanceof Error && UNREACHABLE_WORDS.test(error.message));
  return lost ? new StoreUnreachable('PostgreSQL does not answer.', { cause: error }) : error;
}

function settings(url: string, { timeouts }: Given, statementMs: number): ClientConfig {
  return {
    connectionString: url,
    application_name: 'on-record',
    connectionTimeoutMillis: timeouts.connectMs,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
    keepAlive: true,
    ...(statementMs > 0 ? { query_timeout: statementMs, statement_timeout: statementMs } : {}),
    types: numbers(),
  };
}

/** Counts and times stay below 2^53, so that both engines give numbers. */
function numbers(): TypeOverrides {
  const overrides = new TypeOverrides(types);
  overrides.setTypeParser(types.builtins.INT8, Number);
  return overrides;
}

/** The pool, as Kysely takes it. A client whose connection failed is thrown away at its release. */
export function openPool(url: string, given: Given): PostgresPool {
  const pool = new Pool({ ...settings(url, given, given.timeouts.queryMs), max: CONNECTIONS });
  // An idle client's error comes from the pool, a checked-out one's from the client; either ends the process if nobody listens.
  pool.on('error', () =>
    given.say('A connection to PostgreSQL was lost; another is made when it is needed.'),
  );
  pool.on('connect', (client) => client.on('error', () => {}));
  const known = new WeakMap<PoolClient, PostgresPoolClient>();
  return {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => {
      const client = await pool.connect().catch((error: unknown) => {
        throw storeError(error);
      });
      const wrapped = known.get(client) ?? guarded(client);
      known.set(client, wrapped);
      return wrapped;
    },
  };
}

function guarded(client: PoolClient): PostgresPoolClient {
  let lost: unknown = null;
  const query = async (sql: string, parameters: readonly unknown[]) => {
    if (lost !== null) throw lost;
    try {
      return await client.query(sql, storable(parameters));
    } catch (error) {
      const told = storeError(error);
      if (told instanceof StoreUnreachable) lost = told;
      throw told;
    }
  };
  return Object.assign(Object.create(null), {
    query,
    release: (destroy?: boolean) => client.release(destroy === true || lost !== null),
  });
}

/**
 * A connection of its own, outside the pool: for migrations, locks and the watch.
 *
 * @param statementMs the longest a statement may take; 0 for one that waits.
 */
export async function dedicated(url: string, given: Given, statementMs: number): Promise<Client> {
  const client = new Client(settings(url, given, statementMs));
  client.on('error', () => {});
  try {
    await client.connect();
    return client;
  } catch (error) {
    throw storeError(error);
  }
}

/**
 * Refuses a server that would not keep what it is given.
 *
 * @throws StoreUnusable
 */
export async function assertFit(client: Client): Promise<void> {
  const { rows } = await client.query<{ version: number; encoding: string; commit: string }>(
    `select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding,
     current_setting('synchronous_commit') as commit`,
  );
  const [found] = rows;
  if (found === undefined) throw new StoreUnusable('PostgreSQL does not say what it is.', 78);
  if (found.version < OLDEST_SERVER)
    throw new StoreUnusable(`PostgreSQL 15 or later is needed; this one is ${found.version}.`, 78);
  if (found.encoding !== 'UTF8')
    throw new StoreUnusable(
      `The database must be in UTF8; it is in ${found.encoding}. Create it again with that encoding.`,
      78,
    );
  if (found.commit === 'off')
    throw new StoreUnusable(
      'synchronous_commit is off for this database: what was acknowledged could be lost. Turn it on.',
      78,
    );
}

/** Why PostgreSQL can't be used at all, in a sentence for whoever runs the bot. The address is named without its password. */
export function unusable(error: unknown, url: string): unknown {
  if (error instanceof StoreUnusable) return error;
  const where = place(url);
  const cause = { cause: error };
  if (error instanceof StoreUnreachable)
    return new StoreUnusable(
      `No PostgreSQL answers at ${where}. Start it, or correct DATABASE_URL.`,
      75,
      cause,
    );
  if (/^(28|3D000|42501)/.test(codeOf(error)))
    return new StoreUnusable(
      `PostgreSQL at ${where} refuses us: ${error instanceof Error ? error.message : ''}. Check DATABASE_URL and that user's rights.`,
      78,
      cause,
    );
  return error;
}

function place(url: string): string {
  if (!URL.canParse(url)) return 'the address given';
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}
