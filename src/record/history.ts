// What happened to a document: who, when, from where; and how any two of its Revisions differ.
import type { Details, Revision, ServerId } from '../core/document.ts';
import { Refusal } from '../core/refusal.ts';
import { type DiffStretch, revisionDiff } from '../core/revision-diff.ts';
import type { AuditEntry } from '../store/port/audit.ts';
import type { Listed, RevisionNote } from '../store/port/documents.ts';
import type { Store } from '../store/store.ts';
import { changedDetails } from './details-edit.ts';
import type { Shelf } from './shelf.ts';

export interface History {
  readonly listed: Listed;
  /** Newest first. */
  readonly revisions: readonly RevisionNote[];
  /** Withdrawals and restorals, newest first. */
  readonly acts: readonly AuditEntry[];
}

/** Two Revisions of one document beside each other. */
export interface Difference {
  readonly title: string;
  readonly before: Revision;
  readonly after: Revision;
  /** Empty where the text is the same. */
  readonly stretches: readonly DiffStretch[];
  readonly details: readonly (keyof Details)[];
}

const ACTS_SHOWN = 50;

export class HistoryService {
  readonly #store: Pick<Store, 'documents' | 'audit'>;
  readonly #shelf: Shelf;

  constructor(store: Pick<Store, 'documents' | 'audit'>, shelf: Shelf) {
    this.#store = store;
    this.#shelf = shelf;
  }

  /** @throws Refusal where the server has no such document. */
  async of(server: ServerId, named: string): Promise<History> {
    const listed = await this.#shelf.find(server, named, 'own');
    const { id } = listed.document;
    const acts = await this.#store.audit.list(server, { limit: ACTS_SHOWN, subject: id });
    return {
      listed,
      revisions: await this.#store.documents.history(server, id),
      acts: acts.filter(({ action }) => action === 'document.withdraw' || action === 'document.restore'),
    };
  }

  /**
   * How two Revisions differ; by default the last two.
   *
   * @param numbers of the Revisions, from 1, in any order; null for the default.
   * @throws Refusal where there are no such two.
   */
  async diff(
    server: ServerId,
    named: string,
    [one, other]: readonly [number | null, number | null],
  ): Promise<Difference> {
    const { listed, revisions } = await this.of(server, named);
    const last = listed.revision.number;
    const later = Math.max(one ?? last, other ?? last);
    const earlier = one !== null && other !== null ? Math.min(one, other) : earlierOf(one ?? other, last);
    if (later === earlier || earlier < 1)
      throw new Refusal(
        last === 1
          ? 'This document was never revised: it has one revision.'
          : `Name two different revisions from 1 to ${last}.`,
      );
    const [after, before] = await Promise.all([
      this.#revision(server, revisions, later),
      this.#revision(server, revisions, earlier),
    ]);
    return {
      title: after.details.title,
      before,
      after,
      stretches: before.text === after.text ? [] : revisionDiff(before.text, after.text),
      details: changedDetails(before.details, after.details),
    };
  }

  async #revision(server: ServerId, revisions: readonly RevisionNote[], number: number): Promise<Revision> {
    const note = revisions.find((each) => each.number === number);
    const revision = note === undefined ? null : await this.#store.documents.revision(server, note.id);
    if (revision === null) throw new Refusal(`There is no revision ${number} of this document.`);
    return revision;
  }
}

/** With one number given, it is compared with the one that stands; with none, the last two are compared. */
function earlierOf(given: number | null, last: number): number {
  return given === null || given === last ? last - 1 : given;
}
