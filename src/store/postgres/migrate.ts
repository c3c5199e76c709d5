// Brings a PostgreSQL database to the newest schema: all steps or none, under a lock.
import type { Client } from 'pg';
import { postgresStatements } from '../migrations.ts';
import { assertNotNewer } from '../newer.ts';
import type { Given } from '../open.ts';
import { lockKey } from './locks.ts';

/**
 * Runs the pending migrations in one transaction, one process at a time.
 *
 * @throws StoreUnusable (78) when the schema is a newer program's; whatever a step throws, with nothing changed.
 */
export async function migrate(client: Client, { migrations, say }: Given): Promise<void> {
  await client.query('begin');
  try {
    await client.query('select pg_advisory_xact_lock($1)', [lockKey('migrate')]);
    await client.query('create table if not exists schema_version (number bigint not null)');
    const { rows } = await client.query<{ number: number }>('select number from schema_version');
    const done = rows[0]?.number ?? 0;
    assertNotNewer(done, 'at DATABASE_URL', migrations);
    const pending = migrations.filter(({ number }) => number > done);
    for (const statement of pending.flatMap(({ steps }) => steps.flatMap(postgresStatements)))
      await client.query(statement);
    const newest = pending.at(-1)?.number;
    if (newest !== undefined) {
      await client.query('delete from schema_version');
      await client.query('insert into schema_version values ($1)', [newest]);
    }
    await client.query('commit');
    if (newest !== undefined && done > 0)
      say(
        `The database was brought from schema ${done} to ${newest}. No copy was made: on PostgreSQL that is pg_dump's work.`,
      );
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}
