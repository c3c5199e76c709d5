// Does the passage say it? What a passage that shares the question's words may still lack, or contradict.
import { negates } from '../check/negation.ts';
import { areOpposites, singlesOut } from '../terms/opposites.ts';
import { classesAt, NUMBER, TIME, UNCASED } from '../terms/word-classes.ts';
import { missingPlain, type Signal, strange } from './about-signals.ts';
import { fits } from './answer-features.ts';
import { bitsIn, type Evidence, rarest, share } from './evidence.ts';
import { MOST_SENTENCES } from './rank.ts';
import { COMMON_TERM } from './traits.ts';
import { worthIn } from './word-features.ts';

const DIGIT = /\p{N}/u;
const YEAR = /^(?:1\d|20)\d\ds?$/;
const FAR = 30;
/** How far outside the matched words a negation still bears on them. */
const REACH = 2;

const questionOf = ({ top }: Evidence) => top.place.weighed.question;

/** How many words of the question the passage replaces by their opposite; at most 2. English. */
function opposites(e: Evidence): number {
  const { stems, language } = questionOf(e);
  if (language !== 'en') return 0;
  const asked = new Set(stems);
  const here = new Set(e.words.stems);
  const other = [...here].filter((stem) => !asked.has(stem));
  const turned = stems.filter((stem) => !here.has(stem) && other.some((one) => areOpposites(stem, one)));
  return Math.min(turned.length, 2);
}

/** Places of the passage's words that stand for a telling term. */
function matchesOf({ top: { place } }: Evidence): number[] {
  const { seen, weighed } = place;
  const places: number[] = [];
  for (let match = 0; match < seen.matches; match++) {
    const slot = seen.order[match] as number;
    if (((weighed.traits[slot] ?? 0) & COMMON_TERM) === 0) places.push(seen.places[match] as number);
  }
  return places;
}

const denies = (e: Evidence, words: readonly string[]): boolean =>
  words.some((word) => negates(word, questionOf(e).language));

const asksNegated = (e: Evidence): boolean => questionOf(e).negated;

/** Whether the passage denies something among the matched words that the question does not. */
function denied(e: Evidence): boolean {
  const places = matchesOf(e);
  if (places.length === 0 || asksNegated(e)) return false;
  const [from, to] = [Math.min(...places) - REACH, Math.max(...places) + REACH];
  return denies(e, e.words.surfaces.slice(Math.max(0, from), to + 1));
}

/** Whether the passage lacks a word of the question with digits, and brings one that the question lacks. */
function otherNumber(e: Evidence, form: RegExp): number {
  const { stems: asked } = questionOf(e);
  const { stems: here } = e.words;
  const missing = asked.some((stem) => form.test(stem) && !here.includes(stem));
  return missing && here.some((stem) => form.test(stem) && !asked.includes(stem)) ? 1 : 0;
}

/** Whether the question singles one out (`first`, `largest`) and the passage does not. English. */
function unsingled(e: Evidence): number {
  const { words, stems, language } = questionOf(e);
  if (language !== 'en') return 0;
  const here = new Set(e.words.stems);
  return words.some((word, at) => singlesOut(word) && !here.has(stems[at] ?? '')) ? 1 : 0;
}

/** Places of the passage's words that could be what is asked for: new names, times or numbers. */
function offersOf(e: Evidence): number[] {
  const { asked, stems } = questionOf(e);
  const known = new Set(stems);
  const { surfaces, classes } = e.words;
  return surfaces.flatMap((surface, at) => {
    if (known.has(e.words.stems[at] ?? '')) return [];
    const isNamed = at > 0 && /^\p{Lu}/u.test(surface);
    const kind = classesAt(classes[at] ?? 0, isNamed);
    const name = (asked === 'who' || asked === 'where') && isNamed;
    const time = asked === 'when' && (kind & (TIME | NUMBER)) !== 0;
    const number = asked === 'number' && (kind & NUMBER) !== 0;
    return name || time || number ? [at] : [];
  });
}

const TYPED = new Set(['who', 'where', 'when', 'number']);

/** How many words, in tens, lie between the nearest thing of the kind asked for and a matched word; 3 where there is none. */
function answerDistance(e: Evidence): number {
  const { asked } = questionOf(e);
  if (
    !TYPED.has(asked) ||
    ((asked === 'who' || asked === 'where') && (e.top.place.seen.classes & UNCASED) !== 0)
  )
    return 0;
  const places = matchesOf(e);
  let least = FAR;
  for (const offer of offersOf(e)) for (const at of places) least = Math.min(least, Math.abs(offer - at));
  return least / 10;
}

/** `how many MINORS`: 1 where a new number stands at most three words before it, -1 where none does, 0 where no number is asked for. */
function countedHead(e: Evidence): number {
  const { asked, terms } = questionOf(e);
  if (asked !== 'number') return 0;
  const { stem } = terms.find(({ head }) => head) ?? terms[0] ?? { stem: '' };
  return offersOf(e).some((at) => e.words.stems.slice(at + 1, at + 4).includes(stem)) ? 1 : -1;
}

/** The worth of what the rest of its block holds and the passage lacks: the words are there, and said of something else. */
function elsewhere({ here, inBlock, top: { place } }: Evidence): number {
  const { before, after } = place;
  const beside = (before?.mask ?? 0) | (after?.mask ?? 0);
  return worthIn(inBlock & place.inBlock & ~here & ~beside, place.weighed);
}

// Beside each: what the AUROC against questions about the topic that the record does not answer loses without it, held out, in
// thousandths, of .746 with those that have a figure (words alone: .591, the words of the question counted: .68). `-`: not
// telling there, but on questions that name a record's people and ask for something else.
export const SAID_SIGNALS: Readonly<Record<string, Signal>> = {
  constant: () => 1,
  // What is missing, and whether it stands nearby.
  missing: (e) => rarest(e.telling & ~e.here, e), // with its square; 7
  missingSquared: (e) => rarest(e.telling & ~e.here, e) ** 2 / 10,
  missingBlockSquared: (e) => rarest(e.telling & ~e.inBlock, e) ** 2 / 10, // 0.5
  missingNamesCount: (e) => bitsIn(e.names & ~e.inBlock), // 6
  missingHead: (e) => share(e.heads & e.telling & ~e.around, e), // -
  missingPlain: (e) => missingPlain(e), // -
  missingPlainAll: (e) => (missingPlain(e) === 1 ? 1 : 0), // -
  strange: (e) => strange(e), // -
  cover: (e) => share(e.here, e), // -
  coverAround: (e) => share(e.around, e), // -
  elsewhere: (e) => elsewhere(e), // 6
  after: (e) => worthIn((e.top.place.after?.mask ?? 0) & e.telling & ~e.here, e.top.place.weighed), // 0.8
  kin: (e) => worthIn(e.here & ~e.top.place.seen.exact, e.top.place.weighed), // 1
  // What is contradicted.
  opposites: (e) => opposites(e), // 22
  negated: (e) => (asksNegated(e) ? 1 : 0), // 1.5
  undenied: (e) => (asksNegated(e) && !denies(e, e.words.surfaces) ? 1 : 0), // 3
  denied: (e) => (denied(e) ? 1 : 0), // 1.5
  otherNumber: (e) => otherNumber(e, DIGIT), // 2
  otherYear: (e) => otherNumber(e, YEAR), // 0.2, rare but nearly always right
  unsingled: (e) => unsingled(e), // 2
  // Whether the kind of thing asked for stands near the words.
  unfit: (e) => (fits(e.top.place) ? 0 : 1), // -
  unfitAll: (e) => (e.ranked.slice(0, MOST_SENTENCES).some(({ place }) => fits(place)) ? 0 : 1), // -
  answerDistance: (e) => answerDistance(e), // 2
  countedHead: (e) => countedHead(e), // 0.5
  // How the question is put: a long one that is met says more than a short one.
  words: (e) => Math.min(questionOf(e).words.length, 25) / 10, // 18
  what: (e) => (questionOf(e).asked === 'what' ? 1 : 0), // 1.2
  where: (e) => (questionOf(e).asked === 'where' ? 1 : 0), // 0.4
  length: (e) => Math.log(1 + e.words.stems.length), // 1.8
  newNames: (e) => (questionOf(e).asked === 'what' ? Math.min(e.top.place.seen.newNames, 3) / 3 : 0), // 4
};
