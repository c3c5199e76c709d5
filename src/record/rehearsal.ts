// A record's golden questions, asked of it with a draft in it: what publishing would change, before anybody publishes.
import type { Analyse } from '../analysing/analyser.ts';
import type { Details, Revision, ServerId } from '../core/document.ts';
import {
  type GoldenQuestion,
  type GoldenResult,
  goldenChanges,
  judgeGolden,
  type Outcome,
} from '../core/golden.ts';
import { quoteOf } from '../core/quote.ts';
import type { SearchIndex } from '../core/search.ts';
import type { Documents } from '../store/port/documents.ts';
import { type Held, indexable } from './holding.ts';
import { type Library } from './library.ts';
import type { SettingsService } from './settings.ts';

/** The outcome of a rehearsal: how many questions come out right, and which come out otherwise than now. */
export interface Rehearsed {
  readonly questions: number;
  readonly rightBefore: number;
  readonly rightAfter: number;
  readonly changes: readonly {
    readonly question: string;
    readonly before: Outcome;
    readonly after: Outcome;
  }[];
}

/** A draft as it would stand on the record. `documentId` is null for a new Document. */
export interface Proposed {
  readonly documentId: string | null;
  readonly text: string;
  readonly details: Details;
}

export interface RehearsalOptions {
  /** Of the starter record: they say nothing of a server that hides it. */
  readonly questions: readonly GoldenQuestion[];
  readonly library: Pick<Library, 'open'>;
  readonly documents: Pick<Documents, 'hidden'>;
  readonly settings: Pick<SettingsService, 'get'>;
  readonly analyse: Analyse;
  readonly newIndex: () => SearchIndex;
  readonly pause: () => Promise<void>;
}

/** UTF-16 units of a record that is rehearsed: some seconds of indexing beside everything else. */
const REHEARSED_MAX = 5_000_000;

export class Rehearsal {
  readonly #options: RehearsalOptions;

  constructor(options: RehearsalOptions) {
    this.#options = options;
  }

  /** Null where there is nothing to ask, or the record is too large to index once more. What is on the record is not touched. */
  async of(server: ServerId, proposed: Proposed): Promise<Rehearsed | null> {
    const { analyse, questions, library, documents } = this.#options;
    if (questions.length === 0 || (await documents.hidden(server)).all) return null;
    const { documents: now } = await library.open(server);
    const size = Array.from(now.values(), ({ revision }) => revision.text.length).reduce((a, b) => a + b, 0);
    if (size + proposed.text.length > REHEARSED_MAX) return null;
    const then = new Map(now);
    const draft = await heldOf(proposed, analyse);
    then.set(draft.revision.documentId, draft);
    const before = await this.#results(server, now);
    const after = await this.#results(server, then);
    const asked = new Map(questions.map(({ id, q }) => [id, q]));
    return {
      questions: questions.length,
      rightBefore: right(before),
      rightAfter: right(after),
      changes: goldenChanges(before, after).flatMap(({ id, before: was, now: is }) =>
        was === null ? [] : [{ question: asked.get(id) ?? id, before: was, after: is }],
      ),
    };
  }

  async #results(server: ServerId, documents: ReadonlyMap<string, Held>): Promise<GoldenResult[]> {
    const { newIndex, pause, questions, settings } = this.#options;
    const { caution } = await settings.get(server);
    const index = newIndex();
    for (const held of documents.values()) await index.add(indexable(held), pause);
    const results: GoldenResult[] = [];
    for (const question of questions) {
      const { quotes, answered, confidence } = index.ask(question.q, { caution });
      const shown = (answered ? quotes : []).flatMap((window) => {
        const held = documents.get(window.documentId);
        return held === undefined ? [] : [quoteOf(held.revision, held.analysis, window)];
      });
      const said = shown.map(({ words, speaker }) => ({ words, speaker: speaker?.name ?? null }));
      results.push(judgeGolden(question, { quotes: said, confidence }));
      await pause();
    }
    return results;
  }
}

const right = (results: readonly GoldenResult[]) =>
  results.filter(({ outcome }) => outcome === 'right').length;

/** The draft in the place that it would have. It is never stored like this. */
async function heldOf({ documentId, text, details }: Proposed, analyse: Analyse): Promise<Held> {
  const id = documentId ?? 'draft';
  const revision: Revision = {
    id,
    documentId: id,
    number: 1,
    text,
    sha256: '',
    details,
    filedBy: '',
    filedAt: 0,
    from: '',
  };
  return { revision, analysis: await analyse(text, details) };
}
