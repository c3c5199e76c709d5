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
  ])('%s', (_, text, name) => {
    expect(speakersOf(text)).toEqual([name]);
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
