// Reading documents: every text is held against its SHA-256 on the way out.
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { DEPLOYMENT, type Revision, type ServerId } from '../../core/document.ts';
import type { Documents, Filed, RevisionNote, Usage } from '../port/documents.ts';
import type { Db } from './db.ts';
import { DOCUMENT, documentOf, NOTE, noteOf, revisionOf } from './document-rows.ts';
import type { Tables } from './tables.ts';

type Reading = Pick<Documents, 'published' | 'list' | 'one' | 'bySource' | 'revision' | 'history' | 'usage'>;
/** Text read at once: some 10 ms on a slow machine. */
const PORTION_BYTES = 512 * 1024;
/** What the shortest text counts as, so that a portion is never more than 1000 ids. */
const SMALLEST_BYTES = PORTION_BYTES / 1000;

export function reading({ read }: Db): Reading {
  return {
    published: (server) => published(read, server),
    list: async (server) => {
      const rows = await standing(read, server)
        .select([...NOTE, ...DOCUMENT])
        .execute();
      return rows.map((row) => ({ document: documentOf(server, row), revision: noteOf(row) }));
    },
    one: (server, documentId) => filedOf(read, server, { id: documentId }),
    bySource: (server, source) => filedOf(read, server, { source }),
    revision: async (server, revisionId) =>
      (await ownRevision(read, server, revisionId)) ?? (await ownRevision(read, DEPLOYMENT, revisionId)),
    history: async (server, documentId) => {
      const own = await ownHistory(read, server, documentId);
      return own.length > 0 ? own : await ownHistory(read, DEPLOYMENT, documentId);
    },
    usage: (server) => usageOf(read, server),
  };
}

/** A server's documents, each with the Revision that stands, in the order of filing. */
function standing(db: Kysely<Tables>, server: ServerId) {
  return db
    .selectFrom('document')
    .innerJoin('revision', (join) =>
      join
        .onRef('revision.server', '=', 'document.server')
        .onRef('revision.document_id', '=', 'document.id')
        .onRef('revision.number', '=', 'document.stands'),
    )
    .where('document.server', '=', server)
    .orderBy('document.filed_at')
    .orderBy('document.id');
}

/**
 * Texts are read some at a time, with a turn for everything else between: SQLite answers at once, so that a big record
 * would hold the whole process up. A change that comes between is a later version, and whoever compares it reads again.
 */
async function published(db: Kysely<Tables>, server: ServerId): Promise<Filed[]> {
  const rows = await standing(db, server)
    .select([...NOTE, ...DOCUMENT, 'revision.bytes as bytes'])
    .where('document.withdrawn_at', 'is', null)
    .execute();
  const filed: Filed[] = [];
  for (const portion of inPortions(rows)) {
    await nextTurn();
    const ids = portion.map(({ id }) => id);
    const found = await db
      .selectFrom('revision')
      .select(['id', 'text'])
      .where('server', '=', server)
      .where('id', 'in', ids)
      .execute();
    const texts = new Map(found.map(({ id, text }) => [id, text]));
    for (const row of portion) {
      const text = texts.get(row.id);
      // One that is gone went with its whole server.
      if (text !== undefined)
        filed.push({ document: documentOf(server, row), revision: revisionOf({ ...row, text }) });
    }
  }
  return filed;
}

/** Rows in portions of about `PORTION_BYTES` of text each. */
function inPortions<Row extends { readonly bytes: number }>(rows: readonly Row[]): Row[][] {
  const portions: Row[][] = [];
  let room = 0;
  for (const row of rows) {
    if (room <= 0) {
      portions.push([]);
      room = PORTION_BYTES;
    }
    portions.at(-1)?.push(row);
    room -= Math.max(row.bytes, SMALLEST_BYTES);
  }
  return portions;
}

/** The document with that id or source, and the Revision that stands. */
export async function filedOf(
  db: Kysely<Tables>,
  server: ServerId,
  by: { readonly id: string } | { readonly source: string },
): Promise<Filed | null> {
  const row = await standing(db, server)
    .select([...NOTE, ...DOCUMENT, 'revision.text as text'])
    .where('id' in by ? 'document.id' : 'document.source', '=', 'id' in by ? by.id : by.source)
    .executeTakeFirst();
  return row === undefined ? null : { document: documentOf(server, row), revision: revisionOf(row) };
}

async function ownRevision(db: Kysely<Tables>, server: ServerId, id: string): Promise<Revision | null> {
  const row = await db
    .selectFrom('revision')
    .select([...NOTE, 'revision.text as text'])
    .where('server', '=', server)
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : revisionOf(row);
}

async function ownHistory(db: Kysely<Tables>, server: ServerId, documentId: string): Promise<RevisionNote[]> {
  const rows = await db
    .selectFrom('revision')
    .select(NOTE)
    .where('server', '=', server)
    .where('document_id', '=', documentId)
    .orderBy('number', 'desc')
    .execute();
  return rows.map(noteOf);
}

export async function usageOf(db: Kysely<Tables>, server: ServerId): Promise<Usage> {
  const kept = await db
    .selectFrom('revision')
    .select((eb) => [
      eb.fn.count<number>('document_id').distinct().as('documents'),
      eb.fn.countAll<number>().as('revisions'),
      eb.fn.coalesce(eb.fn.sum<number | string>('bytes'), eb.lit(0)).as('bytes'),
    ])
    .where('server', '=', server)
    .executeTakeFirstOrThrow();
  // A sum of bigints is a decimal on PostgreSQL, which comes as text.
  return { documents: kept.documents, revisions: kept.revisions, bytes: Number(kept.bytes) };
}
