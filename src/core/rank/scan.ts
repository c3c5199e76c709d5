// One pass over a candidate block: which terms stand in which of its passages, how often, and where.
import { CAPITAL, INITIAL, type PassageTable } from '../index/passage-table.ts';
import type { Vocabulary } from '../index/vocabulary.ts';
import type { Question } from '../terms/question.ts';
import { NUMBER, TIME } from '../terms/word-classes.ts';

/** What a passage shows of the question. Arrays are by term. */
export interface Sighting {
  readonly passage: number;
  readonly length: number;
  readonly count: Float64Array;
  /** The best variant met: 1 for the term itself, 0 where it does not stand here. */
  readonly best: Float64Array;
  /** 1 where the very word form stands here. */
  readonly exact: Uint8Array;
  /** Matched terms in text order, each with its token's place. */
  readonly order: Int32Array;
  readonly places: Int32Array;
  matches: number;
  /** Bit t is set where term t, or kin of it, stands here. */
  mask: number;
  /** All classes of its words, as bits (word-classes.ts). */
  classes: number;
  /** Names, numbers and times that the question does not hold. */
  newNames: number;
  newNumbers: number;
  newTimes: number;
  /** Classes of the first word. */
  opening: number;
}

const MOST_MATCHES = 64;

/** Marks the question's stems once, then reads blocks against them. `clear` must follow. */
export class Scanner {
  readonly #table: PassageTable;
  readonly #vocabulary: Vocabulary;
  readonly #question: Question;
  readonly #code: Uint16Array;
  readonly #slots: number[] = [];
  readonly #weights: number[] = [];
  readonly #marked: number[] = [];

  constructor(table: PassageTable, vocabulary: Vocabulary, question: Question, code: Uint16Array) {
    this.#table = table;
    this.#vocabulary = vocabulary;
    this.#question = question;
    this.#code = code;
    for (const [slot, term] of question.terms.entries()) {
      for (const { stem, weight } of term.variants) {
        const before = (code[stem] ?? 0) - 1;
        if (before >= 0 && (this.#weights[before] ?? 0) >= weight) continue;
        this.#slots.push(slot);
        this.#weights.push(weight);
        this.#marked.push(stem);
        code[stem] = this.#slots.length;
      }
    }
  }

  /** Takes the marks off again, so that the next question starts clean. */
  clear(): void {
    for (const stem of this.#marked) this.#code[stem] = 0;
  }

  read(passage: number): Sighting {
    const { firstToken, tokens, bits } = this.#table;
    const { stem, classes } = this.#vocabulary;
    const words = tokens.values;
    const stems = stem.values;
    const flags = bits.values;
    const kinds = classes.values;
    const from = firstToken.at(passage);
    const to = firstToken.at(passage + 1);
    const { terms } = this.#question;
    const seen = emptySighting(passage, to - from, terms.length);
    for (let token = from; token < to; token++) {
      const word = words[token] ?? 0;
      const code = this.#code[stems[word] ?? 0] ?? 0;
      const kind = kinds[word] ?? 0;
      const flag = flags[token] ?? 0;
      seen.classes |= kind;
      if (token === from) seen.opening = kind;
      if (code > 0) {
        const slot = this.#slots[code - 1] ?? 0;
        const weight = this.#weights[code - 1] ?? 0;
        seen.mask |= 1 << slot;
        seen.count[slot] = (seen.count[slot] ?? 0) + 1;
        if (weight > (seen.best[slot] ?? 0)) seen.best[slot] = weight;
        if (terms[slot]?.form === word) seen.exact[slot] = 1;
        if (seen.matches < MOST_MATCHES) {
          seen.order[seen.matches] = slot;
          seen.places[seen.matches++] = token - from;
        }
      } else {
        if ((flag & (CAPITAL | INITIAL)) === CAPITAL) seen.newNames++;
        if (kind & NUMBER) seen.newNumbers++;
        if (kind & TIME) seen.newTimes++;
      }
    }
    return seen;
  }
}

function emptySighting(passage: number, length: number, terms: number): Sighting {
  return {
    passage,
    length,
    count: new Float64Array(terms),
    best: new Float64Array(terms),
    exact: new Uint8Array(terms),
    order: new Int32Array(MOST_MATCHES),
    places: new Int32Array(MOST_MATCHES),
    matches: 0,
    mask: 0,
    classes: 0,
    newNames: 0,
    newNumbers: 0,
    newTimes: 0,
    opening: 0,
  };
}
