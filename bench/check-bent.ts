// Ways to bend a sentence that no quoter may: words changed, put in, left out, moved.

import { type Change, split, swapped } from './check-sentence.ts';
import { between, pick, type Random } from './seeded.ts';

/** A word of another sentence that is not in this one. */
function foreign(sentence: string, random: Random, other: string): string {
  const own = new Set(sentence.toLowerCase().match(/\p{L}+/gu));
  const words = (other.match(/\p{L}{4,}/gu) ?? []).filter((word) => !own.has(word.toLowerCase()));
  return words.length > 0 ? pick(random, words).toLowerCase() : 'elsewhere';
}

const inside = (sentence: string, random: Random, edge = 1) => {
  const words = split(sentence);
  return words.length < 7 ? null : { words, at: between(random, edge, words.length - 1 - edge) };
};

export const ALTERED: Readonly<Record<string, Change>> = {
  substituted: (s, random, other) => {
    const found = inside(s, random, 0);
    if (!found) return null;
    return found.words.with(found.at, foreign(s, random, other)).join(' ');
  },
  'two substituted': (s, random, other) => {
    const found = inside(s, random, 1);
    if (!found || found.words.length < 9) return null;
    const at = (found.at + between(random, 2, found.words.length - 3)) % found.words.length;
    return found.words
      .with(found.at, foreign(s, random, other))
      .with(at, foreign(s, random, other))
      .join(' ');
  },
  dropped: (s, random) => {
    const found = inside(s, random);
    return found && /\p{L}|\d/u.test(found.words[found.at] ?? '')
      ? found.words.toSpliced(found.at, 1).join(' ')
      : null;
  },
  'several dropped': (s, random) => {
    const words = split(s);
    if (words.length < 14) return null;
    const count = between(random, 2, 5);
    return words.toSpliced(between(random, 3, words.length - count - 3), count).join(' ');
  },
  inserted: (s, random, other) => {
    const found = inside(s, random);
    return found && found.words.toSpliced(found.at, 0, foreign(s, random, other)).join(' ');
  },
  intensified: (s, random) =>
    swapped(
      s,
      /\b(?=(?:important|large|great|high|early|new|many|small|first)\b)/,
      `${pick(random, ['very', 'truly', 'so'])} `,
    ),
  reordered: (s, random) => {
    const found = inside(s, random, 2);
    if (!found) return null;
    const [a, b] = [found.words[found.at], found.words[found.at + 1]];
    if (!/^\p{L}+$/u.test(a ?? '') || !/^\p{L}+$/u.test(b ?? '') || a === b) return null;
    return found.words
      .with(found.at, b ?? '')
      .with(found.at + 1, a ?? '')
      .join(' ');
  },
  'halves swapped': (s) => {
    const match = /^([A-Z][^,]{20,}), ([^,]{20,})\.$/.exec(s);
    return match ? `${match[2]}, ${match[1]}.` : null;
  },
  'sentence cut in a word': (s, random) => {
    const found = inside(s, random, 5);
    const word = found?.words[found.at] ?? '';
    return found && /^[a-z]{6,}$/.test(word)
      ? `${found.words.slice(0, found.at).join(' ')} ${word.slice(0, 3)}`
      : null;
  },
  'spelt as elsewhere': (s) =>
    SPELLINGS.map(([from, to]) => swapped(s, from, to)).find((bent) => bent !== null) ?? null,
  'another number of things': (s) => swapped(s, /(?<= (?:the|these|of|many) )([a-z]{4,}[^s\W])s(?= )/, '$1'),
  'another tense': (s) => swapped(s, /\b(?:was|were)\b(?! not)/, 'will be'),
  'contraction written out': (s) =>
    swapped(s, /\b(it|that|he|she|there)['’]s(?= (?:a|an|the|not|so)\b)/i, '$1 is') ??
    swapped(s, /n['’]t\b/, ' not'),
  misspelt: (s, random) => {
    const found = inside(s, random, 0);
    const word = found?.words[found.at] ?? '';
    if (!found || !/^[a-z]{5,}$/.test(word)) return null;
    const at = between(random, 1, word.length - 2);
    return word[at] === word[at + 1]
      ? null
      : found.words.with(found.at, word.slice(0, at) + word.slice(at + 1)).join(' ');
  },
};

/** Spellings of the two Englishes: another spelling is another word. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/\b(\w{3,})ize(d?)\b/, '$1ise$2'],
  [/\b(\w{3,})ization\b/, '$1isation'],
  [/\b(col|hon|lab|fav)or/, '$1our'],
  [/\bcenter/, 'centre'],
];

/** Changes that must never pass for typography or an honest omission. */
export const GRAVE: Readonly<Record<string, Change>> = {
  'negation put in': (s) =>
    swapped(s, /\b(was|is|are|were|would|will|can|could|has|had)\b(?! not|n['’]t)/, '$1 not'),
  'negation put in as a contraction': (s) =>
    swapped(s, /\b(was|is|are|were|would|could|has|had)\b(?! not|n['’]t)/, "$1n't"),
  'negation taken out': (s) => swapped(s, / not\b| never\b|n['’]t\b/, ''),
  'negation hidden': (s) =>
    /^(?:\S+ ){2,}not (?:\S+ )*\S+$/.test(s) ? swapped(s, / (?:not)\b/, ' …') : null,
  'negation in brackets': (s) => swapped(s, /(?<=\w\w \w+ )(was|is|are|were|would|will) not\b/, '[$1]'),
  'would for would not': (s) => swapped(s, /\b(would|could|should|will|can|did|does) (?:not|never)\b/, '$1'),
  'never for always': (s) => swapped(s, /\b(?:always|often|usually|sometimes)\b/, 'never'),
  'no for some': (s) => swapped(s, /(?<=\w )(?:some|many|several|most|all)(?= [a-z]+s\b)/, 'no'),
  'number in brackets': (s) => swapped(s, /(?<=\w )\d{2,}(?= \w)/, '[12345]'),
  'number changed': (s, random) =>
    swapped(s, /\d(?=\d*\b)/, String(between(random, 1, 9))) ?? swapped(s, /\d\b/, '0'),
  'decimal point lost': (s) => swapped(s, /(?<=\d)\.(?=\d)/, ''),
  'decimal point put in': (s) => swapped(s, /\b(\d)(\d{1,2})\b(?![.,\d])/, '$1.$2'),
  'sign lost': (s) => swapped(s, /[%$€£]|(?<=\s)[-−](?=\d)/, ''),
  'magnitude lost': (s) => swapped(s, /(?<=\d) (?:million|billion|thousand)/, ''),
  'range broken': (s) => swapped(s, /(?<=\d)[–-](?=\d)/, ''),
};
