// What a question asks for: a person, a time, a number.
import { negates } from '../check/negation.ts';
import { lowered, withoutAccents } from './fold.ts';
import {
  ASKED,
  type Asked,
  QUESTION_LANGUAGES,
  type QuestionWords,
  questionWords,
} from './question-words.ts';
import { stemOf } from './stem.ts';

export interface Form {
  readonly asked: Asked;
  /** Places of the words that only make it a question. */
  readonly dropped: ReadonlySet<number>;
  /** Place of the word that says which kind of thing is asked for (`which YEAR`), or -1. */
  readonly head: number;
  /** Asks for what is not so. */
  readonly negated: boolean;
  /** Asks for what somebody said. */
  readonly wantsWords: boolean;
}

interface Lookup {
  readonly asks: ReadonlyMap<string, Asked>;
  /** Words that a phrase of `asks` begins with. */
  readonly openings: ReadonlySet<string>;
  /** By stem, since they are inflected: `в каких странах`. */
  readonly heads: ReadonlyMap<string, Asked>;
  readonly roles: ReadonlySet<string>;
  readonly auxiliaries: ReadonlySet<string>;
}

const stem = (word: string, language: string): string => stemOf(lowered(word, language), language);
const key = (word: string, language: string): string => withoutAccents(lowered(word, language), language);

function lookupFor(language: string): Lookup {
  const { asks = {}, heads = {}, auxiliaries = [] } = questionWords(language) ?? {};
  const known = (word: string) => key(word, language);
  const phrases = byPhrase(asks, known);
  const openings = [...phrases.keys()].filter((phrase) => phrase.includes(' '));
  return {
    asks: phrases,
    openings: new Set(openings.map((phrase) => phrase.slice(0, phrase.indexOf(' ')))),
    heads: byPhrase(heads, (word) => stem(word, language)),
    roles: new Set(heads.role?.map(known)),
    auxiliaries: new Set(auxiliaries.map(known)),
  };
}

function byPhrase(lists: QuestionWords['asks'], known: (word: string) => string): Map<string, Asked> {
  const phrases = new Map<string, Asked>();
  for (const asked of ASKED) {
    for (const phrase of lists[asked] ?? []) phrases.set(phrase.split('_').map(known).join(' '), asked);
  }
  return phrases;
}

const LOOKUPS: ReadonlyMap<string, Lookup> = new Map(
  QUESTION_LANGUAGES.map((language) => [language, lookupFor(language)]),
);

const SAYING = new Set(
  'say said says tell told comment commented think thinks thought claim claimed claims mention mentioned feel felt'.split(
    ' ',
  ),
);
const MUCH = new Set('anything something much more nothing'.split(' '));
const ABOUT = new Set('about regarding concerning on'.split(' '));
const ASKS_WORDS: ReadonlySet<Asked> = new Set(['what', 'how', 'whether']);

/**
 * `What did he SAY ABOUT the harbour?`, `What did she SAY?`: places of the words that ask for a statement and are no part of its
 * topic. Without this, any sentence in which he said something answered half of the question. English.
 */
function askingForWords(words: readonly string[]): number[] {
  const last = words.length - 1;
  if (SAYING.has(words[last] ?? '')) return [last];
  for (const [verb, word] of words.entries()) {
    const about = MUCH.has(words[verb + 1] ?? '') ? verb + 2 : verb + 1;
    if (SAYING.has(word) && ABOUT.has(words[about] ?? '') && about < last)
      return about === verb + 2 ? [verb, verb + 1, about] : [verb, about];
  }
  return [];
}

/** Whether a word, lowered and without accents, only makes a question, whatever stands beside it: `who`, `did`. */
export function makesQuestion(word: string, language: string): boolean {
  const lookup = LOOKUPS.get(language);
  return lookup !== undefined && (lookup.auxiliaries.has(word) || lookup.asks.has(word));
}

/** The words that ask, and those that only help to: what the first asks for, the places of all, and the place after the first. */
function questionWordsIn(
  words: readonly string[],
  lookup: Lookup,
): { asked: Asked | null; dropped: Set<number>; after: number } {
  const dropped = new Set<number>();
  let asked: Asked | null = null;
  let after = -1;
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? '';
    const pair = lookup.openings.has(word) ? lookup.asks.get(`${word} ${words[index + 1] ?? ''}`) : undefined;
    const asks = pair ?? lookup.asks.get(word);
    if (asks) {
      asked ??= asks;
      dropped.add(index);
      if (pair) dropped.add(++index);
      if (after < 0) after = index + 1;
    } else if (lookup.auxiliaries.has(word)) dropped.add(index);
  }
  return { asked, dropped, after };
}

/** Reads the question words. The first that is met decides; without one the question asks whether something is so. */
export function asksFor(surfaces: readonly string[], language: string): Form {
  const lookup = LOOKUPS.get(language);
  const negated = surfaces.some((word) => negates(word, language));
  if (!lookup) return { asked: 'what', dropped: new Set(), head: -1, negated, wantsWords: false };
  const words = surfaces.map((word) => key(word, language));
  const { asked: first, dropped, after } = questionWordsIn(words, lookup);
  // `What did`: an auxiliary right after is no kind of thing, and neither is what comes after that.
  let head = after;
  while (head >= 0 && dropped.has(head) && !lookup.auxiliaries.has(words[head] ?? '')) head++;
  if (dropped.has(head) || head >= words.length) head = -1;
  let asked = first ?? 'whether';
  const kind = lookup.heads.get(stem(surfaces[head] ?? '', language));
  if (asked === 'what' && kind && kind !== 'role') asked = kind;
  // `What is her job?` asks for a role wherever the word stands, and no answer repeats it.
  const role = words.findIndex((word) => lookup.roles.has(word));
  if (asked === 'what' && role >= 0) {
    asked = 'role';
    dropped.add(role);
  }
  const wantsWords = language === 'en' && ASKS_WORDS.has(asked) && words.some((word) => SAYING.has(word));
  if (wantsWords) for (const at of askingForWords(words)) dropped.add(at);
  return { asked, dropped, head, negated, wantsWords };
}
