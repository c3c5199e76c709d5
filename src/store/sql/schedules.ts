// The schedules area: discussions that are planned.
import type { Selectable } from 'kysely';
import type { ServerId } from '../../core/document.ts';
import type { Schedule, Schedules } from '../port/discussions.ts';
import { addAct, inTurn } from './change.ts';
import { type Db, json, transact } from './db.ts';
import type { Tables } from './tables.ts';

export function schedules(db: Db): Schedules {
  return {
    create: (server, { id, spec, nextAt, by, createdAt }) =>
      transact(db, async (trx) => {
        await inTurn(trx, server);
        await trx
          .insertInto('schedule')
          .values({ server, id, spec: json(spec), next_at: nextAt, made_by: by, created_at: createdAt })
          .execute();
        await addAct(trx, server, {
          by,
          at: createdAt,
          action: 'schedule.create',
          subject: id,
          facts: { nextAt },
        });
      }),
    ...reading(db),
    advance: async (server, id, from, nextAt) => {
      const { numUpdatedRows } = await transact(db, (trx) =>
        trx
          .updateTable('schedule')
          .set({ next_at: nextAt })
          .where('server', '=', server)
          .where('id', '=', id)
          .where('next_at', '=', from)
          .executeTakeFirst(),
      );
      return numUpdatedRows > 0n;
    },
    remove: (server, id, { by, at, note }) =>
      transact(db, async (trx) => {
        await inTurn(trx, server);
        const { numDeletedRows } = await trx
          .deleteFrom('schedule')
          .where('server', '=', server)
          .where('id', '=', id)
          .executeTakeFirst();
        if (numDeletedRows === 0n) return false;
        const facts = note === undefined ? {} : { note };
        await addAct(trx, server, { by, at, action: 'schedule.remove', subject: id, facts });
        return true;
      }),
  };
}

function reading({ read }: Db): Pick<Schedules, 'get' | 'list'> {
  const ofServer = (server: ServerId) => read.selectFrom('schedule').selectAll().where('server', '=', server);
  return {
    get: async (server, id) => {
      const row = await ofServer(server).where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : scheduleOf(row);
    },
    list: async (server) => {
      const rows = await ofServer(server).orderBy('created_at').orderBy('id').execute();
      return rows.map(scheduleOf);
    },
  };
}

function scheduleOf(row: Selectable<Tables['schedule']>): Schedule {
  return {
    id: row.id,
    spec: JSON.parse(row.spec),
    nextAt: row.next_at,
    by: row.made_by,
    createdAt: row.created_at,
  };
}
