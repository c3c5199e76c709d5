// Every word form of the record and its stem, as numbers.
import { lowered, withoutAccents } from '../terms/fold.ts';
import { kinKey } from '../terms/kin-key.ts';
import { lettersOf } from '../terms/letters.ts';
import { stemOf } from '../terms/stem.ts';
import { classesOf, monthsOf } from '../terms/word-classes.ts';
import { int32Column, uint16Column } from './growing.ts';

/** Word forms and stems numbered from 0 in order of arrival. Nothing is taken out: counts fall to 0 instead. */
export class Vocabulary {
  /** By word: its stem, its classes. */
  readonly stem = int32Column();
  readonly classes = uint16Column();
  /** By word: its letters as bits, see letters.ts. */
  readonly letters = int32Column();
  /** By stem: how many living passages hold it, and the next stem with the same kinKey or -1. */
  readonly passages = int32Column();
  readonly nextKin = int32Column();
  /** By stem: in how many more living passages it is written like a name than not, where it does not stand first. */
  readonly capitals = int32Column();
  /** Stems of titles and of speakers' names, with how many of those hold them: asked for, though no passage may. */
  readonly #labels = new Map<number, number>();
  readonly words: string[] = [];
  readonly stems: string[] = [];
  readonly #wordsByLanguage = new Map<string, Map<string, number>>();
  readonly #passagesByLanguage = new Map<string, number>();
  /** Null where they may have changed since they were last asked for. */
  #languages: readonly string[] | null = null;
  readonly #byLength = new Map<number, number[]>();
  readonly #stemIds = new Map<string, number>();
  readonly #firstKin = new Map<string, number>();
  readonly #months = new Map<string, ReadonlySet<string>>();

  /** The languages of living passages, those with most first. */
  get languages(): readonly string[] {
    if (this.#languages) return this.#languages;
    const living = [...this.#passagesByLanguage].filter(([, passages]) => passages > 0);
    this.#languages = living.toSorted(([, a], [, b]) => b - a).map(([language]) => language);
    return this.#languages;
  }

  /** A passage of a language came (1) or went (-1). */
  speaks(language: string, by: 1 | -1): void {
    this.#passagesByLanguage.set(language, (this.#passagesByLanguage.get(language) ?? 0) + by);
    this.#languages = null;
  }

  /** The number of a word as it stands in a text of `language`, given one if it is new. */
  number(surface: string, language: string): number {
    let words = this.#wordsByLanguage.get(language);
    if (!words) {
      words = new Map();
      this.#wordsByLanguage.set(language, words);
      this.#months.set(language, monthsOf(language));
    }
    const low = lowered(surface, language);
    const word = withoutAccents(low, language);
    const known = words.get(word);
    if (known !== undefined) return known;
    const id = this.words.push(word) - 1;
    words.set(word, id);
    this.#keepLength(word.length, id);
    this.stem.push(this.#stem(stemOf(low, language), language));
    this.letters.push(lettersOf(word));
    this.classes.push(classesOf(low, language, this.#months.get(language) ?? new Set()));
    return id;
  }

  #keepLength(length: number, id: number): void {
    const held = this.#byLength.get(length);
    if (held) held.push(id);
    else this.#byLength.set(length, [id]);
  }

  /** The word forms of so many UTF-16 units: a slip of the keyboard changes a length by little. */
  ofLength(length: number): readonly number[] {
    return this.#byLength.get(length) ?? [];
  }

  #stem(stem: string, language: string): number {
    const known = this.#stemIds.get(stem);
    if (known !== undefined) return known;
    const id = this.stems.push(stem) - 1;
    this.#stemIds.set(stem, id);
    this.passages.push(0);
    this.capitals.push(0);
    const key = kinKey(stem, language);
    this.nextKin.push(this.#firstKin.get(key) ?? -1);
    this.#firstKin.set(key, id);
    return id;
  }

  /** The number of a word form already met in `language`, by its lowered form without accents. */
  wordId(word: string, language: string): number | undefined {
    return this.#wordsByLanguage.get(language)?.get(word);
  }

  /** The stem of a lowered word. One that the record knows needs no stemming. */
  stemFor(word: string, language: string): string {
    const known = this.wordId(withoutAccents(word, language), language);
    return known === undefined ? stemOf(word, language) : (this.stems[this.stem.at(known)] ?? '');
  }

  stemId(stem: string): number | undefined {
    return this.#stemIds.get(stem);
  }

  /** Whether a stem stands in a living passage, a title or a speaker's name. */
  holds(stem: number): boolean {
    return this.passages.at(stem) > 0 || (this.#labels.get(stem) ?? 0) > 0;
  }

  /** Whether the record mostly writes a stem like a name. */
  isName(stem: string): boolean {
    const id = this.#stemIds.get(stem);
    return id !== undefined && this.capitals.at(id) > 0;
  }

  /** A title or name that holds these stems came (1) or went (-1). */
  label(stems: Iterable<number>, by: 1 | -1): void {
    for (const stem of stems) this.#labels.set(stem, (this.#labels.get(stem) ?? 0) + by);
  }

  /** The first of the stems that may be kin of `stem`, itself included, or -1; `nextKin` leads on. */
  firstKin(stem: string, language: string): number {
    return this.#firstKin.get(kinKey(stem, language)) ?? -1;
  }
}
