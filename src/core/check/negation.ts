// Words whose omission turns a statement round.

/** Negations of the languages that are tested, each as it stands alone in a text (lower case, straight apostrophe). */
const BY_LANGUAGE: Readonly<Record<string, string>> = {
  en:
    'not no never none nobody nothing neither nor cannot nowhere without unless hardly scarcely barely seldom rarely ' +
    'unable unlikely unwilling untrue impossible incapable deny denies denied denying refuse refuses refused ' +
    'refusing fail fails failed failing lack lacks lacked dont doesnt didnt isnt arent wasnt werent wont wouldnt ' +
    'shouldnt couldnt havent hasnt hadnt aint',
  de: 'nicht kein keine keinen keinem keiner keines nie niemals nichts niemand weder ohne kaum',
  fr: 'non pas jamais rien aucun aucune sans ni ne',
  es: 'no nunca jamás nada nadie ningún ninguna ninguno sin tampoco',
  pt: 'não nunca jamais nada nem sem ninguém nenhum nenhuma',
  it: 'non mai niente nulla nessuno nessuna senza né',
  nl: 'niet geen nooit niets niemand zonder',
  ro: 'nu niciodată nimic nimeni niciun nicio fără nici',
  ru: 'не нет ни никогда ничего никто без нельзя',
  el: 'δεν μην δε μη ποτέ τίποτα κανείς κανένας καμία χωρίς ούτε',
  tr: 'değil yok hiç hiçbir asla',
  ar: 'لا لم لن ليس ليست غير دون بدون',
  hi: 'नहीं न मत ना बिना',
  vi: 'không chẳng chưa chả đừng',
};
const NEGATIONS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(BY_LANGUAGE).map(([language, words]) => [language, new Set(words.split(' '))]),
);
/** What negates in one language and is a common word of another: `mai`, Italian for never, is Romanian for more. */
const ELSEWHERE_COMMON = new Set(['mai', 'ne']);
const ANYWHERE: ReadonlySet<string> = new Set(
  Object.values(BY_LANGUAGE)
    .flatMap((words) => words.split(' '))
    .filter((word) => !ELSEWHERE_COMMON.has(word)),
);
/** Of scripts without spaces: what to look for in the words run together. */
const UNSPACED_NEGATION = /[不没沒無无非未别別勿]|ไม่|มิ|ない|ません|ず/u;
const UNSPACED = new Set(['zh', 'ja', 'th']);

const HELD_OPEN = /n't$/;

const formOf = (word: string): string => word.toLowerCase().replace(/[’‘ʼ]/g, "'");

/** Does this word negate in any of the languages? For quotations, which nobody says the language of. */
export function isNegation(word: string): boolean {
  const form = formOf(word);
  return ANYWHERE.has(form) || HELD_OPEN.test(form);
}

/** Does this word negate in a text of `language`? French `pas` does, and `à deux pas` is no Portuguese. */
export function negates(word: string, language: string): boolean {
  if (UNSPACED.has(language)) return UNSPACED_NEGATION.test(word);
  const form = formOf(word);
  return (NEGATIONS.get(language)?.has(form) ?? false) || (language === 'en' && HELD_OPEN.test(form));
}

/** How many negations stand among these words. */
export function negationsIn(words: readonly string[]): number {
  const alone = words.filter(isNegation).length;
  return alone || (UNSPACED_NEGATION.test(words.join('')) ? 1 : 0);
}

/** Words that multiply the number before them: leaving one out changes the number. */
export const MAGNITUDE =
  /^(?:%|‰|per|percent|hundred|thousand|million|billion|trillion|dozen|k|m|bn|tn|mio|mrd|millionen?|milliarden?|millones|millions|milliards?)$/i;
