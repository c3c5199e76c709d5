// Honest ways to give a sentence: other typography, and omissions that are marked.
import { type Change, MAGNITUDE, NEGATION, split, swapped } from './check-sentence.ts';
import { between, pick, type Random } from './seeded.ts';

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
  'bold inside': (s) => swapped(s, /(?<= )([a-z]{5,})(?= )/, '**$1**'),
  'bracketed capital': (s) => (/^[A-Z][a-z]/.test(s) ? `[${s.charAt(0).toLowerCase()}]${s.slice(1)}` : null),
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
