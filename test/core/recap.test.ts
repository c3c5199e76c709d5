// The recap of a discussion: each passage once, counted, whatever was cited in which order.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/core/analysis.ts';
import type { Recalled } from '../../src/core/answer.ts';
import { sha256Of } from '../../src/core/canonical.ts';
import type { Details } from '../../src/core/document.ts';
import { quoteOf } from '../../src/core/quote.ts';
import { type CitedSpan, type Gathered, gathered, passagesOf } from '../../src/core/recap.ts';

const DETAILS: Details = {
  title: 'The bridge',
  ourTitle: false,
  kind: 'article',
  publisher: null,
  author: null,
  url: null,
  published: null,
  captured: null,
  language: 'en',
  speakers: [],
  statements: [],
};
const TEXT = 'The bridge stays open. It was built in 1900. Nobody pays for it.';
const LATER = 'The mayor spoke first. The bridge stays open. It was built in 1901.';

let citings = 0;
function cite(words: string, more: Partial<CitedSpan> = {}, text = TEXT): CitedSpan {
  citings += 1;
  const start = text.indexOf(words);
  return {
    documentId: 'd1',
    revisionId: 'r1',
    start,
    end: start + words.length,
    messageId: `m${citings}`,
    asker: 'ada',
    at: citings,
    ...more,
  };
}

function quoted(stretch: Gathered, text = TEXT): { stretch: Gathered; recalled: Recalled } {
  const revision = {
    id: stretch.revisionId,
    documentId: stretch.documentId,
    number: 1,
    filedBy: 'corpus',
    filedAt: 0,
    from: 'bridge.md',
    text,
    sha256: sha256Of(text),
    details: DETAILS,
  };
  const quote = quoteOf(revision, analyse(text, DETAILS), stretch);
  return { stretch, recalled: { quote, standing: 'current' } };
}
const shown = (cited: readonly CitedSpan[]) => gathered(cited).map((stretch) => quoted(stretch));

describe('a recap', () => {
  it('holds each passage once, with how often and for how many it was cited, the most cited first', () => {
    const { passages } = passagesOf(
      shown([
        cite('Nobody pays for it.', { messageId: 'a' }),
        cite('The bridge stays open.', { messageId: 'b' }),
        cite('The bridge stays open.', { messageId: 'c', asker: 'bob' }),
        cite('The bridge stays open.', { messageId: 'd', asker: 'bob' }),
      ]),
    );
    expect(
      passages.map(({ recalled: { quote }, times, askers, messageIds }) => [
        quote.words,
        times,
        askers,
        messageIds,
      ]),
    ).toEqual([
      ['The bridge stays open.', 3, 2, ['b', 'c', 'd']],
      ['Nobody pays for it.', 1, 1, ['a']],
    ]);
  });

  it('joins stretches that share words, so that no word is shown twice', () => {
    const cited = [
      cite('It was built in 1900. Nobody pays for it.'),
      cite('The bridge stays open. It was built in 1900.'),
    ];
    expect(passagesOf(shown(cited)).passages.map(({ recalled: { quote } }) => quote.words)).toEqual([TEXT]);
    const apart = [cite('The bridge stays open.'), cite('It was built in 1900.')];
    expect(gathered(apart)).toHaveLength(2);
  });

  it('counts one message once, though it showed two pieces of the same passage', () => {
    const cited = [cite(TEXT, { messageId: 'one' }), cite('Nobody pays for it.', { messageId: 'one' })];
    expect(passagesOf(shown(cited)).passages.map(({ times }) => times)).toEqual([1]);
  });

  it('takes the same words of two revisions for one passage, and changed words for another', () => {
    const before = gathered([cite('The bridge stays open.'), cite('It was built in 1900.')]);
    const after = gathered([
      cite('The bridge stays open.', { revisionId: 'r2' }, LATER),
      cite('It was built in 1901.', { revisionId: 'r2' }, LATER),
    ]);
    const { passages } = passagesOf([
      ...before.map((each) => quoted(each)),
      ...after.map((each) => quoted(each, LATER)),
    ]);
    const found = passages.map(({ recalled: { quote }, times }) => [
      quote.words,
      times,
      quote.citation.revisionId,
    ]);
    expect(found).toEqual([
      ['The bridge stays open.', 2, 'r2'],
      ['It was built in 1900.', 1, 'r1'],
      ['It was built in 1901.', 1, 'r2'],
    ]);
  });

  it('counts what the record no longer keeps, and shows nothing of it', () => {
    const [one, two] = gathered([cite('The bridge stays open.'), cite('Nobody pays for it.')]);
    if (one === undefined || two === undefined) throw new Error('nothing gathered');
    const { passages, lost } = passagesOf([quoted(one), { stretch: two, recalled: null }]);
    expect([passages.length, lost]).toEqual([1, 1]);
  });

  it('loses no citing and shows no word twice, whatever was cited', () => {
    const span = fc
      .tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 1, max: 13 }), fc.constantFrom('r1', 'r2'))
      .map(([start, length, revisionId]) => cite('', { start, end: start + length, revisionId }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 20 }), (cited) => {
        const found = gathered(cited);
        expect(found.flatMap((each) => each.cited).toSorted(byAt)).toEqual(cited.toSorted(byAt));
        for (const { cited: all, revisionId, start, end } of found) {
          expect(all.every((each) => each.revisionId === revisionId)).toBe(true);
          expect(Math.min(...all.map((each) => each.start))).toBe(start);
          expect(Math.max(...all.map((each) => each.end))).toBe(end);
        }
        const pairs = found.flatMap((a) => found.filter((b) => a !== b).map((b) => [a, b] as const));
        for (const [a, b] of pairs)
          if (a.revisionId === b.revisionId) expect(a.end <= b.start || b.end <= a.start).toBe(true);
      }),
    );
  });
});

const byAt = (a: CitedSpan, b: CitedSpan) => a.at - b.at;
