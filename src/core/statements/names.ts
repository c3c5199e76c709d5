// What a mention's speaker is called: one name for a person however the text goes on to call them.

import { FEMALE_TITLES, listed, MALE_TITLES, TITLES } from './lexicon.ts';
import { FEMALE_NAMES, FEMALE_NOUNS, MALE_NAMES, MALE_NOUNS, ORGANISATION_WORDS } from './lexicon-names.ts';
import type { Mention } from './mentions.ts';
import type { Reading } from './reading.ts';
import type { Token } from './tokens.ts';

const LONGEST_NAME = 5;
const MOST_NAMESAKES = 8;

/** A person or body that a text names, as far as its names tell. */
export interface Named {
  /** The fullest name that the text uses before or after. */
  readonly name: string;
  readonly gender: 'he' | 'she' | null;
  readonly isPerson: boolean;
  readonly isOrganisation: boolean;
}

/** The names of a text: for each name mention (by its first token) what it stands for. */
export interface Names {
  readonly byMention: ReadonlyMap<number, Named>;
  /** Who holds an office, by its word: "president" where the text has one "President Obama" and no other. */
  readonly holders: ReadonlyMap<string, string>;
  /** The one full name that ends in a surname (lower case). */
  readonly bySurname: ReadonlyMap<string, string>;
}

/** Offices as they are written before a name, by how they are written alone. */
const WRITTEN: Readonly<Record<string, string>> = {
  sen: 'senator',
  gov: 'governor',
  gen: 'general',
  rep: 'representative',
  prof: 'professor',
  rev: 'reverend',
  sgt: 'sergeant',
  col: 'colonel',
  pres: 'president',
};

/** By key the one name that has it; what two people are called means neither. */
function only(pairs: readonly (readonly [key: string, name: string])[]): ReadonlyMap<string, string> {
  const held = new Map<string, string | null>();
  for (const [key, name] of pairs)
    held.set(key, (held.get(key) ?? name) === name && held.get(key) !== null ? name : null);
  return new Map([...held].flatMap(([key, name]) => (name === null ? [] : [[key, name] as const])));
}

/** The office that stands before a name ("President Obama"), by its word alone; null where none does. */
function officeOf({ tokens }: Reading, mention: Mention): string | null {
  const bare = untitled(tokens, mention);
  const low = tokens[bare - 1]?.low ?? '';
  if (bare === mention.from || GENTLE.has(low) || !TITLES.has(low)) return null;
  return WRITTEN[low] ?? low;
}

/** Titles that say nothing of an office. */
const GENTLE = listed('mr mrs ms miss mx sir lord lady dr hon herr frau madam monsieur madame former');

/** A name without the titles before it, and where their office is ("New Jersey Gov."). A title alone stays. */
function untitled(tokens: readonly Token[], { named, to }: Mention): number {
  if (tokens[named - 1]?.low === 'of' && TITLES.has(tokens[named - 2]?.low ?? ''))
    return Math.max(named, to - 2);
  let at = named;
  for (let here = named; here < to - 1; here += 1) if (TITLES.has(tokens[here]?.low ?? '')) at = here + 1;
  // "Secretary of State Jane Day": how long the office is nobody tells, but a name has two words.
  return at > named && tokens[at]?.low === 'of' ? Math.max(at, to - 2) : at;
}

function genderOf(tokens: readonly Token[], { from, to }: Mention): 'he' | 'she' | null {
  // "9/11 widow Terry Strada": the noun before a name is seldom part of its mention.
  const isLed = tokens[from - 1]?.sentence === tokens[from]?.sentence;
  for (let at = isLed ? from - 1 : from; at < to; at += 1) {
    const low = tokens[at]?.low ?? '';
    if (MALE_TITLES.has(low) || MALE_NOUNS.has(low)) return 'he';
    if (FEMALE_TITLES.has(low) || FEMALE_NOUNS.has(low)) return 'she';
  }
  return null;
}

/** A name mention as it stands, without what the rest of the text tells of it. */
interface Bare {
  readonly mention: Mention;
  readonly words: string;
  readonly count: number;
  readonly surname: string;
  readonly gender: 'he' | 'she' | null;
  readonly isTitled: boolean;
}

function plain(reading: Reading, mention: Mention): Bare {
  const { tokens, text } = reading;
  const at = untitled(tokens, mention);
  const end = tokens[mention.to - 1]?.end ?? mention.end;
  return {
    mention,
    words: text.slice(tokens[at]?.start ?? mention.start, end),
    count: mention.to - at,
    surname: tokens[mention.to - 1]?.low ?? '',
    gender: genderOf(tokens, mention),
    isTitled: at > mention.named,
  };
}

/** Is the bare name a body's? What stands before a person's ("GOP nominee") tells nothing. */
function isBody(reading: Reading, mention: Mention): boolean {
  return reading.tokens
    .slice(untitled(reading.tokens, mention), mention.to)
    .some(
      ({ low, start, end }) =>
        ORGANISATION_WORDS.has(low) || /^\p{Lu}{2,5}$/u.test(reading.text.slice(start, end)),
    );
}

/** What a full name's own titles and given name tell. */
function genderOfFull({ gender, words }: Bare): 'he' | 'she' | null {
  const given = words.split(' ')[0]?.toLowerCase() ?? '';
  return gender ?? (MALE_NAMES.has(given) ? 'he' : FEMALE_NAMES.has(given) ? 'she' : null);
}

/** The full name that a name stands for: itself, else the last one before (else the first after) whose title does not differ. */
function fullOf(one: Bare, before: readonly Bare[], all: readonly Bare[]): Bare {
  if (one.count > 1) return one;
  const agreeing = [...before, ...all].filter((full) => {
    const gender = genderOfFull(full);
    return one.gender === null || gender === null || gender === one.gender;
  });
  const telling = agreeing.filter((full) => one.gender !== null && genderOfFull(full) === one.gender);
  const best = telling.length > 0 ? telling : agreeing;
  return best.findLast((full) => before.includes(full)) ?? best[0] ?? one;
}

/** Every name of a text with the fullest form of it: "Mr Hunter" becomes the "Lee Hunter" named before (else after). */
export function namesOf(reading: Reading): Names {
  const named = reading.mentions
    .filter(({ kind }) => kind === 'name')
    .map((mention) => plain(reading, mention));
  const names = new Map<number, Named>();
  for (const group of Map.groupBy(named, ({ surname }) => surname).values()) {
    // A handful of namesakes is plenty; it keeps the work on a name repeated without end linear.
    const all = group.filter(({ count }) => count > 1 && count < LONGEST_NAME).slice(0, MOST_NAMESAKES);
    const before: Bare[] = [];
    const genders = new Map<string, 'he' | 'she'>();
    for (const one of group) {
      const full = fullOf(one, before, all);
      if (one.count > 1) before.splice(0, before.length >= MOST_NAMESAKES ? 1 : 0);
      if (one.count > 1) before.push(one);
      const gender = one.gender ?? genders.get(full.words) ?? genderOfFull(full);
      if (gender !== null) genders.set(full.words, gender);
      names.set(one.mention.from, namedBy(reading, one, full, gender));
    }
  }
  const called = [...new Set(Array.from(names.values(), ({ name }) => name))];
  const full = called.filter((name) => name.includes(' ') && name !== name.toUpperCase());
  return {
    byMention: names,
    holders: only(
      named.flatMap(({ mention }) => {
        const [office, name] = [officeOf(reading, mention), names.get(mention.from)?.name];
        return office === null || name === undefined ? [] : [[office, name] as const];
      }),
    ),
    bySurname: only(full.map((name) => [surnameOf(name), name] as const)),
  };
}

/** The last word of a name, in lower case. */
export const surnameOf = (name: string): string => name.toLowerCase().split(/\s/).at(-1) ?? '';

function namedBy(reading: Reading, one: Bare, full: Bare, gender: 'he' | 'she' | null): Named {
  const { mention } = full;
  const isOrganisation = isBody(reading, mention);
  const whole = reading.text.slice(
    reading.tokens[mention.named]?.start ?? mention.start,
    reading.tokens[mention.to - 1]?.end ?? mention.end,
  );
  return {
    name: full.count === 1 && full.isTitled ? whole : full.words,
    gender,
    isPerson: !isOrganisation && (full.count > 1 || full.isTitled || one.isTitled || gender !== null),
    isOrganisation,
  };
}
