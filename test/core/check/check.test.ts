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
    ['# No council member supports a sale', 'verbatim', 'as a heading'],
    ['- “No council member supports a sale”', 'verbatim', 'in a list'],
    ['2. “No council member supports a sale”', 'verbatim', 'in a numbered list'],
    ['```\nNo council member supports a sale\n```', 'verbatim', 'as code'],
    ['~~No council member supports a sale~~', 'verbatim', 'struck out'],
    ['wellknown harbour, and we never will', 'typography', 'a word whose hyphen the cut goes through'],
    ['moved to the cooperative', 'typography', 'the same at the end'],
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

it('finds two stretches that a long clause parts, and says that it was left out', async () => {
  const frame =
    'said Jane Day (Harbour Party), the head of the committee for roads and parks of the old town';
  const known = await indexOf(
    documentOf('day', `“This is a shameful day,” ${frame}. “The plan is a shameful trick on us.”`),
  );
  expect(known.check('This is a shameful day. The plan is a shameful trick').verdict).not.toBe('absent');
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
