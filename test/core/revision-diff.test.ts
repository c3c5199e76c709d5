// A diff between two texts is complete, and a quoted span is followed to where its words went.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followSpan, revisionDiff } from '../../src/core/revision-diff.ts';

const shown = (before: string, after: string) =>
  revisionDiff(before, after).map(({ kind, before: b, after: a }) =>
    kind === 'added'
      ? `+${after.slice(a.start, a.end)}`
      : `${kind === 'same' ? '=' : '-'}${before.slice(b.start, b.end)}`,
  );

const some = fc
  .array(fc.constantFrom('one', 'two', 'three', ' ', '. ', '\n', '\n\n', '“', '日', '😀', '-'), {
    maxLength: 40,
  })
  .map((all) => all.join(''));

const long = (word: string) => Array.from({ length: 60_000 }, (_, at) => `${word}${at}`).join(' ');

describe('the diff of two revisions', () => {
  it('shows the words that changed, not the paragraph', () => {
    expect(
      shown(
        'First.\n\nStored in Singapore, he said.\n\nLast.',
        'First.\n\nStored in Norway, he said.\n\nLast.',
      ),
    ).toEqual(['=First.\n\n', '=Stored in ', '-Singapore', '+Norway', '=, he said.\n', '=\nLast.']);
  });

  it('shows a paragraph that came and one that went', () => {
    expect(shown('A.\n\nB.\n', 'A.\n\nB.\n\nC.\n')).toEqual(['=A.\n\nB.\n', '+\nC.\n']);
    expect(shown('A.\n\nB.\n\nC.\n', 'A.\n\nC.\n')).toEqual(['=A.\n\n', '-B.\n\n', '=C.\n']);
  });

  it('is complete: what stayed and went is the earlier text, what stayed and came the later one', () => {
    fc.assert(
      fc.property(some, some, (before, after) => {
        const all = revisionDiff(before, after);
        const slices = (text: string, side: 'before' | 'after') =>
          all.map((each) => text.slice(each[side].start, each[side].end));
        expect(slices(before, 'before').join('')).toBe(before);
        expect(slices(after, 'after').join('')).toBe(after);
        for (const { kind, before: b, after: a } of all)
          if (kind === 'same') expect(after.slice(a.start, a.end)).toBe(before.slice(b.start, b.end));
      }),
      { numRuns: 1000 },
    );
  });

  it('of long texts with nothing in common ends soon, as one replaced by the other', () => {
    expect(revisionDiff(long('a'), long('b')).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});

describe('a quoted span in the next revision', () => {
  const before = 'First.\n\nThe data is stored in Singapore. It is safe.\n\nLast.';
  const quoted = { start: before.indexOf('The data'), end: before.indexOf(' It is') };
  const fate = (after: string) => {
    const { fate: what, span } = followSpan(before, after, quoted);
    return [what, span === null ? null : after.slice(span.start, span.end)];
  };
  const words = 'The data is stored in Singapore.';

  it('is kept where other words changed around it', () => {
    expect(fate(before)).toEqual(['kept', words]);
    expect(fate(`New first.\n\n${before}`)).toEqual(['kept', words]);
    expect(fate(before.replace('safe', 'very safe'))).toEqual(['kept', words]);
    expect(fate('Last.\n\nThe data is stored in Singapore. It is safe.\n\nFirst.')).toEqual(['kept', words]);
  });

  it('is changed where other words stand in its place', () => {
    expect(fate(before.replace('Singapore', 'Norway'))).toEqual(['changed', 'The data is stored in Norway.']);
    expect(fate(before.replace('The data is', 'Nothing is'))).toEqual([
      'changed',
      'Nothing is stored in Singapore.',
    ]);
    expect(fate(before.replace('Singapore.', 'Singapore, they say.'))).toEqual([
      'changed',
      'The data is stored in Singapore, they say.',
    ]);
  });

  it('is gone where nothing stands in its place', () => {
    expect(fate('First.\n\nIt is safe.\n\nLast.')).toEqual(['gone', null]);
    expect(fate('')).toEqual(['gone', null]);
  });

  it('whatever happened, has a place inside the later text', () => {
    fc.assert(
      fc.property(some, some, fc.nat(), fc.nat(), (text, after, from, length) => {
        fc.pre(text.length > 0);
        const start = from % text.length;
        const end = Math.min(text.length, start + 1 + (length % 20));
        const { fate: what, span } = followSpan(text, after, { start, end });
        expect(span === null).toBe(what === 'gone');
        if (span !== null)
          expect(span.start <= span.end && span.start >= 0 && span.end <= after.length).toBe(true);
        expect(after.includes(text.slice(start, end)) || what !== 'kept').toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
