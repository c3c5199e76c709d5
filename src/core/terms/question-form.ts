// What a question asks for: a person, a time, a number.
import { lowered, withoutAccents } from './fold.ts';
import { type Asked, QUESTION_WORDS } from './question-words.ts';

export interface Form {
  readonly asked: Asked;
  /** Places of the words that only make it a question. */
  readonly dropped: ReadonlySet<number>;
  /** Place of the word that says which kind of thing is asked for (`which YEAR`), or -1. */
  readonly head: number;
}

/** Nouns after `what` or `which` that ask for the same as a question word would. */
const HEADS: ReadonlyMap<string, Asked> = new Map(
  (
    [
      ['when', 'year years date day month decade century time era period'],
      [
        'where',
        'country countries city cities place places location region area state street continent town village river',
      ],
      [
        'who',
        'person man woman people leader author president king queen company organization organisation group team writer actor',
      ],
      ['number', 'number percentage percent amount population distance size age temperature price cost rate'],
      ['why', 'reason reasons cause purpose'],
    ] as const
  ).flatMap(([asked, words]) => words.split(' ').map((word) => [word, asked] as const)),
);

interface Lookup {
  readonly asks: ReadonlyMap<string, Asked>;
  readonly auxiliaries: ReadonlySet<string>;
}

const key = (word: string, language: string): string => withoutAccents(lowered(word, language), language);

function lookupFor(language: string): Lookup {
  const words = QUESTION_WORDS[language];
  const asks = new Map<string, Asked>();
  for (const [asked, list] of Object.entries(words?.asks ?? {})) {
    for (const phrase of list.split(' ')) {
      asks.set(
        phrase
          .split('_')
          .map((word) => key(word, language))
          .join(' '),
        asked as Asked,
      );
    }
  }
  return {
    asks,
    auxiliaries: new Set((words?.auxiliaries ?? '').split(' ').map((word) => key(word, language))),
  };
}

const LOOKUPS: ReadonlyMap<string, Lookup> = new Map(
  Object.keys(QUESTION_WORDS).map((language) => [language, lookupFor(language)]),
);

/** Reads the question words. The first that is met decides; without one the question asks whether something is so. */
export function asksFor(surfaces: readonly string[], language: string): Form {
  const lookup = LOOKUPS.get(language);
  if (!lookup) return { asked: 'what', dropped: new Set(), head: -1 };
  const words = surfaces.map((word) => key(word, language));
  const dropped = new Set<number>();
  let asked: Asked | null = null;
  let head = -1;
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? '';
    const pair = lookup.asks.get(`${word} ${words[index + 1] ?? ''}`);
    const single = lookup.asks.get(word);
    if (pair ?? single) {
      asked ??= pair ?? single ?? null;
      dropped.add(index);
      if (pair && pair !== 'number') dropped.add(++index);
      else if (pair) dropped.add(index + 1);
      if (head < 0) head = index + 1;
    } else if (lookup.auxiliaries.has(word)) dropped.add(index);
  }
  while (head >= 0 && dropped.has(head) && !lookup.auxiliaries.has(words[head] ?? '')) head++;
  if (dropped.has(head) || head >= words.length) head = -1;
  if (asked === 'what' && head >= 0) asked = HEADS.get(words[head] ?? '') ?? asked;
  return { asked: asked ?? 'whether', dropped, head };
}
