// From stored spans back to Quotes: always out of the Revision that was quoted, whatever happened to the Document since.
import type { Analyse } from '../analysing/analyser.ts';
import type { Analysis } from '../core/analysis.ts';
import type { Recalled } from '../core/answer.ts';
import { DEPLOYMENT, type Revision, type ServerId } from '../core/document.ts';
import { type Quote, quoteOf } from '../core/quote.ts';
import { successorOf } from '../core/successor.ts';
import type { ShownSpan } from '../store/port/answers.ts';
import type { Documents } from '../store/port/documents.ts';
import type { Held } from './holding.ts';
import type { Library } from './library.ts';

/** How many old revisions are kept analysed: enough for somebody to walk through one. */
const KEPT = 16;

/** Finds quoted revisions again. Current ones come from the library, older ones from the store. */
export class Recall {
  readonly #library: Library;
  readonly #documents: Pick<Documents, 'revision' | 'list'>;
  readonly #analyse: Analyse;
  readonly #old = new Map<string, Promise<Analysis>>();

  constructor(library: Library, documents: Pick<Documents, 'revision' | 'list'>, analyse: Analyse) {
    this.#library = library;
    this.#documents = documents;
    this.#analyse = analyse;
  }

  /** The quotes of stored spans, in their order. A span whose Revision was purged is left out. */
  async quotes(server: ServerId, spans: readonly ShownSpan[]): Promise<readonly Recalled[]> {
    const { documents } = await this.#library.open(server);
    const recalled: Recalled[] = [];
    for (const span of spans) {
      const held = await this.revision(server, span);
      if (held === null) continue;
      const quote = quoteOf(held.revision, held.analysis, span);
      const now = documents.get(span.documentId);
      if (now === undefined) {
        const at = await this.#withdrawnAt(server, span.documentId);
        recalled.push({ quote, standing: 'withdrawn', since: { at, now: null } });
      } else recalled.push(standingOf(quote, held, now));
    }
    return recalled;
  }

  async #withdrawnAt(server: ServerId, documentId: string): Promise<number | null> {
    for (const owner of [server, DEPLOYMENT])
      for (const { document } of await this.#documents.list(owner))
        if (document.id === documentId) return document.withdrawn?.at ?? null;
    return null;
  }

  /** A quoted Revision with its analysis, or null where the server has no such Revision. */
  async revision(
    server: ServerId,
    { documentId, revisionId }: Pick<ShownSpan, 'documentId' | 'revisionId'>,
  ): Promise<Held | null> {
    const { documents } = await this.#library.open(server);
    const now = documents.get(documentId);
    if (now?.revision.id === revisionId) return now;
    // Asked of the store even when it is kept here: whether this server may see it is the store's to say.
    const revision = await this.#documents.revision(server, revisionId);
    if (revision === null) return null;
    return { revision, analysis: await this.#analysisOf(revision) };
  }

  /** Kept from when it begins: who asks for the same one meanwhile waits for it. */
  async #analysisOf({ id, text, details }: Revision): Promise<Analysis> {
    const analysis = this.#old.get(id) ?? this.#analyse(text, details);
    this.#old.delete(id);
    this.#old.set(id, analysis);
    const [oldest] = this.#old.keys();
    if (this.#old.size > KEPT && oldest !== undefined) this.#old.delete(oldest);
    try {
      return await analysis;
    } catch (error) {
      this.#old.delete(id);
      throw error;
    }
  }
}

/** How quoted words stand in the Revision that stands now: the same words of the same speaker are current. */
function standingOf(quote: Quote, held: Held, now: Held): Recalled {
  if (now.revision.id === held.revision.id) return { quote, standing: 'current' };
  const at = now.revision.filedAt;
  const found = successorOf(held.analysis, quote, now.analysis);
  if (found.kind === 'gone') return { quote, standing: 'revised', since: { at, now: null } };
  const spans = found.kind === 'same' ? found.spans : [found.span];
  const quotes = spans.map((span) => quoteOf(now.revision, now.analysis, span));
  if (found.kind === 'same' && quotes.some((each) => isSaidAlike(each, quote)))
    return { quote, standing: 'current' };
  return { quote, standing: 'revised', since: { at, now: quotes[0] ?? null } };
}

function isSaidAlike(a: Quote, b: Quote): boolean {
  return a.kind === b.kind && a.speaker?.name === b.speaker?.name;
}

/** The span of a Quote as the store keeps it. */
export function shownSpan({ citation, start, end }: Quote): ShownSpan {
  return { documentId: citation.documentId, revisionId: citation.revisionId, start, end };
}
