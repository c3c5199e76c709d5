// Who a pronoun stands for.
import { POSSESSIVES, PREPOSITIONS, PRONOUNS, SPEAKING_NOUNS, VERB_HELPERS } from './lexicon.ts';
import { FEMALE_NOUNS, MALE_NOUNS, THING_NOUNS } from './lexicon-names.ts';
import type { Mention } from './mentions.ts';
import type { Names } from './names.ts';
import { countBelow } from './ordered.ts';
import type { Reading } from './reading.ts';
import type { Token } from './tokens.ts';

/** How far back, in tokens and sentences, an antecedent may stand; further off it would be a guess. */
const BACK_TOKENS = 250;
const BACK_SENTENCES = 6;

/** Costs of a candidate, in sentences: a name that is the subject of its sentence is twice as likely meant as one that is not. */
const NOT_SUBJECT = 0.8;
const AFTER_PREPOSITION = 1.2;
const POSSESSIVE = 0.6;
/** "A doctor", "the woman": seldom who is meant where a name is near. */
const NOUN = 1.6;
const MODIFIER = 1.6;
/** Who is told to say something is likelier to go on. */
const SPEAKS = 0.5;
/** A name that tells no gender may be meant, but one that does is likelier. */
const UNKNOWN_GENDER = 0.7;

/** "A letter": one thing is no "they". */
const ONE = new Set(['a', 'an']);

function fits(pronoun: string, mention: Mention, reading: Reading, names: Names): boolean {
  const named = names.byMention.get(mention.from);
  if (pronoun === 'they' && ONE.has(reading.tokens[mention.from]?.low ?? '')) return false;
  if (pronoun === 'they')
    return mention.kind === 'noun' || named?.isOrganisation === true || named?.isPerson === false;
  if (pronoun === 'it') return mention.kind === 'noun' || named?.isPerson === false;
  if (named === undefined) {
    const noun = reading.tokens[mention.to - 1]?.low ?? '';
    const other = pronoun === 'he' ? FEMALE_NOUNS : MALE_NOUNS;
    return mention.kind === 'noun' && !noun.endsWith('s') && !THING_NOUNS.has(noun) && !other.has(noun);
  }
  if (named.isOrganisation) return false;
  return named.gender === null ? named.isPerson : named.gender === pronoun;
}

/** "She is only the second woman to …", "as a doctor": what somebody is, and nobody beside them. */
function isPredicate({ kind, from }: Mention, tokens: readonly Token[]): boolean {
  if (kind !== 'noun') return false;
  const before = tokens[from - 1];
  if (before?.sentence !== tokens[from]?.sentence) return false;
  return before?.low === 'only' || PREDICATES.has(before?.low ?? '');
}
const PREDICATES = new Set([
  'is',
  'was',
  'are',
  'were',
  'be',
  'been',
  'as',
  'became',
  'become',
  'ist',
  'war',
  'est',
  'était',
]);

/** "Smith campaign spokesman Paul Day": a name that only tells what kind of campaign. */
const isModifier = ({ kind, to }: Mention, tokens: readonly Token[]): boolean =>
  kind === 'name' &&
  tokens[to - 1]?.sentence === tokens[to]?.sentence &&
  SPEAKING_NOUNS.has(tokens[to]?.low ?? '');

/** "On Tuesday, Jane Day praised …": the subject behind what opens its sentence. */
function isSubjectBehind({ from, to, isPossessive }: Mention, tokens: readonly Token[]): boolean {
  const verb = tokens[to];
  if (isPossessive || tokens[from - 1]?.low !== ',' || verb?.sentence !== tokens[from]?.sentence)
    return false;
  return verb?.isCapital === false && (/(?:ed|said|told)$/.test(verb.low) || VERB_HELPERS.has(verb.low));
}

/** How much less likely than a subject a mention is meant by "he", "she", "they" or "it", in sentences. */
function costOf(mention: Mention, person: string, { tokens, speaking }: Reading, names: Names): number {
  const before = tokens[mention.from - 1];
  const isHead = before?.sentence !== tokens[mention.from]?.sentence || isSubjectBehind(mention, tokens);
  const isLed = !isHead && PREPOSITIONS.has(before?.low ?? '');
  const isUntold =
    (person === 'he' || person === 'she') && names.byMention.get(mention.from)?.gender === null;
  return (
    (mention.kind === 'noun' ? NOUN : 0) +
    (isHead ? 0 : NOT_SUBJECT) +
    (isLed ? AFTER_PREPOSITION : 0) +
    (mention.isPossessive ? POSSESSIVE : 0) +
    (isModifier(mention, tokens) ? MODIFIER : 0) +
    (isUntold ? UNKNOWN_GENDER : 0) -
    (speaking.has(mention.from) ? SPEAKS : 0)
  );
}

/**
 * The name or noun that a pronoun stands for: the nearest before it that fits, where subjects count as nearer. Null
 * for the first and second person, and where nothing near fits.
 */
export function antecedentOf(pronoun: Mention, reading: Reading, names: Names): Mention | null {
  const { tokens, mentions } = reading;
  const token = tokens[pronoun.from];
  const person = PRONOUNS.get(token?.low ?? '') ?? POSSESSIVES.get(token?.low ?? '');
  if (token === undefined || person === undefined || person === 'self' || person === 'who') return null;
  let best: { mention: Mention; cost: number } | null = null;
  for (let at = countBelow(mentions, pronoun.from, ({ from }) => from) - 1; at >= 0; at -= 1) {
    const mention = mentions[at];
    const first = tokens[mention?.from ?? -1];
    if (mention === undefined || first === undefined) break;
    const sentences = token.sentence - first.sentence;
    if (sentences > BACK_SENTENCES || pronoun.from - mention.from > BACK_TOKENS) break;
    if (mention.kind === 'pronoun' || isPredicate(mention, tokens)) continue;
    if (!fits(person, mention, reading, names)) continue;
    const cost = token.sentence - first.sentence + costOf(mention, person, reading, names);
    if (best === null || cost < best.cost) best = { mention, cost };
  }
  return best?.mention ?? null;
}
