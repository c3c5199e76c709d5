// What somebody supplies: a quotation alone, or one with whom it is laid to round it.
import { describe, expect, it } from 'vitest';
import { checkSupplied, gravestOf } from '../../../src/core/check/supplied.ts';
import { documentOf, harbour, indexOf } from './record.ts';

const index = await indexOf(harbour);
const found = (text: string, speaker?: string) =>
  checkSupplied(index, text, speaker).map(({ supplied, result }) => [
    supplied,
    result.verdict,
    result.laidTo,
  ]);

describe('a frame round a quotation', () => {
  it('is not part of it, and says whom it is laid to', () => {
    expect(found('Yesterday Ann Day said “No council member supports a sale.”')).toEqual([
      ['No council member supports a sale.', 'misattributed', 'Ann Day'],
    ]);
    expect(found('As Jane Treasurer told us: "No council member supports a sale"')).toEqual([
      ['No council member supports a sale', 'misattributed', 'Jane Treasurer'],
    ]);
    expect(found('she said “We’re going to sell the well-known harbour”')).toEqual([
      ['We’re going to sell the well-known harbour', 'altered', null],
    ]);
  });

  it('gives way to a speaker that is named beside it', () => {
    expect(found('Jane Treasurer said “No council member supports a sale.”', 'the mayor')).toEqual([
      ['No council member supports a sale.', 'verbatim', 'the mayor'],
    ]);
  });

  it('may hold several quotations, each with its verdict', () => {
    expect(
      found('The mayor said “No council member supports a sale” and “It can happen without a vote”.'),
    ).toEqual([
      ['No council member supports a sale', 'verbatim', null],
      ['It can happen without a vote', 'altered', null],
    ]);
  });

  it('is the record’s where the whole is', () => {
    const text =
      '“We’re not going to sell the well-known harbour, and we never will,” the mayor said. “No council member supports a sale.';
    expect(found(text)).toEqual([[text, 'verbatim', null]]);
  });

  it('is taken off where the record has it too, beside other marks', () => {
    expect(found('The mayor said: “No council member supports a sale.”')).toEqual([
      ['No council member supports a sale.', 'verbatim', null],
    ]);
  });

  it('is the record’s too where it was bent with the quotation', () => {
    const text = 'The naïve café owner, who had been able to pay, said “the price of oil was high”.';
    expect(found(text)).toEqual([[text, 'altered', null]]);
  });
});

it('does not let a bent frame pass, whatever it frames', () => {
  const said = (year: string) =>
    `The report, published in ${year}, said that rents had risen: “No council member supports a sale.”`;
  expect(found(said('2020')).map(([, verdict]) => verdict)).not.toContain('verbatim');
  expect(found(said('2019')).map(([, verdict]) => verdict)).toEqual(['verbatim']);
});

it('lets the gravest verdict stand for all', () => {
  const [first, ...others] = checkSupplied(
    index,
    'He said “No council member supports a sale” and “It can happen without a vote”.',
  );
  expect(first && gravestOf([first, ...others]).result.verdict).toBe('altered');
});

describe('what stands beside a quotation', () => {
  const words = 'No council member supports a sale.';
  it.each([
    ['did they really say “No council member supports a sale.”?'],
    ['“No council member supports a sale.” this is so true'],
    ['“No council member supports a sale.” 😂'],
    ['“No council member supports a sale.” https://example.org/harbour/news.html'],
    ['“No council member supports a sale.” [source](https://example.org/harbour/news.html)'],
    ['so they wrote\n\n> No council member supports a sale.\n\nwhich is a joke'],
    ['<@123456> look: “No council member supports a sale.”'],
  ])('is a remark, a link, a sign: %s', (text) => {
    expect(found(text)).toEqual([[words, 'verbatim', null]]);
    expect(found(text.replace('supports', 'opposes')).map(([, verdict]) => verdict)).toEqual(['altered']);
  });

  it('is the record’s where the record has its words there, however few', async () => {
    const known = await indexOf(
      documentOf('vote', 'People think, “It does not matter because we will win every vote anyway”.'),
    );
    const verdicts = (text: string) => checkSupplied(known, text).map(({ result }) => result.verdict);
    expect(verdicts('People think “It does not matter because we will win every vote anyway”')).toEqual([
      'typography',
    ]);
    expect(verdicts('People doubt, “It does not matter because we will win every vote anyway”.')).toEqual([
      'altered',
    ]);
  });
});

describe('a quotation without marks', () => {
  it.each([
    ['Ann Day: No council member supports a sale.', 'misattributed', 'Ann Day'],
    ['Ann Day actually said this lol: No council member supports a sale.', 'misattributed', 'Ann Day'],
    ['No council member supports a sale. - Ann Day', 'misattributed', 'Ann Day'],
    ['No council member supports a sale.\nAnn Day', 'misattributed', 'Ann Day'],
    ['No council member supports a sale, Ann Day said', 'misattributed', 'Ann Day'],
    ['The Mayor: No council member supports a sale.', 'verbatim', 'Mayor'],
    ['the mayor: no council member supports a sale.', 'typography', 'the mayor'],
    ['no council member supports a sale. - the mayor', 'typography', 'the mayor'],
    ['the mayor said it can’t happen without a vote.', 'typography', 'the mayor'],
  ])('%s → %s', (text, verdict, laidTo) => {
    expect(found(text).map(([, ...rest]) => rest)).toEqual([[verdict, laidTo]]);
  });

  it.each([
    ['No council member opposes a sale. - Ann Day'],
    ['Ann Day: No council member opposes a sale.'],
    ['the mayor: no council member opposes a sale.'],
    ['She did it because she could, because she had to.'],
    ['It can’t happen without a vote - not true'],
  ])('does not pass when it is bent: %s', (text) => {
    expect(found(text).map(([, verdict]) => verdict)).toEqual(['altered']);
  });

  it('keeps the record’s own last words, though they look like a name', async () => {
    const known = await indexOf(
      documentOf('law', 'Only the council could have brought a claim at that time, not Mr Costa.'),
    );
    const [first] = checkSupplied(
      known,
      'Only the council could have brought a claim at that time, Mr Costa.',
    );
    expect(first?.result.verdict).toBe('altered');
  });
});
