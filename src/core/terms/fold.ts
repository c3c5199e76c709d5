// The form in which two spellings of one word meet: case, accents and apostrophes.

/** Accents of Latin, Greek and Cyrillic letters, and the optional vowel marks of Arabic and Hebrew. */
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u0640]/g;
const PLAIN = /^[a-z0-9]*$/;
const ELISION = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|dell|all|nell|sull|un)['’ʼ](?=..)/;
const ELIDING = new Set(['fr', 'it', 'ca']);
/** Languages that write the endings of names and numbers after an apostrophe. */
const SETTING_OFF = new Set(['tr', 'az']);
const SET_OFF = /(?<=..)['’ʼ].*/;

const DIGIT = /\p{N}/u;
/** What groups thousands; any other point or comma between digits parts a fraction. */
const GROUPING = /(?<=\d)[.,](?=\d{3}(?!\d))/g;
const OTHER_DIGITS = /(?!\d)\p{Nd}/gu;

/** Languages in which an accent makes another word of every second one; there it is kept. */
const KEEPS_ACCENTS = new Set(['vi']);

/**
 * Lower case without apostrophes: `Didn’t` → `didnt`, `Hunter’s` → `hunter`, and in French and Italian `l’homme` →
 * `homme`, in Turkish `Ankara’nın` → `ankara`. Accents are still there, because stemmers need them.
 */
export function lowered(word: string, language: string): string {
  const low = SETTING_OFF.has(language) ? word.toLocaleLowerCase('tr') : word.toLowerCase();
  if (PLAIN.test(low)) return low;
  const bare = ELIDING.has(language)
    ? low.replace(ELISION, '')
    : SETTING_OFF.has(language)
      ? low.replace(SET_OFF, '')
      : low;
  const plain = bare.replace(/['’ʼ]s$/, '').replace(/['’ʼ]/g, '');
  return (DIGIT.test(plain) ? loweredNumber(plain) : plain.replace(/[.,]/g, '')).normalize('NFC');
}

/** One spelling of a number: `1,250` → `1250`, `2,5` → `2.5`, `٢٠٢٢` → `2022`. */
function loweredNumber(word: string): string {
  return word
    .replace(OTHER_DIGITS, (digit) => String(valueOf(digit.codePointAt(0) ?? 0)))
    .replace(GROUPING, '')
    .replaceAll(',', '.');
}

/** Of a decimal digit. Unicode's rows of ten begin at a code that ends in 0, in the Indic blocks at one that ends in 6. */
const valueOf = (code: number): number => (code >= 0x900 && code <= 0xdff ? code - 6 : code) & 0xf;

/** Takes the accents off: `café` → `cafe`. Letters that need their marks (Indic, Thai, Hangul) keep them. */
export function withoutAccents(word: string, language: string): string {
  if (PLAIN.test(word) || KEEPS_ACCENTS.has(language)) return word;
  return word
    .normalize('NFKD')
    .replace(MARKS, '')
    .normalize('NFC')
    .replaceAll('ß', 'ss')
    .replaceAll('ı', 'i');
}
