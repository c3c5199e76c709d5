// The audit, settings and once areas: a few rows each, and what may happen only once.
import type { Kysely, Selectable } from 'kysely';
import type { ServerId } from '../../core/document.ts';
import type { Once } from '../port/answers.ts';
import type { Audit, AuditEntry, Settings } from '../port/audit.ts';
import { addAct } from './change.ts';
import { type Db, json, transact } from './db.ts';
import type { Tables } from './tables.ts';

export function audit(db: Db): Audit {
  return {
    add: (server, entry) => transact(db, (trx) => addAct(trx, server, entry)),
    list: async (server, { limit, before, subject }) => {
      let query = audited(db.read, server);
      if (before !== undefined) query = query.where('number', '<', before);
      if (subject !== undefined) query = query.where('subject', '=', subject);
      const rows = await query.orderBy('number', 'desc').limit(limit).execute();
      return rows.map(entryOf);
    },
  };
}

/** A server's audit rows, in no order yet. */
export function audited(db: Kysely<Tables>, server: ServerId) {
  return db.selectFrom('audit').selectAll().where('server', '=', server);
}

/** The row in the port's words. */
export function entryOf(row: Selectable<Tables['audit']>): AuditEntry {
  return {
    number: row.number,
    by: row.act_by,
    at: row.at,
    action: row.action,
    subject: row.subject,
    facts: JSON.parse(row.facts),
  };
}

export function settings(db: Db): Settings {
  return {
    get: async (server) => {
      const row = await db.read
        .selectFrom('setting')
        .select('value')
        .where('server', '=', server)
        .executeTakeFirst();
      return row === undefined ? null : JSON.parse(row.value);
    },
    set: (server, value, { by, at, note }) =>
      transact(db, async (trx) => {
        const facts = { value, ...(note === undefined ? {} : { note }) };
        await addAct(trx, server, { by, at, action: 'settings.set', subject: null, facts });
        await trx
          .insertInto('setting')
          .values({ server, value: json(value) })
          .onConflict((conflict) => conflict.column('server').doUpdateSet({ value: json(value) }))
          .execute();
      }),
  };
}

export function once(db: Db): Once {
  return {
    first: async (server, key, keepUntil) => {
      const { numInsertedOrUpdatedRows } = await transact(db, (trx) =>
        trx
          .insertInto('once')
          .values({ server, key, keep_until: keepUntil })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst(),
      );
      return numInsertedOrUpdatedRows === 1n;
    },
  };
}
