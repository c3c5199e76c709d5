// What counts as a word, and which words are the same.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameLetters, sameWord } from '../../../src/core/check/same-word.ts';
import { countWords, keyHash, scanWords } from '../../../src/core/check/words.ts';

function wordsOf(text: string): string[] {
  const found: string[] = [];
  scanWords(text, 0, text.length, (start, end) => found.push(text.slice(start, end)));
  return found;
}

const key = (word: string) => keyHash(word, 0, word.length);

describe('words', () => {
  it.each([
    ['It doesn’t cost $1,364,000.50!', ['It', 'doesn’t', 'cost', '$', '1,364,000.50']],
    ['a well-known “word”', ['a', 'well', 'known', 'word']],
    ['from 10–20 at 10:30, about 5 %', ['from', '10', '–', '20', 'at', '10:30', 'about', '5', '%']],
    ['fell to -5 and (−7) – 3 times', ['fell', 'to', '-', '5', 'and', '−', '7', '3', 'times']],
    ['١٠–٢٠', ['١٠', '–', '٢٠']],
    ['p < .05 and 1.5', ['p', '<', '.05', 'and', '1.5']],
    ['infor\u00admation of\u200b us', ['infor\u00admation', 'of', 'us']],
    ['市长 says ไม่', ['市', '长', 'says', 'ไ', 'ม่']],
    ['10\u202f000 Euro', ['10\u202f000', 'Euro']],
    ['cafe\u0301s', ['cafe\u0301s']],
  ])('of %s', (text, words) => expect(wordsOf(text)).toEqual(words));

  it('are the same wherever a text is cut between them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('we', 'don’t', '$', '1.5', 'ไม่', '好', 'é', '%', 'x-y'), { maxLength: 12 }),
        fc.nat(40),
        (parts, cut) => {
          const text = parts.join(' ');
          const found: string[] = [];
          const push = (start: number, end: number) => found.push(text.slice(start, end));
          const next = scanWords(text, 0, Math.min(cut, text.length), push);
          scanWords(text, next, text.length, push);
          expect(found).toEqual(wordsOf(text));
        },
      ),
    );
  });

  it('are counted as a reader counts them', () => {
    expect(countWords('a well-known “word” — $5')).toBe(4);
    expect(countWords('我们不会')).toBeGreaterThan(1);
  });
});

describe('two words', () => {
  it.each([
    ['Don’t', "don't", 'typography'],
    ['dont', 'don’t', 'typography'],
    ['were', 'we’re', 'different'],
    ['its', 'it’s', 'typography'],
    ['ﬁsh', 'fish', 'typography'],
    ['cafe\u0301', 'café', 'typography'],
    ['cafe', 'café', 'typography'],
    ['1,000', '1000', 'typography'],
    ['1.000', '1000', 'different'],
    ['1,5', '15', 'different'],
    ['1.5', '1,5', 'different'],
    ['10²', '102', 'different'],
    ['１０', '10', 'typography'],
    ['colour', 'color', 'different'],
    ['word', 'words', 'different'],
  ] as const)('%s and %s in English: %s', (given, true_, sameness) => {
    expect(sameWord(given, true_, 'en-AU')).toBe(sameness);
  });

  it('differ by an accent outside English, and by a comma where it is the decimal sign', () => {
    expect(sameWord('schon', 'schön', 'de')).toBe('different');
    expect(sameWord('SCHON', 'schön', 'de')).toBe('typography');
    expect(sameWord('1,500', '1500', 'de')).toBe('different');
  });

  it('may be the same letters parted otherwise, but never the same digits', () => {
    expect(sameLetters('cooperate', 'co-operate', 'en')).toBe(true);
    expect(sameLetters('US', 'U.S', 'en')).toBe(true);
    expect(sameLetters('10km', '10 km', 'en')).toBe(true);
    expect(sameLetters('12', '1-2', 'en')).toBe(false);
    expect(sameLetters('notable', 'not able', 'en')).toBe(false);
  });

  it('that differ in case or apostrophe only have one key', () => {
    expect(key('Don’t')).toBe(key("DON'T"));
    expect(key('é')).toBe(key('E'));
    expect(key('1.5')).not.toBe(key('15'));
  });
});
