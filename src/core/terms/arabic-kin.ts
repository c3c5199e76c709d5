// Arabic stems of one root: vowels change inside a word, and prepositions and forms of the verb are written before it.

const ARABIC = /^[\u0621-\u064a]+$/;
/** Long vowels, hamza and the h of endings: what comes and goes between the consonants of a root. */
const WEAK = /[اويءه]/g;
/** Conjunctions and prepositions, the future, persons of a verb, participles: all that is written before a root. */
const BEFORE = /^[فبلكستنم]{0,2}$/;
/** A conjunction, then a preposition. */
const PROCLITIC = /^[وف]?[بلك]?$/;
/** Two consonants are shared by too many roots. */
const SHORTEST = 3;
const SAME_ROOT = 0.8;
const LETTER_BEFORE = 0.1;

/** Whether kin of a stem are told by its consonants: Persian and Urdu have the letters, but not the roots. */
export const hasRoot = (stem: string, language: string): boolean => language === 'ar' && ARABIC.test(stem);

/** The consonants of a stem: `فريق` and `فرق` → `فرق`. */
export const skeletonOf = (stem: string): string => stem.replace(WEAK, '');

/**
 * 1 where one stem is the other with a preposition before it (`لتسل`, `تسل`); less where only their consonants agree, as in broken
 * plurals (`خطا`, `اخط`) and forms of a verb (`يستخدم`, `استخدام`); 0 where they are no kin.
 */
export function closenessByRoot(one: string, other: string): number {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length >= SHORTEST && long.endsWith(short) && PROCLITIC.test(long.slice(0, -short.length)))
    return 1;
  const [a, b] = [skeletonOf(one), skeletonOf(other)];
  const [less, more] = a.length < b.length ? [a, b] : [b, a];
  const before = more.length - less.length;
  if (less.length < SHORTEST || !more.endsWith(less) || !BEFORE.test(more.slice(0, before))) return 0;
  return SAME_ROOT - before * LETTER_BEFORE;
}
