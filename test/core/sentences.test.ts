// Passages: the cuts a reader would make, and what holds for any text.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from '../../src/core/canonical.ts';
import { paragraphsOf } from '../../src/core/paragraphs.ts';
import { passagesOf } from '../../src/core/sentences.ts';

/** Each case is written with a bar where a cut is expected. */
const CASES: Record<string, readonly string[]> = {
  en: [
    'Mr. Hunter met J. K. Rowling in the U.S.| The talks, e.g. on No. 5, cost $3.5 million.',
    'Mr Hunter spoke.| Sen. Ted Cruz of the U.S. Senate left with Robert Downey Jr. and Prof. Day.',
    '“Why?” he asked.| “We left.| We came back.”| He smiled.',
    '"Stop!" she said.| "No."| "Yes," he said.',
    'He said “it’s true.”| “No,” she said.| (It was.)| The end.',
    'Well ... perhaps.| It was over...| He left.',
    'It opens at 5 p.m. Tuesday.| At 6 p.m. the doors close.',
    'Apple Inc. Chairman Art Levinson spoke.| It was 3 Jan. 5 was a Tuesday.',
    '1. First item here.| 2. Second item.',
    'Yahoo! is here.| Users,highlighting it.',
    'See p. 3 and vol. 2, fig. 7.| Done.',
  ],
  de: [
    'Am 3. Oktober kam Dr. Müller, z. B. mit Frau Schmidt.| „Gehen wir?“, fragte er.| Das war 1990.| Dann gingen sie.',
  ],
  fr: ['M. Dupont est parti.| « Où va-t-il ? » demanda Mme. Durand.| « Nulle part. »| Elle rit.'],
  es: ['El Sr. García llegó.| ¿Qué dijo la Dra. Ruiz?| Nada.'],
  zh: ['他说：“你好。|我走了。”|然后他离开了。|真的吗？|是的！'],
  th: ['สวัสดีครับ ผมชื่อจอห์น วันนี้อากาศดี'],
};

const visible = (text: string) => text.replace(/\s/g, '');
const blocksOf = (text: string) => paragraphsOf(text).map(({ start, end }) => text.slice(start, end));
const wordsOf = (text: string, language: string) =>
  passagesOf(text, paragraphsOf(text), language).map(({ start, end }) => text.slice(start, end));

/** Longer than any sentence is: with blanks, without, of pairs that must not be parted, of words too long for a part. */
const ENDLESS = {
  blanks: 'word '.repeat(7000).trim(),
  none: 'x'.repeat(25_001),
  pairs: `a${'😀'.repeat(12_000)}`,
  both: `${'y'.repeat(9999)}  ${'z'.repeat(30_000)} ${'word '.repeat(3000).trim()}`,
};

it.each(Object.entries(ENDLESS))('cuts what has no end in it into parts (%s)', (_what, text) => {
  const parts = wordsOf(text, 'en');
  expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(10_000);
  expect(parts.length).toBeLessThanOrEqual(Math.ceil(text.length / 9_000) + 1);
  expect(visible(parts.join(''))).toBe(visible(text));
  for (const part of parts) expect([part.trim(), part.isWellFormed()]).toEqual([part, true]);
});

const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '. ',
        '? ',
        '.” ',
        '“',
        '”',
        ' » ',
        '« ',
        'Mr. ',
        'No. 5',
        'U.S. ',
        '... ',
        '\n',
        '\n\n',
        ' ',
        'said',
        'The ',
        '。',
        '」',
      ),
      fc.string({ unit: 'grapheme' }),
    ),
  )
  .map((pieces) => canonical(pieces.join('')));
const anyLanguage = fc.constantFrom(...Object.keys(CASES), 'ru', 'ja', 'ar');

describe('passages', () => {
  it.each(
    Object.entries(CASES).flatMap(([language, texts]) => texts.map((text) => [language, text] as const)),
  )('cut %s as a reader would: %s', (language, marked) => {
    const expected = marked.split('|').map((sentence) => sentence.trim());
    expect(wordsOf(marked.replaceAll('|', ''), language)).toEqual(expected);
  });

  it('do not end where a machine wrapped the line, but do at the end of a short line', () => {
    const wrapped =
      'The report was long and so it was wrapped here by a\nmachine. Then it ended.\n\nTitle\nShort line';
    expect(wordsOf(wrapped, 'en')).toEqual([
      'The report was long and so it was wrapped here by a\nmachine.',
      'Then it ended.',
      'Title',
      'Short line',
    ]);
  });

  it('never lose, repeat or reorder a visible character', () => {
    fc.assert(
      fc.property(anyText, anyLanguage, (text, language) => {
        expect(visible(wordsOf(text, language).join(''))).toBe(visible(text));
      }),
    );
  });

  it('stand in order, inside their paragraph, with no blanks around them', () => {
    fc.assert(
      fc.property(anyText, anyLanguage, (text, language) => {
        const paragraphs = paragraphsOf(text);
        let from = 0;
        for (const { start, end, paragraph } of passagesOf(text, paragraphs, language)) {
          const around = paragraphs[paragraph - 1];
          expect(start).toBeGreaterThanOrEqual(Math.max(from, around?.start ?? Infinity));
          expect(end).toBeLessThanOrEqual(around?.end ?? -1);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(end).toBeGreaterThan(start);
          from = end;
        }
      }),
    );
  });
});

describe('paragraphs', () => {
  it('are parted by blank lines where there are any', () => {
    expect(blocksOf('One,\nstill one.\n \n  Two.\n\n\nThree')).toEqual(['One,\nstill one.', 'Two.', 'Three']);
  });
  it('are lines where there is no blank line', () => {
    expect(blocksOf('One\nTwo\nThree')).toEqual(['One', 'Two', 'Three']);
  });
  it('are none in an empty text', () => {
    expect(blocksOf('')).toEqual([]);
  });
});
