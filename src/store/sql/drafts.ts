// The drafts area: what is proposed and not yet accepted.
import type { Selectable } from 'kysely';
import type { Details } from '../../core/document.ts';
import type { Draft, Drafts } from '../port/documents.ts';
import { type Db, json, type Tables, transact } from './tables.ts';

export function drafts(db: Db): Drafts {
  return {
    create: async (server, draft) => {
      await transact(db, (trx) =>
        trx
          .insertInto('draft')
          .values({
            server,
            id: draft.id,
            document_id: draft.documentId,
            made_from: draft.after,
            made_by: draft.by,
            text: draft.text,
            details: draft.details === null ? null : json(draft.details),
            origin: draft.from,
            progress: json(draft.progress),
            created_at: draft.createdAt,
            expires_at: draft.expiresAt,
          })
          .execute(),
      );
    },
    get: async (server, id, now) => {
      const row = await db.read
        .selectFrom('draft')
        .selectAll()
        .where('server', '=', server)
        .where('id', '=', id)
        .where('expires_at', '>', now)
        .executeTakeFirst();
      return row === undefined ? null : draftOf(row);
    },
    update: async (server, id, change) => {
      const set = columnsOf(change);
      if (Object.keys(set).length === 0) return false;
      const { numUpdatedRows } = await transact(db, (trx) =>
        trx
          .updateTable('draft')
          .set(set)
          .where('server', '=', server)
          .where('id', '=', id)
          .executeTakeFirst(),
      );
      return numUpdatedRows > 0n;
    },
    remove: async (server, id) => {
      const { numDeletedRows } = await transact(db, (trx) =>
        trx.deleteFrom('draft').where('server', '=', server).where('id', '=', id).executeTakeFirst(),
      );
      return numDeletedRows > 0n;
    },
    list: async (server, now) => {
      const rows = await db.read
        .selectFrom('draft')
        .selectAll()
        .where('server', '=', server)
        .where('expires_at', '>', now)
        .orderBy('created_at')
        .orderBy('id')
        .execute();
      return rows.map(draftOf);
    },
  };
}

function columnsOf(change: Parameters<Drafts['update']>[2]): Partial<Selectable<Tables['draft']>> {
  return {
    ...(change.text === undefined ? {} : { text: change.text }),
    ...(change.details === undefined
      ? {}
      : { details: change.details === null ? null : json(change.details) }),
    ...(change.progress === undefined ? {} : { progress: json(change.progress) }),
    ...(change.expiresAt === undefined ? {} : { expires_at: change.expiresAt }),
  };
}

function draftOf(row: Selectable<Tables['draft']>): Draft {
  return {
    id: row.id,
    documentId: row.document_id,
    after: row.made_from,
    by: row.made_by,
    text: row.text,
    details: row.details === null ? null : (JSON.parse(row.details) as Details),
    from: row.origin,
    progress: JSON.parse(row.progress) as unknown,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  };
}
