// What a word can be, whatever the text: a number, a month, a role. A bit each, so that a passage's kinds are cheap to see.
import { CLASS_LANGUAGES, classWords } from './class-words.ts';
import { commonWords } from './common-words.ts';
import { withoutAccents } from './fold.ts';
import { isNumber } from './number-words.ts';

export const NUMBER = 1;
export const TIME = 2;
export const CAUSE = 4;
export const PLACE = 8;
export const ROLE = 16;
export const BACKWARD = 32;
export const WRITER = 64;
export const MONEY = 128;
export const MEANS = 256;
/** Among the commonest words of its language. */
export const COMMON = 512;
/** A month that is another word too: a time where it is written like a name. */
export const TIME_IF_NAMED = 2048;
/** Of a whole passage: its script knows no capitals, so that nothing in it is written like a name. */
export const UNCASED = 4096;
/** Of a whole passage: it ends with a colon, and what it announces follows. */
export const INTRODUCES = 1024;

/** English lists. Other languages have digits, capitals, the months that Intl knows, and some have class-words.ts. */
const LISTS: ReadonlyArray<readonly [number, string]> = [
  [
    NUMBER,
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion dozen dozens half third quarter twice once double percent several',
  ],
  [
    TIME,
    'january february april june july august september october november december monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow morning evening night week weeks month months year years century centuries decade decades day days hour hours minute minutes ago since until during before after later earlier now currently recently annually daily spring summer autumn winter era period',
  ],
  [
    CAUSE,
    'because since due therefore thus hence so reason reasons cause caused causes result resulted led leads owing order',
  ],
  [
    PLACE,
    'in at near from to across between north south east west northern southern eastern western city country region area coast river street',
  ],
  [
    ROLE,
    'manager director officer president minister chief chairman chairwoman chair head secretary spokesman spokeswoman spokesperson executive ceo founder governor mayor senator commissioner leader king queen emperor bishop pope general captain colonel professor doctor engineer journalist reporter writer author editor lawyer judge treasurer ambassador representative analyst scientist researcher prince princess duke senator',
  ],
  [BACKWARD, 'he she it they this these those such his her their its him them that another both'],
  [WRITER, 'we us our ours i me my mine'],
  [
    MONEY,
    'dollar dollars cent cents pound pounds euro euros usd aud gbp yen fee fees cost costs price revenue paid pay salary tax budget',
  ],
  [MEANS, 'by through using via with means method process'],
];

const KINDS: Readonly<Record<string, number>> = { time: TIME, cause: CAUSE };

/** By language: lowered words without accents, with their classes. */
const BITS: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map([
  ['en', bitsOf(LISTS.map(([bit, words]) => [bit, words.split(' ')]))],
  ...CLASS_LANGUAGES.map(
    (language) =>
      [
        language,
        bitsOf(
          classWords(language).map(([kind, words]) => [KINDS[kind] ?? 0, words]),
          language,
        ),
      ] as const,
  ),
]);

function bitsOf(
  lists: ReadonlyArray<readonly [number, readonly string[]]>,
  language = 'en',
): Map<string, number> {
  const bits = new Map<string, number>();
  for (const [bit, words] of lists) {
    for (const word of words) {
      const bare = withoutAccents(word, language);
      bits.set(bare, (bits.get(bare) ?? 0) | bit);
    }
  }
  return bits;
}

/** English months that are another word too. */
const NO_MONTHS_IF_SMALL = new Set(['may', 'march']);

/** The classes of a word at its place: `may` is a month only where it is written like a name. */
export const classesAt = (classes: number, isNamed: boolean): number =>
  isNamed && (classes & TIME_IF_NAMED) !== 0 ? classes | TIME : classes;

/** Month names as Intl writes them, lowered. */
export function monthsOf(language: string): ReadonlySet<string> {
  return language === 'en' ? ENGLISH_MONTHS : monthsByIntl(language);
}

function monthsByIntl(language: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const month of ['long', 'short'] as const) {
    const format = new Intl.DateTimeFormat(language, { month, day: 'numeric', timeZone: 'UTC' });
    for (let index = 0; index < 12; index++) {
      const part = format.formatToParts(Date.UTC(2000, index, 1)).find(({ type }) => type === 'month');
      if (part && /\p{L}{3}/u.test(part.value)) names.add(part.value.toLowerCase().replace('.', ''));
    }
  }
  return names;
}

/** Made when the program starts: the first date format of a process loads for some 50 ms, which must not hold up an index. */
const ENGLISH_MONTHS = monthsByIntl('en');

/** The classes of a lowered word, as bits. */
export function classesOf(word: string, language: string, months: ReadonlySet<string>): number {
  const bare = withoutAccents(word, language);
  let bits = BITS.get(language)?.get(bare) ?? 0;
  if (isNumber(word, language)) bits |= NUMBER | (/^(?:1\d|20)\d\ds?$/.test(word) ? TIME : 0);
  if (language === 'en' && NO_MONTHS_IF_SMALL.has(word)) bits |= TIME_IF_NAMED;
  else if (months.has(word)) bits |= TIME;
  if (commonWords(language).has(bare)) bits |= COMMON;
  return bits;
}
