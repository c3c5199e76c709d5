// What is known of single languages: how their words are taken apart, and what they ask with.
import { describe, expect, it } from 'vitest';
import { Vocabulary } from '../../../src/core/index/vocabulary.ts';
import { CLASS_LANGUAGES, classWords } from '../../../src/core/terms/class-words.ts';
import { lowered } from '../../../src/core/terms/fold.ts';
import { kinOf } from '../../../src/core/terms/kin.ts';
import { isNumber } from '../../../src/core/terms/number-words.ts';
import { asksFor } from '../../../src/core/terms/question-form.ts';
import { stemOf } from '../../../src/core/terms/stem.ts';
import { CAUSE, classesOf, TIME } from '../../../src/core/terms/word-classes.ts';
import { WordCutter } from '../../../src/core/terms/words.ts';

const cut = (text: string, language: string) => new WordCutter().cut(text, language);
const form = (text: string, language: string) => asksFor(cut(text, language), language);

function kinIn(language: string, words: string, word: string): string[] {
  const vocabulary = new Vocabulary();
  const spelt = new Map<number, string>();
  for (const known of words.split(' ')) {
    const stem = vocabulary.stem.at(vocabulary.number(known, language));
    vocabulary.passages.set(stem, 1);
    spelt.set(stem, known);
  }
  return kinOf(stemOf(word, language), language, vocabulary).map(({ stem }) => spelt.get(stem) ?? '');
}

describe('Arabic', () => {
  it.each([
    ['كتاب', 'والكتاب'],
    ['شركة', 'وشركاتها'],
    ['فريق', 'للفريقين'],
    ['جامعة', 'بجامعتهم'],
    ['بريطانيا', 'البريطانيين'],
    ['ألمانيا', 'الألمانية'],
    ['مسؤول', 'المسؤولون'],
  ])('takes off what is written onto %s in %s', (word, written) => {
    expect(stemOf(written, 'ar')).toBe(stemOf(word, 'ar'));
  });
  it('leaves letters that belong to the word, and three of every word', () => {
    expect(stemOf('فريق', 'ar')).toBe('فريق');
    expect(stemOf('وطن', 'ar')).toBe('وطن');
    expect(stemOf('كان', 'ar')).toBe('كان');
  });
  it('finds words of one root, though vowels change inside them, and the nearest first', () => {
    expect(kinIn('ar', 'فرق شريك', 'فريق')).toEqual(['فرق']);
    expect(kinIn('ar', 'خدمة يستخدم لاستخدام', 'استخدام')).toEqual(['لاستخدام', 'يستخدم', 'خدمة']);
    expect(kinIn('ar', 'معترض', 'اعتراض')).toEqual(['معترض']);
    expect(kinIn('ar', 'عام موت', 'مدينة')).toEqual([]);
  });
  it('looks for roots in Arabic words of an Arabic record alone', () => {
    expect(kinIn('ar', 'factories', 'factory')).toEqual(['factories']);
    expect(kinIn('fa', 'فرق', 'فريق')).toEqual([]);
  });
  it('sees past the pronoun to what is asked for', () => {
    const asked = (text: string) => form(text, 'ar').asked;
    expect(asked('ما هي السنة التي بني فيها الميناء؟')).toBe('when');
    expect(asked('كم عدد السفن؟')).toBe('number');
    expect(asked('من هو قائد السفينة؟')).toBe('who');
    expect(asked('بماذا اشتهر الميناء؟')).toBe('what');
  });
});

describe('Russian', () => {
  it('joins what one word is made of another by, and nothing that merely begins alike', () => {
    expect(kinIn('ru', 'победе', 'победителем')).toEqual(['победе']);
    expect(kinIn('ru', 'школ', 'школьному')).toEqual(['школ']);
    expect(kinIn('ru', 'географы', 'географической')).toEqual(['географы']);
    expect(kinIn('ru', 'перевести', 'перехватив')).toEqual([]);
  });
  it.each([
    ['В каких странах растёт чай?', 'where'],
    ['Какую должность занимал Ной?', 'role'],
    ['Как назывался первый паром?', 'what'],
    ['Каким образом чинят сети?', 'how'],
    ['Чью лодку нашли?', 'who'],
    ['Какова площадь гавани?', 'number'],
  ])('reads %s', (question, expected) => {
    expect(form(question, 'ru').asked).toBe(expected);
  });
  it('counts number words in every case, with ё and without', () => {
    for (const word of ['трёх', 'трех', 'девяти', 'сорока', 'тысячами'])
      expect(isNumber(word, 'ru')).toBe(true);
    expect(isNumber('семья', 'ru')).toBe(false);
  });
});

describe('Turkish', () => {
  it('has the ending of a name or a number after an apostrophe', () => {
    expect(lowered("Ankara'nın", 'tr')).toBe('ankara');
    expect(lowered('1754’teki', 'tr')).toBe('1754');
    expect(lowered("d'Artagnan", 'tr')).toBe('dartagnan');
  });
});

describe('questions of other languages', () => {
  it.each([
    ['Which regions produce salt?', 'en', 'where'],
    ['Wie schnell fährt die Fähre?', 'de', 'number'],
    ['In welchem Zeitraum wurde gebaut?', 'de', 'when'],
    ['¿En qué período se construyó?', 'es', 'when'],
    ['Kaptan kimdir?', 'tr', 'who'],
    ['Liman hangi ülkededir?', 'tr', 'where'],
  ])('are read: %s', (question, language, expected) => {
    expect(form(question, language).asked).toBe(expected);
  });
});

describe('words for times and causes', () => {
  it('are told in the languages that list them', () => {
    const none = new Set<string>();
    expect(classesOf('январе', 'ru', none) & TIME).toBe(TIME);
    expect(classesOf('вследствие', 'ru', none) & CAUSE).toBe(CAUSE);
    expect(classesOf('سنة', 'ar', none) & TIME).toBe(TIME);
    expect(classesOf('лодка', 'ru', none)).toBe(0);
  });
  it('are listed under kinds that are known', () => {
    for (const language of CLASS_LANGUAGES)
      for (const [kind] of classWords(language)) expect(['time', 'cause']).toContain(kind);
  });
});
