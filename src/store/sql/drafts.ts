// The drafts area: what is proposed and not yet accepted.
import type { Selectable } from 'kysely';
import type { Details, ServerId } from '../../core/document.ts';
import type { Draft, Drafts } from '../port/documents.ts';
import { type Db, json, transact } from './db.ts';
import type { Tables } from './tables.ts';

export function drafts(db: Db): Drafts {
  return {
    create: async (server, draft) => {
      await transact(db, (trx) => trx.insertInto('draft').values(rowOf(server, draft)).execute());
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
      const { text, details, progress, expiresAt: expires_at } = change;
      // Kysely leaves an undefined column as it is.
      const set = {
        text,
        details: details === undefined ? undefined : detailsOf(details),
        progress: progress === undefined ? undefined : json(progress),
        expires_at,
      };
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

function rowOf(server: ServerId, draft: Draft): Selectable<Tables['draft']> {
  return {
    server,
    id: draft.id,
    document_id: draft.documentId,
    made_from: draft.after,
    made_by: draft.by,
    text: draft.text,
    details: detailsOf(draft.details),
    origin: draft.from,
    progress: json(draft.progress),
    created_at: draft.createdAt,
    expires_at: draft.expiresAt,
  };
}

function detailsOf(details: Details | null): string | null {
  return details === null ? null : json(details);
}

function draftOf(row: Selectable<Tables['draft']>): Draft {
  return {
    id: row.id,
    documentId: row.document_id,
    after: row.made_from,
    by: row.made_by,
    text: row.text,
    details: row.details === null ? null : JSON.parse(row.details),
    from: row.origin,
    progress: JSON.parse(row.progress),
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  };
}
