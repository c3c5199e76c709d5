// Which stems of the record may stand for a word of a question, and how much each counts.
import type { Vocabulary } from '../index/vocabulary.ts';
import { kinOf } from './kin.ts';
import { corrections } from './spelling.ts';
import { synonymsOf } from './synonyms.ts';

/** A stem of the record that may stand for a term; `weight` 1 for the term itself. */
export interface Variant {
  readonly stem: number;
  readonly weight: number;
  /** Another word with that meaning. */
  readonly isSynonym?: true;
}

/** `found`: as it is, by correcting its spelling, by kin and synonyms alone, or not at all. */
export interface Variants {
  readonly variants: readonly Variant[];
  readonly found: 'itself' | 'corrected' | 'kin' | 'nowhere';
}

/** A word as it is spelt in its question, without accents, and its stem. */
interface Spelling {
  readonly word: string;
  readonly stem: string;
  readonly language: string;
}

const KIN_WEIGHT = 0.6;
/** Kin so close that the word is no slip of the keyboard: `australian` beside `australia`. */
const CLOSE_KIN = 0.45;
/** What a synonym counts beside the word itself. S@1 on English questions at 0.3 · 0.4 · 0.5: .788 · .790 · .787. */
const SYNONYM_WEIGHT = 0.4;

/** English words for whoever wrote the text, which in the text itself is `we`. */
const WRITERS = new Set(
  'writer writers author authors journalist journalists reporter reporters blogger site'.split(' '),
);
const SELF = ['we', 'us', 'our'];
const SELF_WEIGHT = 0.6;

/** A common word has no kin and no synonyms, and is never taken for a slip of the keyboard. */
export function byItself(stem: string, vocabulary: Vocabulary): Variants {
  const itself = vocabulary.stemId(stem);
  if (itself === undefined) return { variants: [], found: 'nowhere' };
  return { variants: [{ stem: itself, weight: 1 }], found: 'itself' };
}

/**
 * What stands in the record for any other word. One that the record lacks is taken for a slip of the keyboard only where nothing else explains
 * it: it does not mean the writer, no synonym is listed, no close kin is there.
 */
export function variantsOf({ word, stem, language }: Spelling, vocabulary: Vocabulary): Variants {
  const itself = vocabulary.stemId(stem);
  const others = akin(stem, language, vocabulary);
  if (itself !== undefined && vocabulary.holds(itself))
    return { variants: distinct([{ stem: itself, weight: 1 }, ...others]), found: 'itself' };
  const writer = language === 'en' && WRITERS.has(word) ? held(SELF, SELF_WEIGHT, vocabulary) : [];
  const isSpeltRight =
    writer.length > 0 ||
    synonymsOf(stem, language).size > 0 ||
    others.some(({ weight }) => weight > CLOSE_KIN);
  const corrected = isSpeltRight ? [] : correctedTo(word, vocabulary);
  const [best] = corrected;
  const meant = best
    ? akin(vocabulary.stems[best.stem] ?? '', language, vocabulary).map((one) => ({
        ...one,
        weight: one.weight * best.weight,
      }))
    : [];
  const variants = distinct([...writer, ...corrected, ...others, ...meant]);
  if (corrected.length > 0) return { variants, found: 'corrected' };
  return { variants, found: variants.length > 0 ? 'kin' : 'nowhere' };
}

/** Kin and synonyms of a stem that the record holds. */
const akin = (stem: string, language: string, vocabulary: Vocabulary): Variant[] => [
  ...kin(stem, language, vocabulary),
  ...held(synonymsOf(stem, language), SYNONYM_WEIGHT, vocabulary).map((one) => ({
    ...one,
    isSynonym: true as const,
  })),
];

const kin = (stem: string, language: string, vocabulary: Vocabulary): Variant[] =>
  kinOf(stem, language, vocabulary).map(({ stem: id, closeness }) => ({
    stem: id,
    weight: closeness * KIN_WEIGHT,
  }));

/** Those of `stems` that the record holds. */
function held(stems: Iterable<string>, weight: number, vocabulary: Vocabulary): Variant[] {
  return Array.from(stems).flatMap((one) => {
    const stem = vocabulary.stemId(one);
    return stem !== undefined && vocabulary.holds(stem) ? [{ stem, weight }] : [];
  });
}

function correctedTo(word: string, vocabulary: Vocabulary): Variant[] {
  const found = corrections(word, vocabulary).map(({ word: id, edits }) => ({
    stem: vocabulary.stem.at(id),
    weight: 1 - (2 * edits) / word.length,
  }));
  return found.toSorted((a, b) => b.weight - a.weight);
}

/** Each stem once, with the weight that it comes with first. */
function distinct(variants: readonly Variant[]): Variant[] {
  const seen = new Set<number>();
  return variants.filter(({ stem }) => !seen.has(stem) && seen.add(stem));
}
