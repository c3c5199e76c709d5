// What the ways to bend a sentence share.
import type { Random } from './seeded.ts';

/** Bends a sentence; `other` is another one of the record. Null where there is nothing to bend so. */
export type Change = (sentence: string, random: Random, other: string) => string | null;

/** Words as blanks part them. */
export const split = (sentence: string) => sentence.split(' ');
/** Words that no honest omission hides. */
export const NEGATION =
  /\b(?:not|no|never|none|neither|nor|cannot|without|unable|refus\w*|fail\w*|den\w+|hardly|unless|lack\w*|false)\b|n['’]t\b/i;
/** What belongs to the number before it. */
export const MAGNITUDE = /^(?:hundred|thousand|million|billion|trillion|per|percent|%)/i;
/** The sentence with the first match replaced; null where there is none. */
export const swapped = (sentence: string, from: RegExp, to: string) => {
  const out = sentence.replace(from, to);
  return out === sentence ? null : out;
};
