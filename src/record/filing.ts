// Filing: drafts go on the record, documents are withdrawn, restored, hidden. Each act is one transaction with its audit row.
import { SERVER_QUOTA } from '../core/limits.ts';
import { Refusal } from '../core/refusal.ts';
import type { Act } from '../store/port/audit.ts';
import type { Listed, Quota } from '../store/port/documents.ts';
import type { Areas, Store } from '../store/store.ts';
import type { Ambient } from './ambient.ts';
import type { Asker } from './asker.ts';
import { correcting, noteChange } from './corrections.ts';
import { changedDetails } from './details-edit.ts';
import type { Drafting } from './drafting.ts';
import type { ReadyRow } from './preview.ts';
import { Shelf, type Which } from './shelf.ts';

/** What stands on the record now. */
export interface Published {
  readonly documentId: string;
  readonly title: string;
  /** 1 for a new Document. */
  readonly number: number;
  readonly sha256: string;
}

const PUBLISHED_ALREADY = 'That draft is published or cancelled already.';
const UNCHANGED = 'Nothing differs from what stands on the record, so there is nothing to publish.';

export class Filing {
  readonly #store: Store;
  readonly #drafting: Pick<Drafting, 'row'>;
  readonly #ambient: Pick<Ambient, 'now' | 'newId'>;
  readonly #quota: Quota;
  readonly shelf: Shelf;

  constructor(
    store: Store,
    drafting: Pick<Drafting, 'row'>,
    ambient: Pick<Ambient, 'now' | 'newId'>,
    quota: Quota = SERVER_QUOTA,
  ) {
    this.#store = store;
    this.#drafting = drafting;
    this.#ambient = ambient;
    this.#quota = quota;
    this.shelf = new Shelf(store.documents);
  }

  /**
   * Puts a draft on the record. The draft goes in the same transaction, so it happens once whoever presses how often.
   *
   * @throws Refusal where the draft is gone, a quota is passed, another Revision came between, or nothing differs.
   */
  async publish(by: Asker, draftId: string): Promise<Published> {
    const row = await this.#drafting.row(by, draftId);
    const act = this.#act(by);
    const revisionId = this.#ambient.newId();
    const documentId = row.documentId ?? this.#ambient.newId();
    return this.#store.atomically(async (areas) => {
      if (!(await areas.drafts.remove(by.server, draftId))) throw new Refusal(PUBLISHED_ALREADY);
      const filed = await this.#file(areas, by, { row, documentId, revisionId, act });
      const { title } = filed.revision.details;
      return { documentId, title, number: filed.revision.number, sha256: filed.revision.sha256 };
    });
  }

  async #file(
    areas: Areas,
    { server }: Asker,
    { row, documentId, revisionId, act }: { row: ReadyRow; documentId: string; revisionId: string; act: Act },
  ) {
    const { text, details, from, after } = row;
    const filing = { revisionId, text, details, from };
    if (row.documentId === null || after === null)
      return areas.documents.file(server, { ...filing, documentId }, act, this.#quota);
    const now = await areas.documents.one(server, documentId);
    if (
      now !== null &&
      now.revision.text === text &&
      changedDetails(now.revision.details, details).length === 0
    )
      throw new Refusal(UNCHANGED);
    const filed = await areas.documents.revise(
      server,
      documentId,
      { ...filing, after },
      { ...act, quota: this.#quota },
    );
    if (filed === null) throw new Refusal('That document is no longer there.');
    await noteChange(areas, server, { id: documentId, at: act.at });
    return filed;
  }

  /**
   * Takes a document off the record: it stops matching at the next answer, in every process.
   *
   * @throws Refusal where the server has no such document on its record.
   */
  async withdraw(by: Asker, named: string, reason: string | null): Promise<Listed> {
    return this.#change(by, named, 'standing', (id) =>
      correcting(this.#store).withdraw(by.server, id, this.#act(by, reason)),
    );
  }

  /** Puts a withdrawn document back. @throws Refusal where there is none. */
  async restore(by: Asker, named: string): Promise<Listed> {
    return this.#change(by, named, 'withdrawn', (id) =>
      correcting(this.#store).restore(by.server, id, this.#act(by)),
    );
  }

  /** Hides or shows starter documents for this server. @param named null for all of them. @returns the title, or null for all. */
  async showStarter(by: Asker, named: string | null, shown: boolean): Promise<string | null> {
    const found = named === null ? null : await this.shelf.find(by.server, named, 'starter');
    await correcting(this.#store).hide(by.server, found?.document.id ?? 'all', !shown, this.#act(by));
    return found?.revision.details.title ?? null;
  }

  async #change(
    by: Asker,
    named: string,
    which: Which,
    change: (id: string) => Promise<boolean>,
  ): Promise<Listed> {
    const found = await this.shelf.find(by.server, named, which);
    if (!(await change(found.document.id))) throw new Refusal('Somebody else has done that already.');
    return found;
  }

  #act({ id }: Asker, note: string | null = null): Act {
    const act = { by: id, at: this.#ambient.now() };
    return note === null || note.trim() === '' ? act : { ...act, note: note.trim() };
  }
}
