// Checking in languages other than English, and in scripts without spaces.
import { expect, it } from 'vitest';
import type { Verdict } from '../../../src/core/check/check-result.ts';
import { documentOf, indexOf } from './record.ts';

const texts: Readonly<Record<string, string>> = {
  de: 'Der Bürgermeister wird den schönen Hafen nicht verkaufen, auch wenn die Stadt 1.500 Euro braucht. Das Rathaus bleibt offen.',
  zh: '市长说，我们不会把港口卖给任何外国公司，也不会关闭市政厅。去年有三千人参观了博物馆。',
  th: 'นายกเทศมนตรีกล่าวว่าเราจะไม่ขายท่าเรือให้กับบริษัทต่างชาติ และจะไม่ปิดศาลากลาง',
  ja: '市長は港を外国の会社に売らないと言いました。去年は三千人が博物館を訪れました。',
  ru: 'Мэр сказал, что город не будет продавать гавань иностранной компании в следующем году.',
  ar: 'قال رئيس البلدية إن المدينة لن تبيع الميناء لأي شركة أجنبية في العام المقبل.',
  hi: 'महापौर ने कहा कि शहर अगले साल बंदरगाह किसी विदेशी कंपनी को नहीं बेचेगा।',
  tr: 'Belediye başkanı İzmir limanını yabancı bir şirkete satmayacağını söyledi ve oylama istedi.',
};

const rows: readonly (readonly [language: string, quote: string, verdict: Verdict])[] = [
  ['de', 'wird den schönen Hafen nicht verkaufen', 'verbatim'],
  ['de', 'wird den schonen Hafen nicht verkaufen', 'altered'],
  ['de', 'wird den schönen Hafen verkaufen, auch wenn', 'altered'],
  ['de', 'Der Bürgermeister wird … verkaufen, auch wenn die Stadt', 'altered'],
  ['de', 'Der Bürgermeister … auch wenn die Stadt', 'altered'],
  ['de', 'nicht verkaufen, auch wenn die Stadt 1500 Euro braucht', 'altered'],
  ['de', 'DAS RATHAUS BLEIBT OFFEN', 'typography'],
  ['zh', '我们不会把港口卖给任何外国公司', 'verbatim'],
  ['zh', '我们会把港口卖给任何外国公司', 'altered'],
  ['zh', '我们……把港口卖给任何外国公司', 'altered'],
  ['zh', '去年有三千人……博物馆', 'shortened'],
  ['zh', '去年有四千人参观了博物馆', 'altered'],
  ['zh', '我们喜欢吃苹果和香蕉', 'absent'],
  ['zh', '港口', 'short'],
  ['th', 'เราจะไม่ขายท่าเรือให้กับบริษัทต่างชาติ', 'verbatim'],
  ['th', 'เราจะขายท่าเรือให้กับบริษัทต่างชาติ', 'altered'],
  ['ja', '港を外国の会社に売らないと言いました', 'verbatim'],
  ['ja', '港を外国の会社に売ると言いました', 'altered'],
  ['ru', 'город не будет продавать гавань иностранной компании', 'verbatim'],
  ['ru', 'город будет продавать гавань иностранной компании', 'altered'],
  ['ru', 'ГОРОД НЕ БУДЕТ ПРОДАВАТЬ ГАВАНЬ', 'typography'],
  ['ar', 'إن المدينة لن تبيع الميناء لأي شركة أجنبية', 'verbatim'],
  ['ar', 'إنّ المدينة لن تبيع الميناء لأي شركة أجنبية', 'typography'],
  ['ar', 'إن المدينة … تبيع الميناء لأي شركة أجنبية', 'altered'],
  ['hi', 'शहर अगले साल बंदरगाह किसी विदेशी कंपनी को नहीं बेचेगा', 'verbatim'],
  ['hi', 'शहर अगले साल बंदरगाह किसी विदेशी कंपनी को बेचेगा', 'altered'],
  ['tr', 'Belediye başkanı İzmir limanını yabancı bir şirkete', 'verbatim'],
  ['tr', 'belediye başkanı izmir limanını yabancı bir şirkete', 'typography'],
];

it.each(rows)('%s: %s → %s', async (language, quote, verdict) => {
  const index = await indexOf(documentOf(language, texts[language] ?? '', [], { language }));
  expect(index.check(quote).verdict).toBe(verdict);
});
