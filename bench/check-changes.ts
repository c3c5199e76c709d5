// Ways to bend a true sentence: each gives a quotation, or null where the sentence has nothing to bend so.

/** A number in [0, 1); seeded, so that every run makes the same cases. */
export type Random = () => number;

/** Mulberry32: small, fast, and good enough to pick words by. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
/** One of the items; throws RangeError where there are none. */
export function pick<T>(random: Random, items: readonly T[]): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
}
export const between = (random: Random, from: number, to: number): number =>
  from + Math.floor(random() * (to - from + 1));

export type Change = (sentence: string, random: Random, other: string) => string | null;

export const split = (sentence: string) => sentence.split(' ');
const NEGATION =
  /\b(?:not|no|never|none|neither|nor|cannot|without|unable|refus\w*|fail\w*|den\w+|hardly|unless|lack\w*|false)\b|n['’]t\b/i;
const MAGNITUDE = /^(?:hundred|thousand|million|billion|trillion|per|percent|%)/i;
const swapped = (sentence: string, from: RegExp, to: string) => {
  const out = sentence.replace(from, to);
  return out === sentence ? null : out;
};

export const TYPOGRAPHY: Readonly<Record<string, Change>> = {
  'curly quotes': (s) => swapped(swapped(s, /(^|\s|\()"/g, '$1“') ?? s, /"/g, '”'),
  'straight apostrophes': (s) => swapped(s, /[’']/g, s.includes('’') ? "'" : '’'),
  dashes: (s) => swapped(s, /–|-/g, s.includes('–') ? '-' : '‑'),
  'first letter': (s) => (/^[A-Z][a-z]/.test(s) ? s.charAt(0).toLowerCase() + s.slice(1) : null),
  capitals: (s) => (/ß|[ıİ]/.test(s) || s === s.toUpperCase() ? null : s.toUpperCase()),
  'double blanks': (s, random) => {
    const words = split(s);
    words.splice(between(random, 1, words.length - 1), 0, '');
    return words.join(' ');
  },
  'hard blanks': (s) => s.replaceAll(' ', '\u00a0'),
  decomposed: (s) => (s.normalize('NFD') === s ? null : s.normalize('NFD')),
  ligatures: (s) => swapped(s, /fi/g, 'ﬁ'),
  'no full stop': (s) => swapped(s, /(?<=[^.])\.$/, '!'),
  'soft hyphen': (s) => swapped(s, /(?<=[a-z]{4})(?=[a-z]{3})/, '\u00ad'),
  'invisible characters': (s) => s.replace(' ', ' \u200b'),
  'comma left out': (s) => swapped(s, /(?<=[a-z]),(?= [a-z])/, ''),
  'comma put in': (s, random) => {
    const words = split(s);
    const at = between(random, 1, words.length - 3);
    return /[a-z]$/.test(words[at] ?? '')
      ? [...words.slice(0, at), `${words[at]},`, ...words.slice(at + 1)].join(' ')
      : null;
  },
  'grouped number': (s) => swapped(s, /(?<![\d,])(\d{1,3}),(\d{3})(?![\d,])/, '$1$2'),
  'hyphen for a blank': (s) => swapped(s, /(?<=[a-z])-(?=[a-z])/, ' '),
};

const MARKS = ['…', '...', '[...]', '[…]', '(…)', '[snip]', ' . . . '];

/** Leaves words out and says so. Never a negation or a part of a number: that is no honest omission. */
function omit(sentence: string, random: Random): string | null {
  const words = split(sentence);
  if (words.length < 12) return null;
  const count = between(random, 1, Math.min(8, words.length - 8));
  const from = between(random, 3, words.length - count - 4);
  const left = words.slice(from, from + count);
  if (NEGATION.test(left.join(' ')) || MAGNITUDE.test(left[0] ?? '')) return null;
  const mark = pick(random, MARKS);
  const glue = pick(random, [' ', ' ', '']);
  return `${words.slice(0, from).join(' ')}${glue}${mark}${glue || ' '}${words.slice(from + count).join(' ')}`;
}

export const SHORTENED: Readonly<Record<string, Change>> = {
  'one omission': omit,
  'two omissions': (s, random) => {
    const once = omit(s, random);
    const words = split(s);
    if (once === null || words.length < 20 || !once.endsWith(words.slice(-4).join(' '))) return null;
    const left = words.slice(-5, -3);
    return NEGATION.test(left.join(' ')) ||
      !once.endsWith(words.slice(-8).join(' ')) ||
      left.some((w) => MAGNITUDE.test(w))
      ? null
      : `${once.slice(0, -words.slice(-5).join(' ').length)}… ${words.slice(-3).join(' ')}`;
  },
  'end cut off': (s, random) => {
    const words = split(s);
    const to = between(random, 6, words.length - 2);
    return words.length < 9 || MAGNITUDE.test(words[to] ?? '')
      ? null
      : `${words.slice(0, to).join(' ')}${pick(random, ['…', '...', ' …', ' [...]'])}`;
  },
  'start cut off': (s, random) => {
    const words = split(s);
    const from = between(random, 2, words.length - 6);
    return words.length < 9 || NEGATION.test(words.slice(Math.max(0, from - 4), from).join(' '))
      ? null
      : `${pick(random, ['…', '... ', '[…] '])}${words.slice(from).join(' ')}`;
  },
  'subject in brackets': (s, random) => {
    const words = split(s);
    const count = between(random, 1, 2);
    if (
      words.length < 9 ||
      NEGATION.test(words.slice(0, 3).join(' ')) ||
      /\d/.test(words.slice(0, 3).join(' '))
    )
      return null;
    return `[${pick(random, ['They', 'The company', 'It', 'The city'])}] ${words.slice(count).join(' ')}`;
  },
  'word in brackets': (s, random) => {
    const words = split(s);
    if (words.length < 9) return null;
    const at = between(random, 3, words.length - 4);
    if (!/^[a-z]+$/.test(words[at] ?? '') || NEGATION.test(words[at] ?? '')) return null;
    return [...words.slice(0, at), '[these things]', ...words.slice(at + 1)].join(' ');
  },
  'explained in brackets': (s, random) => {
    const words = split(s);
    if (words.length < 9) return null;
    const at = between(random, 3, words.length - 3);
    return [...words.slice(0, at), '[as was said before]', ...words.slice(at)].join(' ');
  },
};

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
  'number changed': (s, random) =>
    swapped(s, /\d(?=\d*\b)/, String(between(random, 1, 9))) ?? swapped(s, /\d\b/, '0'),
  'decimal point lost': (s) => swapped(s, /(?<=\d)\.(?=\d)/, ''),
  'decimal point put in': (s) => swapped(s, /\b(\d)(\d{1,2})\b(?![.,\d])/, '$1.$2'),
  'sign lost': (s) => swapped(s, /[%$€£]|(?<=\s)[-−](?=\d)/, ''),
  'magnitude lost': (s) => swapped(s, /(?<=\d) (?:million|billion|thousand)/, ''),
  'range broken': (s) => swapped(s, /(?<=\d)[–-](?=\d)/, ''),
};
