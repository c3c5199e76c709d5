// What a check of a quotation says, in our words. Quoted words never come from here.
import type { Verdict } from '../core/check/check-result.ts';

const en = {
  verdicts: {
    verbatim: 'Word for word',
    typography: 'The same but for typography',
    shortened: 'Honestly shortened',
    altered: 'Altered',
    spliced: 'Cut together from several places',
    misattributed: 'Real, but said by somebody else',
    absent: 'Not on the record',
    short: 'Too short to tell',
  } satisfies Record<Verdict, string>,
  meanings: {
    verbatim: 'These words stand on the record exactly so.',
    typography: 'The words are the record’s; only marks, capitals or spacing differ.',
    shortened: 'The words are the record’s; what is left out or put in is marked.',
    altered: 'The record has words near these, but not these.',
    spliced: 'Each piece is on the record, but they do not stand together there.',
    misattributed: 'The words are on the record.',
    absent: 'No words near these are in this server’s documents. That does not show that nobody said them.',
    short: 'Fewer than four words could be anybody’s. Give more of the quotation.',
  } satisfies Record<Verdict, string>,
  saidBy: (name: string, laidTo: string) => `The record lays them to ${name}, not to ${laidTo}.`,
  inNarration: (_name: string, laidTo: string) =>
    `They are the document’s own words, which it does not lay to ${laidTo}.`,
  others: 'somebody else',
  told: 'They are the reporter’s telling of it, not a quotation.',
  unchecked: (checked: number, more: number) =>
    `The first ${checked} quotations were checked; ${more} more were not. Check those on their own.`,
  negation: 'A word that denies was left out, put in or changed.',
  number: 'A number was left out, put in or changed.',
  differences: 'Differences',
  legend: {
    example: 'so',
    added: ': not on the record.',
    own: ': the quoter’s own, and marked as such.',
    missing: ': the record’s words, where the quotation has others or none.',
  },
  elsewhere: 'and, from another place,',
  onRecord: 'On the record',
  perhaps: 'This passage comes nearest; the quotation may be a paraphrase of it:',
  nothingToCheck: 'There is no quotation to check in this message.',
};

export type CheckStrings = typeof en;

/** The strings of a person's locale where we have them, else English. */
export function checkStringsFor(_locale: string): CheckStrings {
  return en;
}
