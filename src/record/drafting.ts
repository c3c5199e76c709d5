// Drafts: from a source to something that a person can judge, edit, publish or drop. Nothing here is on the record yet.
import { DRAFT_MS, READING_MS } from '../core/limits.ts';
import { Refusal } from '../core/refusal.ts';
import type { Ingest, Draft as Read } from '../ingest/ingest.ts';
import type { Filed } from '../store/port/documents.ts';
import type { Store } from '../store/store.ts';
import type { Ambient } from './ambient.ts';
import type { Asker } from './asker.ts';
import { carriedOver, type DetailsFields, edited } from './details-edit.ts';
import type { Library } from './library.ts';
import { changeOf, PROGRESS, type Preview, placeOf, type ReadyRow, type Source } from './preview.ts';
import type { Proposed, Rehearsal } from './rehearsal.ts';
import { Shelf } from './shelf.ts';
import { type UnderstandingTools, understand } from './understanding.ts';

/** The kind of due time of a draft that is being read: what is not read by then was interrupted. */
export const DRAFT_READING = 'draft.reading';

const GONE =
  'That draft is published, cancelled or over. Start again with /document add or /document revise.';
const READING = 'That draft is still being read. Look again in a moment with /document drafts.';

export interface DraftingOptions extends UnderstandingTools {
  readonly store: Pick<Store, 'documents' | 'drafts' | 'due'>;
  readonly library: Pick<Library, 'open'>;
  readonly ingest: Ingest;
  readonly rehearsal: Pick<Rehearsal, 'of'>;
  readonly ambient: Pick<Ambient, 'now' | 'newId'>;
  /** Counts one fetch of an address. Throws Refusal where there were too many. */
  readonly countFetch: (by: Asker) => Promise<void>;
}

export class Drafting {
  readonly #options: DraftingOptions;
  readonly #shelf: Shelf;

  constructor(options: DraftingOptions) {
    this.#options = options;
    this.#shelf = new Shelf(options.store.documents);
  }

  /**
   * Reads a source into a draft: of a new Document, or of the next Revision of the one named `revises`.
   *
   * @throws Refusal where the source cannot be read, or there is no such document.
   */
  async read(by: Asker, source: Source, revises: string | null): Promise<Preview> {
    const base = revises === null ? null : await this.#shelf.open(by.server, revises, 'standing');
    const id = await this.#begin(by, base, placeOf(source));
    try {
      const read = await this.#take(by, source);
      const details =
        base === null ? read.details : carriedOver(base.revision.details, read.details, read.text);
      const finished = source.kind === 'paste' ? edited(details, source.fields) : details;
      return await this.#finish(by, id, { ...read, details: finished, base });
    } catch (error) {
      await this.drop(by, id);
      throw error;
    }
  }

  /** A draft of the next Revision of a document, as it stands: what /document edit changes. */
  async open(by: Asker, named: string): Promise<Preview> {
    const base = await this.#shelf.open(by.server, named, 'standing');
    const { text, details, from } = base.revision;
    const id = await this.#begin(by, base, from);
    return this.#finish(by, id, { text, details, warnings: [], base });
  }

  /** @throws Refusal where it is gone, or not read yet. */
  async preview(by: Pick<Asker, 'server'>, id: string): Promise<Preview> {
    const row = await this.row(by, id);
    const { warnings, understanding, rehearsed } = PROGRESS.parse(row.progress);
    const base =
      row.documentId === null ? null : await this.#options.store.documents.one(by.server, row.documentId);
    const { details, text, from } = row;
    return { id, details, text, from, warnings, understanding, rehearsed, change: changeOf(row, base) };
  }

  /** Changes details of a draft. @throws Refusal that says what is wrong with them. */
  async edit(by: Asker, id: string, fields: DetailsFields): Promise<Preview> {
    const row = await this.row(by, id);
    const details = edited(row.details, fields);
    const { warnings } = PROGRESS.parse(row.progress);
    const progress = await this.#judge(by, { ...row, details }, warnings);
    await this.#options.store.drafts.update(by.server, id, { details, progress });
    return this.preview(by, id);
  }

  /** True for the first who drops it. */
  async drop(by: Pick<Asker, 'server'>, id: string): Promise<boolean> {
    await this.#options.store.due.clear(by.server, DRAFT_READING, id);
    return this.#options.store.drafts.remove(by.server, id);
  }

  /** Drafts on this server that can be judged, oldest first. */
  async list(by: Pick<Asker, 'server'>): Promise<readonly ReadyRow[]> {
    const all = await this.#options.store.drafts.list(by.server, this.#options.ambient.now());
    return all.filter((row): row is ReadyRow => row.text !== null && row.details !== null);
  }

  /** @throws Refusal where it is gone, or not read yet. */
  async row(by: Pick<Asker, 'server'>, id: string): Promise<ReadyRow> {
    const row = await this.#options.store.drafts.get(by.server, id, this.#options.ambient.now());
    if (row === null) throw new Refusal(GONE);
    const { text, details } = row;
    if (text === null || details === null) throw new Refusal(READING);
    return { ...row, text, details };
  }

  async #begin(by: Asker, base: Filed | null, from: string): Promise<string> {
    const { ambient, store } = this.#options;
    const [id, at] = [ambient.newId(), ambient.now()];
    await store.drafts.create(by.server, {
      id,
      documentId: base?.document.id ?? null,
      after: base?.revision.number ?? null,
      by: by.id,
      text: null,
      details: null,
      from,
      progress: null,
      createdAt: at,
      expiresAt: at + DRAFT_MS,
    });
    await store.due.set({ server: by.server, kind: DRAFT_READING, id, at: at + READING_MS });
    return id;
  }

  async #take(by: Asker, source: Source): Promise<Read> {
    const { ingest } = this.#options;
    switch (source.kind) {
      case 'paste':
        return ingest.fromPaste(source.text);
      case 'file':
        return ingest.fromAttachment(source.attachment);
      case 'bytes':
        return ingest.fromBytes(source.bytes, { name: source.name, contentType: null });
      case 'url':
        await this.#options.countFetch(by);
        return ingest.fromUrl(source.url);
    }
  }

  async #finish(
    by: Asker,
    id: string,
    {
      text,
      details,
      warnings,
      base,
    }: Pick<Read, 'text' | 'details' | 'warnings'> & { readonly base: Filed | null },
  ): Promise<Preview> {
    const { drafts, due } = this.#options.store;
    const proposed = { documentId: base?.document.id ?? null, text, details };
    const progress = await this.#judge(by, proposed, warnings);
    if (!(await drafts.update(by.server, id, { text, details, progress }))) throw new Refusal(GONE);
    await due.clear(by.server, DRAFT_READING, id);
    return this.preview(by, id);
  }

  /** What the preview shows beside the draft itself. */
  async #judge(
    { server }: Asker,
    proposed: Proposed,
    warnings: readonly string[],
  ): Promise<Pick<Preview, 'warnings' | 'understanding' | 'rehearsed'>> {
    const { analyse, library, pause, rehearsal } = this.#options;
    const { documentId, text, details } = proposed;
    const { documents } = await library.open(server);
    const others = [...documents.values()].filter(({ revision }) => revision.documentId !== documentId);
    return {
      warnings,
      understanding: await understand(text, details, { analyse, others, pause }),
      rehearsed: await rehearsal.of(server, { documentId, text, details }),
    };
  }
}
