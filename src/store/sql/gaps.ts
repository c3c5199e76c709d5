// The gaps area: counting what the record could not answer, and settling it.
import type { Kysely, Selectable } from 'kysely';
import type { ServerId } from '../../core/document.ts';
import type { Gap, Gaps } from '../port/gaps.ts';
import { addAct, inTurn } from './change.ts';
import { type Db, json, transact } from './db.ts';
import { addAsker, entry, merge } from './gap-merge.ts';
import { subscriptions } from './subscriptions.ts';
import type { Tables } from './tables.ts';

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
        await inTurn(trx, server);
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
    terms: JSON.parse(row.terms),
    status: row.status,
    mergedInto: row.merged_into,
    firstAskedAt: row.first_asked_at,
    lastAskedAt: row.last_asked_at,
    times: row.times,
    askers: row.askers ?? 0,
  };
}
