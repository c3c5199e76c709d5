// The questions that documents put to their readers.
import { expect, it } from 'vitest';
import { type Analysis, analyse } from '../../src/core/analysis.ts';
import { questionsIn } from '../../src/core/questions-put.ts';

const put = (text: string, language = 'en') =>
  wordsOf(analyse(text, { language, speakers: [], statements: [] }), language);
const wordsOf = (analysis: Analysis, language: string) =>
  questionsIn(analysis, language).map(({ start, end }) => analysis.text.slice(start, end));

it('are those of its own voice, as they stand', () => {
  expect(
    put('The plan was late. Is it enough? Nobody knows.\n\nWhat do you think (and why)? Write to us.'),
  ).toEqual(['Is it enough?', 'What do you think (and why)?']);
});

it('are not what somebody is said to have asked', () => {
  const speakers = [{ name: 'Ms Vale', role: null, of: null, aliases: [] }];
  const statements = [
    { speaker: 'Ms Vale', kind: 'direct', from: 'Why was I not told?', to: 'Who will answer for it?' },
  ] as const;
  const text =
    'Ms Vale wrote back:\n\nWhy was I not told? Who will answer for it?\n\nShe also asked: “When does it open?” But will it open at all?';
  const analysis = analyse(text, { language: 'en', speakers, statements });
  expect(wordsOf(analysis, 'en')).toEqual(['But will it open at all?']);
});

it('are found by the question mark of their language', () => {
  expect(put('Das Bad ist zu. Wer zahlt dafür? Niemand.', 'de')).toEqual(['Wer zahlt dafür?']);
  expect(put('泳池关闭了。谁来付钱？没有人知道。', 'zh')).toEqual(['谁来付钱？']);
  expect(put('أغلق المسبح. من سيدفع الثمن؟ لا أحد يعرف.', 'ar')).toEqual(['من سيدفع الثمن؟']);
  expect(put('¿Quién pagará? Nadie lo sabe.', 'es')).toEqual(['¿Quién pagará?']);
  expect(put('Η πισίνα έκλεισε. Ποιος θα πληρώσει; Κανείς δεν ξέρει.', 'el')).toEqual(['Ποιος θα πληρώσει;']);
  expect(put('Լողավազանը փակ է։ Ո՞վ է վճարելու։ Ոչ ոք չգիտի։', 'hy')).toEqual(['Ո՞վ է վճարելու։']);
});
