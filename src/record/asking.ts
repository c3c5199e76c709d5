// Asking the record: a question in, quotes or silence out, and what was shown kept.
import type { Answer, Recalled } from '../core/answer.ts';
import type { ServerId } from '../core/document.ts';
import { NEAREST_SHOWN, QUOTES_KEPT, QUOTES_SHOWN } from '../core/limits.ts';
import type { Quote } from '../core/quote.ts';
import type { Explanation } from '../core/rank/explain.ts';
import { Refusal } from '../core/refusal.ts';
import type { Caution, Ranking, Window } from '../core/search.ts';
import type { StoredAnswer } from '../store/port/answers.ts';
import type { AnswerBook } from './answers.ts';
import { answerFrom, type State, stateOf } from './asked-state.ts';
import type { Asker } from './asker.ts';
import { type GapService, isGap } from './gaps.ts';
import { type Holding, quotesOf } from './holding.ts';
import { type Library } from './library.ts';
import { type Recall, shownSpan } from './recall.ts';
import type { SettingsService } from './settings.ts';

/** What a question is probably about: a document, a speaker (canonical name), or both. */
export interface Preference {
  readonly documentId?: string;
  readonly speaker?: string;
}

export interface Asked {
  readonly question: string;
  readonly documentId?: string;
  readonly speaker?: string;
  /** Looked at first, where neither document nor speaker is named; where it is silent, the whole record is asked. */
  readonly prefer?: Preference;
  readonly audience: 'asker' | 'channel';
  /** Where the question came from decides how long it may be. */
  readonly maxLength: number;
}

/** Further quotes with the stored answer that shows them. */
export interface Opened {
  readonly id: string;
  readonly quotes: readonly Recalled[];
}

/** An explanation, and beside each of its passages the words. */
export interface Explained {
  readonly explanation: Explanation;
  readonly words: readonly string[];
}

export interface AskingOptions {
  readonly library: Library;
  readonly answers: AnswerBook;
  readonly recall: Recall;
  readonly settings: Pick<SettingsService, 'get'>;
  readonly gaps: Pick<GapService, 'note'>;
}

export class Asking {
  readonly #options: AskingOptions;

  constructor(options: AskingOptions) {
    this.#options = options;
  }

  /** Why the record answers a question as it does, with the words of the passages that came first. Nothing is kept. */
  async explain(server: ServerId, question: string): Promise<Explained> {
    const holding = await this.#options.library.open(server);
    const { caution } = await this.#options.settings.get(server);
    const explanation = holding.search.explain(question, { caution });
    return { explanation, words: explanation.passages.map(({ window }) => wordsAt(holding, window)) };
  }

  /**
   * Asks the server's record and keeps what is to be shown.
   *
   * @throws Refusal when the question is empty or too long, or the document or speaker is not on the record.
   */
  async ask(asker: Asker, asked: Asked): Promise<Answer> {
    const question = questionOf(asked);
    const holding = await this.#options.library.open(asker.server);
    const { caution } = await this.#options.settings.get(asker.server);
    const ranking =
      preferred(holding, { ...asked, question }, caution) ?? rank(holding, { ...asked, question }, caution);
    const quotes = quotesOf(holding, ranking.answered ? ranking.quotes : []);
    const near = quotesOf(holding, ranking.nearest);
    const gap =
      !ranking.answered && isGap({ status: 'abstained', silence: ranking.silence })
        ? await this.#options.gaps.note(asker, question, holding.search.terms(question))
        : null;
    const state: State = {
      askedBy: null,
      gapId: gap?.id ?? null,
      confidence: ranking.confidence,
      silence: gap?.status === 'out-of-scope' ? 'out-of-scope' : ranking.silence,
      further: quotes.slice(QUOTES_SHOWN).map(shownSpan),
      near: ranking.answered ? [] : near.slice(0, NEAREST_SHOWN).map(shownSpan),
    };
    const spans = quotes.slice(0, QUOTES_SHOWN).map(shownSpan);
    const { audience } = asked;
    const stored = await this.#options.answers.keep(asker, {
      kind: 'ask',
      question,
      spans,
      audience,
      state,
    });
    return answerFrom(
      stored,
      quotes.slice(0, QUOTES_SHOWN).map((quote) => ({ quote, standing: 'current' })),
    );
  }

  /** What the record would quote for a question now; empty where it is silent. Nothing is kept. */
  async look(server: ServerId, question: string): Promise<readonly Quote[]> {
    const holding = await this.#options.library.open(server);
    const { caution } = await this.#options.settings.get(server);
    const ranking = rank(holding, { question }, caution);
    return quotesOf(holding, ranking.answered ? ranking.quotes.slice(0, QUOTES_SHOWN) : []);
  }

  /** A stored answer, with its words as they were quoted. */
  async again(asker: Pick<Asker, 'server'>, stored: StoredAnswer): Promise<Answer> {
    return answerFrom(stored, await this.#options.recall.quotes(asker.server, stored.spans));
  }

  /** Keeps a copy of a private answer that its asker posts in the channel. */
  async share(asker: Asker, stored: StoredAnswer): Promise<Answer> {
    const state: State = { ...stateOf(stored), askedBy: asker.id };
    const { kind, question, spans } = stored;
    return this.again(
      asker,
      await this.#options.answers.keep(asker, { kind, question, spans, audience: 'channel', state }),
    );
  }

  /** Who shared a stored answer under their name, or null. */
  sharedBy(stored: StoredAnswer): string | null {
    return stateOf(stored).askedBy;
  }

  /**
   * Opens what waits behind *More* or *Nearest passages*, as an answer of its own, so that its pages and context find it.
   * Near passages of withdrawn documents are left out.
   */
  async open(asker: Asker, stored: StoredAnswer, which: 'more' | 'nearest'): Promise<Opened> {
    const state = stateOf(stored);
    const spans = which === 'more' ? state.further : state.near;
    const { question } = stored;
    const shown = await this.#options.answers.keep(asker, {
      kind: which,
      question,
      spans,
      audience: 'asker',
      state,
    });
    return this.opened(asker, shown);
  }

  /** The same again, from its own stored answer. */
  async opened(asker: Pick<Asker, 'server'>, shown: StoredAnswer): Promise<Opened> {
    const quotes = await this.#options.recall.quotes(asker.server, shown.spans);
    const standing =
      shown.kind === 'nearest' ? quotes.filter((each) => each.standing !== 'withdrawn') : quotes;
    return { id: shown.id, quotes: standing };
  }
}

function questionOf({ question, maxLength }: Asked): string {
  const words = question.trim();
  if (words === '') throw new Refusal('Ask a question, such as: Where is the data stored?');
  if (words.length > maxLength)
    throw new Refusal(
      `Keep the question under ${maxLength} characters; this one has ${words.length}. Nothing else is needed.`,
    );
  return words;
}

/** The answer out of what is preferred, or null where that is silent. A document that is no longer on the record is no preference. */
function preferred(
  holding: Holding,
  { question, documentId, speaker, prefer }: Asked,
  caution: Caution,
): Ranking | null {
  if (prefer === undefined || documentId !== undefined || speaker !== undefined) return null;
  const known = prefer.documentId !== undefined && holding.documents.has(prefer.documentId);
  const within = {
    ...(known ? { documentId: prefer.documentId } : {}),
    ...(prefer.speaker === undefined ? {} : { speaker: prefer.speaker }),
  };
  if (Object.keys(within).length === 0) return null;
  const ranking = rank(holding, { question, ...within }, caution);
  return ranking.answered ? ranking : null;
}

function rank(
  holding: Holding,
  asked: Pick<Asked, 'question' | 'documentId' | 'speaker'>,
  caution: Caution,
): Ranking {
  const { documentId, speaker } = asked;
  if (documentId !== undefined && !holding.documents.has(documentId))
    throw new Refusal(
      'I have no document of that name on this server’s record. Pick one from the list, or see /sources.',
    );
  return holding.search.ask(asked.question, {
    caution,
    quotes: QUOTES_KEPT,
    nearest: NEAREST_SHOWN,
    ...(documentId === undefined ? {} : { documentId }),
    ...(speaker === undefined ? {} : { speaker }),
  });
}

function wordsAt({ documents }: Holding, { documentId, start, end }: Window): string {
  return documents.get(documentId)?.revision.text.slice(start, end) ?? '';
}
