// From rows to Documents and Revisions.
import type { Selectable } from 'kysely';
import { sha256Of } from '../../core/canonical.ts';
import type { Revision, ServerId } from '../../core/document.ts';
import { StoreDamaged } from '../errors.ts';
import type { Document, RevisionNote } from '../port/documents.ts';
import type { Tables } from './tables.ts';

type RevisionRow = Omit<Selectable<Tables['revision']>, 'server'>;

/** The columns of a Revision without its text. */
export const NOTE = [
  'revision.id as id',
  'revision.document_id as document_id',
  'revision.number as number',
  'revision.sha256 as sha256',
  'revision.details as details',
  'revision.filed_by as filed_by',
  'revision.filed_at as filed_at',
  'revision.origin as origin',
  'revision.length as length',
] as const;

/** The columns of a Document beside its Revision. */
export const DOCUMENT = [
  'document.source as source',
  'document.filed_at as document_filed_at',
  'document.withdrawn_by as withdrawn_by',
  'document.withdrawn_at as withdrawn_at',
  'document.withdrawn_reason as withdrawn_reason',
] as const;

export function documentOf(
  server: ServerId,
  row: {
    document_id: string;
    source: string | null;
    document_filed_at: number;
    withdrawn_by: string | null;
    withdrawn_at: number | null;
    withdrawn_reason: string | null;
  },
): Document {
  const { withdrawn_by: by, withdrawn_at: at, withdrawn_reason: reason } = row;
  return {
    server,
    id: row.document_id,
    source: row.source,
    filedAt: row.document_filed_at,
    withdrawn: by === null || at === null ? null : { by, at, reason },
  };
}

export function noteOf(row: Omit<RevisionRow, 'text' | 'bytes'>): RevisionNote {
  return {
    id: row.id,
    documentId: row.document_id,
    number: row.number,
    sha256: row.sha256,
    details: JSON.parse(row.details),
    filedBy: row.filed_by,
    filedAt: row.filed_at,
    from: row.origin,
    length: row.length,
  };
}

/** @throws StoreDamaged where the text is not what was filed. */
export function revisionOf(row: Omit<RevisionRow, 'bytes'>): Revision {
  if (sha256Of(row.text) !== row.sha256)
    throw new StoreDamaged(`The text of revision ${row.id} is not what was filed.`);
  const { length: _, ...note } = noteOf(row);
  return { ...note, text: row.text };
}
