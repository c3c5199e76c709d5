// The record's passages as columns of numbers: which words stand in which passage, and where that passage stands.
import { baseLanguage } from '../language.ts';
import type { IndexDocument } from '../search.ts';
import { classesAt, INTRODUCES, NUMBER, TIME, UNCASED } from '../terms/word-classes.ts';
import type { WordCutter } from '../terms/words.ts';
import { int32Column, uint8Column, uint16Column } from './growing.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Blocks are what candidates are looked for in: a paragraph, or a part of one that is longer than this many passages. */
const BLOCK_PASSAGES = 8;

/** A document as the table holds it. `document` is null until all of it is in, and from when it begins to be taken out. */
export interface Entry {
  document: IndexDocument | null;
  readonly firstBlock: number;
  readonly title: ReadonlySet<number>;
  /** The stems of its title and of each speaker's names. */
  readonly labels: readonly ReadonlySet<number>[];
  /** One past its last block. */
  endBlock: number;
  /** Passage number → stems of the speaker whose words it holds. */
  readonly voices: ReadonlyMap<number, ReadonlySet<number>>;
}

/** Blocks, passages and tokens are numbered from 0 through the whole record, in the order they were added. */
export class PassageTable {
  readonly entries: Entry[] = [];
  /** By token: word number; 1 where it is written like a name, with a capital and not at the head of its passage. */
  readonly tokens = int32Column();
  readonly named = uint8Column();
  /** By passage: all classes of its words as bits (word-classes.ts); how many names, numbers and times stand in it. */
  readonly kinds = uint16Column();
  readonly names = uint16Column();
  readonly numbers = uint16Column();
  readonly times = uint16Column();
  /** By passage: its first token, its block, its span in the document's text. A sentinel follows the last. */
  readonly firstToken = int32Column();
  readonly block = int32Column();
  readonly start = int32Column();
  readonly end = int32Column();
  /** By block: first passage (sentinel after the last), entry, paragraph from 1. */
  readonly firstPassage = int32Column();
  readonly entry = int32Column();
  readonly paragraph = int32Column();
  readonly #vocabulary: Vocabulary;
  readonly #cutter: WordCutter;
  readonly #seenIn = int32Column();
  #living = 0;
  /** How many living passages bring a number; a number or a time. */
  readonly #bringing = { number: 0, when: 0 };
  #livingTokens = 0;
  /** How many documents are on their way in or out. */
  #moving = 0;

  constructor(vocabulary: Vocabulary, cutter: WordCutter) {
    this.#vocabulary = vocabulary;
    this.#cutter = cutter;
    this.firstToken.push(0);
    this.firstPassage.push(0);
  }

  /** Living passages, and the mean number of words in one. */
  get size(): number {
    return this.#living;
  }

  /** False while passages count whose document is on its way in or out, and which nobody may be given. */
  get isSettled(): boolean {
    return this.#moving === 0;
  }

  get meanLength(): number {
    return this.#living === 0 ? 1 : this.#livingTokens / this.#living;
  }

  /** The share of living passages that bring such a thing, over 0 and under 1. */
  bringing(asked: 'number' | 'when'): number {
    return (this.#bringing[asked] + 1) / (this.#living + 2);
  }

  /** Adds a document; `eachBlock` hears of every finished block and is awaited when it gives a promise. */
  async add(document: IndexDocument, eachBlock: (block: number) => Promise<void> | undefined): Promise<void> {
    const { text, passages } = document.analysis;
    const language = baseLanguage(document.language);
    const firstBlock = this.entry.length;
    const voices = new Map<number, ReadonlySet<number>>();
    const title = this.#stems(document.title, language);
    const speakers = this.#speakerStems(document, language);
    const labels = [title, ...speakers.values()];
    const entry: Entry = { document: null, firstBlock, endBlock: firstBlock, voices, title, labels };
    const number = this.entries.push(entry) - 1;
    this.#moving++;
    let statement = 0;
    for (const [index, passage] of passages.entries()) {
      const { statements } = document.analysis;
      while (statement < statements.length && (statements[statement]?.end ?? 0) <= passage.start) statement++;
      const said = statements[statement];
      if (said?.speaker && said.start < passage.end) {
        const stems = speakers.get(said.speaker);
        if (stems) voices.set(this.block.length, stems);
      }
      this.#addPassage(text.slice(passage.start, passage.end), language);
      this.start.push(passage.start);
      this.end.push(passage.end);
      this.block.push(this.entry.length);
      const next = passages[index + 1];
      const held = this.block.length - this.firstPassage.at(this.entry.length);
      if (next?.paragraph === passage.paragraph && held < BLOCK_PASSAGES) continue;
      this.firstPassage.push(this.block.length);
      this.paragraph.push(passage.paragraph);
      this.entry.push(number);
      entry.endBlock = this.entry.length;
      const pause = eachBlock(this.entry.length - 1);
      if (pause) await pause;
    }
    entry.document = document;
    this.#moving--;
    for (const stems of labels) this.#vocabulary.label(stems, 1);
  }

  /**
   * Takes a document out: `entries[number].document` is null at once, and its passages no longer count, block by block.
   * `eachBlock` hears of every block that no longer counts, and is awaited when it gives a promise.
   */
  async remove(number: number, eachBlock: (block: number) => Promise<void> | undefined): Promise<void> {
    const entry = this.entries[number];
    if (!entry?.document) return;
    const language = baseLanguage(entry.document.language);
    entry.document = null;
    this.#moving++;
    for (const stems of entry.labels) this.#vocabulary.label(stems, -1);
    for (let block = entry.firstBlock; block < entry.endBlock; block++) {
      const to = this.firstPassage.at(block + 1);
      for (let passage = this.firstPassage.at(block); passage < to; passage++)
        this.#count(passage, -1, language);
      const pause = eachBlock(block);
      if (pause) await pause;
    }
    this.#moving--;
  }

  #addPassage(words: string, language: string): void {
    const from = this.tokens.length;
    let [kinds, names, numbers, times] = [classesOfWhole(words), 0, 0, 0];
    for (const word of this.#cutter.cut(words, language)) {
      const number = this.#vocabulary.number(word, language);
      const named = this.tokens.length > from && hasCapital(word) ? 1 : 0;
      const kind = classesAt(this.#vocabulary.classes.at(number), named === 1);
      this.tokens.push(number);
      this.named.push(named);
      kinds |= kind;
      names += named;
      if (kind & NUMBER) numbers++;
      if (kind & TIME) times++;
    }
    this.firstToken.push(this.tokens.length);
    this.kinds.push(kinds);
    this.names.push(names);
    this.numbers.push(numbers);
    this.times.push(times);
    this.#count(this.firstToken.length - 2, 1, language);
  }

  #count(passage: number, by: 1 | -1, language: string): void {
    const to = this.firstToken.at(passage + 1);
    const from = this.firstToken.at(passage);
    const mark = (passage + 1) * by;
    const kinds = this.kinds.at(passage);
    for (let token = from; token < to; token++) {
      const stem = this.#vocabulary.stem.at(this.tokens.at(token));
      while (this.#seenIn.length <= stem) this.#seenIn.push(0);
      if (this.#seenIn.at(stem) === mark) continue;
      this.#seenIn.set(stem, mark);
      const written = token === from ? 0 : this.named.at(token) ? by : -by;
      this.#vocabulary.capitals.set(stem, this.#vocabulary.capitals.at(stem) + written);
      this.#vocabulary.passages.set(stem, this.#vocabulary.passages.at(stem) + by);
    }
    this.#vocabulary.speaks(language, by);
    if (kinds & NUMBER) this.#bringing.number += by;
    if (kinds & (NUMBER | TIME)) this.#bringing.when += by;
    this.#living += by;
    this.#livingTokens += by * (to - from);
  }

  /** The stems of a title or of a speaker's names. */
  #stems(words: string, language: string): Set<number> {
    const stems = new Set<number>();
    for (const word of this.#cutter.cut(words, language)) {
      stems.add(this.#vocabulary.stem.at(this.#vocabulary.number(word, language)));
    }
    return stems;
  }

  #speakerStems({ speakers = [] }: IndexDocument, language: string): Map<string, ReadonlySet<number>> {
    return new Map(
      speakers.map(({ name, role, of, aliases }) => [
        name,
        this.#stems([name, role, of, ...aliases].join(' '), language),
      ]),
    );
  }
}

const CASED = /[\p{Lu}\p{Ll}]/u;

const classesOfWhole = (words: string): number =>
  (words.endsWith(':') ? INTRODUCES : 0) | (CASED.test(words) ? 0 : UNCASED);

function hasCapital(word: string): boolean {
  const first = word.charCodeAt(0);
  return first < 128 ? first >= 65 && first <= 90 : /^\p{Lu}/u.test(word);
}
