// Names of speakers: who a pronoun, a noun group or a passive stands for.
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/core/analysis.ts';

/** The speakers of a text's direct statements, in order. */
function speakersOf(text: string): (string | null)[] {
  const { statements } = analyse(text, { language: 'en', speakers: [], statements: [] });
  return statements.filter(({ kind }) => kind === 'direct').map(({ speaker }) => speaker);
}

describe('a speaker is called', () => {
  it.each([
    [
      'by the bare name behind a noun',
      'Mrs. Bennet sent for the author Jane Austen. “It is done,” Austen said.',
      'Jane Austen',
    ],
    [
      'by the subject, not by whom "he" cannot be',
      'Fitzwilliam Darcy praised Jane Austen on Monday. “It is done,” he said.',
      'Fitzwilliam Darcy',
    ],
    [
      'by a person, not by a nearer body',
      'Fitzwilliam Darcy left. The party met. “It is done,” he said.',
      'Fitzwilliam Darcy',
    ],
    [
      'by who asks, not by who is asked',
      'Mr. Collins was asked by the host: “Is it done, and by whom?”',
      'the host',
    ],
    [
      'by the name behind a place and an office',
      'New Jersey Gov. Jane Austen came. “It is done,” Austen said.',
      'Jane Austen',
    ],
    [
      'by the one who holds the office, behind a place too',
      'New Jersey Gov. Jane Austen came. “It is done,” the governor said.',
      'Jane Austen',
    ],
    [
      'by the name behind "Secretary of State"',
      '“It is done,” said Secretary of State Jane Austen.',
      'Jane Austen',
    ],
    [
      'by a name with initials that are drawn together',
      '“It is done,” said Rep. J.K. Austen.',
      'J.K. Austen',
    ],
    ['by a delegate’s name', '“It is done,” said Del. Jane Austen.', 'Del. Jane Austen'],
    [
      'by a name that ends in what is else a verb',
      '“It is done,” British Prime Minister Jane May said.',
      'Jane May',
    ],
    [
      'by the subject behind what opens the sentence, before one who tells no pronoun',
      'On Monday, Jane Austen praised Bingley Hurst for the work. “It is done,” she said.',
      'Jane Austen',
    ],
    [
      'by the noun before a name, which tells the pronoun',
      'Mr. Darcy left. “It is done,” said army widow Terry Lucas. She went on, “We are glad of it.”',
      'Terry Lucas',
    ],
    [
      'by the person, though a body stands before the name',
      'MPC nominee William Collins met Bingley Hurst. “It is done,” he said.',
      'William Collins',
    ],
    [
      'by the name right behind the quotation, not by a nearer one',
      '“It is done,” Jane Austen, the steward of Longbourn, one of the houses there, said.',
      'Jane Austen',
    ],
    [
      'by a spokesman, not by whom he speaks for',
      'Fitzwilliam Darcy left. Darcy campaign spokesman William Collins told a paper that all is well. “It is done,” he said.',
      'William Collins',
    ],
    [
      'by several as "they", not by one thing',
      'The officials sent a letter. “It is done, and we are glad,” they wrote.',
      'The officials',
    ],
  ])('%s', (_, text, name) => {
    expect([...new Set(speakersOf(text))]).toEqual([name]);
  });

  it('by the namesake whose title fits', () => {
    const met = 'Charles Bingley came. Caroline Bingley left. ';
    expect(speakersOf(`${met}“It is done,” Mr Bingley said.`)).toEqual(['Charles Bingley']);
    expect(speakersOf(`${met}“It is done,” Miss Bingley said.`)).toEqual(['Caroline Bingley']);
  });

  it('nothing where a pronoun stands for nobody in the text', () => {
    expect(speakersOf('“It is done, and that is all,” he said.')).toEqual([null]);
  });
});

it('a straight mark closes a curly one where typists mix them', () => {
  expect(speakersOf('“It is done," said Jane Austen. “We are glad of it.”')).toEqual([
    'Jane Austen',
    'Jane Austen',
  ]);
});
