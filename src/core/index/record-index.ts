// One server's index: documents in, a ranking out.
import { confidenceOf, type Signals, signalsOf } from '../rank/decision.ts';
import { type Explanation, explain } from '../rank/explain.ts';
import { FITTED } from '../rank/features.ts';
import type { Weighed } from '../rank/place.ts';
import { quotesOf, windowOf } from '../rank/quotes.ts';
import { BLOCKS_READ, rankPassages, type Scored } from '../rank/rank.ts';
import { worthOf } from '../rank/rarity.ts';
import { Scanner, Scratch } from '../rank/scan.ts';
import { Surroundings } from '../rank/surroundings.ts';
import { traitsOf } from '../rank/traits.ts';
import { THRESHOLDS } from '../rank/weights.ts';
import type { AskOptions, IndexDocument, Ranking, SearchIndex, Silence, Window } from '../search.ts';
import { type Question, readQuestion } from '../terms/question.ts';
import type { Spaced } from '../terms/spacing.ts';
import { WordCutter } from '../terms/words.ts';
import { type Accept, acceptFor } from './accept.ts';
import { bestOf, CandidateFinder, type Found, type Wanted } from './candidates.ts';
import { follows } from './following.ts';
import { PassageTable } from './passage-table.ts';
import { stemsOf, tokensOf, wordsOf } from './passage-words.ts';
import { Vocabulary } from './vocabulary.ts';

/** How many words, and blocks, may be indexed or taken out before the event loop gets its turn. */
const WORDS_BETWEEN_PAUSES = 400;
/** Sums of floats depend on the order in which documents came and went; what a person or program is told must not. */
const CONFIDENCE_DIGITS = 9;

const everything: Accept = () => true;

/** What the decision and the explanation are made from. */
export interface Judged {
  readonly question: Question;
  readonly ranked: readonly Scored[];
  readonly signals: Signals;
}

/**
 * Buffers are used again for every question: what `judge` returns is valid until the next call of `judge`, `ask`, `explain` or `terms`. What
 * those others return is the caller's.
 */
export class RecordIndex implements SearchIndex {
  readonly #vocabulary = new Vocabulary();
  readonly #cutter = new WordCutter();
  readonly #table = new PassageTable(this.#vocabulary, this.#cutter);
  readonly #finder = new CandidateFinder();
  readonly #entryOf = new Map<string, number>();
  readonly #spaced: Spaced = {
    vocabulary: this.#vocabulary,
    follows: (before, after) =>
      follows([before, after], { finder: this.#finder, table: this.#table, vocabulary: this.#vocabulary }),
  };
  readonly #scratch = new Scratch();
  readonly #weights: Float64Array;
  /** What was done since the last pause, over all documents: many short ones hold the event loop as one long one does. */
  #doneSincePause = 0;

  /** `weights` are the ranking's, other than the fitted ones only where a fit is judged on what it has not seen. */
  constructor(weights: Float64Array = FITTED) {
    this.#weights = weights;
  }

  get size(): number {
    return this.#table.size;
  }

  async add(document: IndexDocument, pause?: () => Promise<void>): Promise<void> {
    await this.remove(document.id, pause);
    const number = this.#table.entries.length;
    this.#entryOf.set(document.id, number);
    await this.#table.add(document, (block) => {
      this.#finder.add(block, stemsOf(block, this.#table, this.#vocabulary));
      return this.#rest(block, pause);
    });
  }

  /** Hidden first: who asks meanwhile finds nothing of it, as with a document on its way in. */
  async remove(documentId: string, pause?: () => Promise<void>): Promise<void> {
    const number = this.#entryOf.get(documentId);
    if (number === undefined) return;
    this.#entryOf.delete(documentId);
    await this.#table.remove(number, (block) => {
      this.#finder.remove(block, stemsOf(block, this.#table, this.#vocabulary));
      return this.#rest(block, pause);
    });
  }

  /** A pause, where a block makes it due. */
  #rest(block: number, pause: (() => Promise<void>) | undefined): Promise<void> | undefined {
    this.#doneSincePause += 1 + tokensOf(block, this.#table).length;
    if (!pause || this.#doneSincePause < WORDS_BETWEEN_PAUSES) return undefined;
    this.#doneSincePause = 0;
    return pause();
  }

  ask(question: string, options: AskOptions = {}): Ranking {
    if (this.size === 0) return silent('empty-record');
    const { question: read, ranked, signals } = this.judge(question, options);
    if (read.terms.every(({ common }) => common)) return silent('no-terms');
    if (ranked.length === 0) return silent('nothing-found');
    const confidence = Number(confidenceOf(signals).toFixed(CONFIDENCE_DIGITS));
    const answered = confidence >= THRESHOLDS[options.caution ?? 'balanced'];
    return {
      quotes: quotesOf(ranked, this.#table, options.quotes ?? 3),
      nearest: ranked.slice(0, options.nearest ?? 5).map((scored) => this.windowOf(scored)),
      confidence,
      answered,
      silence: answered ? null : 'too-weak',
    };
  }

  explain(question: string, options: AskOptions = {}): Explanation {
    const judged = this.judge(question, options);
    const caution = options.caution ?? 'balanced';
    return explain({ judged, caution, windowOf: (scored) => this.windowOf(scored) });
  }

  terms(question: string): readonly string[] {
    const { terms } = readQuestion(question, this.#spaced, this.#cutter);
    const telling = terms.filter(({ common }) => !common);
    return (telling.length > 0 ? telling : terms).map(({ stem, variants, found }) =>
      found === 'corrected' ? (this.#vocabulary.stems[variants[0]?.stem ?? -1] ?? stem) : stem,
    );
  }

  /** The ranking with everything that led to it. */
  judge(text: string, options: AskOptions = {}): Judged {
    const question = readQuestion(text, this.#spaced, this.#cutter);
    const weighed = this.#weigh(question);
    const accept = acceptFor(options, this.#table);
    const found = this.#find(question, accept);
    const scanner = new Scanner(this.#table, this.#vocabulary, question, this.#scratch);
    const surroundings = new Surroundings(this.#table, question, found);
    const ranking = { table: this.#table, weighed, scanner, surroundings, weights: this.#weights };
    const least = options.nearest ?? 0;
    const ranked = rankPassages(bestOf(found, Math.max(BLOCKS_READ, least)), ranking, {
      accept: accept ?? everything,
      least,
    });
    return {
      question,
      ranked,
      signals: signalsOf(ranked, {
        size: this.size,
        wordsOf: (passage) =>
          wordsOf(passage, { table: this.#table, vocabulary: this.#vocabulary, cutter: this.#cutter }),
        bringing: (asked) => this.#table.bringing(asked),
      }),
    };
  }

  /** Where a ranked passage stands. */
  windowOf({ passage, score }: Pick<Scored, 'passage' | 'score'>): Window {
    return windowOf(passage, score, this.#table);
  }

  #weigh(question: Question): Weighed {
    const worth = Float64Array.from(question.terms, (term) =>
      worthOf(term, question.language, this.#vocabulary, this.size),
    );
    const total = worth.reduce((sum, value) => sum + value, 0) || 1;
    const traits = Uint8Array.from(question.terms, traitsOf);
    return { question, worth, traits, total, meanLength: this.#table.meanLength };
  }

  /**
   * Common words are not in the index: they find no block, and only help to order what others found. Synonyms are looked for only of what the
   * record does not know, spelt so or corrected: looking for all took half as long again, and made S@1 .795 of .796. `accept` leaves blocks
   * out that hold no passage asked for.
   */
  #find({ terms }: Question, accept: Accept | null): Found {
    const wanted = new Map<number, Wanted>();
    for (const [slot, { variants, common, found }] of terms.entries()) {
      if (common) continue;
      for (const { stem, weight, isSynonym } of variants) {
        if (isSynonym && found !== 'kin') continue;
        const before = wanted.get(stem);
        wanted.set(stem, {
          word: this.#vocabulary.stems[stem] ?? '',
          weight: weight + (before?.weight ?? 0),
          mask: (1 << slot) | (before?.mask ?? 0),
        });
      }
    }
    const { firstPassage } = this.#table;
    if (!accept) return this.#finder.find([...wanted.values()], null);
    return this.#finder.find([...wanted.values()], (block) => {
      for (let passage = firstPassage.at(block); passage < firstPassage.at(block + 1); passage++) {
        if (accept(passage)) return true;
      }
      return false;
    });
  }
}

/** An empty index. */
export function createIndex(): SearchIndex {
  return new RecordIndex();
}

function silent(silence: Silence): Ranking {
  return { quotes: [], nearest: [], confidence: 0, answered: false, silence };
}
