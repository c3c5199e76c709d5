// The gaps area: counting what the record could not answer, and settling it.
import type { Kysely, Selectable } from 'kysely';
import type { ServerId } from '../../core/document.ts';
import type { Act } from '../port/audit.ts';
import type { Gap, GapStatus, Gaps } from '../port/gaps.ts';
import { addAct, inTurn } from './change.ts';
import { subscriptions } from './subscriptions.ts';
import { type Db, json, type Tables, transact } from './tables.ts';

export function gaps(db: Db): Gaps {
  return {
    ask: (server, asked, same) => transact(db, (trx) => ask(trx, server, { ...asked, same })),
    get: async (server, id) => {
      const row = await counted(db.read, server).where('gap.id', '=', id).executeTakeFirst();
      return row === undefined ? null : gapOf(row);
    },
    list: async (server, { status, limit, offset }) => {
      const rows = await counted(db.read, server)
        .where('gap.status', '=', status)
        .orderBy('askers', 'desc')
        .orderBy('gap.last_asked_at', 'desc')
        .orderBy('gap.id')
        .limit(limit)
        .offset(offset ?? 0)
        .execute();
      return rows.map(gapOf);
    },
    settle: (server, id, status, act) =>
      transact(db, async (trx) => {
        const { numUpdatedRows } = await trx
          .updateTable('gap')
          .set({ status, merged_into: null })
          .where('server', '=', server)
          .where('id', '=', id)
          .where('status', 'not in', [status, 'merged'])
          .executeTakeFirst();
        if (numUpdatedRows > 0n) await addAct(trx, server, entry(`gap.${status}`, id, act));
        return numUpdatedRows > 0n;
      }),
    merge: (server, id, into, act) => transact(db, (trx) => merge(trx, server, { id, into, act })),
    ...subscriptions(db),
  };
}

interface Asked {
  readonly id: string;
  readonly question: string;
  readonly terms: readonly string[];
  readonly asker: string;
  readonly at: number;
  same(known: Gap): boolean;
}

async function ask(trx: Kysely<Tables>, server: ServerId, asked: Asked): Promise<Gap> {
  await inTurn(trx, server);
  const rows = await counted(trx, server)
    .where('gap.status', 'in', ['open', 'out-of-scope'])
    .orderBy('askers', 'desc')
    .orderBy('gap.id')
    .execute();
  const known = rows.map(gapOf).find((gap) => asked.same(gap));
  const id = known?.id ?? asked.id;
  if (known === undefined) await insert(trx, server, asked);
  else
    await trx
      .updateTable('gap')
      .set((eb) => ({ times: eb('times', '+', 1), last_asked_at: asked.at }))
      .where('server', '=', server)
      .where('id', '=', id)
      .execute();
  await addAsker(trx, server, { gap_id: id, asker: asked.asker, times: 1, last_at: asked.at });
  return gapOf(await counted(trx, server).where('gap.id', '=', id).executeTakeFirstOrThrow());
}

async function insert(trx: Kysely<Tables>, server: ServerId, asked: Asked): Promise<void> {
  await trx
    .insertInto('gap')
    .values({
      server,
      id: asked.id,
      question: asked.question,
      terms: json(asked.terms),
      status: 'open',
      merged_into: null,
      first_asked_at: asked.at,
      last_asked_at: asked.at,
      times: 1,
      forgotten: 0,
    })
    .execute();
}

async function addAsker(
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

async function merge(
  trx: Kysely<Tables>,
  server: ServerId,
  what: { readonly id: string; readonly into: string; readonly act: Act },
): Promise<boolean> {
  const { id, into, act } = what;
  await inTurn(trx, server);
  const rows = await counted(trx, server).where('gap.id', 'in', [id, into]).execute();
  const from = rows.find((row) => row.id === id && row.status !== 'merged');
  const target = rows.find((row) => row.id === into && row.status !== 'merged');
  if (from === undefined || target === undefined || id === into) return false;
  await moveAskers(trx, server, { id, into });
  await moveSubscriptions(trx, server, { id, into });
  const at = (column: string, value: string) =>
    trx
      .updateTable('gap')
      .where('server', '=', server)
      .where(column as 'id', '=', value);
  await at('id', into)
    .set((eb) => ({
      times: eb('times', '+', from.times),
      forgotten: eb('forgotten', '+', from.forgotten),
      first_asked_at: Math.min(from.first_asked_at, target.first_asked_at),
      last_asked_at: Math.max(from.last_asked_at, target.last_asked_at),
    }))
    .execute();
  await at('id', id).set({ status: 'merged', merged_into: into }).execute();
  // What had been merged into this one follows it, so that no chain ever has to be walked.
  await at('merged_into', id).set({ merged_into: into }).execute();
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

/** A server's gaps, each with the number of its distinct askers. */
function counted(db: Kysely<Tables>, server: ServerId) {
  return db
    .selectFrom('gap')
    .selectAll()
    .select((eb) =>
      eb(
        eb.ref('gap.forgotten'),
        '+',
        eb
          .selectFrom('gap_asker')
          .select((count) => count.fn.countAll<number>().as('askers'))
          .where('gap_asker.server', '=', server)
          .whereRef('gap_asker.gap_id', '=', 'gap.id'),
      ).as('askers'),
    )
    .where('gap.server', '=', server);
}

function gapOf(row: Selectable<Tables['gap']> & { askers: number | null }): Gap {
  return {
    id: row.id,
    question: row.question,
    terms: JSON.parse(row.terms) as string[],
    status: row.status as GapStatus,
    mergedInto: row.merged_into,
    firstAskedAt: row.first_asked_at,
    lastAskedAt: row.last_asked_at,
    times: row.times,
    askers: row.askers ?? 0,
  };
}

function entry(action: string, subject: string, act: Act, facts: Record<string, unknown> = {}) {
  const reason = act.note === undefined ? {} : { note: act.note };
  return { action, subject, by: act.by, at: act.at, facts: { ...facts, ...reason } };
}
