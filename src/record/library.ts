// The holdings of all servers: built when first asked, kept level with the store, let go when idle or too many.
import type { Analyse } from '../analysing/analyser.ts';
import type { CheckIndex } from '../core/check/check-index.ts';
import { DEPLOYMENT, type ServerId } from '../core/document.ts';
import type { SearchIndex } from '../core/search.ts';
import type { Documents, Version, Versions } from '../store/port/documents.ts';
import { type Held, type Holding, indexable } from './holding.ts';

export interface LibraryOptions {
  readonly documents: Pick<Documents, 'list' | 'hidden' | 'revision'>;
  readonly versions: Pick<Versions, 'of'>;
  readonly analyse: Analyse;
  readonly newIndexes: () => { search: SearchIndex; check: CheckIndex };
  /** Lets other work run; awaited often while indexing. */
  readonly pause: () => Promise<void>;
  /** All holdings together stay below this many UTF-16 units of text; the least recently used go first. */
  readonly capacity: number;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

interface Entry extends Holding {
  version: Version;
  /** Milliseconds since the epoch. */
  usedAt: number;
  readonly documents: Map<string, Held>;
}

/** What a server may quote at a version: revision ids by document id, and whose holding serves it. */
interface Contents {
  readonly owner: ServerId;
  readonly version: Version;
  readonly revisions: ReadonlyMap<string, string>;
}

/**
 * The holdings of all servers, kept level with the store: its version is compared at every use, so that what was withdrawn
 * anywhere stops matching at once. Servers that have nothing of their own share the starter record's holding.
 */
export class Library {
  readonly #options: LibraryOptions;
  /** By owner, least recently used first. */
  readonly #entries = new Map<ServerId, Entry>();
  readonly #levelling = new Map<ServerId, Promise<Entry>>();
  /** Whose holding each server used last, as of which version of its own. */
  readonly #owners = new Map<ServerId, { readonly owner: ServerId; readonly own: number }>();

  constructor(options: LibraryOptions) {
    this.#options = options;
  }

  /** The server's record as the store has it now. */
  async open(server: ServerId): Promise<Holding> {
    const version = await this.#options.versions.of(server);
    const known = this.#owners.get(server);
    const entry = known?.own === version.own ? this.#entries.get(known.owner) : undefined;
    if (entry !== undefined && known !== undefined && isLevel(entry.version, version)) {
      this.#touch(known.owner, entry);
      return entry;
    }
    return this.#level(server, version);
  }

  /** Forgets a server's holding, because it left. */
  drop(server: ServerId): void {
    this.#entries.delete(server);
    this.#owners.delete(server);
  }

  /** Forgets the holdings that nobody used since `before` (milliseconds since the epoch); they are built anew when next asked. */
  dropIdle(before: number): void {
    for (const [owner, { usedAt }] of this.#entries) if (usedAt < before) this.#entries.delete(owner);
  }

  /** UTF-16 units of text in all holdings. */
  get size(): number {
    let size = 0;
    for (const entry of this.#entries.values()) size += sizeOf(entry);
    return size;
  }

  /** One levelling at a time for each holding; who needs a later version waits and looks again. */
  async #level(server: ServerId, version: Version): Promise<Entry> {
    const contents = await this.#contents(server, version);
    const { owner } = contents;
    for (
      let running = this.#levelling.get(owner);
      running !== undefined;
      running = this.#levelling.get(owner)
    ) {
      const entry = await running.catch(() => null);
      if (entry !== null && isLevel(entry.version, contents.version)) {
        this.#owners.set(server, { owner, own: version.own });
        return entry;
      }
    }
    const work = this.#bringLevel(contents).finally(() => this.#levelling.delete(owner));
    this.#levelling.set(owner, work);
    const entry = await work;
    if (owner !== server) this.#entries.delete(server);
    this.#owners.set(server, { owner, own: version.own });
    return entry;
  }

  async #contents(server: ServerId, version: Version): Promise<Contents> {
    const { documents } = this.#options;
    const revisions = new Map<string, string>();
    const hidden = await documents.hidden(server);
    for (const { document, revision } of await documents.list(DEPLOYMENT))
      if (document.withdrawn === null && !hidden.all && !hidden.documents.has(document.id))
        revisions.set(document.id, revision.id);
    let own = hidden.all || hidden.documents.size > 0;
    // The deployment's own list is the starter list above.
    if (server !== DEPLOYMENT)
      for (const { document, revision } of await documents.list(server)) {
        if (document.withdrawn !== null) continue;
        revisions.set(document.id, revision.id);
        own = true;
      }
    return own
      ? { owner: server, version, revisions }
      : { owner: DEPLOYMENT, version: { own: SHARED, starter: version.starter }, revisions };
  }

  async #bringLevel(contents: Contents): Promise<Entry> {
    const entry = this.#entries.get(contents.owner);
    if (entry !== undefined)
      try {
        await this.#update(entry, contents);
        return entry;
      } catch {
        // Half an update is no index: what is in doubt is built anew, and the old one is not used meanwhile.
        this.#entries.delete(contents.owner);
      }
    const fresh: Entry = {
      version: contents.version,
      usedAt: this.#options.now(),
      documents: new Map(),
      ...this.#options.newIndexes(),
    };
    await this.#update(fresh, contents);
    return fresh;
  }

  async #update(entry: Entry, { owner, version, revisions }: Contents): Promise<void> {
    for (const id of entry.documents.keys()) if (!revisions.has(id)) await this.#takeOut(entry, id);
    for (const [documentId, revisionId] of revisions) {
      if (entry.documents.get(documentId)?.revision.id === revisionId) continue;
      const revision = await this.#options.documents.revision(owner, revisionId);
      const held = revision && {
        revision,
        analysis: await this.#options.analyse(revision.text, revision.details),
      };
      await this.#options.pause();
      // No sooner than the next one is understood: who opened the record before may still ask it.
      await this.#takeOut(entry, documentId);
      if (held !== null) await this.#takeIn(entry, held);
    }
    // What was revised or restored stands where it stood, as it would in a holding built anew.
    for (const documentId of revisions.keys()) {
      const held = entry.documents.get(documentId);
      if (held === undefined) continue;
      entry.documents.delete(documentId);
      entry.documents.set(documentId, held);
    }
    entry.version = version;
    this.#touch(owner, entry);
  }

  /** On the list before the indexes have it: whatever these find, at any moment, is of the Revision that is listed. */
  async #takeIn({ documents, search, check }: Entry, held: Held): Promise<void> {
    documents.set(held.revision.documentId, held);
    await search.add(indexable(held), this.#options.pause);
    await check.add(indexable(held), this.#options.pause);
  }

  /** Off the list after the indexes have let go of it. */
  async #takeOut({ documents, search, check }: Entry, documentId: string): Promise<void> {
    await Promise.all([search, check].map((index) => index.remove(documentId, this.#options.pause)));
    documents.delete(documentId);
  }

  #touch(owner: ServerId, entry: Entry): void {
    entry.usedAt = this.#options.now();
    this.#entries.delete(owner);
    this.#entries.set(owner, entry);
    let size = this.size;
    for (const [key, each] of this.#entries) {
      if (size <= this.#options.capacity || key === owner) break;
      this.#entries.delete(key);
      size -= sizeOf(each);
    }
  }
}

/** The own version of a holding that many servers share: no server's own changes concern it. */
const SHARED = -1;

function isLevel(held: Version, wanted: Version): boolean {
  return held.starter === wanted.starter && (held.own === SHARED || held.own === wanted.own);
}

function sizeOf(entry: Entry): number {
  let size = 0;
  for (const { revision } of entry.documents.values()) size += revision.text.length;
  return size;
}
