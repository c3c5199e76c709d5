// The starter record: keeps the deployment's documents level with the files of a folder.
import { createHash } from 'node:crypto';
import { sha256Of } from '../core/canonical.ts';
import { DEPLOYMENT, type Details } from '../core/document.ts';
import type { Store } from '../store/store.ts';
import type { Ambient } from './ambient.ts';

/** A file of the folder, read and understood. */
export interface StarterFile {
  /** Its name within the folder: what ties it to its Document. */
  readonly path: string;
  readonly text: string;
  readonly details: Details;
}

export interface Levelled {
  readonly filed: number;
  readonly revised: number;
  readonly withdrawn: number;
}

/** A starter document's id: the same on every machine, and not its title. */
export function starterId(path: string): string {
  return createHash('sha256').update(`starter:${path}`).digest('hex').slice(0, 20);
}

/**
 * Files what is new, revises what changed, withdraws what is gone and restores what is back.
 *
 * @param bad names of files that could not be read: their documents stay as they are, since a bad file is no withdrawal.
 */
export async function levelStarter(
  store: Pick<Store, 'documents'>,
  { files, bad }: { readonly files: readonly StarterFile[]; readonly bad: readonly string[] },
  ambient: Pick<Ambient, 'now' | 'newId'>,
): Promise<Levelled> {
  const act = { by: 'corpus', at: ambient.now() };
  const done = { filed: 0, revised: 0, withdrawn: 0 };
  for (const file of files) {
    const outcome = await levelFile(store, file, { act, revisionId: ambient.newId() });
    if (outcome !== null) done[outcome] += 1;
  }
  const kept = new Set([...files.map(({ path }) => path), ...bad]);
  for (const { document } of await store.documents.list(DEPLOYMENT))
    if (document.withdrawn === null && document.source !== null && !kept.has(document.source)) {
      await store.documents.withdraw(DEPLOYMENT, document.id, {
        ...act,
        note: 'Its file is gone from the folder.',
      });
      done.withdrawn += 1;
    }
  return done;
}

async function levelFile(
  { documents }: Pick<Store, 'documents'>,
  { path, text, details }: StarterFile,
  { act, revisionId }: { act: { by: string; at: number }; revisionId: string },
): Promise<'filed' | 'revised' | null> {
  const filing = { revisionId, text, details, from: path };
  const known = await documents.bySource(DEPLOYMENT, path);
  if (known === null) {
    await documents.file(DEPLOYMENT, { ...filing, documentId: starterId(path), source: path }, act);
    return 'filed';
  }
  const { document, revision } = known;
  if (document.withdrawn !== null) await documents.restore(DEPLOYMENT, document.id, act);
  if (revision.sha256 === sha256Of(text) && JSON.stringify(revision.details) === JSON.stringify(details))
    return null;
  await documents.revise(DEPLOYMENT, document.id, { ...filing, after: revision.number }, act);
  return 'revised';
}
