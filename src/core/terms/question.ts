// A question as the ranking sees it: what is asked for, and the terms that must be found.
import type { Vocabulary } from '../index/vocabulary.ts';
import { commonWords } from './common-words.ts';
import { lowered, withoutAccents } from './fold.ts';
import { asksFor, type Form } from './question-form.ts';
import { respaced, type Spaced } from './spacing.ts';
import { stemOf } from './stem.ts';
import { byItself, type Variants, variantsOf } from './variants.ts';
import type { WordCutter } from './words.ts';

/** A longer question is cut: each term costs time, and 24 are more than any honest question has. */
export const MOST_TERMS = 24;
const MOST_CHARACTERS = 1000;
const LONGEST_TERM = 40;

export interface Term extends Variants {
  readonly word: string;
  /** Its own stem, whether or not the record knows it. */
  readonly stem: string;
  /** The record's word form spelt exactly so, or -1. */
  readonly form: number;
  /** Written like a name: with a capital, not at the head of the question; in a question without capitals, if the record writes it so. */
  readonly name: boolean;
  readonly number: boolean;
  /** Among the commonest words of the language: never looked for, little worth. */
  readonly common: boolean;
  /** Right after `what`, `which` or `how many`: the kind of thing asked for. */
  readonly head: boolean;
  /** Whether the next term followed it with nothing dropped between. */
  readonly joined: boolean;
}

export interface Question extends Form {
  readonly terms: readonly Term[];
  /** All its words in order, those that are no terms too: lowered, and their stems. */
  readonly words: readonly string[];
  readonly stems: readonly string[];
  readonly language: string;
}

/** Reads a question against a record's vocabulary. Terms are distinct by stem, in order, and at most 24. */
export function readQuestion(text: string, record: Spaced, cutter: WordCutter): Question {
  const { vocabulary } = record;
  const languages = vocabulary.languages.length > 0 ? vocabulary.languages : ['en'];
  const surfaces = respaced(cutter.cut(text.slice(0, MOST_CHARACTERS), languages[0] ?? 'en'), record);
  const forms = languages.map((language) => asksFor(surfaces, language));
  const best = forms.reduce((a, b) => (b.dropped.size > a.dropped.size ? b : a));
  const language = languages[forms.indexOf(best)] ?? 'en';
  const shouting = !/\p{Ll}/u.test(text);
  const marked = /\p{Lu}/u.test(text);
  const terms: Term[] = [];
  const seen = new Set<string>();
  const words = surfaces.map((surface) => lowered(surface, language).slice(0, LONGEST_TERM));
  const stems = words.map((word) => stemIn(vocabulary, word, language));
  for (const [index, surface] of surfaces.entries()) {
    if (best.dropped.has(index)) continue;
    const [word = '', stem = ''] = [words[index], stems[index]];
    if (stem === '' || seen.has(stem)) continue;
    seen.add(stem);
    const bare = withoutAccents(word, language);
    const common = commonWords(language).has(bare);
    const name = marked ? !shouting && index > 0 && /^\p{Lu}/u.test(surface) : vocabulary.isName(stem);
    const { variants, found } = common
      ? byItself(stem, vocabulary)
      : variantsOf({ word: bare, stem, language }, vocabulary);
    terms.push({
      word,
      stem,
      form: vocabulary.wordId(bare, language) ?? -1,
      variants,
      found,
      name,
      number: /\p{N}/u.test(word),
      common,
      head: best.head === index,
      joined: index + 1 < surfaces.length && !best.dropped.has(index + 1),
    });
    if (terms.length === MOST_TERMS) break;
  }
  return { ...best, terms, words, stems, language };
}

/** A word that the record knows needs no stemming. */
function stemIn(vocabulary: Vocabulary, word: string, language: string): string {
  const known = vocabulary.wordId(withoutAccents(word, language), language);
  return known === undefined ? stemOf(word, language) : (vocabulary.stems[vocabulary.stem.at(known)] ?? '');
}
