// What cannot be seen is shown; what does visible work stays.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayed, part } from '../../src/discord/hidden-characters.ts';
import { asStored } from './faithful.ts';
import { anyWords } from './hostile.ts';

const range = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, n) => first + n);
const HIDDEN = [
  ...range(0x00, 0x08),
  ...range(0x0b, 0x1f),
  ...range(0x7f, 0x9f),
  ...range(0x202a, 0x202e),
  ...range(0x2060, 0x206f),
  0xad,
  0x34f,
  0x61c,
  0x115f,
  0x1160,
  0x180e,
  0x200b,
  0x200c,
  0x200d,
  0x200e,
  0x200f,
  0x2028,
  0x2029,
  0x2800,
  0x3164,
  0xfe0f,
  0xfeff,
  0xffa0,
  0xfff9,
  0xfffa,
  0xfffb,
  0xfffc,
  0xfffe,
  0x1d173,
  0xe0001,
  0xe0100,
  0xd800,
  0xdfff,
  ...range(0xe0020, 0xe007f),
];

describe('hidden characters', () => {
  it.each(HIDDEN.map((code) => [`[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`, code] as const))(
    'are shown as %s between Latin letters',
    (mark, code) => {
      const shown = displayed(`a${String.fromCodePoint(code)}b`);
      expect(shown).toMatchObject({ text: `a${mark}b`, marks: 1 });
    },
  );

  it('are shown where one follows another', () => {
    expect(displayed('a\u200D\u200D\u202Eb')).toMatchObject({ text: 'a[U+200D][U+200D][U+202E]b', marks: 3 });
  });

  it('are shown where tags do not make a registered flag', () => {
    expect(displayed('🏴\u{E0061}\u{E0062}\u{E007F}').text).toBe('🏴[U+E0061][U+E0062][U+E007F]');
  });
});

describe('characters that do visible work', () => {
  it.each([
    '👨‍👩‍👧‍👦',
    '👩🏽‍🚀',
    '🏳️‍🌈',
    '🏴‍☠️',
    '❤️',
    '☎︎',
    '1️⃣',
    '#️⃣',
    '🇩🇪',
    '👍🏿',
    '👁️‍🗨️',
    '🧑‍🤝‍🧑',
    '❤️‍🔥',
    '🐻‍❄️',
    '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
    '🏴󠁧󠁢󠁳󠁣󠁴󠁿',
    '🏴󠁧󠁢󠁷󠁬󠁳󠁿',
    '🙋🏼‍♀️',
    '👨🏻‍❤️‍💋‍👨🏿',
    'می\u200Cخواهم',
    'نمی\u200Cدانم',
    'خانه\u200Cها',
    'PDF\u200Cها',
    'क्\u200Dष',
    'क्\u200Cष',
    'র\u200D্য',
    'ක්\u200Dෂ',
    '葛\u{E0100}城',
    '≨\uFE00',
    'ᠠ\u180Eᠠ',
    'e\u0301',
    'שָׁלוֹם',
    'مَرْحَبًا',
    'ไทย',
    'a\u00A0b',
    '10\u202F000',
    'tab\tline\n',
  ])('stay: %s', (words) => {
    expect(displayed(words)).toMatchObject({ text: words, marks: 0 });
  });
});

describe('the way back', () => {
  it('leads from what is shown to exactly what is stored', () => {
    fc.assert(
      fc.property(anyWords, (words) => {
        const shown = displayed(words);
        expect(shown.map).toHaveLength(shown.text.length + 1);
        expect(asStored({ ...shown, kind: 'quote', part: 0, component: 0 })).toBe(words);
      }),
      { numRuns: 1000 },
    );
  });

  it('holds for a part of the words', () => {
    const whole = displayed('one\u202Etwo\u200Bthree');
    expect(part(whole, 3, 14)).toMatchObject({ text: '[U+202E]two', marks: 1 });
    expect(part(whole, 3, 14).map.at(0)).toBe(3);
    expect(part(whole, 3, 14).map.at(-1)).toBe(7);
  });

  it('is quick: a megabyte of hidden characters', () => {
    const words = '\u202E\u200D👨‍'.repeat(50_000);
    expect(displayed(words).marks).toBeGreaterThan(100_000);
  });
});
