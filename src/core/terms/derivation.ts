// Endings that make one word of another (`победа`, `победитель`), for languages whose stemmers leave such words apart.

/** As they are left on stems, written without accents (`й` is `и`). */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  ru: [
    // nouns: deeds, qualities, people, places
    'ан ани ат ац б ен ени ив изац изм иализм к об ок ост ност енност тельност ств еств тельств ательств ительств ур',
    'анин янин ант ат ател ент ер ес ец иц ик ин ист ич ник ьник ниц ьниц ор тел ител ц чик щик',
    // adjectives
    'н ьн шн чн нн ан ян енн онн ионн ационн альн арн орн ельн тельн ательн ительн ивн ативн ов ев лив чив ист оват',
    'ск иск ииск еиск еск ическ ческ овск евск инск анск янск',
    // verbs and participles
    'а я е и у л ва ева ива ова ыва ну ирова изирова ем им вш ивш ущ ющ ащ ящ анн ованн еванн ированн изированн',
    'ован еван иван ыван ирован изирован',
  ],
};

const LISTS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(ENDINGS).map(([language, rows]) => [
    language,
    new Set(['', ...rows.flatMap((row) => row.split(' '))]),
  ]),
);
const NONE: ReadonlySet<string> = new Set();

/** What may follow a root in a language, nothing included; empty where none are listed. */
export function derivingEndings(language: string): ReadonlySet<string> {
  return LISTS.get(language) ?? NONE;
}
