// The migrations, in order, and the few words in which the two engines differ.
import { record } from './migrations/001-record.ts';
import { moderation } from './migrations/002-moderation.ts';
import { discussions } from './migrations/003-discussions.ts';

/** How one engine says what both mean. */
export interface Ddl {
  readonly int: string;
  /** Compared by bytes on both engines, so that they sort alike. */
  readonly text: string;
  table(name: string, columns: readonly string[]): string;
  /** Makes the database itself refuse to change or delete rows of a table that has a `server` column. */
  refuse(
    table: string,
    what: 'update' | 'delete',
    message: string,
    except?: 'unless purging',
  ): readonly string[];
  /** Makes the database itself tell other processes when a server's record version rises, where it can. */
  readonly announce: readonly string[];
}

export interface Migration {
  /** From 1, without holes. */
  readonly number: number;
  /** Run one by one, in one transaction with all the other pending migrations. Never changed once released. */
  statements(ddl: Ddl): readonly string[];
}

export const MIGRATIONS: readonly Migration[] = [record, moderation, discussions];

export const SQLITE_DDL: Ddl = {
  int: 'integer',
  text: 'text',
  table: (name, columns) => `create table ${name} (${columns.join(', ')}) strict`,
  refuse: (table, what, message, except) => [
    `create trigger ${table}_no_${what} before ${what} on ${table}
     ${except === undefined ? '' : 'when not exists (select 1 from server where server = old.server and purging = 1)'}
     begin select raise(abort, '${message}'); end`,
  ],
  announce: [],
};

/** The channel on which PostgreSQL tells of a server whose record changed. */
export const CHANNEL = 'on_record';

export const POSTGRES_DDL: Ddl = {
  int: 'bigint',
  text: 'text collate "C"',
  table: (name, columns) => `create table ${name} (${columns.join(', ')})`,
  refuse: (table, what, message, except) => [
    `create function ${table}_no_${what}() returns trigger language plpgsql as $$
     begin
       ${except === undefined ? '' : 'if exists (select 1 from server where server = old.server and purging = 1) then return old; end if;'}
       raise exception '${message}';
     end $$`,
    `create trigger ${table}_no_${what} before ${what} on ${table} for each row execute function ${table}_no_${what}()`,
  ],
  announce: [
    `create function server_announce() returns trigger language plpgsql as $$
     begin
       perform pg_notify('${CHANNEL}', new.server);
       return null;
     end $$`,
    'create trigger server_version after insert or update of version on server for each row execute function server_announce()',
  ],
};
