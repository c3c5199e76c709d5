// The words of the record: what a Document, a Revision and a Speaker are.
import type { StatementKind } from './statement.ts';

/** A Discord server's id. Everything stored or indexed is keyed by one. */
export type ServerId = string & { readonly __brand: 'ServerId' };

/** The scope that owns the starter documents of `corpus/`. Not a Discord id, so no server can clash with it. */
export const DEPLOYMENT = 'deployment' as ServerId;

export const DOCUMENT_KINDS = ['article', 'statement', 'report', 'transcript', 'post', 'other'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** A person or body with words on the record. `of` is the body they speak for. */
export interface Speaker {
  readonly name: string;
  readonly role: string | null;
  readonly of: string | null;
  /** Other names for the same speaker, as the texts use them ("Mr Hunter"). */
  readonly aliases: readonly string[];
}

/** A Statement the file itself declares. `from` and `to` are words that stand once in the text: the first and last of the span. */
export interface StatementMark {
  readonly speaker: string;
  readonly kind: Exclude<StatementKind, 'narration'>;
  readonly from: string;
  readonly to: string;
}

/** Where a Document comes from. What is not known is null and shown as unknown; it is never guessed. */
export interface Details {
  readonly title: string;
  /** True when the source has no title and this one is ours. */
  readonly ourTitle: boolean;
  readonly kind: DocumentKind;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly url: string | null;
  /** ISO 8601 date or date-time, as the source gives it. */
  readonly published: string | null;
  /** When we took the text, ISO 8601. */
  readonly captured: string | null;
  /** BCP 47 language tag. */
  readonly language: string;
  readonly speakers: readonly Speaker[];
  readonly statements: readonly StatementMark[];
}

/**
 * A Document's immutable text at one moment, with the details that stood beside it. An edit of the details
 * alone is a new Revision with the same text and hash, so that an old answer keeps the citation it was given with.
 */
export interface Revision {
  readonly id: string;
  readonly documentId: string;
  /** From 1, in the order of filing. */
  readonly number: number;
  /** Canonical plain text (see canonical.ts). */
  readonly text: string;
  /** SHA-256 of the text's UTF-8, in hex. */
  readonly sha256: string;
  readonly details: Details;
  /** Discord user id of who filed it, or `corpus` / `cli`. */
  readonly filedBy: string;
  /** Milliseconds since the epoch. */
  readonly filedAt: number;
  /** Where the text was taken from: a file name, a URL, `paste`. */
  readonly from: string;
}
