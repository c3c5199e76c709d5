// Marks of a file's front matter: where they stand, that they win, and what is refused.
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/core/analysis.ts';
import type { StatementMark } from '../../../src/core/document.ts';
import { Refusal } from '../../../src/core/refusal.ts';
import type { Statement } from '../../../src/core/statement.ts';
import { spanOfMark } from '../../../src/core/statements/marks.ts';

const TEXT = 'They met. “We agree on all of it,” the mayor said. It was late and late.';
const mark = (from: string, to: string, speaker = 'Lee Hunter'): StatementMark => ({
  speaker,
  kind: 'direct',
  from,
  to,
});

describe('a mark', () => {
  it('spans from its first words to its last ones', () => {
    const { start, end } = spanOfMark(TEXT, mark('We agree', 'of it'));
    expect(TEXT.slice(start, end)).toBe('We agree on all of it');
  });
  it('may begin and end with the same words', () => {
    const { start, end } = spanOfMark(TEXT, mark('They met.', 'They met.'));
    expect(TEXT.slice(start, end)).toBe('They met.');
  });
  it.each([
    ['words that are not there', mark('We disagree', 'of it'), '“We disagree” (from'],
    ['words that stand there twice', mark('We agree', 'late'), '“late” (to'],
    ['no words', mark('', 'of it'), '(from'],
    ['an end before its beginning', mark('It was', 'We agree'), 'ends before it begins'],
  ])('is refused for %s, and named', (_, wrong, words) => {
    expect(() => spanOfMark(TEXT, wrong)).toThrow(Refusal);
    expect(() => spanOfMark(TEXT, wrong)).toThrow(words);
    expect(() => spanOfMark(TEXT, wrong)).toThrow('Lee Hunter');
  });
});

function statementsWith(...statements: StatementMark[]): readonly Statement[] {
  return analyse(TEXT, { language: 'en', speakers: [], statements }).statements;
}

describe('marked statements', () => {
  it('replace what the text shows there', () => {
    expect(statementsWith(mark('We agree', 'of it'))).toEqual([
      {
        kind: 'direct',
        speaker: 'Lee Hunter',
        mention: null,
        ...spanOfMark(TEXT, mark('We agree', 'of it')),
      },
    ]);
  });
  it('keep the mention where the text names the same speaker', () => {
    const at = TEXT.indexOf('the mayor');
    expect(statementsWith(mark('We agree', 'of it', 'the mayor'))[0]?.mention).toEqual({
      start: at,
      end: at + 'the mayor'.length,
    });
  });
  it('leave the rest as it is', () => {
    expect(statementsWith(mark('They met', 'met.')).map(({ speaker }) => speaker)).toEqual([
      'Lee Hunter',
      'the mayor',
    ]);
  });
});
