// Writing documents: filing, revising, withdrawing, each with its audit row and the raised version.
import { isDeepStrictEqual } from 'node:util';
import type { Kysely } from 'kysely';
import { canonical, sha256Of } from '../../core/canonical.ts';
import type { Revision, ServerId } from '../../core/document.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Act } from '../port/audit.ts';
import type { Documents, Filed, Filing, Kept, NewDocument, Quota } from '../port/documents.ts';
import { addRecordAct, inTurn } from './change.ts';
import { type Db, transact } from './db.ts';
import { filedOf, usageOf } from './reading.ts';
import type { Tables } from './tables.ts';

/** Refuses with `StorageFull` where there is too little room for a text. */
export type RoomCheck = () => Promise<void>;

type Writing = Pick<Documents, 'file' | 'revise' | 'keepInStep' | 'withdraw' | 'restore'>;

export function writing(db: Db, assertRoom: RoomCheck): Writing {
  return {
    file: async (server, filing, act, quota) => {
      await assertRoom();
      return await transact(db, async (trx) => {
        await inTurn(trx, server);
        return await fileNew(trx, server, { ...filing, act, quota });
      });
    },
    revise: async (server, documentId, filing, act) => {
      await assertRoom();
      return await transact(db, async (trx) => {
        await inTurn(trx, server);
        const now = await filedOf(trx, server, { id: documentId });
        if (now === null) return null;
        if (now.revision.number !== filing.after)
          throw new Refusal(
            'Somebody else revised this document meanwhile. Look at what stands now, then make the change again.',
          );
        return await fileNext(trx, now, { ...filing, act, quota: act.quota });
      });
    },
    keepInStep: async (server, filing, act) => {
      await assertRoom();
      return await transact(db, (trx) => keepInStep(trx, server, { ...filing, act, quota: undefined }));
    },
    withdraw: (server, documentId, act) =>
      transact(db, (trx) => setWithdrawn(trx, server, { id: documentId, act, withdrawn: true })),
    restore: (server, documentId, act) =>
      transact(db, (trx) => setWithdrawn(trx, server, { id: documentId, act, withdrawn: false })),
  };
}

type Request<T> = T & { readonly act: Act; readonly quota: Quota | undefined };

async function fileNew(trx: Kysely<Tables>, server: ServerId, request: Request<NewDocument>): Promise<Filed> {
  const document = {
    server,
    id: request.documentId,
    source: request.source ?? null,
    filedAt: request.act.at,
    withdrawn: null,
  };
  const revision = revisionOf(request, document.id, 1);
  await assertQuota(trx, server, revision, { quota: request.quota, documents: 1 });
  await trx
    .insertInto('document')
    .values({
      server,
      id: document.id,
      source: document.source,
      filed_at: document.filedAt,
      stands: 1,
      withdrawn_by: null,
      withdrawn_at: null,
      withdrawn_reason: null,
    })
    .execute();
  await insertRevision(trx, server, revision);
  await addRecordAct(trx, server, entry('document.file', request.act, document.id, factsOf(revision)));
  return { document, revision };
}

async function fileNext(trx: Kysely<Tables>, now: Filed, request: Request<Filing>): Promise<Filed> {
  const { server, id } = now.document;
  const revision = revisionOf(request, id, now.revision.number + 1);
  await assertQuota(trx, server, revision, { quota: request.quota, documents: 0 });
  await insertRevision(trx, server, revision);
  await trx
    .updateTable('document')
    .set({ stands: revision.number })
    .where('server', '=', server)
    .where('id', '=', id)
    .execute();
  await addRecordAct(trx, server, entry('document.revise', request.act, id, factsOf(revision)));
  return { document: now.document, revision };
}

async function keepInStep(
  trx: Kysely<Tables>,
  server: ServerId,
  request: Request<NewDocument & { readonly source: string }>,
): Promise<Kept> {
  await inTurn(trx, server);
  const known = await filedOf(trx, server, { source: request.source });
  if (known === null) return { ...(await fileNew(trx, server, request)), change: 'filed' };
  const { document, revision } = known;
  const gone = document.withdrawn;
  // What a person withdrew stays withdrawn; what went because its file was gone comes back with the file.
  const back = gone !== null && gone.by === request.act.by;
  if (back) await setWithdrawn(trx, server, { id: document.id, act: request.act, withdrawn: false });
  const now = { document: back ? { ...document, withdrawn: null } : document, revision };
  const details: unknown = JSON.parse(JSON.stringify(request.details));
  if (revision.sha256 === sha256Of(canonical(request.text)) && isDeepStrictEqual(revision.details, details))
    return { ...now, change: back ? 'restored' : 'none' };
  return { ...(await fileNext(trx, now, request)), change: 'revised' };
}

async function setWithdrawn(
  trx: Kysely<Tables>,
  server: ServerId,
  change: { readonly id: string; readonly act: Act; readonly withdrawn: boolean },
): Promise<boolean> {
  const { id, act, withdrawn } = change;
  await inTurn(trx, server);
  const { numUpdatedRows } = await trx
    .updateTable('document')
    .set({
      withdrawn_by: withdrawn ? act.by : null,
      withdrawn_at: withdrawn ? act.at : null,
      withdrawn_reason: withdrawn ? (act.note ?? null) : null,
    })
    .where('server', '=', server)
    .where('id', '=', id)
    .where('withdrawn_at', withdrawn ? 'is' : 'is not', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await addRecordAct(trx, server, entry(withdrawn ? 'document.withdraw' : 'document.restore', act, id, {}));
  return true;
}

function revisionOf(request: Request<Filing>, documentId: string, number: number): Revision {
  const text = canonical(request.text);
  return {
    id: request.revisionId,
    documentId,
    number,
    text,
    sha256: sha256Of(text),
    details: request.details,
    filedBy: request.act.by,
    filedAt: request.act.at,
    from: request.from,
  };
}

async function insertRevision(trx: Kysely<Tables>, server: ServerId, revision: Revision): Promise<void> {
  await trx
    .insertInto('revision')
    .values({
      server,
      id: revision.id,
      document_id: revision.documentId,
      number: revision.number,
      text: revision.text,
      sha256: revision.sha256,
      details: JSON.stringify(revision.details),
      filed_by: revision.filedBy,
      filed_at: revision.filedAt,
      origin: revision.from,
      length: revision.text.length,
      bytes: Buffer.byteLength(revision.text),
    })
    .execute();
}

async function assertQuota(
  trx: Kysely<Tables>,
  server: ServerId,
  revision: Revision,
  limit: { readonly quota: Quota | undefined; readonly documents: number },
): Promise<void> {
  const { quota } = limit;
  if (quota === undefined) return;
  const usage = await usageOf(trx, server);
  if (usage.documents + limit.documents > quota.documents)
    throw new Refusal(
      `This server's record holds ${usage.documents} documents, and ${quota.documents} is the most it may.`,
    );
  if (usage.bytes + Buffer.byteLength(revision.text) > quota.bytes)
    throw new Refusal(
      `This text does not fit: this server's record may hold ${Math.floor(quota.bytes / 1e6)} MB in all.`,
    );
}

function factsOf(revision: Revision): Record<string, unknown> {
  const { id, number, sha256, from } = revision;
  return { revision: id, number, sha256, from };
}

function entry(action: string, act: Act, subject: string, facts: Record<string, unknown>) {
  const reason = act.note === undefined ? {} : { note: act.note };
  return { action, by: act.by, at: act.at, subject, facts: { ...facts, ...reason } };
}
