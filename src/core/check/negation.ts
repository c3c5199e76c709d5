// Words whose omission turns a statement round.

/** Negations of the languages that are tested, each as it stands alone in a text (lower case, straight apostrophe). */
const NEGATIONS = new Set(
  (
    'not no never none nobody nothing neither nor cannot nowhere without unless hardly scarcely barely seldom rarely ' +
    'unable unlikely unwilling untrue impossible incapable deny denies denied denying refuse refuses refused ' +
    'refusing fail fails failed failing lack lacks lacked dont doesnt didnt isnt arent wasnt werent wont wouldnt ' +
    'shouldnt couldnt havent hasnt hadnt aint ' +
    'nicht kein keine keinen keinem keiner keines nie niemals nichts niemand weder ohne kaum ' +
    'pas jamais rien aucun aucune sans ni ' +
    'nunca jamás nada nadie ningún ninguna ninguno sin tampoco ' +
    'nu niciodată nimic nimeni niciun nicio fără nici ' +
    'не нет ни никогда ничего никто без нельзя ' +
    'δεν μην δε μη ποτέ τίποτα κανείς κανένας καμία χωρίς ούτε ' +
    'değil yok hiç hiçbir asla ' +
    'لا لم لن ليس ليست غير دون بدون ' +
    'नहीं न मत ना बिना ' +
    'không chẳng chưa chả đừng ' +
    'não nem sem niet geen nooit niente senza'
  ).split(' '),
);
/** Of scripts without spaces: what to look for in the words run together. */
const UNSPACED_NEGATION = /[不没沒無无非未别別勿]|ไม่|มิ|ない|ません|ず/u;

const HELD_OPEN = /n't$/;

/** Does this word negate? */
export function isNegation(word: string): boolean {
  const form = word.toLowerCase().replace(/[’‘ʼ]/g, "'");
  return NEGATIONS.has(form) || HELD_OPEN.test(form);
}

/** How many negations stand among these words. */
export function negationsIn(words: readonly string[]): number {
  const alone = words.filter(isNegation).length;
  return alone || (UNSPACED_NEGATION.test(words.join('')) ? 1 : 0);
}

/** Words that multiply the number before them: leaving one out changes the number. */
export const MAGNITUDE =
  /^(?:%|‰|per|percent|hundred|thousand|million|billion|trillion|dozen|k|m|bn|tn|mio|mrd|millionen?|milliarden?|millones|millions|milliards?)$/i;
