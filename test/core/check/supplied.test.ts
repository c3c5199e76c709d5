// What somebody supplies: a quotation alone, or one with whom it is laid to round it.
import { describe, expect, it } from 'vitest';
import { checkSupplied, gravestOf } from '../../../src/core/check/supplied.ts';
import { harbour, indexOf } from './record.ts';

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
