// The same index in other scripts and languages.
import { describe, expect, it } from 'vitest';
import { SAID_NAMES } from '../../../src/core/rank/decision.ts';
import { documentOf, firstQuote, indexOf } from './record.ts';

const CASES = [
  ['zh', ['港口委员会星期二开会。', '码头建于1911年。', '渡轮从码头街出发。'], '码头建于哪一年？', '1911'],
  [
    'ja',
    ['港湾委員会は火曜日に会合を開いた。', '桟橋は1911年に建設された。'],
    '桟橋はいつ建設されましたか？',
    '1911',
  ],
  ['th', ['คณะกรรมการท่าเรือประชุมเมื่อวันอังคาร', 'ท่าเรือสร้างขึ้นในปี 1911'], 'ท่าเรือสร้างขึ้นเมื่อไร', '1911'],
  [
    'de',
    ['Der Hafenrat tagte am Dienstag.', 'Die Häuser am Kai wurden 1911 gebaut.'],
    'Wann wurde das Haus am Kai gebaut?',
    '1911',
  ],
  [
    'ru',
    ['Совет порта собрался во вторник.', 'Причалы были построены в 1911 году.'],
    'В каком году построен причал?',
    '1911',
  ],
  [
    'ar',
    ['اجتمع مجلس الميناء يوم الثلاثاء.', 'تم بناء الرصيف القديم في عام 1911.'],
    'متى تم بناء رصيف الميناء القديم؟',
    '1911',
  ],
  [
    'fr',
    ['Le conseil s’est réuni mardi.', 'L’hôtel du port a été construit en 1911.'],
    'Quand a été construit cet hotel ?',
    '1911',
  ],
] as const;

describe('other languages', () => {
  it.each(CASES)('finds the answer in %s', async (language, paragraphs, question, answer) => {
    const document = documentOf('one', paragraphs, { language });
    expect(firstQuote(await indexOf(document), question, document)).toContain(answer);
  });
  it('answers from a record of several languages, each by its own stems', async () => {
    const german = documentOf('de', ['Die Häuser am Kai wurden 1911 gebaut.'], { language: 'de' });
    const english = documentOf('en', ['The ferries were painted in 1955.']);
    const index = await indexOf(english, german);
    expect(firstQuote(index, 'Wann wurde das Haus gebaut?', german)).toContain('1911');
    expect(firstQuote(index, 'When was the ferry painted?', english)).toContain('1955');
  });
});

it('holds nothing against a passage whose script has no capitals for names', async () => {
  const document = documentOf('zh', ['港口委员会成立了公司。', '渡轮从码头街出发。'], { language: 'zh' });
  const { said } = (await indexOf(document)).judge('谁成立了公司？').signals;
  for (const name of ['unfit', 'answerDistance']) expect(said[SAID_NAMES.indexOf(name)]).toBe(0);
});
