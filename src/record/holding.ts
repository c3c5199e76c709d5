// A server's record at one version: its published texts, what is understood of them, and their indexes.
import type { Analysis } from '../core/analysis.ts';
import type { CheckIndex } from '../core/check/check-index.ts';
import type { CheckDocument } from '../core/check/shelf.ts';
import type { Revision } from '../core/document.ts';
import { type Quote, quoteOf } from '../core/quote.ts';
import type { SearchIndex, Window } from '../core/search.ts';

/** A published document as an answer needs it. */
export interface Held {
  readonly revision: Revision;
  readonly analysis: Analysis;
}

/** A server's record at one version. */
export interface Holding {
  /** By document id, starter documents first, each in the order of filing. */
  readonly documents: ReadonlyMap<string, Held>;
  readonly search: SearchIndex;
  readonly check: CheckIndex;
}

/** The document as the indexes take it. */
export function indexable({ revision, analysis }: Held): CheckDocument {
  const { title, language, speakers, author, publisher } = revision.details;
  return { id: revision.documentId, title, language, speakers, author, publisher, analysis };
}

/** Windows of a holding as Quotes. */
export function quotesOf({ documents }: Pick<Holding, 'documents'>, windows: readonly Window[]): Quote[] {
  return windows.flatMap((window) => {
    const held = documents.get(window.documentId);
    return held === undefined ? [] : [quoteOf(held.revision, held.analysis, window)];
  });
}
