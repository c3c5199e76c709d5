// The migrations, in order, and how each engine says what they mean.
import { record } from './migrations/001-record.ts';
import { moderation } from './migrations/002-moderation.ts';
import { discussions } from './migrations/003-discussions.ts';

/** One step, in words that both engines have. A column is `not null` unless its type ends in `?`. */
export type Step =
  | {
      readonly table: string;
      readonly columns: Readonly<Record<string, 'text' | 'text?' | 'int' | 'int?'>>;
      readonly rules: readonly string[];
    }
  /** The database itself refuses to update or delete rows; where not `always`, except while their server is purged. */
  | {
      readonly guard: string;
      readonly against: 'update' | 'delete';
      readonly because: string;
      readonly always: boolean;
    }
  /** The database itself tells other processes when a server's record version rises, where it can. */
  | { readonly announce: 'server' }
  | { readonly sql: string };

export interface Migration {
  /** From 1, without holes. */
  readonly number: number;
  /** Run one by one, in one transaction with all the other pending migrations. Never changed once released. */
  readonly steps: readonly Step[];
}

export const MIGRATIONS: readonly Migration[] = [record, moderation, discussions];

/** The channel on which PostgreSQL tells of a server whose record changed. */
export const CHANNEL = 'on_record';

const PURGING = 'exists (select 1 from server where server = old.server and purging = 1)';

/** A step as SQLite's statements. */
export function sqliteStatements(step: Step): readonly string[] {
  if ('sql' in step) return [step.sql];
  if ('announce' in step) return [];
  if ('table' in step)
    return [`create table ${step.table} (${columns(step, { int: 'int', text: 'text' })}) strict`];
  const name = `${step.guard}_no_${step.against}`;
  const when = step.always ? '' : `when not ${PURGING}`;
  return [
    `create trigger ${name} before ${step.against} on ${step.guard} ${when}
     begin select raise(abort, '${step.because}'); end`,
  ];
}

/** A step as PostgreSQL's statements. Text is compared by bytes, as in SQLite, so that both sort alike. */
export function postgresStatements(step: Step): readonly string[] {
  if ('sql' in step) return [step.sql];
  if ('table' in step)
    return [`create table ${step.table} (${columns(step, { int: 'bigint', text: 'text collate "C"' })})`];
  if ('announce' in step)
    return trigger(`${step.announce}_announce`, `after insert or update of version on ${step.announce}`, [
      `perform pg_notify('${CHANNEL}', '');`,
      'return null;',
    ]);
  return trigger(`${step.guard}_no_${step.against}`, `before ${step.against} on ${step.guard}`, [
    step.always ? '' : `if ${PURGING} then return old; end if;`,
    `raise exception '${step.because}';`,
  ]);
}

function columns(step: Extract<Step, { table: string }>, types: { int: string; text: string }): string {
  const declared = Object.entries(step.columns).map(([name, type]) =>
    type === 'int' || type === 'text'
      ? `${name} ${types[type]} not null`
      : `${name} ${type === 'int?' ? types.int : types.text}`,
  );
  return [...declared, ...step.rules].join(', ');
}

function trigger(name: string, when: string, body: readonly string[]): string[] {
  return [
    `create function ${name}() returns trigger language plpgsql as $$ begin ${body.join(' ')} end $$`,
    `create trigger ${name} ${when} for each row execute function ${name}()`,
  ];
}
