// Whom a quotation is laid to, against who said it.
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/core/analysis.ts';
import { documentOf, harbour, indexOf } from './record.ts';

const index = await indexOf(harbour);
const verdictOn = (quote: string, speaker?: string) => index.check(quote, speaker).verdict;

describe('who said it', () => {
  it.each([
    ['No council member supports a sale.', 'The Mayor', 'verbatim'],
    ['No council member supports a sale.', 'the treasurer', 'misattributed'],
    ['no council member supports a sale', 'the treasurer', 'misattributed'],
    ['No council member … a sale.', 'the treasurer', 'misattributed'],
    ['It will cost $1.5 million, about 10% more', 'the treasurer', 'verbatim'],
    ['Nobody was hurt. Few people were unhappy', 'the mayor', 'misattributed'],
    ['No council member opposes a sale.', 'the treasurer', 'altered'],
    ['said the price of oil was high', 'the mayor', 'verbatim'],
    ['No council member supports a sale.', 'he', 'verbatim'],
    ['“No council member supports a sale.” — the treasurer of the council', 'the mayor', 'verbatim'],
  ] as const)('%s, laid to %s → %s', (quote, speaker, verdict) => {
    expect(verdictOn(quote, speaker)).toBe(verdict);
  });

  it('knows a surname behind an office, but no name that only a headline holds', async () => {
    const known = await indexOf(
      documentOf(
        'Ann Warren asks for more',
        'We should have asked for more. The bank made a lot of money in that year. They said “we made a great lot of it then”.',
        [['Massachusetts Sen. Ann Warren', 'direct', 'We should', 'more.']],
        { author: 'Jane Day', publisher: 'The Harbour News' },
      ),
    );
    expect(known.check('We should have asked for more.', 'Senator Warren').verdict).toBe('verbatim');
    expect(known.check('We should have asked for more.', 'President Obama').verdict).toBe('misattributed');
    const own = 'The bank made a lot of money in that year.';
    expect(known.check(own, 'Ann Warren').verdict).toBe('misattributed');
    for (const right of ['Jane Day', 'Harbour News', 'Ann Warren asks for more'])
      expect([right, known.check(own, right).verdict]).toEqual([right, 'verbatim']);
    expect(known.check('we made a great lot of it then', 'the director').verdict).toBe('verbatim');
  });

  it('reads the name that follows the quotation', () => {
    expect(index.check('“No council member supports a sale.” — The treasurer')).toMatchObject({
      verdict: 'misattributed',
      laidTo: 'The treasurer',
      speaker: 'the mayor',
      kind: 'direct',
    });
  });

  it('knows a declared speaker by name, surname, alias, role and body, whatever the title', async () => {
    const known = await indexOf(
      documentOf(
        'post',
        'We place the highest importance on user privacy.',
        [['Lee Hunter', 'direct', 'We place', 'privacy.']],
        {
          speakers: [
            { name: 'Lee Hunter', role: 'General Manager', of: 'TikTok Australia', aliases: ['Mr Hunter'] },
          ],
        },
      ),
    );
    const says = (speaker: string) => known.check('the highest importance on user privacy', speaker).verdict;
    for (const right of [
      'lee hunter',
      'Mr. Hunter',
      'HUNTER',
      'L. Hunter',
      'the general manager',
      'TikTok',
      'Lee Hunter, General Manager of TikTok',
    ])
      expect([right, says(right)]).toEqual([right, 'verbatim']);
    for (const wrong of [
      'Mr Chew',
      'Facebook',
      'General Manager of Facebook',
      'the treasurer',
      'Sarah Hunter',
    ])
      expect([wrong, says(wrong)]).toEqual([wrong, 'misattributed']);
  });

  it.each([
    [
      'Jane Day, head of parks at Harbour Council, said',
      ['head of parks', 'Harbour Council'],
      ['the council’s lawyers'],
    ],
    ['Jane Day, who met Ann Warren, said', ['Ms Day'], ['Ann Warren']],
    ['Jane Day, a harbour lawyer who has met Ann Warren, said', ['a harbour lawyer'], ['Ann Warren']],
    ['Jane Day, lawyer of Ann Warren, said', ['Jane Day'], ['Ann Warren']],
    ['Jane Day (Harbour), head of parks, said', ['head of parks'], ['head of roads']],
    ['Jane Day, sister of Ann Warren, said', ['Jane Day'], ['Ann Warren']],
  ])('reads what the text says of them: %s', async (frame, theirs, others) => {
    const text = `“We will keep the park open all year,” ${frame}.`;
    const known = await indexOf(
      documentOf('park', text, [], {
        analysis: analyse(text, { language: 'en', speakers: [], statements: [] }),
      }),
    );
    const says = (speaker: string) => known.check('We will keep the park open all year', speaker).verdict;
    for (const right of theirs) expect([right, says(right)]).toEqual([right, 'verbatim']);
    for (const wrong of others) expect([wrong, says(wrong)]).toEqual([wrong, 'misattributed']);
  });

  it('is right if any of the places with these words is theirs, and prefers it', async () => {
    const words = 'We will rebuild the bridge next year.';
    const both = await indexOf(
      documentOf('a', words, [['the engineer', 'direct', 'We', 'year.']]),
      documentOf('b', words, [['the mayor', 'direct', 'We', 'year.']]),
      documentOf('c', words, [['the treasurer', 'direct', 'We', 'year.']]),
    );
    expect(both.check(words, 'the mayor')).toMatchObject({
      verdict: 'verbatim',
      spans: [{ documentId: 'b' }],
    });
    expect(both.check(words, 'the archbishop').verdict).toBe('misattributed');
  });
});

describe('where the text does not say plainly whose words they are', () => {
  const inText = async (text: string, words: string) => {
    const analysis = analyse(text, { language: 'en', speakers: [], statements: [] });
    const known = await indexOf(documentOf('paper', text, [], { analysis, publisher: 'The Harbour News' }));
    return (speaker: string) => known.check(words, speaker).verdict;
  };

  it('they may be any of those who were just named as "they"', async () => {
    const text =
      'Senators Jane Day and Paul Brook oppose the plan. They sent a letter on Monday to the town’s leaders.\n\n“The plan has become far too dear for this town,” they wrote.';
    const says = await inText(text, 'The plan has become far too dear for this town');
    for (const right of ['Jane Day', 'Senator Brook', 'Day and Brook'])
      expect([right, says(right)]).toEqual([right, 'verbatim']);
    expect(says('Ann Warren')).toBe('misattributed');
  });

  it('they are those of whom the sentence tells, by whatever verb', async () => {
    const text =
      'The lawyer of the firm, Jane Day, stressed that the firm was ready to pay all that it owes.';
    const says = await inText(text, 'the firm was ready to pay all that it owes');
    expect(says('Jane Day')).toBe('verbatim');
    expect(says('Ann Warren')).toBe('misattributed');
  });

  it('a paraphrase is in the reporter’s words as well', async () => {
    const says = await inText(
      'Jane Day said the bridge would not open before the spring of that year.',
      'the bridge would not open before the spring',
    );
    expect(says('Jane Day')).toBe('verbatim');
    expect(says('the Harbour News')).toBe('verbatim');
    expect(says('Ann Warren')).toBe('misattributed');
  });

  it('a bare surname may be that of each who bears it', async () => {
    const text =
      'Paul Day came with his wife Jane Day. “It makes no sense to close the old bridge,” Day said.';
    const says = await inText(text, 'It makes no sense to close the old bridge');
    for (const right of ['Paul Day', 'jane day']) expect([right, says(right)]).toEqual([right, 'verbatim']);
    expect(says('Ann Warren')).toBe('misattributed');
  });

  it('knows "TikTok’s Lee Hunter" for Lee Hunter', async () => {
    const says = await inText(
      '“We place the highest value on privacy,” TikTok manager Lee Hunter said.',
      'We place the highest value on privacy',
    );
    expect(says('TikTok’s Lee Hunter')).toBe('verbatim');
    expect(says('TikTok’s Ann Day')).toBe('misattributed');
  });
});
