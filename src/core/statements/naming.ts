// What a mention's speaker is called in a Statement.
import type { Speaker } from '../document.ts';
import { TITLES } from './lexicon.ts';
import type { Mention } from './mentions.ts';
import { type Names, surnameOf } from './names.ts';
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
function holderOf(words: string, { holders }: Names): string | null {
  const office = /^the (?:\p{L}+ )?(?<office>\p{L}+)$/iu.exec(words)?.groups?.['office']?.toLowerCase() ?? '';
  return TITLES.has(office) ? (holders.get(office) ?? null) : null;
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
  const words = names.byMention.get(meant.from)?.name.replace(/\s+/g, ' ') ?? holderOf(own, names) ?? own;
  return declaredFor(own, speakers)?.name ?? declaredFor(words, speakers)?.name ?? words;
}

/** Whom a bare name means: the declared Speaker, the one person of that surname in the text, or nobody else than it says. */
export function speakerCalled(name: string, { bySurname }: Names, speakers: readonly Speaker[]): string {
  return declaredFor(name, speakers)?.name ?? bySurname.get(surnameOf(name)) ?? name;
}
