// The record as one archive: out whole, and in again to the same hashes.
import { sha256Of } from '../core/canonical.ts';
import type { ServerId } from '../core/document.ts';
import { SERVER_QUOTA } from '../core/limits.ts';
import { Refusal } from '../core/refusal.ts';
import type { Ingest } from '../ingest/ingest.ts';
import type { Act } from '../store/port/audit.ts';
import type { Quota } from '../store/port/documents.ts';
import type { Store } from '../store/store.ts';
import type { Ambient } from './ambient.ts';
import type { Asker } from './asker.ts';
import { correcting } from './corrections.ts';
import { changedDetails } from './details-edit.ts';
import type { Held } from './holding.ts';
import type { Library } from './library.ts';

type Archived = Awaited<ReturnType<Ingest['fromArchive']>>;
type ArchivedDocument = Archived['documents'][number];

/** What became of an archive's files. */
export interface Imported {
  /** New documents, by title. */
  readonly filed: readonly string[];
  /** Documents whose text was there and whose details differ, by title. */
  readonly revised: readonly string[];
  /** How many were on the record already, as they are. */
  readonly known: number;
  /** Files that could not be used, a sentence each. */
  readonly problems: readonly string[];
}

export interface ExchangeOptions {
  readonly store: Store;
  readonly library: Pick<Library, 'open'>;
  readonly ingest: Pick<Ingest, 'fromArchive' | 'archiveBytes'>;
  /** Writes documents into the bytes of an archive. */
  readonly writeArchive: (
    documents: readonly Pick<ArchivedDocument, 'text' | 'details'>[],
  ) => Promise<Uint8Array>;
  readonly ambient: Pick<Ambient, 'now' | 'newId'>;
  readonly quota?: Quota;
}

export class Exchange {
  readonly #options: ExchangeOptions;

  constructor(options: ExchangeOptions) {
    this.#options = options;
  }

  /**
   * The whole record of a server, starter documents that it shows too, in its order.
   *
   * @throws Refusal where there is nothing on it.
   */
  async export(server: ServerId): Promise<{ readonly bytes: Uint8Array; readonly documents: number }> {
    const { documents } = await this.#options.library.open(server);
    if (documents.size === 0) throw new Refusal('There is nothing on this server’s record to export.');
    const all = Array.from(documents.values(), ({ revision: { text, details } }) => ({ text, details }));
    return { bytes: await this.#options.writeArchive(all), documents: all.length };
  }

  /** The same from an attachment, whose name is kept as where the documents came from. */
  async importAttachment(
    by: Asker,
    attachment: Parameters<Ingest['archiveBytes']>[0],
    progress: (done: number, all: number) => void,
  ): Promise<Imported> {
    const bytes = await this.#options.ingest.archiveBytes(attachment);
    return this.import(by, bytes, { name: attachment.name, progress });
  }

  /**
   * Brings an archive's documents onto the record. A text that is there already is not filed twice: where its details
   * differ, and the document is the server's own, they are brought level as a Revision.
   *
   * @param progress is told how many of how many are done.
   * @throws Refusal where the archive cannot be read, or a quota is passed; what was filed before that stays.
   */
  async import(
    by: Asker,
    bytes: Uint8Array,
    { name, progress }: { readonly name: string; readonly progress: (done: number, all: number) => void },
  ): Promise<Imported> {
    const { documents, problems } = await this.#options.ingest.fromArchive(bytes);
    if (documents.length === 0)
      throw new Refusal(
        ['There is no document in this archive that can be used.', ...said(problems)].join('\n'),
      );
    const { documents: held } = await this.#options.library.open(by.server);
    const known = Map.groupBy(held.values(), ({ revision }) => revision.sha256);
    const brought = new Set<string>();
    // Documents stand in the order of filing: what is filed within one millisecond must keep the archive's.
    const started = this.#options.ambient.now();
    const done = { filed: [] as string[], revised: [] as string[], known: 0 };
    for (const [index, document] of documents.entries()) {
      const again = JSON.stringify([document.text, document.details]);
      const outcome = brought.has(again)
        ? 'known'
        : await this.#bring(by, document, {
            at: Math.max(this.#options.ambient.now(), started + index),
            from: `${name}: ${document.path}`,
            same: known.get(sha256Of(document.text)) ?? [],
          });
      brought.add(again);
      if (outcome === 'known') done.known += 1;
      else done[outcome].push(document.details.title);
      progress(index + 1, documents.length);
    }
    return { ...done, problems: said(problems) };
  }

  async #bring(
    by: Asker,
    { text, details }: ArchivedDocument,
    { at, from, same }: { readonly at: number; readonly from: string; readonly same: readonly Held[] },
  ): Promise<'filed' | 'revised' | 'known'> {
    const { store, ambient, quota = SERVER_QUOTA } = this.#options;
    const act: Act = { by: by.id, at };
    const filing = { revisionId: ambient.newId(), text, details, from };
    if (same.some(({ revision }) => changedDetails(revision.details, details).length === 0)) return 'known';
    for (const { revision } of same) {
      const revised = await correcting(store).revise(
        by.server,
        revision.documentId,
        { ...filing, after: revision.number },
        { ...act, quota },
      );
      if (revised !== null) return 'revised';
    }
    if (same.length > 0) return 'known';
    await store.documents.file(by.server, { ...filing, documentId: ambient.newId() }, act, quota);
    return 'filed';
  }
}

function said(problems: Archived['problems']): string[] {
  return problems.map(
    ({ file, line, reason }) => `${file}${line === null ? '' : `, line ${line}`}: ${reason}`,
  );
}
