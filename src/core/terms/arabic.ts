// Arabic words without what is written onto them: conjunction, article, endings, possessive pronouns.

const MARKS = /[\u064b-\u065f\u0670\u0640]/g;
/** The article with what stands before it, or the conjunction `و`. Other lone letters are as often the word's own: see arabic-kin.ts. */
const PARTICLES = /^(?:[وف]?(?:بال|كال|لل|ال)(?=..)|و(?=....))/;
/** The commonest preposition. A word's own `ب` goes too, after the article as well, so that the word still meets itself. */
const BI = /^ب(?=....)/;
/** Pronouns, plural and dual, gender, case, descent (`ي`): taken off while three letters are left. */
const ENDING = /(?<=...)(?:هما|ها|هم|هن|نا|ات|ون|ين|ان|ه|ة|ت|ي|ا|و)$/;

/** The stem of an Arabic word, in one spelling of alef, ya and hamza: `والشركات`, `شركته` and `الشركة` → `شرك`. */
export function arabicStem(word: string): string {
  let stem = word
    .replace(MARKS, '')
    .replace(PARTICLES, '')
    .replace(BI, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replaceAll('ى', 'ي')
    .replaceAll('ؤ', 'و')
    .replaceAll('ئ', 'ي');
  for (let shorter = ''; shorter !== stem; ) {
    shorter = stem;
    stem = stem.replace(ENDING, '');
  }
  return stem;
}
