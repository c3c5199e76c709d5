// What the store does for documents, their revisions and the drafts of both.
import type { Details, Revision, ServerId } from '../../core/document.ts';
import type { Act } from './audit.ts';

/** A Document as the store knows it. Its title and other details stand on its revisions. */
export interface Document {
  /** Who owns it: a server, or `DEPLOYMENT` for a starter document. */
  readonly server: ServerId;
  readonly id: string;
  /** What it is kept in step with (a starter document's file name), or null. Unique in its server. */
  readonly source: string | null;
  readonly filedAt: number;
  readonly withdrawn: { readonly by: string; readonly at: number; readonly reason: string | null } | null;
}

/** A Document with the Revision that stands now. */
export interface Filed {
  readonly document: Document;
  readonly revision: Revision;
}

/** A Revision without its text: what lists and histories need. `length` is in UTF-16 units. */
export type RevisionNote = Omit<Revision, 'text'> & { readonly length: number };

export interface Listed {
  readonly document: Document;
  readonly revision: RevisionNote;
}

/** A new text for a Document. `text` is canonical already; the store works out its SHA-256. */
export interface Filing {
  readonly revisionId: string;
  readonly text: string;
  readonly details: Details;
  readonly from: string;
}

/** A new Document. `source` is what it is kept in step with. */
export interface NewDocument extends Filing {
  readonly documentId: string;
  readonly source?: string;
}

/** What `keepInStep` found to do. */
export interface Kept extends Filed {
  readonly change: 'none' | 'filed' | 'revised' | 'restored';
}

/** How much one server may keep, in documents (withdrawn ones too) and in UTF-8 bytes of text over all revisions. */
export interface Quota {
  readonly documents: number;
  readonly bytes: number;
}

export interface Usage extends Quota {
  readonly revisions: number;
}

/** Which starter documents a server hides: all, or some by document id. */
interface Hidden {
  readonly all: boolean;
  readonly documents: ReadonlySet<string>;
}

/**
 * Documents and revisions. Each change, its audit row and the raised record version are one transaction:
 * when the promise resolves it is on the disk, whole. Reads check the text against its SHA-256
 * and throw `StoreDamaged` where they differ.
 */
export interface Documents {
  /**
   * Files a new Document.
   *
   * @throws Refusal when the quota would be passed. `StorageFull` when there is no room.
   */
  file(server: ServerId, filing: NewDocument, act: Act, quota?: Quota): Promise<Filed>;
  /**
   * Files a further Revision; it stands from now on.
   *
   * @param filing `after` is the number of the Revision it was made from: what was shown to the person.
   * @returns null where the server has no such Document.
   * @throws Refusal when another Revision came between, or the quota would be passed.
   */
  revise(
    server: ServerId,
    documentId: string,
    filing: Filing & { readonly after: number },
    act: Act & { readonly quota?: Quota },
  ): Promise<Filed | null>;
  /**
   * Brings the Document of that source to this text and these details: files it, files a further Revision where either
   * differs, or does nothing. `documentId` is used only when it is new. Comes back from a withdrawal by the same `act.by`, never from another's.
   */
  keepInStep(server: ServerId, filing: NewDocument & { readonly source: string }, act: Act): Promise<Kept>;
  /** The Document stops matching. False where there is none, or it is withdrawn already. `act.note` is the reason. */
  withdraw(server: ServerId, documentId: string, act: Act): Promise<boolean>;
  /** The Document matches again. False where there is none, or it is not withdrawn. */
  restore(server: ServerId, documentId: string, act: Act): Promise<boolean>;

  /**
   * What the server itself owns and has not withdrawn, with text, in the order of filing. `DEPLOYMENT` gives the starter documents.
   * Read `versions.of` first: a big record is read in portions, and a change that comes between is a later Version.
   */
  published(server: ServerId): Promise<readonly Filed[]>;
  /** Everything the server owns, withdrawn documents too, without text, in the order of filing. */
  list(server: ServerId): Promise<readonly Listed[]>;
  /** A document the server owns, withdrawn or not, with the Revision that stands. */
  one(server: ServerId, documentId: string): Promise<Filed | null>;
  bySource(server: ServerId, source: string): Promise<Filed | null>;
  /** A Revision the server owns, or a starter document's (hidden ones too: old answers still resolve). */
  revision(server: ServerId, revisionId: string): Promise<Revision | null>;
  /** All revisions of a document the server owns or of a starter document, newest first, without text. */
  history(server: ServerId, documentId: string): Promise<readonly RevisionNote[]>;
  usage(server: ServerId): Promise<Usage>;

  /** Hides or shows a starter document for one server; all of them where `what` is `'all'`. */
  hide(server: ServerId, what: string, hidden: boolean, act: Act): Promise<void>;
  hidden(server: ServerId): Promise<Hidden>;
}

/** A proposed Document, or with `documentId` a proposed Revision, not yet accepted. */
export interface Draft {
  readonly id: string;
  /** Null for a new Document. */
  readonly documentId: string | null;
  /** The Revision the change was made from, or null. */
  readonly after: number | null;
  readonly by: string;
  /** Null while it is still being fetched or parsed. Canonical. */
  readonly text: string | null;
  readonly details: Details | null;
  readonly from: string;
  /** How far it is, and what the preview needs: the record's business. JSON. */
  readonly progress: unknown;
  readonly createdAt: number;
  readonly expiresAt: number;
}

export interface Drafts {
  create(server: ServerId, draft: Draft): Promise<void>;
  /** Null where there is none, or its time is over at `now`. */
  get(server: ServerId, id: string, now: number): Promise<Draft | null>;
  /** Changes what is given. False where there is none. */
  update(
    server: ServerId,
    id: string,
    change: Partial<Pick<Draft, 'text' | 'details' | 'progress' | 'expiresAt'>>,
  ): Promise<boolean>;
  /** True for the one caller that took it away: what a Publish button needs to happen once. */
  remove(server: ServerId, id: string): Promise<boolean>;
  /** Those not expired at `now`, oldest first: a restarted process finishes or drops them. */
  list(server: ServerId, now: number): Promise<readonly Draft[]>;
}

/** How far a server's record and the starter documents have come. Both only rise. */
export interface Version {
  readonly own: number;
  readonly starter: number;
}

export interface Versions {
  /** Compared at every answer: an index built at another Version is out of date. */
  of(server: ServerId): Promise<Version>;
  /**
   * Calls `changed` soon after a change in any process (a hint: `of` decides). Several changes may come as one call.
   *
   * @param changed gets the server's id; `DEPLOYMENT` for the starter documents.
   * @returns stops it.
   */
  watch(changed: (server: ServerId) => void): Promise<() => Promise<void>>;
}
