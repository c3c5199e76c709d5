// What a mention's speaker is called: one name for a person however the text goes on to call them.

import { FEMALE_TITLES, MALE_TITLES, TITLES } from './lexicon.ts';
import { ORGANISATION_WORDS } from './lexicon-names.ts';
import type { Mention } from './mentions.ts';
import type { Reading } from './reading.ts';
import type { Token } from './tokens.ts';

/** A person or body that a text names, as far as its names tell. */
export interface Named {
  /** The fullest name that the text uses before or after. */
  readonly name: string;
  readonly gender: 'he' | 'she' | null;
  readonly isPerson: boolean;
  readonly isOrganisation: boolean;
}

/** The names of a text: for each name mention (by its first token) what it stands for. */
export type Names = ReadonlyMap<number, Named>;

/** A name without the titles before it: tokens `[from, to)`. A title alone stays. */
function untitled(tokens: readonly Token[], { from, to }: Mention): number {
  let at = from;
  while (at < to - 1 && TITLES.has(tokens[at]?.low ?? '')) at += 1;
  return at;
}

function genderOf(tokens: readonly Token[], { from, to }: Mention): 'he' | 'she' | null {
  for (let at = from; at < to; at += 1) {
    const low = tokens[at]?.low ?? '';
    if (MALE_TITLES.has(low)) return 'he';
    if (FEMALE_TITLES.has(low)) return 'she';
  }
  return null;
}

interface Named0 {
  readonly mention: Mention;
  readonly words: string;
  readonly count: number;
  readonly surname: string;
  readonly gender: 'he' | 'she' | null;
  readonly isTitled: boolean;
}

function plain(reading: Reading, mention: Mention): Named0 {
  const { tokens, text } = reading;
  const at = untitled(tokens, mention);
  const end = tokens[mention.to - 1]?.end ?? mention.end;
  return {
    mention,
    words: text.slice(tokens[at]?.start ?? mention.start, end),
    count: mention.to - at,
    surname: tokens[mention.to - 1]?.low ?? '',
    gender: genderOf(tokens, mention),
    isTitled: at > mention.from,
  };
}

function isBody(reading: Reading, { from, to }: Mention): boolean {
  return reading.tokens
    .slice(from, to)
    .some(
      ({ low, start, end }) =>
        ORGANISATION_WORDS.has(low) || /^\p{Lu}{2,5}$/u.test(reading.text.slice(start, end)),
    );
}

/** Every name of a text with the fullest form of it: "Mr Hunter" becomes the "Lee Hunter" named before (else after). */
export function namesOf(reading: Reading): Names {
  const named = reading.mentions
    .filter(({ kind }) => kind === 'name')
    .map((mention) => plain(reading, mention));
  const bySurname = Map.groupBy(named, ({ surname }) => surname);
  const genders = new Map<string, 'he' | 'she'>();
  for (const { surname, gender } of named)
    if (gender !== null && !genders.has(surname)) genders.set(surname, gender);
  const names = new Map<number, Named>();
  for (const group of bySurname.values()) {
    let last: Named0 | null = null;
    const firstFull = group.find(({ count }) => count > 1 && count < 5) ?? null;
    for (const one of group) {
      if (one.count > 1) last = one;
      const full: Named0 = one.count > 1 ? one : (last ?? firstFull ?? one);
      const isOrganisation = isBody(reading, full.mention);
      const isLone = full.count === 1 && !full.isTitled;
      const { mention } = full;
      const whole = reading.text.slice(mention.start, reading.tokens[mention.to - 1]?.end ?? mention.end);
      names.set(one.mention.from, {
        name: full.count === 1 && full.isTitled ? whole : full.words,
        gender: one.gender ?? genders.get(one.surname) ?? null,
        isPerson: !isOrganisation && (!isLone || one.isTitled || genders.has(one.surname)),
        isOrganisation,
      });
    }
  }
  return names;
}
