// Drafts: from a source to something that a person can judge, edit, publish or drop. Nothing here is on the record yet.
import { z } from 'zod';
import type { Details } from '../core/document.ts';
import { DRAFT_MS, READING_MS } from '../core/limits.ts';
import { Refusal } from '../core/refusal.ts';
import { type DiffStretch, revisionDiff } from '../core/revision-diff.ts';
import type { Ingest, Draft as Read } from '../ingest/ingest.ts';
import type { Filed, Draft as Row } from '../store/port/documents.ts';
import type { Store } from '../store/store.ts';
import type { Ambient } from './ambient.ts';
import type { Asker } from './asker.ts';
import { carriedOver, changedDetails, type DetailsFields, edited } from './details-edit.ts';
import type { Library } from './library.ts';
import { Shelf } from './shelf.ts';
import { type Understanding, understand } from './understanding.ts';

/** Where a document's text comes from. */
export type Source =
  | { readonly kind: 'file'; readonly attachment: Parameters<Ingest['fromAttachment']>[0] }
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'paste'; readonly text: string; readonly fields: DetailsFields }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly name: string };

/** A draft that is ready to be judged. */
export interface Preview {
  readonly id: string;
  readonly details: Details;
  readonly text: string;
  readonly from: string;
  readonly understanding: Understanding;
  readonly warnings: readonly string[];
  /** What it revises, and how it differs from it; null for a new Document. */
  readonly change: Change | null;
}

export interface Change {
  readonly documentId: string;
  /** The number of the Revision it was made from. */
  readonly after: number;
  readonly before: string;
  /** Empty where the text stays as it is. */
  readonly stretches: readonly DiffStretch[];
  readonly details: readonly (keyof Details)[];
}

/** The kind of due time of a draft that is being read: what is not read by then was interrupted. */
export const DRAFT_READING = 'draft.reading';

const GONE =
  'That draft is published, cancelled or over. Start again with /document add or /document revise.';
const READING = 'That draft is still being read. Look again in a moment with /document drafts.';

const SPAN = z.object({ start: z.number(), end: z.number() });
const PROGRESS = z.object({
  warnings: z.array(z.string()),
  understanding: z.object({
    sha256: z.string(),
    words: z.number(),
    paragraphs: z.number(),
    passages: z.number(),
    first: SPAN,
    last: SPAN,
    voices: z.array(z.object({ name: z.string().nullable(), direct: z.number(), paraphrase: z.number() })),
    twins: z.array(z.object({ documentId: z.string(), title: z.string(), share: z.number() })),
  }),
});

export interface DraftingOptions {
  readonly store: Pick<Store, 'documents' | 'drafts' | 'due'>;
  readonly library: Pick<Library, 'open'>;
  readonly ingest: Ingest;
  readonly ambient: Pick<Ambient, 'now' | 'newId'>;
  /** Lets other work run. */
  readonly pause: () => Promise<void>;
  /** Counts one fetch of an address. Throws Refusal where there were too many. */
  readonly countFetch: (by: Asker) => Promise<void>;
}

/** A draft with its words: what a Row is once its source was read. */
export type ReadyRow = Row & { readonly text: string; readonly details: Details };

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
    const { warnings, understanding } = PROGRESS.parse(row.progress);
    const base =
      row.documentId === null ? null : await this.#options.store.documents.one(by.server, row.documentId);
    const { details, text, from } = row;
    return { id, details, text, from, warnings, understanding, change: changeOf(row, base) };
  }

  /** Changes details of a draft. @throws Refusal that says what is wrong with them. */
  async edit(by: Asker, id: string, fields: DetailsFields): Promise<Preview> {
    const row = await this.row(by, id);
    const details = edited(row.details, fields);
    const { warnings } = PROGRESS.parse(row.progress);
    const understanding = await this.#understand(by, row.text, details, row.documentId);
    await this.#options.store.drafts.update(by.server, id, {
      details,
      progress: { warnings, understanding },
    });
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
    const understanding = await this.#understand(by, text, details, base?.document.id ?? null);
    if (!(await drafts.update(by.server, id, { text, details, progress: { warnings, understanding } })))
      throw new Refusal(GONE);
    await due.clear(by.server, DRAFT_READING, id);
    return this.preview(by, id);
  }

  async #understand(
    { server }: Asker,
    text: string,
    details: Details,
    own: string | null,
  ): Promise<Understanding> {
    const { documents } = await this.#options.library.open(server);
    const others = [...documents.values()].filter(({ revision }) => revision.documentId !== own);
    return understand(text, details, { others, pause: this.#options.pause });
  }
}

/** What the draft's row says while its source is being read. */
function placeOf(source: Source): string {
  if (source.kind === 'url') return source.url.slice(0, 2048).toWellFormed();
  if (source.kind === 'paste') return 'paste';
  return source.kind === 'file' ? source.attachment.name : source.name;
}

function changeOf(row: ReadyRow, base: Filed | null): Change | null {
  if (base === null || row.after === null) return null;
  const { text: before, details } = base.revision;
  return {
    documentId: base.document.id,
    after: row.after,
    before,
    stretches: before === row.text ? [] : revisionDiff(before, row.text),
    details: changedDetails(details, row.details),
  };
}
