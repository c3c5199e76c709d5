// Each verdict on quotations bent by hand, against a record of four paragraphs.
import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../../src/core/check/check-result.ts';
import { documentOf, HARBOUR, harbour, indexOf } from './record.ts';

const index = await indexOf(harbour);
const verdictOn = (quote: string, speaker?: string) => index.check(quote, speaker).verdict;

type Row = readonly [quote: string, verdict: Verdict, why: string];
const check = (rows: readonly Row[]) =>
  it.each(rows)('%s → %s (%s)', (quote, verdict) => expect(verdictOn(quote)).toBe(verdict));

describe('words that are the record’s', () => {
  check([
    ['The council approved the plan on 12 March 2023 by 15 votes to 7.', 'verbatim', 'a sentence'],
    ['said the price of oil', 'verbatim', 'a piece cut at both ends'],
    [
      '“No council member supports a sale. It can’t happen without a vote.”',
      'verbatim',
      'in quotation marks',
    ],
    ['> Nobody was hurt. Few people were unhappy', 'verbatim', 'as a block quote'],
    ['Nobody was hurt. Few people were unhappy, but some were.', 'verbatim', 'two sentences'],
    ["We're not going to sell the well known harbour", 'typography', 'straight apostrophe, hyphen'],
    ['no council member supports a sale', 'typography', 'small letter'],
    ['THE PRICE OF OIL WAS HIGH', 'typography', 'capitals'],
    ['No council member supports a sale; it can’t happen without a vote', 'typography', 'other stops'],
    ['The report published in 2019 said that rents had risen', 'typography', 'commas left out'],
    [
      'It will cost $1.5 million, about 10% more than the $1364000 expected',
      'typography',
      'grouping of digits',
    ],
    ['it moved to the cooperative building in 1998-1999', 'typography', 'hyphen left out, other dash'],
    ['The US company paid 3,000 euros.', 'typography', 'stops of an abbreviation'],
    ['The naive cafe owner, who had been unable to pay', 'typography', 'accents, in English'],
    ['It cant happen without a vote', 'typography', 'apostrophe left out'],
    ['Temperatures fell to −5 degrees.', 'typography', 'another minus sign'],
    ['**The report**, _published in 2019_, said that rents had risen', 'typography', 'emphasis of a chat'],
    ['Few peo\u00adple were\u200b unhappy,\u00a0but some were', 'typography', 'invisible characters'],
    ['[N]o council member supports a sale.', 'typography', 'bracketed capital'],
  ]);
});

describe('words that are honestly left out', () => {
  check([
    ['The council approved the plan […] by 15 votes to 7.', 'shortened', 'brackets round the dots'],
    ['The council approved the plan... by 15 votes to 7.', 'shortened', 'three dots'],
    ['The council approved … by 15 votes . . . to 7.', 'shortened', 'two omissions'],
    ['The council … by 15 votes to 7', 'shortened', 'two words before the omission'],
    ['She did it because she could…', 'shortened', 'the end cut off'],
    [
      '[The owner], who had been unable to pay, said the price of oil was high.',
      'shortened',
      'a name put in',
    ],
    ['We’re not going to sell [the place], and we never will', 'shortened', 'words replaced in brackets'],
    [
      'The report [of the council], published in 2019, said that rents had risen',
      'shortened',
      'words explained',
    ],
    [
      'The council approved the plan … Temperatures fell to -5 degrees.',
      'shortened',
      'whole sentences left out',
    ],
  ]);
});

describe('words that were changed', () => {
  check([
    ['The mayor approved the plan on 12 March 2023 by 15 votes to 7.', 'altered', 'first word'],
    ['The report, published in 2019, claimed that rents had risen', 'altered', 'one word'],
    ['Nobody was badly hurt. Few people were unhappy', 'altered', 'put in'],
    ['It was a very long night for the residents', 'altered', 'one of two equal words left out'],
    ['approved the council the plan on 12 March 2023', 'altered', 'moved inside the sentence'],
    ['Few people were unhapy, but some were', 'altered', 'misspelt'],
    ['but some were. Few people were unhappy,', 'altered', 'halves of a sentence swapped'],
    ['Were not going to sell the well-known harbour', 'altered', '"we’re" is not "were"'],
    ['We are not going to sell the well-known harbour', 'altered', 'a contraction written out'],
    ['few people were unhappy. Nobody was hurt.', 'altered', 'sentences swapped'],
    ['We are not going to sell the harbour', 'altered', 'a contraction written out, and a word left out'],
  ]);
});

describe('a changed negation never passes', () => {
  check([
    ['We’re going to sell the well-known harbour', 'altered', 'left out'],
    ['It can happen without a vote.', 'altered', 'out of a contraction'],
    ['It can’t happen with a vote.', 'altered', 'without'],
    ['The mayor’s office is in the old town hall', 'altered', 'isn’t'],
    ['Few people were happy, but some were.', 'altered', 'un-'],
    ['The council did not approve the plan on 12 March 2023 by 15 votes to 7.', 'altered', 'put in'],
    ['It can’t happen … a vote.', 'altered', 'hidden by an ellipsis'],
    ['The naïve café owner, who had been … to pay', 'altered', 'unable, hidden by an ellipsis'],
    ['She did it because she could … because she had to.', 'altered', 'not, hidden by an ellipsis'],
    ['[The] council member supports a sale.', 'altered', 'hidden by brackets'],
    ['Few people were [not] unhappy, but some were', 'altered', 'put in by brackets'],
    ['Council member supports a sale.', 'altered', 'cut off at the start of what looks whole'],
    ['… council member supports a sale.', 'altered', 'cut off by a leading ellipsis'],
  ]);
});

describe('a changed number never passes', () => {
  check([
    ['The council approved the plan on 12 March 2023 by 15 votes to 17.', 'altered', 'a digit put in'],
    ['It will cost $15 million, about 10% more', 'altered', 'decimal point left out'],
    ['It will cost $1,5 million, about 10% more', 'altered', 'decimal comma'],
    ['It will cost 1.5 million, about 10% more', 'altered', 'no currency'],
    ['It will cost €1.5 million, about 10% more', 'altered', 'other currency'],
    ['It will cost $1.5, about 10% more', 'altered', 'no magnitude'],
    ['It will cost $1.5 … about 10% more', 'altered', 'magnitude hidden by an ellipsis'],
    ['It will cost $1.5 million, about 10 more', 'altered', 'no per cent'],
    ['It will cost $1.5 million, about 10', 'altered', 'cut before the per cent sign'],
    ['more than the 1,364,000 expected', 'altered', 'no currency'],
    ['Temperatures fell to 5 degrees.', 'altered', 'no sign'],
    ['it moved to the co-operative building in 19981999', 'altered', 'no dash'],
    ['it moved to the co-operative building in 1998', 'altered', 'half a range'],
    ['The report, published in [2020], said that rents had risen', 'altered', 'in brackets'],
    ['rents had risen 35 per cent a year', 'altered', 'point left out'],
    ['The U.S. company paid 3 euros.', 'altered', 'thousands left out'],
  ]);
});

describe('words from several places', () => {
  check([
    ['The council approved the plan because she could, not because she had to', 'spliced', 'two halves'],
    [
      'No council member supports a sale. We’re not going to sell the well-known harbour',
      'spliced',
      'out of order',
    ],
    [
      'The council approved the plan on 12 March 2023, about 10% more than the $1,364,000',
      'spliced',
      'without the middle',
    ],
    [
      'It can’t happen without a vote … The council approved the plan',
      'spliced',
      'out of order, though marked',
    ],
  ]);
});

it('calls one speaker’s words without the reporter’s between them changed, not cut together', () => {
  expect(
    verdictOn('We’re not going to sell the well-known harbour. No council member supports a sale.'),
  ).toBe('spliced');
  expect(verdictOn('and we never will. No council member supports a sale.')).toBe('altered');
});

describe('words that are not there', () => {
  check([
    ['The city sold the port to a foreign investor last year', 'absent', 'nothing near'],
    ['Those who lived near the port had a night that did not end', 'absent', 'a paraphrase'],
    ['What had the report, published in 2019, said?', 'absent', 'a question about what is stated'],
    ['Nobody was hurt.', 'short', 'three words'],
    ['', 'short', 'nothing'],
    ['… … …', 'short', 'marks only'],
  ]);

  it('shows the passage that a paraphrase comes from', () => {
    const { verdict, perhaps } = index.check('Everybody knows the price of oil went up again this summer');
    expect(verdict).toBe('absent');
    expect(HARBOUR.slice(perhaps?.start, perhaps?.end)).toBe(
      'The naïve café owner, who had been unable to pay, said the price of oil was high.',
    );
  });
});

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
    for (const wrong of ['Mr Chew', 'Facebook', 'the treasurer', 'Sarah Hunter'])
      expect([wrong, says(wrong)]).toEqual([wrong, 'misattributed']);
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

const words = (quote: string) => index.check(quote).spans.map(({ start, end }) => HARBOUR.slice(start, end));

describe('what is shown', () => {
  it('gives the whole stretch matched, and each piece of a shortened or spliced one', () => {
    expect(words('council member SUPPORTS a sale')).toEqual(['council member supports a sale']);
    expect(words('The council approved the plan … by 15 votes to 7.')).toEqual([
      'The council approved the plan',
      'by 15 votes to 7.',
    ]);
    expect(words('The council approved the plan because she could, not because she had to')).toEqual([
      'The council approved the plan',
      'because she could, not because she had to',
    ]);
  });

  it('says word by word what was changed, left out and put in', () => {
    expect(
      index.check('The report, printed in 2019, said clearly that rents risen 3.5 per cent').diff,
    ).toEqual([
      { op: 'same', words: 'The report' },
      { op: 'changed', words: 'published', given: 'printed', marked: false },
      { op: 'same', words: 'in 2019, said' },
      { op: 'added', words: 'clearly', marked: false },
      { op: 'same', words: 'that rents' },
      { op: 'missing', words: 'had', marked: false },
      { op: 'same', words: 'risen 3.5 per cent' },
    ]);
  });

  it('keeps the words that both have, at the ends too', () => {
    const { diff } = index.check('The mayors sell the well-known harbour, and we never would');
    expect(diff.at(-1)).toEqual({ op: 'changed', words: 'will', given: 'would', marked: false });
    expect(index.check('Few unhappy, but some were. She did it').diff).toEqual([
      { op: 'same', words: 'Few' },
      { op: 'missing', words: 'people were', marked: false },
      { op: 'same', words: 'unhappy, but some were. She did it' },
    ]);
  });

  it('gives the whole sentences for context', () => {
    const { sentences } = index.check('was hurt. Few people were');
    expect(sentences.map(({ start, end }) => HARBOUR.slice(start, end))).toEqual([
      'Nobody was hurt. Few people were unhappy, but some were.',
    ]);
  });
});
