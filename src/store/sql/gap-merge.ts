// Two gaps that ask the same thing become one: askers, counts and subscriptions move over.
import type { Kysely, Selectable } from 'kysely';
import type { ServerId } from '../../core/document.ts';
import type { Act } from '../port/audit.ts';
import { addAct, inTurn } from './change.ts';
import type { Tables } from './tables.ts';

/** `Gaps.merge`. */
export async function merge(
  trx: Kysely<Tables>,
  server: ServerId,
  what: { readonly id: string; readonly into: string; readonly act: Act },
): Promise<boolean> {
  const { id, into, act } = what;
  await inTurn(trx, server);
  const rows = await trx
    .selectFrom('gap')
    .selectAll()
    .where('server', '=', server)
    .where('id', 'in', [id, into])
    .execute();
  const from = rows.find((row) => row.id === id && row.status !== 'merged');
  const target = rows.find((row) => row.id === into && row.status !== 'merged');
  if (from === undefined || target === undefined || id === into) return false;
  await moveAskers(trx, server, { id, into });
  await moveSubscriptions(trx, server, { id, into });
  const ofServer = trx.updateTable('gap').where('server', '=', server);
  await ofServer
    .set((eb) => ({
      times: eb('times', '+', from.times),
      forgotten: eb('forgotten', '+', from.forgotten),
      first_asked_at: Math.min(from.first_asked_at, target.first_asked_at),
      last_asked_at: Math.max(from.last_asked_at, target.last_asked_at),
    }))
    .where('id', '=', into)
    .execute();
  await ofServer.set({ status: 'merged', merged_into: into }).where('id', '=', id).execute();
  // What had been merged into this one follows it, so that no chain ever has to be walked.
  await ofServer.set({ merged_into: into }).where('merged_into', '=', id).execute();
  await addAct(trx, server, entry('gap.merge', id, act, { into }));
  return true;
}

type Move = { readonly id: string; readonly into: string };

async function moveAskers(trx: Kysely<Tables>, server: ServerId, { id, into }: Move): Promise<void> {
  const rows = await trx
    .deleteFrom('gap_asker')
    .where('server', '=', server)
    .where('gap_id', '=', id)
    .returning(['asker', 'times', 'last_at'])
    .execute();
  for (const row of rows) await addAsker(trx, server, { ...row, gap_id: into });
}

async function moveSubscriptions(trx: Kysely<Tables>, server: ServerId, { id, into }: Move): Promise<void> {
  const rows = await trx
    .deleteFrom('subscription')
    .where('server', '=', server)
    .where('gap_id', '=', id)
    .returningAll()
    .execute();
  for (const row of rows)
    await trx
      .insertInto('subscription')
      .values({ ...row, gap_id: into })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

/** Counts an asker of a gap, or adds to what was counted. */
export async function addAsker(
  trx: Kysely<Tables>,
  server: ServerId,
  row: Omit<Selectable<Tables['gap_asker']>, 'server'>,
): Promise<void> {
  await trx
    .insertInto('gap_asker')
    .values({ server, ...row })
    .onConflict((conflict) =>
      conflict.columns(['server', 'gap_id', 'asker']).doUpdateSet((eb) => ({
        times: eb('gap_asker.times', '+', row.times),
        last_at: row.last_at,
      })),
    )
    .execute();
}

/** A gap's audit row. */
export function entry(action: string, subject: string, act: Act, facts: Record<string, unknown> = {}) {
  const reason = act.note === undefined ? {} : { note: act.note };
  return { action, subject, by: act.by, at: act.at, facts: { ...facts, ...reason } };
}
