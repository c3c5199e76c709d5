// Quotation marks: every kind, nested, left open, and what only looks like one.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from '../../../src/core/canonical.ts';
import { paragraphsOf } from '../../../src/core/paragraphs.ts';
import { quotationsOf } from '../../../src/core/statements/quotations.ts';

const wordsOf = (text: string) =>
  quotationsOf(text, paragraphsOf(text)).map(({ start, end }) => text.slice(start, end));

describe('quotations', () => {
  it.each([
    ['curly', 'She said “it is so” and left.', ['it is so']],
    ['straight', 'She said "it is so" and "left."', ['it is so', 'left.']],
    [
      'German',
      '„Es ist so“, sagte sie. »Wirklich«, sagte er. „Ja”, sagte sie.',
      ['Es ist so', 'Wirklich', 'Ja'],
    ],
    ['French, with blanks', '« C’est ainsi », dit-elle. «Vraiment»', ['C’est ainsi', 'Vraiment']],
    ['doubled single marks', "''It is so,'' she said. ``Yes,'' he said.", ['It is so,', 'Yes,']],
    ['single', '‘It’s so,’ she said.', ['It’s so,']],
    ['Japanese', '彼は「そうです」と言った。', ['そうです']],
    ['nested, the outer one', '“He said ‘it is so’ twice,” she said.', ['He said ‘it is so’ twice,']],
    ['two opening marks for one closed', '“It is so. “And it stays so.”', ['It is so.', 'And it stays so.']],
  ])('are found: %s', (_, text, expected) => {
    expect(wordsOf(text)).toEqual(expected);
  });

  it.each([
    ['apostrophes', "the boys’ club isn't what it was in ’96"],
    ['inches and feet', 'a 5" pipe and a 6\' fence'],
    ['an empty pair', '“” and ""'],
  ])('are not taken from %s', (_, text) => {
    expect(wordsOf(text)).toEqual([]);
  });

  it('go on in the next paragraph when it opens again', () => {
    const text = '“One.\n\n“Two.\n\n“Three,” she said. “Four.”';
    const found = quotationsOf(text, paragraphsOf(text));
    expect(found.map(({ continues, isOpen }) => ({ continues, isOpen }))).toEqual([
      { continues: false, isOpen: true },
      { continues: true, isOpen: true },
      { continues: true, isOpen: false },
      { continues: false, isOpen: false },
    ]);
  });

  it('do not go on over a paragraph that opens nothing', () => {
    const text = '“One.\n\nTwo.\n\n“Three,” she said.';
    expect(quotationsOf(text, paragraphsOf(text)).map(({ continues }) => continues)).toEqual([false, false]);
  });

  it('stand in order, apart, inside their paragraph, with words in them', () => {
    const piece = fc.oneof(
      fc.constantFrom(...Array.from('“”„«»"‘’‚「」'), "'", "''", '``', ' ', '\n\n', 'a', 'b.', ','),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = canonical(pieces.join(''));
        const paragraphs = paragraphsOf(text);
        let from = 0;
        for (const { start, end, outer, paragraph } of quotationsOf(text, paragraphs)) {
          expect(outer.start).toBeGreaterThanOrEqual(
            Math.max(from, paragraphs[paragraph]?.start ?? Infinity),
          );
          expect(start).toBeGreaterThan(outer.start);
          expect(end).toBeGreaterThan(start);
          expect(outer.end).toBeGreaterThanOrEqual(end);
          expect(outer.end).toBeLessThanOrEqual(paragraphs[paragraph]?.end ?? -1);
          from = outer.end;
        }
      }),
    );
  });
});
