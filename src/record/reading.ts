// Reading the record without asking: its documents, its speakers, what each said, and the paragraphs around a quote.
import type { DocumentKind, ServerId, Speaker } from '../core/document.ts';
import { CONTEXT_PARAGRAPHS, MESSAGE_QUESTION_MAX, STRETCH_PARAGRAPHS } from '../core/limits.ts';
import { questionsIn } from '../core/questions-put.ts';
import { type Quote, quoteOf } from '../core/quote.ts';
import { Refusal } from '../core/refusal.ts';
import type { ShownSpan } from '../store/port/answers.ts';
import type { Asker } from './asker.ts';
import type { Held } from './holding.ts';
import type { Library } from './library.ts';
import type { Recall } from './recall.ts';

/** A document as a list shows it. */
export interface Source {
  readonly documentId: string;
  readonly title: string;
  readonly ourTitle: boolean;
  readonly kind: DocumentKind;
  readonly published: string | null;
  readonly paragraphs: number;
}

/** Neighbouring paragraphs of a Revision, as Quotes. */
export interface Stretch {
  readonly held: Held;
  readonly quotes: readonly Quote[];
  /** Paragraph numbers from 1. */
  readonly first: number;
  readonly last: number;
  readonly all: number;
}

/** A question as a document puts it. */
export interface Put {
  readonly quote: Quote;
  /** Its paragraph up to and with the question: what "they" and "it" in it mean stands there. At most as long as a message's question. */
  readonly upToIt: string;
}

export class Reading {
  readonly #library: Library;
  readonly #recall: Recall;

  constructor(library: Library, recall: Recall) {
    this.#library = library;
    this.#recall = recall;
  }

  /** The documents on the server's record, starter documents first. */
  async sources(server: ServerId): Promise<readonly Source[]> {
    const { documents } = await this.#library.open(server);
    return Array.from(documents.values(), ({ revision: { documentId, details }, analysis }) => ({
      documentId,
      title: details.title,
      ourTitle: details.ourTitle,
      kind: details.kind,
      published: details.published,
      paragraphs: analysis.paragraphs.length,
    }));
  }

  /**
   * One document of the server's record, by id or by title.
   *
   * @throws Refusal where there is none.
   */
  async source(server: ServerId, named: string): Promise<Held> {
    const { documents } = await this.#library.open(server);
    const held =
      documents.get(named) ??
      [...documents.values()].find(({ revision }) => sameName(revision.details.title, named));
    if (held === undefined)
      throw new Refusal(
        'I have no document of that name on this server’s record. Pick one from the list, or see /sources.',
      );
    return held;
  }

  /** Everybody with words on the record or named by a document's details, by name. */
  async speakers(server: ServerId): Promise<readonly Speaker[]> {
    const { documents } = await this.#library.open(server);
    const known = new Map<string, Speaker>();
    for (const { revision, analysis } of documents.values()) {
      for (const speaker of revision.details.speakers)
        known.set(speaker.name, known.get(speaker.name) ?? speaker);
      for (const { speaker } of analysis.statements)
        if (speaker !== null && !known.has(speaker))
          known.set(speaker, { name: speaker, role: null, of: null, aliases: [] });
    }
    return [...known.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
  }

  /**
   * The speaker that a person means: by name or alias, whatever the case.
   *
   * @throws Refusal where nobody on the record is called that.
   */
  async speaker(server: ServerId, named: string): Promise<Speaker> {
    const speakers = await this.speakers(server);
    const speaker =
      speakers.find(({ name }) => sameName(name, named)) ??
      speakers.find(({ aliases }) => aliases.some((alias) => sameName(alias, named)));
    if (speaker === undefined)
      throw new Refusal(
        `Nobody called “${named.slice(0, 80)}” has words on this server’s record. Pick a name from the list.`,
      );
    return speaker;
  }

  /** Questions worth asking: those the documents themselves put to their readers, each once. */
  async suggestions(server: ServerId): Promise<readonly string[]> {
    const { documents } = await this.#library.open(server);
    const questions = [...documents.values()].flatMap(({ revision, analysis }) =>
      questionsIn(analysis, revision.details.language).map(({ start, end }) =>
        revision.text.slice(start, end),
      ),
    );
    return [...new Set(questions)];
  }

  /** Where a document puts that very question to its readers; null where none does. */
  async whereAsked(server: ServerId, question: string): Promise<Put | null> {
    const { documents } = await this.#library.open(server);
    for (const { revision, analysis } of documents.values())
      for (const passage of questionsIn(analysis, revision.details.language)) {
        const { start, end, paragraph } = passage;
        if (!sameName(revision.text.slice(start, end), question)) continue;
        const from = analysis.paragraphs[paragraph - 1]?.start ?? start;
        return {
          quote: quoteOf(revision, analysis, passage),
          upToIt: revision.text.slice(from, end).slice(-MESSAGE_QUESTION_MAX),
        };
      }
    return null;
  }

  /** What a speaker said, document by document in text order; with a topic, only what matches it, still in order. */
  async statements(server: ServerId, speaker: string, topic: string | null): Promise<readonly Quote[]> {
    const { documents, search } = await this.#library.open(server);
    const spans =
      topic === null ? null : search.ask(topic, { speaker, nearest: ON_TOPIC, quotes: 0 }).nearest;
    return [...documents.values()].flatMap(({ revision, analysis }) =>
      analysis.statements
        .filter((statement) => statement.speaker === speaker)
        .filter(
          (statement) =>
            spans === null ||
            spans.some(
              ({ documentId, start, end }) =>
                documentId === revision.documentId && start < statement.end && statement.start < end,
            ),
        )
        .map((statement) => quoteOf(revision, analysis, statement)),
    );
  }

  /**
   * A Revision that was shown, with its analysis.
   *
   * @throws Refusal where it is no longer kept.
   */
  async revision(server: ServerId, shown: Pick<ShownSpan, 'documentId' | 'revisionId'>): Promise<Held> {
    const held = await this.#recall.revision(server, shown);
    if (held === null) throw new Refusal('That document is no longer kept, so I cannot show more of it.');
    return held;
  }

  /** A page of paragraphs of a Revision that was shown, from paragraph `from` (from 1) on. */
  async stretch(
    server: ServerId,
    place: Pick<ShownSpan, 'documentId' | 'revisionId'> & { from: number },
  ): Promise<Stretch> {
    return stretchOf(await this.revision(server, place), place.from);
  }

  /**
   * The paragraphs around a shown span, out of the Revision that was quoted.
   *
   * @param from the number of the first paragraph wanted (from 1), or null for those around the span.
   */
  async around({ server }: Pick<Asker, 'server'>, span: ShownSpan, from: number | null): Promise<Stretch> {
    const held = await this.revision(server, span);
    const { paragraphs } = held.analysis;
    const at =
      Math.max(
        paragraphs.findLastIndex(({ start }) => start <= span.start),
        0,
      ) + 1;
    return stretchOf(held, from ?? at - CONTEXT_PARAGRAPHS);
  }
}

/** How many near passages a topic may pick among one speaker's words. */
const ON_TOPIC = 25;

/** A page of paragraphs of a document from paragraph `from` on, kept inside it. */
export function stretchOf(held: Held, from: number): Stretch {
  const { paragraphs } = held.analysis;
  const first = Math.min(Math.max(Math.trunc(from) || 1, 1), Math.max(paragraphs.length, 1));
  const last = Math.min(first + STRETCH_PARAGRAPHS - 1, paragraphs.length);
  const quotes = paragraphs.slice(first - 1, last).map((span) => quoteOf(held.revision, held.analysis, span));
  return { held, quotes, first, last, all: paragraphs.length };
}

function sameName(a: string, b: string): boolean {
  return a.trim().localeCompare(b.trim(), 'en', { sensitivity: 'base' }) === 0;
}
