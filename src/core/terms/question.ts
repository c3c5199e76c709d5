// A question as the ranking sees it: what is asked for, and the terms that must be found.
import type { Vocabulary } from '../index/vocabulary.ts';
import { commonWords } from './common-words.ts';
import { lowered, withoutAccents } from './fold.ts';
import { kinOf } from './kin.ts';
import { asksFor, type Form } from './question-form.ts';
import { corrections } from './spelling.ts';
import { stemOf } from './stem.ts';
import type { WordCutter } from './words.ts';

/** A longer question is cut: each term costs time, and 24 are more than any honest question has. */
export const MOST_TERMS = 24;
const MOST_CHARACTERS = 1000;
const LONGEST_TERM = 40;

/** A stem of the record that may stand for a term; `weight` 1 for the term itself. */
export interface Variant {
  readonly stem: number;
  readonly weight: number;
}

export interface Term {
  readonly word: string;
  /** Its own stem, whether or not the record knows it. */
  readonly stem: string;
  /** The record's word form spelt exactly so, or -1. */
  readonly form: number;
  readonly variants: readonly Variant[];
  /** How it was found: as it is, by correcting its spelling, by kin alone, or not at all. */
  readonly found: 'itself' | 'corrected' | 'kin' | 'nowhere';
  /** Written like a name: with a capital, not at the head of the question. */
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
export function readQuestion(text: string, vocabulary: Vocabulary, cutter: WordCutter): Question {
  const languages = vocabulary.languages.length > 0 ? vocabulary.languages : ['en'];
  const surfaces = cutter.cut(text.slice(0, MOST_CHARACTERS), languages[0] ?? 'en');
  const forms = languages.map((language) => asksFor(surfaces, language));
  const best = forms.reduce((a, b) => (b.dropped.size > a.dropped.size ? b : a));
  const language = languages[forms.indexOf(best)] ?? 'en';
  const shouting = !/\p{Ll}/u.test(text);
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
    const name = !shouting && index > 0 && /^\p{Lu}/u.test(surface);
    const { variants, found } = common
      ? plain(stem, vocabulary)
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

interface Spelling {
  readonly word: string;
  readonly stem: string;
  readonly language: string;
}

/** English words for whoever wrote the text, which in the text itself is `we`. */
const WRITERS = new Set(
  'writer writers author authors journalist journalists reporter reporters blogger site'.split(' '),
);
const SELF = ['we', 'us', 'our'];
const SELF_WEIGHT = 0.6;

/** Kin so close that the word is no slip of the keyboard: `australian` beside `australia`. */
const CLOSE_KIN = 0.45;

function selfOf(vocabulary: Vocabulary): Variant[] {
  return SELF.flatMap((word) => {
    const stem = vocabulary.stemId(word);
    return stem === undefined ? [] : [{ stem, weight: SELF_WEIGHT }];
  });
}

/** A common word has no kin and is never taken for a slip of the keyboard. */
function plain(stem: string, vocabulary: Vocabulary): Pick<Term, 'variants' | 'found'> {
  const itself = vocabulary.stemId(stem);
  if (itself === undefined) return { variants: [], found: 'nowhere' };
  return { variants: [{ stem: itself, weight: 1 }], found: 'itself' };
}

function variantsOf(
  { word, stem, language }: Pick<Spelling, 'word' | 'stem' | 'language'>,
  vocabulary: Vocabulary,
): Pick<Term, 'variants' | 'found'> {
  const itself = vocabulary.stemId(stem);
  const known = itself !== undefined && vocabulary.holds(itself);
  const kin = kinOf(stem, language, vocabulary).map(({ stem: id, closeness }) => ({
    stem: id,
    weight: closeness * 0.6,
  }));
  if (known) return { variants: [{ stem: itself, weight: 1 }, ...kin], found: 'itself' };
  const writer = language === 'en' && WRITERS.has(word) ? selfOf(vocabulary) : [];
  if (writer.length > 0) return { variants: [...writer, ...kin], found: 'kin' };
  if (kin.some(({ weight }) => weight > CLOSE_KIN)) return { variants: kin, found: 'kin' };
  const corrected = new Map<number, number>();
  for (const { word: id, edits } of corrections(word, vocabulary)) {
    const at = vocabulary.stem.at(id);
    corrected.set(at, Math.max(corrected.get(at) ?? 0, 1 - (2 * edits) / word.length));
  }
  if (corrected.size === 0) return { variants: kin, found: kin.length > 0 ? 'kin' : 'nowhere' };
  for (const { stem: id, weight } of kin) if (!corrected.has(id)) corrected.set(id, weight);
  return { variants: Array.from(corrected, ([id, weight]) => ({ stem: id, weight })), found: 'corrected' };
}
