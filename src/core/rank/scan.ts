// One pass over a candidate passage: which terms stand in it, how often, and where.
import type { PassageTable } from '../index/passage-table.ts';
import type { Vocabulary } from '../index/vocabulary.ts';
import { MOST_TERMS, type Question } from '../terms/question.ts';
import { classesAt, NUMBER, TIME } from '../terms/word-classes.ts';

const MOST_MATCHES = 48;

/** What a passage shows of the question. Arrays are by term; bit t of a mask is term t. */
export interface Sighting {
  passage: number;
  length: number;
  readonly count: Uint8Array;
  /** The best variant met: 1 for the term itself. Valid only where `mask` is set. */
  readonly best: Float64Array;
  /** Terms, or kin of them, that stand here. */
  mask: number;
  /** Terms whose very word form stands here. */
  exact: number;
  /** Matched terms in text order, each with its token's place. */
  matches: number;
  readonly order: Uint8Array;
  readonly places: Uint16Array;
  /** All classes of its words as bits (word-classes.ts), and those of its first word. */
  classes: number;
  opening: number;
  /** Names, numbers and times that the question does not hold. */
  newNames: number;
  newNumbers: number;
  newTimes: number;
}

/** Sightings and marks that are used again for every question, since making them anew costs more than reading. */
export class Scratch {
  readonly #sightings: Sighting[] = [];
  readonly #marked: number[] = [];
  #used = 0;
  /** By stem: 1 + the number of the variant it is, or 0. */
  codes = new Uint16Array(1024);

  /** Takes the marks of the question before off, and makes room for so many stems. */
  begin(stems: number): void {
    this.#used = 0;
    for (const stem of this.#marked) this.codes[stem] = 0;
    this.#marked.length = 0;
    if (this.codes.length < stems) this.codes = new Uint16Array(stems * 2);
  }

  mark(stem: number, code: number): void {
    this.codes[stem] = code;
    this.#marked.push(stem);
  }

  next(): Sighting {
    const sighting = this.#sightings[this.#used] ?? blank();
    this.#sightings[this.#used++] = sighting;
    return sighting;
  }
}

function blank(): Sighting {
  return {
    passage: 0,
    length: 0,
    count: new Uint8Array(MOST_TERMS),
    best: new Float64Array(MOST_TERMS),
    mask: 0,
    exact: 0,
    matches: 0,
    order: new Uint8Array(MOST_MATCHES),
    places: new Uint16Array(MOST_MATCHES),
    classes: 0,
    opening: 0,
    newNames: 0,
    newNumbers: 0,
    newTimes: 0,
  };
}

/** Marks the question's stems, then reads passages against them. */
export class Scanner {
  readonly #table: PassageTable;
  readonly #vocabulary: Vocabulary;
  readonly #scratch: Scratch;
  readonly #forms: Int32Array;
  readonly #slots: number[] = [];
  readonly #weights: number[] = [];

  constructor(table: PassageTable, vocabulary: Vocabulary, question: Question, scratch: Scratch) {
    this.#table = table;
    this.#vocabulary = vocabulary;
    this.#scratch = scratch;
    this.#forms = Int32Array.from(question.terms, ({ form }) => form);
    scratch.begin(vocabulary.stems.length);
    const { codes } = scratch;
    for (const [slot, { variants }] of question.terms.entries()) {
      for (const { stem, weight } of variants) {
        const before = (codes[stem] ?? 0) - 1;
        if (before >= 0 && (this.#weights[before] ?? 0) >= weight) continue;
        this.#slots.push(slot);
        this.#weights.push(weight);
        scratch.mark(stem, this.#slots.length);
      }
    }
  }

  /** What the passage shows. Valid until the next question. */
  read(passage: number): Sighting {
    const table = this.#table;
    const words = table.tokens.values;
    const stems = this.#vocabulary.stem.values;
    const { codes } = this.#scratch;
    const from = table.firstToken.at(passage);
    const to = table.firstToken.at(passage + 1);
    const seen = this.#scratch.next();
    seen.passage = passage;
    seen.length = to - from;
    seen.mask = 0;
    seen.exact = 0;
    seen.matches = 0;
    seen.classes = table.kinds.at(passage);
    seen.opening = from < to ? this.#vocabulary.classes.at(words[from] as number) : 0;
    // All that the passage holds, less what turns out to be the question's own.
    seen.newNames = table.names.at(passage);
    seen.newNumbers = table.numbers.at(passage);
    seen.newTimes = table.times.at(passage);
    for (let token = from; token < to; token++) {
      const code = codes[stems[words[token] as number] as number] as number;
      if (code > 0) this.#match(seen, code - 1, token, token - from);
    }
    return seen;
  }

  #match(seen: Sighting, variant: number, token: number, place: number): void {
    const word = this.#table.tokens.at(token);
    const named = this.#table.named.at(token);
    const kind = classesAt(this.#vocabulary.classes.at(word), named === 1);
    seen.newNames -= named;
    if (kind & NUMBER) seen.newNumbers--;
    if (kind & TIME) seen.newTimes--;
    const slot = this.#slots[variant] as number;
    const weight = this.#weights[variant] as number;
    const bit = 1 << slot;
    if ((seen.mask & bit) === 0) {
      seen.mask |= bit;
      seen.best[slot] = weight;
      seen.count[slot] = 1;
    } else {
      seen.best[slot] = Math.max(seen.best[slot] as number, weight);
      seen.count[slot] = (seen.count[slot] as number) + 1;
    }
    if (this.#forms[slot] === word) seen.exact |= bit;
    if (seen.matches === MOST_MATCHES) return;
    seen.order[seen.matches] = slot;
    seen.places[seen.matches++] = place;
  }
}
