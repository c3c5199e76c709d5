// A question as the ranking sees it: what is asked for, and the terms that must be found.
import type { Vocabulary } from '../index/vocabulary.ts';
import { commonWords } from './common-words.ts';
import { lowered, withoutAccents } from './fold.ts';
import { asksFor, type Form } from './question-form.ts';
import { respaced, type Spaced } from './spacing.ts';
import { byItself, type Variants, variantsOf } from './variants.ts';
import type { WordCutter } from './words.ts';

/** A longer question is cut: each term costs time, and 24 are more than any honest question has. */
export const MOST_TERMS = 24;
const MOST_CHARACTERS = 1000;
/** In UTF-16 units: the longest words of German news have some 80. */
const LONGEST_TERM = 100;

export interface Term extends Variants {
  readonly word: string;
  /** Its own stem, whether or not the record knows it. */
  readonly stem: string;
  /** The record's word form spelt exactly so, or -1. */
  readonly form: number;
  /** Written like a name: with a capital, not at the head of the question; in a question all in small letters or all in capitals, if the record writes it so. */
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
  const { languages } = vocabulary;
  const surfaces = respaced(cutter.cut(text.slice(0, MOST_CHARACTERS), languages[0] ?? 'en'), record);
  const { language, form: best } = likeliest(surfaces, languages, vocabulary);
  const marked = /\p{Lu}/u.test(text) && /\p{Ll}/u.test(text);
  const terms: Term[] = [];
  const seen = new Set<string>();
  const words = surfaces.map((surface) => lowered(surface, language).slice(0, LONGEST_TERM));
  const stems = words.map((word) => vocabulary.stemFor(word, language));
  for (const [index, surface] of surfaces.entries()) {
    if (best.dropped.has(index)) continue;
    const [word = '', stem = ''] = [words[index], stems[index]];
    if (stem === '' || seen.has(stem)) continue;
    seen.add(stem);
    const bare = withoutAccents(word, language);
    const common = commonWords(language).has(bare);
    const name = marked ? index > 0 && /^\p{Lu}/u.test(surface) : vocabulary.isName(stem);
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
  return { ...best, terms: eachItsOwn(terms), words, stems, language };
}

/**
 * The language a question is in, of those of the record: the one that has most of its question words, then the one whose passages
 * know most of its words, then the first.
 */
function likeliest(
  surfaces: readonly string[],
  languages: readonly string[],
  vocabulary: Vocabulary,
): { language: string; form: Form } {
  const knows = (surface: string, language: string) =>
    vocabulary.wordId(withoutAccents(lowered(surface, language), language), language) !== undefined;
  const [first, ...others] = languages.map((language) => {
    const form = asksFor(surfaces, language);
    const known = languages.length > 1 ? surfaces.filter((surface) => knows(surface, language)).length : 0;
    return { language, form, known };
  });
  if (!first) return { language: 'en', form: asksFor(surfaces, 'en') };
  return others.reduce((a, b) => {
    const more = b.form.dropped.size - a.form.dropped.size || b.known - a.known;
    return more > 0 ? b : a;
  }, first);
}

/** A stem that is a term of its own stands for no other: `Do you keep and store records?` on `We store your records.` */
function eachItsOwn(terms: readonly Term[]): Term[] {
  const own = new Set(
    terms.flatMap(({ found, variants: [itself] }) => (found === 'itself' && itself ? [itself.stem] : [])),
  );
  return terms.map((term) => {
    const variants = term.variants.filter(
      ({ stem }, at) => (at === 0 && term.found === 'itself') || !own.has(stem),
    );
    return { ...term, variants, found: variants.length > 0 ? term.found : 'nowhere' };
  });
}
