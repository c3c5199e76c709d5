// The canonical form: each clause once, and what holds for any text.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, sha256Of } from '../../src/core/canonical.ts';

const rough = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '\uFEFF',
        '\r',
        '\n',
        '\r\n',
        ' ',
        '\t',
        '\u00A0',
        '\0',
        '\uD800',
        '\uDC00',
        '\u2028',
        'a',
        'é',
        'e\u0301',
        '“',
      ),
      fc.string({ unit: 'binary' }),
    ),
  )
  .map((pieces) => pieces.join(''));

const visible = (text: string) => text.toWellFormed().replaceAll('\0', '\uFFFD').replace(/\s/g, '');

describe('canonical', () => {
  it.each([
    ['takes a byte order mark off', '\uFEFFWords', 'Words'],
    ['makes every line end one LF', 'a\r\nb\rc\nd', 'a\nb\nc\nd'],
    ['replaces NUL', 'a\0b', 'a\uFFFDb'],
    ['replaces a lone surrogate', 'a\uD800b', 'a\uFFFDb'],
    ['takes blanks off line ends', 'a \t\nb\u00A0\n  c', 'a\nb\n  c'],
    ['leaves no newline at the end', 'a\n\n \n', 'a'],
    ['does not normalise', 'e\u0301 ﬁ “q”', 'e\u0301 ﬁ “q”'],
    ['makes an empty text of blanks', ' \r\n\t', ''],
  ])('%s', (_, text, expected) => {
    expect(canonical(text)).toBe(expected);
  });

  it('is idempotent, well formed and free of what it takes away', () => {
    fc.assert(
      fc.property(rough, (text) => {
        const once = canonical(text);
        expect(canonical(once)).toBe(once);
        expect(once.isWellFormed()).toBe(true);
        expect(once).not.toMatch(/^\uFEFF|\r|\0|\s(?=\n)(?<!\n)|\s$/u);
      }),
    );
  });

  it('keeps every visible character in its order', () => {
    fc.assert(fc.property(rough, (text) => visible(canonical(text)) === visible(text)));
  });

  it('ends for millions of newlines: work that grew with their square would pass the time a test has', () => {
    const text = `${'\n'.repeat(4_000_000)}x`;
    expect(canonical(text) === text).toBe(true);
  });
});

it('hashes the UTF-8 of the text', () => {
  expect(sha256Of('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(sha256Of('é')).toBe('4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c');
});
