// Arabic letters that are written in several ways, and the particles that are written onto a word.

const PARTICLES = /^(?:وال|بال|كال|فال|لل|ال|و(?=.{3}))(?=..)/;

/** One spelling of alef, ya and ta marbuta, without conjunction and article: `والكتاب` → `كتاب`. The stemmer does the endings. */
export function bareArabic(word: string): string {
  return word
    .replace(/[\u064b-\u065f\u0670\u0640]/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replaceAll('ى', 'ي')
    .replace(PARTICLES, '');
}
