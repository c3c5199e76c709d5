// Whether a name that somebody gives means a speaker of the record.
import type { Speaker } from '../document.ts';

/** Words before a name that are no part of it. */
const TITLES = new Set(
  (
    'mr mrs ms miss mx dr prof professor sir dame lord lady the a an of from for and at herr frau dott señor señora ' +
    'monsieur madame m mme said says s der die das le la les'
  ).split(' '),
);
/** Offices before a surname ("Senator Day"): they are part of a name only where nothing else is ("the mayor"). */
const OFFICES = new Set(
  (
    'senator sen representative rep congressman congresswoman president vice governor gov secretary minister prime ' +
    'chancellor mayor judge justice general gen colonel captain sergeant officer attorney chairman chairwoman ceo ' +
    'director reverend rev pastor king queen prince princess pope bishop prasident prasidentin ministerin kanzler ' +
    'kanzlerin burgermeister burgermeisterin presidente ministre maire'
  ).split(' '),
);
const PRONOUN =
  /^(?:he|she|they|it|him|her|them|who|i|we|you|er|sie|es|il|elle|ils|elles|on|él|ella|он|она|они)$/iu;

const allWordsOf = (name: string): string[] =>
  (
    name
      .normalize('NFKD')
      .replace(/\p{Mn}/gu, '')
      .toLowerCase()
      .replace(/[’']s\b/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).filter((word) => !TITLES.has(word));

function wordsOf(name: string): string[] {
  const words = allWordsOf(name);
  const own = words.filter((word) => !OFFICES.has(word));
  return own.length > 0 ? own : words;
}

/** Is every word of `a` in `b`? A single letter stands for a name that starts with it. */
const within = (a: readonly string[], b: readonly string[]) =>
  a.length > 0 &&
  a.every((word) => b.some((other) => other === word || (word.length === 1 && other.startsWith(word))));

/**
 * Is `given` (as people write it: "mr hunter", "Lee Hunter, TikTok", "the general manager") a name for `speaker`?
 * `called` are the words by which the text names them: they may say less than what is given only where that adds no
 * other first name ("Sarah Hunter" is not "Mr Hunter", Lee). Somebody who speaks for a body may be given by its name.
 */
export function isSpeaker(
  given: string,
  speaker: string,
  called: readonly string[] = [],
  known: readonly Speaker[] = [],
): boolean {
  const words = wordsOf(given);
  // "Lee Hunter, TikTok", "TikTok’s Lee Hunter": the name itself.
  const head = wordsOf(
    (given.split(/[,(–—]|\s(?:of|from|at|for)\s/i)[0] ?? '').replace(/^.*['’]s\s(?=\p{Lu})/u, ''),
  );
  const entry = known.find(({ name }) => name === speaker);
  if (within(wordsOf(speaker), words)) return true;
  const names = [
    speaker,
    ...(entry?.aliases ?? []),
    ...called.filter((mention) => !PRONOUN.test(mention.trim())),
  ];
  const roles = [entry?.role, entry?.of, `${entry?.role ?? ''} ${entry?.of ?? ''}`];
  const all = [...names, ...roles].map((name) => allWordsOf(name ?? ''));
  if (all.some((name) => within(words, name))) return true;
  // "Hunter of TikTok" is Hunter; "the head of roads" is no other head, unless the text tells of roads too.
  const own = [speaker, ...(entry?.aliases ?? [])].map(allWordsOf);
  const isKnown = words.some((word) => !head.includes(word) && all.some((name) => name.includes(word)));
  return (isKnown ? all : own).some((name) => within(head, name));
}

/** Where a text last gives the surname of somebody (of "Grassley and Leahy": of one of them); -1 where it does not. */
export function lastNamed(given: string, text: string): number {
  const held = allWordsOf(text);
  const names = given.split(/\s(?:and|&|und|et|y)\s|,/).map((name) => wordsOf(name).at(-1) ?? '');
  return Math.max(...names.map((surname) => held.lastIndexOf(surname)));
}

/** Is this a title, all of it or most of its words ("the Transparency Report")? A name that a headline holds is not. */
export function isTitle(given: string, title: string): boolean {
  const [words, own] = [allWordsOf(given), allWordsOf(title)];
  return within(own, words) || (within(words, own) && words.length * 2 > own.length);
}

/** Does this name a person at all (a pronoun, or nothing, does not)? */
export const namesSomebody = (given: string | null | undefined): given is string =>
  typeof given === 'string' && allWordsOf(given).length > 0 && !PRONOUN.test(given.trim());
