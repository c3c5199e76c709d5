// What goes with every change: the audit row, and the raised record version, in the same transaction.
import type { Kysely } from 'kysely';
import type { ServerId } from '../../core/document.ts';
import type { AuditEntry } from '../port/audit.ts';
import type { Tables } from './tables.ts';

/** A server's row with nothing known of it yet. */
export const NEW_SERVER = {
  version: 0,
  acts: 0,
  seen_at: null,
  left_at: null,
  purge_at: null,
  purging: 0,
} as const;

/**
 * Takes the server's row, so that changes of one server happen one after the other. Every transaction that touches more
 * than one row and will write an audit row, or reads before it writes, calls it first: in another order two would wait for each other.
 */
export async function inTurn(trx: Kysely<Tables>, server: ServerId): Promise<void> {
  await trx
    .insertInto('server')
    .values({ server, ...NEW_SERVER })
    .onConflict((conflict) =>
      conflict.column('server').doUpdateSet((eb) => ({ acts: eb.ref('server.acts') })),
    )
    .execute();
}

/** Writes an audit row; the numbers of a server's rows have no holes, since its row is held from here to the commit. */
export async function addAct(
  trx: Kysely<Tables>,
  server: ServerId,
  entry: Omit<AuditEntry, 'number'>,
): Promise<void> {
  const { acts } = await trx
    .insertInto('server')
    .values({ server, ...NEW_SERVER, acts: 1 })
    .onConflict((conflict) =>
      conflict.column('server').doUpdateSet((eb) => ({ acts: eb('server.acts', '+', 1) })),
    )
    .returning('acts')
    .executeTakeFirstOrThrow();
  await trx
    .insertInto('audit')
    .values({
      server,
      number: acts,
      act_by: entry.by,
      at: entry.at,
      action: entry.action,
      subject: entry.subject,
      facts: JSON.stringify(entry.facts),
    })
    .execute();
}

/** An audit row for a change of what may be quoted: every index built before is out of date from the commit on. */
export async function addRecordAct(
  trx: Kysely<Tables>,
  server: ServerId,
  entry: Omit<AuditEntry, 'number'>,
): Promise<void> {
  await addAct(trx, server, entry);
  await trx
    .updateTable('server')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('server', '=', server)
    .execute();
}
