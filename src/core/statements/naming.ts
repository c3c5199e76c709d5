// What a mention's speaker is called in a Statement.
import type { Speaker } from '../document.ts';
import { TITLES } from './lexicon.ts';
import type { Mention } from './mentions.ts';
import { holdersOf, type Names } from './names.ts';
import { antecedentOf } from './pronouns.ts';
import type { Reading } from './reading.ts';
import { nameKey, speakerNamed } from './speakers.ts';

/** Whether a declared speaker is meant by a name: the same name, an alias, or the surname, alone or behind titles or the given name. */
function declaredFor(name: string, speakers: readonly Speaker[]): Speaker | null {
  const exact = speakerNamed(name, speakers);
  if (exact !== null && speakers.includes(exact)) return exact;
  const words = nameKey(name).split(' ');
  const surname = words.at(-1);
  const bySurname = speakers.filter((speaker) => {
    const [given, ...others] = nameKey(speaker.name).split(' ');
    return (
      others.at(-1) === surname &&
      words.slice(0, -1).every((word) => word === given || TITLES.has(word.replace(/\.$/, '')))
    );
  });
  return bySurname.length === 1 ? (bySurname[0] ?? null) : null;
}

/** Whom "the president" means, where the text calls one person by that office. */
function holderOf(words: string, reading: Reading, names: Names): string | null {
  const office = /^the (?:\p{L}+ )?(?<office>\p{L}+)$/iu.exec(words)?.groups?.['office']?.toLowerCase() ?? '';
  return TITLES.has(office) ? (holdersOf(reading, names).get(office) ?? null) : null;
}

/**
 * What the speaker behind a mention is called: the declared Speaker's name where one is meant; else the fullest name
 * in the text; a pronoun's antecedent; else the mention's own words ("a spokesman"). Null where a pronoun stands for
 * nobody that we can tell.
 */
export function speakerOf(
  mention: Mention,
  reading: Reading,
  names: Names,
  speakers: readonly Speaker[],
): string | null {
  const meant = mention.kind === 'pronoun' ? antecedentOf(mention, reading, names) : mention;
  if (meant === null) return null;
  const own = reading.text
    .slice(reading.tokens[meant.named]?.start ?? meant.start, reading.tokens[meant.to - 1]?.end ?? meant.end)
    .replace(/\s+/g, ' ');
  const words = names.get(meant.from)?.name.replace(/\s+/g, ' ') ?? holderOf(own, reading, names) ?? own;
  return declaredFor(own, speakers)?.name ?? declaredFor(words, speakers)?.name ?? words;
}

/** Whom a bare name means: the declared Speaker, the one person of that surname in the text, or nobody else than it says. */
export function speakerCalled(name: string, names: Names, speakers: readonly Speaker[]): string {
  const declared = declaredFor(name, speakers);
  if (declared !== null) return declared.name;
  const surname = nameKey(name).split(' ').at(-1);
  const full = new Set(
    Array.from(names.values(), (one) => one.name).filter(
      (one) => one.includes(' ') && one !== one.toUpperCase() && nameKey(one).split(' ').at(-1) === surname,
    ),
  );
  const [only] = full;
  return full.size === 1 && only !== undefined ? only : name;
}
