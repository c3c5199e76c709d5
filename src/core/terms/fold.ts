// The form in which two spellings of one word meet: case, accents and apostrophes.

/** Accents of Latin, Greek and Cyrillic letters, and the optional vowel marks of Arabic and Hebrew. */
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u0640]/g;
const PLAIN = /^[a-z0-9]*$/;
const ELISION = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|dell|all|nell|sull|un)['’ʼ](?=..)/;
const ELIDING = new Set(['fr', 'it', 'ca']);
/** Languages that write the endings of names and numbers after an apostrophe. */
const SETTING_OFF = new Set(['tr', 'az']);
const SET_OFF = /(?<=..)['’ʼ].*/;

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
  return bare
    .replace(/['’ʼ]s$/, '')
    .replace(/['’ʼ.,]/g, '')
    .normalize('NFC');
}

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
