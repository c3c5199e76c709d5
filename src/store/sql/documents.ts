// The documents area: writing, reading, and which starter documents a server hides.
import type { Documents } from '../port/documents.ts';
import { addRecordAct } from './change.ts';
import { type Db, transact } from './db.ts';
import { type RoomCheck, writing } from './filing.ts';
import { reading } from './reading.ts';

/** Stands for all starter documents in `hidden`; ids are never this short. */
const ALL = '*';

export function documents(db: Db, assertRoom: RoomCheck): Documents {
  return { ...writing(db, assertRoom), ...reading(db), ...hiding(db) };
}

function hiding(db: Db): Pick<Documents, 'hide' | 'hidden'> {
  return {
    hide: (server, what, hidden, act) =>
      transact(db, async (trx) => {
        const document_id = what === 'all' ? ALL : what;
        const { by, at, note } = act;
        const action = hidden ? 'starter.hide' : 'starter.show';
        await addRecordAct(trx, server, {
          by,
          at,
          action,
          subject: what,
          facts: note === undefined ? {} : { note },
        });
        if (hidden)
          await trx
            .insertInto('hidden')
            .values({ server, document_id })
            .onConflict((conflict) => conflict.doNothing())
            .execute();
        else
          await trx
            .deleteFrom('hidden')
            .where('server', '=', server)
            .where('document_id', '=', document_id)
            .execute();
      }),
    hidden: async (server) => {
      const rows = await db.read
        .selectFrom('hidden')
        .select('document_id')
        .where('server', '=', server)
        .execute();
      const ids = new Set(rows.map((row) => row.document_id));
      return { all: ids.delete(ALL), documents: ids };
    },
  };
}
