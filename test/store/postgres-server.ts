// The PostgreSQL that tests run on: DATABASE_TEST_URL, or the one on this machine, with a new database for each file.
import { Client } from 'pg';
import { newId } from './fixtures.ts';

const URL_GIVEN = process.env['DATABASE_TEST_URL'] ?? 'postgres://root@127.0.0.1:5432/test';

/** Why tests on PostgreSQL can't run here, or null where they can. */
export async function whyNoPostgres(): Promise<string | null> {
  const client = new Client({ connectionString: URL_GIVEN, connectionTimeoutMillis: 2000 });
  try {
    await client.connect();
    await client.end();
    return null;
  } catch {
    return 'no PostgreSQL answers on 127.0.0.1:5432, nor at DATABASE_TEST_URL';
  }
}

export interface TestDatabase {
  readonly url: string;
  readonly name: string;
  readonly run: (sql: string) => Promise<void>;
  readonly drop: () => Promise<void>;
}

export async function newDatabase(encoding = 'UTF8'): Promise<TestDatabase> {
  const admin = new Client({ connectionString: URL_GIVEN });
  await admin.connect();
  const name = `on_record_${newId('test').replaceAll('-', '_')}_${Date.now()}`;
  await admin.query(
    `create database ${name} template template0 encoding '${encoding}' lc_collate 'C' lc_ctype 'C'`,
  );
  const url = new URL(URL_GIVEN);
  url.pathname = `/${name}`;
  const hand = new Client({ connectionString: url.href });
  hand.on('error', () => {});
  await hand.connect();
  return {
    url: url.href,
    name,
    run: async (sql) => {
      await hand.query(sql);
    },
    drop: async () => {
      await hand.end();
      await admin.query(`drop database ${name} with (force)`);
      await admin.end();
    },
  };
}
