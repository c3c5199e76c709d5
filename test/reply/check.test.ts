// A check as people see it.
import { describe, expect, it } from 'vitest';
import type { Recalled } from '../../src/core/answer.ts';
import { type CheckResult, VERDICTS } from '../../src/core/check/check-result.ts';
import type { Checked } from '../../src/core/check/checked.ts';
import { checkReply, diffRuns } from '../../src/reply/check.ts';
import { checkStringsFor } from '../../src/reply/check-strings.ts';
import { quoteParts } from '../../src/reply/citation.ts';
import { plainOf } from '../../src/reply/plain.ts';
import { stringsFor } from '../../src/reply/strings.ts';

const strings = stringsFor('en');
const checkStrings = checkStringsFor('en');
const options = { strings, checkStrings };

const recalled: Recalled = {
  standing: 'current',
  quote: {
    words: 'No council member supports a sale.',
    start: 10,
    end: 44,
    paragraph: 2,
    kind: 'direct',
    speaker: { name: 'the mayor', role: null, of: null, aliases: [] },
    statement: { start: 10, end: 44 },
    citation: {
      documentId: 'a',
      revisionId: 'a1',
      sha256: '0',
      title: 'Harbour',
      ourTitle: false,
      documentKind: 'article',
      publisher: null,
      author: null,
      published: null,
      captured: null,
      url: null,
      link: null,
    },
  },
};

const result: CheckResult = {
  verdict: 'verbatim',
  spans: [],
  sentences: [],
  diff: [],
  speaker: 'the mayor',
  kind: 'direct',
  laidTo: null,
  isLaidRight: true,
  perhaps: null,
};
const checked = (over: Partial<CheckResult>, rest: Partial<Checked> = {}): Checked => ({
  supplied: 'a quotation',
  result: { ...result, ...over },
  quotes: [],
  perhaps: null,
  ...rest,
});
const textOf = (one: Checked) => JSON.stringify(checkReply([one], options).parts);

describe('a check', () => {
  it('shows the quotation as supplied, the verdict, and the true words with their source', () => {
    expect(checkReply([checked({}, { quotes: [recalled] })], options)).toEqual({
      audience: 'asker',
      tone: 'quoted',
      answerId: null,
      parts: [
        { type: 'supplied', words: 'a quotation' },
        { type: 'text', text: [{ bold: 'Word for word' }, '. These words stand on the record exactly so.'] },
        { type: 'text', text: [{ bold: 'On the record' }] },
        ...quoteParts(recalled, strings),
      ],
    });
  });

  it('has words for each verdict, and never calls anything fabricated or fake', () => {
    for (const verdict of VERDICTS) {
      expect(textOf(checked({ verdict }))).toContain(checkStrings.verdicts[verdict]);
      expect(textOf(checked({ verdict }))).not.toMatch(/fabricat|\bfake|\bfalse|invent|\blies?\b/i);
    }
  });

  it('says whose the words are where they are laid to somebody else', () => {
    const laidTo = 'the treasurer';
    expect(textOf(checked({ verdict: 'misattributed', laidTo, isLaidRight: false }))).toContain(
      'The record lays them to the mayor, not to the treasurer.',
    );
    expect(
      textOf(
        checked({ verdict: 'misattributed', laidTo, isLaidRight: false, speaker: null, kind: 'narration' }),
      ),
    ).toContain('the document’s own words, which it does not lay to the treasurer');
  });

  it('says so where a change turns a denial round, or changes a number', () => {
    const missing = [{ op: 'missing', words: 'not', marked: false }] as const;
    const number = [{ op: 'changed', words: '15 votes', given: '17 votes', marked: false }] as const;
    const said = (diff: CheckResult['diff']) => textOf(checked({ verdict: 'altered', diff }));
    expect(said(missing)).toContain('A word that denies was left out, put in or changed.');
    expect(said(number)).toContain('A number was left out, put in or changed.');
    const other = [{ op: 'changed', words: '15 votes', given: '15 voices', marked: false }] as const;
    expect(said(other)).not.toMatch(/denies|number/);
    expect(textOf(checked({ verdict: 'altered', diff: other, laidTo: 'Ann', isLaidRight: false }))).toContain(
      'The record lays them to the mayor, not to Ann.',
    );
  });

  it('shows the differences of a changed quotation only', () => {
    const diff = [{ op: 'same', words: 'as it was' }] as const;
    expect(textOf(checked({ verdict: 'altered', diff }))).toContain('as it was');
    expect(textOf(checked({ verdict: 'typography', diff }))).not.toContain('as it was');
  });

  it('shows what an absent quotation may paraphrase under words that say so', () => {
    const parts = textOf(checked({ verdict: 'absent' }, { perhaps: recalled }));
    expect(parts.indexOf(checkStrings.perhaps)).toBeGreaterThan(0);
    expect(parts.indexOf(recalled.quote.words)).toBeGreaterThan(parts.indexOf(checkStrings.perhaps));
  });

  it('takes the tone of the gravest verdict', () => {
    const reply = checkReply(
      [checked({}), checked({ verdict: 'altered' }), checked({ verdict: 'absent' })],
      options,
    );
    expect(reply.tone).toBe('warning');
    expect(reply.parts.filter(({ type }) => type === 'divider')).toHaveLength(2);
  });

  it('says so where a message holds no quotation', () => {
    expect(checkReply([], options)).toMatchObject({
      tone: 'plain',
      parts: [{ text: checkStrings.nothingToCheck }],
    });
  });
});

it('strikes out what is too much, underlines what is missing, and sets apart what the quoter marked', () => {
  expect(
    diffRuns(
      [
        { op: 'same', words: 'We' },
        { op: 'changed', words: 'never', given: 'always', marked: false },
        { op: 'missing', words: 'sell', marked: false },
        { op: 'added', words: 'happily', marked: false },
        { op: 'elsewhere' },
        { op: 'changed', words: 'it', given: 'the harbour', marked: true },
        { op: 'added', words: 'that is', marked: true },
      ],
      checkStrings,
    ),
  ).toEqual([
    'We',
    ' ',
    { strike: 'always' },
    ' ',
    { underline: 'never' },
    ' ',
    { underline: 'sell' },
    ' ',
    { strike: 'happily' },
    ' ',
    { bold: '[and, from another place,]' },
    ' ',
    { italic: 'the harbour' },
    ' ',
    { underline: 'it' },
    ' ',
    { italic: 'that is' },
  ]);
});

it('can be read as plain text: what is too much and what is missing stay marked', () => {
  const diff = [
    { op: 'same', words: 'We will' },
    { op: 'missing', words: 'not', marked: false },
    { op: 'changed', words: 'sell', given: 'buy', marked: false },
    { op: 'changed', words: 'it', given: '[the harbour]', marked: true },
  ] as const;
  const text = plainOf(checkReply([checked({ verdict: 'altered', diff })], options), (words) => words);
  expect(text).toContain('We will {+not+} [-buy-] {+sell+} [the harbour] {+it+}');
  expect(text).toContain('[-so-]: not on the record.');
});
