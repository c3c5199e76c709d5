// The closed lists that attribution knows: verbs of saying, pronouns, titles, nouns for people and papers.
import {
  FOREIGN_DETERMINERS,
  FOREIGN_FEMALE_TITLES,
  FOREIGN_MALE_TITLES,
  FOREIGN_SAY,
  FOREIGN_SPEAKING_NOUNS,
  FOREIGN_TITLES,
  FOREIGN_VOICE,
} from './lexicon-languages.ts';

/** The words of a list. */
export function listed(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).filter((word) => word !== ''));
}

/**
 * How strongly a verb announces somebody's words. `say`: with or without quotation marks ("said") · `tell`: its hearer
 * stands right after it · `voice`: tells how words were uttered ("added") · `call`: takes a name or a judgement
 * ("dubbed") · `hold`: states a view, seldom verbatim ("believes") · `paper`: what a document does ("reads").
 */
export type CueClass = 'say' | 'tell' | 'voice' | 'call' | 'hold' | 'paper';

/** Regular verbs are given by their stem; each form is made from it. */
function formsOf(stem: string): string[] {
  const short = stem.endsWith('e') ? stem.slice(0, -1) : stem;
  const y = /[^aeiou]y$/u.test(stem) ? stem.slice(0, -1) : null;
  const third = y === null ? (/(?:s|x|ch|sh)$/u.test(stem) ? `${stem}es` : `${stem}s`) : `${y}ies`;
  const past = y === null ? `${short}ed` : `${y}ied`;
  return [stem, third, past, `${short}ing`];
}

/** Forms that are not made by rule. */
const IRREGULAR: readonly (readonly [CueClass, string])[] = [
  ['say', `said say says saying`],
  ['tell', `told tell tells telling`],
  [
    'voice',
    `wrote write writes writing written went began begins quipped quips quipping put puts admitted admits
   admitting spoke speaks speaking swore swears sang concurred concurs sums summed read reads reading`,
  ],
  [
    'hold',
    `thought thinks think thinking knew knows felt feels feel found finds meant means saw sees made makes
   shows showed held holds`,
  ],
];

/** Regular verbs by their stem. A stem in two lists belongs to the first. */
const REGULAR: readonly (readonly [CueClass, string])[] = [
  [
    'voice',
    `add ask reply respond answer continue explain note tweet retweet state declare argue insist conclude
   recall joke remark observe suggest warn announce claim shout yell cry exclaim proclaim assert
   recount comment concede boast complain lament muse reiterate repeat stress emphasize emphasise vow
   pledge promise predict interject counter reason whisper scream chant testify elaborate caution post
   blog confess offer maintain contend quote report acknowledge urge wonder joke allege affirm agree
   confirm deny disclose reveal elaborate email text opine advise protest retort gush thunder roar
   mutter murmur chime agree chide fume tease implore plead bellow thank apologize apologise signal
   hint recommend propose demand request argue estimate`,
  ],
  [
    'call',
    `call describe dub label characterize characterise brand denounce criticize criticise slam blast
   accuse praise condemn attack mock dismiss refer portray blame decry defend rip ridicule deride hail
   tout cite compare depict question challenge assure inform remind invite name term deem deplore
   rebuke assail bash encourage instruct`,
  ],
  [
    'hold',
    `believe consider express indicate imply fear hope expect want feel worry understand discuss mention
   outline highlight point talk address reference raise voice admire assume decide learn argue suspect
   doubt promote welcome plan`,
  ],
  ['paper', `state reveal detail headline publish issue release caption include`],
];

/** Verbs of saying in German and French. */
const OTHER: readonly (readonly [CueClass, string])[] = [
  ['say', FOREIGN_SAY],
  ['voice', FOREIGN_VOICE],
];

function formed(
  list: readonly (readonly [CueClass, string])[],
  forms: (word: string) => string[],
): [string, CueClass][] {
  return list.flatMap(([kind, words]) =>
    [...listed(words)].flatMap((word) => forms(word).map((form): [string, CueClass] => [form, kind])),
  );
}

const CUES: ReadonlyMap<string, CueClass> = new Map([
  ...formed(REGULAR, formsOf).toReversed(),
  ...formed(IRREGULAR, (word) => [word]),
  ...formed(OTHER, (word) => [word]),
]);

/** The class of a verb of saying, or null. */
export function cueClassOf(low: string): CueClass | null {
  return CUES.get(low) ?? null;
}

/** Pronouns that can name a speaker, with who they can stand for. */
export const PRONOUNS: ReadonlyMap<string, 'he' | 'she' | 'they' | 'it' | 'self' | 'who'> = new Map([
  ['he', 'he'],
  ['she', 'she'],
  ['they', 'they'],
  ['it', 'it'],
  ['i', 'self'],
  ['we', 'self'],
  ['you', 'self'],
  ['who', 'who'],
  ['one', 'it'],
  ['others', 'they'],
  ['some', 'they'],
  ['another', 'it'],
  ['many', 'they'],
  ['er', 'he'],
  ['sie', 'she'],
  ['il', 'he'],
  ['elle', 'she'],
  ['ils', 'they'],
  ['elles', 'they'],
]);
/** Possessives of them ("his words"). */
export const POSSESSIVES: ReadonlyMap<string, 'he' | 'she' | 'they' | 'it'> = new Map([
  ['his', 'he'],
  ['her', 'she'],
  ['their', 'they'],
  ['its', 'it'],
]);

export const MALE_TITLES = listed(
  `mr sir lord king prince father brother chairman congressman spokesman herr monsieur ${FOREIGN_MALE_TITLES}`,
);
export const FEMALE_TITLES = listed(
  `mrs ms miss lady queen princess sister chairwoman congresswoman spokeswoman madam frau madame ${FOREIGN_FEMALE_TITLES}`,
);
/** Words before a name that are no part of it. */
export const TITLES = listed(
  `${[...MALE_TITLES, ...FEMALE_TITLES].join(' ')} mx dr prof professor sen sens senator rep reps representative gov governor gen general
   lt col colonel sgt sergeant capt captain cmdr adm admiral maj major rev reverend fr hon pres president vice-president secretary judge
   justice mayor speaker ambassador minister premier chancellor chief officer detective director dean bishop pope cardinal attorney
   former candidate ceo reporter anchor host editor author actor actress singer analyst strategist pollster democrat republican
   ${FOREIGN_TITLES}`,
);

/** Capitalised words that open sentences and are seldom names. */
export const NOT_NAMES = listed(
  `the a an this that these those and but or nor so yet if when while as at by for from in into of on to with without about after
   against among before between during since under until upon over through according although because however meanwhile moreover
   then there here now today yesterday tomorrow still also even just only not no yes what why how who whom whose which where he she it
   they we i you his her its their our your my me him them us mine one some many most all both each every another other others few several
   is are was were be been has have had do does did will would can could should may might must let once instead perhaps maybe despite
   like unlike earlier later last next first second third finally indeed thus hence monday tuesday wednesday thursday friday saturday
   sunday january february march april may june july august september october november december more less such well asked told said
   speaking responding referring filling late though two three four five six seven eight nine ten twenty thirty today's noting adding calling citing writing following given ok okay oh dear hell`,
);

/** Small words that may stand inside a name. */
export const NAME_LINKS = listed('of de la le van von der den bin al el du da dos del for and & the');

/** Nouns that can speak: people by what they are, bodies, and papers. */
export const SPEAKING_NOUNS = listed(
  `spokesman spokeswoman spokesperson spokespeople official officials source sources aide aides adviser advisers advisor advisors
   lawyer lawyers attorney attorneys senator senators congressman congresswoman lawmaker lawmakers governor president candidate
   candidates nominee campaign campaigns committee committees department agency agencies government administration court courts judge
   judges jury panel commission company companies firm firms group groups organization organizations organisation organisations union
   unions party voter voters supporter supporters critic critics opponent opponents analyst analysts expert experts economist economists
   strategist strategists operative operatives pollster pollsters professor researcher researchers scientist scientists author authors
   writer writers reporter reporters journalist journalists columnist office editor editors editorial newspaper paper magazine network report
   reports study survey poll polls statement letter memo email emails e-mail e-mails document documents article post tweet tweets message
   ad ads advertisement narrator headline headlines video book book's website site sign signs banner caption filing lawsuit complaint
   resolution order ruling bill law rule rules policy transcript release blog column story secretary director chairman chairwoman
   chairperson chair leader leaders minister ministry mayor chief officer officers police general businessman billionaire mogul
   executive executives ceo founder manager owner host anchor moderator man woman men women people person student students teacher
   teachers worker workers resident residents neighbor neighbour friend friends colleague colleagues brother sister father mother wife
   husband son daughter member members activist activists protester protesters crowd audience democrat democrats republican republicans
   conservatives liberals rival rivals ally allies veteran veterans coach player actor actress singer comedian director producer bishop
   pope pastor priest witness witnesses victim victims participant participants user users commenter commentators commentator pundit
   pundits donor donors delegate delegates diplomat diplomats ambassador doctor doctors physician
   ${FOREIGN_SPEAKING_NOUNS}`,
);

/** Words between a speaker and their verb that are no part of the name. */
export const VERB_HELPERS = listed(
  `has have had was is are were be been will would could should may might can did does do also then later once again already always
   even ever never now just only often still recently repeatedly previously first famously reportedly further not n't
   didn't hasn't don't doesn't didn’t won't can't couldn't wouldn't to go went goes on himself herself themselves both then-`,
);
/** Words that open a noun group. */
export const DETERMINERS = listed(
  `the a an one another this these those some many several two three four five most other his her its their our my no each every
   ${FOREIGN_DETERMINERS}`,
);
/** After these a name is somebody spoken to or about, not the speaker. */
export const PREPOSITIONS = listed(
  'to of for with about by against on from at in into over between after before like than toward towards',
);

/** Nouns of time: "these days" is nobody. */
export const TIMES = listed(
  'day days week weeks month months year years time times night morning evening afternoon hour hours minute minutes moment decade decades season today summer winter spring fall',
);
