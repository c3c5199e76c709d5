// How words and questions are read.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Vocabulary } from '../../../src/core/index/vocabulary.ts';
import { lowered, withoutAccents } from '../../../src/core/terms/fold.ts';
import { kinOf } from '../../../src/core/terms/kin.ts';
import { differing, lettersOf } from '../../../src/core/terms/letters.ts';
import { asksFor } from '../../../src/core/terms/question-form.ts';
import { corrections, edits } from '../../../src/core/terms/spelling.ts';
import { stemOf } from '../../../src/core/terms/stem.ts';
import { WordCutter } from '../../../src/core/terms/words.ts';

function knowing(words: string, language = 'en'): Vocabulary {
  const vocabulary = new Vocabulary();
  for (const word of words.split(' ')) {
    const stem = vocabulary.stem.at(vocabulary.number(word, language));
    vocabulary.passages.set(stem, 1);
  }
  return vocabulary;
}
const kept = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
const asked = (text: string, language = 'en') => asksFor(cut(text, language), language).asked;
const cut = (text: string, language = 'en') => new WordCutter().cut(text, language);

describe('words', () => {
  it('are cut at blanks and hyphens, and kept whole through apostrophes, points and separators', () => {
    expect(cut('Didn’t the well-known U.S. firm pay $1,250.50?')).toEqual([
      'Didn’t',
      'the',
      'well',
      'known',
      'U·S',
      'firm',
      'pay',
      '1,250.50',
    ]);
  });
  it('are cut in scripts without blanks', () => {
    expect(cut('码头建于1911年', 'zh')).toContain('码头');
    expect(cut('What does 码头建于 mean in the US?', 'en')).toEqual(expect.arrayContaining(['码头', 'U·S']));
    expect(cut('ท่าเรือสร้างขึ้น', 'th').length).toBeGreaterThan(1);
  });
  it('never lose a letter or a digit', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'É', '1', '’', '.', ',', ' ', '-', '码', '頭', 'ท') }),
        (text) => {
          expect(kept(cut(text).join(''))).toBe(kept(text));
        },
      ),
    );
  });
  it('meet in one form whatever their case, apostrophe or accent', () => {
    expect(lowered('Didn’t', 'en')).toBe(lowered("DIDN'T", 'en'));
    expect(lowered('Hunter’s', 'en')).toBe('hunter');
    expect(lowered('L’Hôtel', 'fr')).toBe('hôtel');
    expect(withoutAccents('café', 'en')).toBe('cafe');
    expect(withoutAccents('सरकार', 'hi')).toBe('सरकार');
    expect(withoutAccents('tiếng', 'vi')).toBe('tiếng');
  });
});

describe('stems', () => {
  it('join what rules join, and the irregular forms that no rule joins', () => {
    expect(stemOf('governments', 'en')).toBe(stemOf('government', 'en'));
    for (const [form, word] of [
      ['said', 'say'],
      ['children', 'child'],
      ['wrote', 'writing'],
      ['built', 'building'],
      ['tried', 'try'],
      ['focused', 'focus'],
      ['adding', 'add'],
      ['boycotted', 'boycott'],
    ])
      expect(stemOf(form ?? '', 'en')).toBe(stemOf(word ?? '', 'en'));
  });
  it('leave numbers and languages without a stemmer alone', () => {
    expect(stemOf('1990s', 'en')).toBe('1990s');
    expect(stemOf('running', 'xx')).toBe('running');
  });
});

describe('kin', () => {
  it('are words of one family, not words with a like beginning', () => {
    const vocabulary = knowing('inventor internal australia');
    const names = (word: string) =>
      kinOf(stemOf(word, 'en'), 'en', vocabulary).map(({ stem }) => vocabulary.stems[stem]);
    expect(names('invented')).toEqual([stemOf('inventor', 'en')]);
    expect(names('australian')).toEqual([stemOf('australia', 'en')]);
    expect(names('international')).not.toContain(stemOf('inventor', 'en'));
  });
});

describe('spelling', () => {
  it('finds the nearest known word, common ones first, and leaves short words and numbers alone', () => {
    const vocabulary = knowing('privacy private importance harbour');
    const best = (word: string) => vocabulary.words[corrections(word, vocabulary)[0]?.word ?? -1];
    expect(best('privcy')).toBe('privacy');
    expect(best('importence')).toBe('importance');
    expect(best('habrour')).toBe('harbour');
    expect(corrections('har', vocabulary)).toEqual([]);
    expect(corrections('1911', knowing('1912'))).toEqual([]);
  });
  it('counts edits as a distance does', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(edits(a, b, 9)).toBe(edits(b, a, 9));
        expect(edits(a, b, 9) === 0).toBe(a === b);
        expect(edits(a, b, 1)).toBe(Math.min(edits(a, b, 9), 2));
        expect(differing(lettersOf(a) ^ lettersOf(b))).toBeLessThanOrEqual(2 * edits(a, b, 9));
      }),
    );
    expect(edits('peir', 'pier', 2)).toBe(1);
  });
});

describe('what a question asks for', () => {
  it.each([
    ['Who opened the meeting?', 'who'],
    ['How many ferries are there?', 'number'],
    ['In which year was it built?', 'when'],
    ['Which country owns it?', 'where'],
    ['What is her job?', 'role'],
    ['Did she resign?', 'whether'],
    ['How does it work?', 'how'],
  ])('reads %s', (question, expected) => {
    expect(asked(question)).toBe(expected);
  });
  it('reads other languages', () => {
    expect(asked('In welchem Jahr wurde es gebaut?', 'de')).toBe('when');
    expect(asked('¿Cuántos barcos hay?', 'es')).toBe('number');
    expect(asked('В каком году это было?', 'ru')).toBe('when');
    expect(asked('谁建了码头？', 'zh')).toBe('who');
  });
  it('drops question words and auxiliaries, nothing else', () => {
    const words = cut('Who has been asked about the pier?');
    const { dropped } = asksFor(words, 'en');
    expect(words.filter((_word, at) => !dropped.has(at))).toEqual(['asked', 'about', 'the', 'pier']);
  });
  it.each([
    ['What did the mayor say about parking?', ['the', 'mayor', 'parking'], true],
    ['Has the mayor said anything on parking?', ['the', 'mayor', 'parking'], true],
    ['What did the mayor say?', ['the', 'mayor'], true],
    ['What did the mayor say they would build?', ['the', 'mayor', 'say', 'they', 'build'], true],
    ['Who said no about parking?', ['said', 'no', 'about', 'parking'], false],
    ['What is the mayor about?', ['the', 'mayor', 'about'], false],
  ])('knows who wants to hear somebody’s words, and about what: %s', (question, kept, wantsWords) => {
    const words = cut(question);
    const form = asksFor(words, 'en');
    expect(words.filter((_word, at) => !form.dropped.has(at))).toEqual(kept);
    expect(form.wantsWords).toBe(wantsWords);
  });
  it('notices a negation', () => {
    expect(asksFor(cut('What is not open?'), 'en').negated).toBe(true);
    expect(asksFor(cut('What is open?'), 'en').negated).toBe(false);
  });
});
