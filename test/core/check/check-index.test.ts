// The index behind checking: what is added is found, what is removed is not, and nobody waits for either.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCheckIndex } from '../../../src/core/check/check-index.ts';
import { VERDICTS } from '../../../src/core/check/check-result.ts';
import { documentOf, HARBOUR, harbour, indexOf } from './record.ts';

const SENTENCE = 'The price of oil was high in the harbour district';

const large = (n: number) =>
  documentOf(`${n}`, Array.from({ length: 40_000 }, (_, at) => `w${n}x${at}`).join(' '));

describe('the index', () => {
  it('finds the words of each document added, and no longer those removed', async () => {
    const index = await indexOf(documentOf('a', `${SENTENCE}.`), harbour);
    expect(index.size).toBe(2);
    expect(index.check(SENTENCE)).toMatchObject({
      verdict: 'verbatim',
      spans: [{ documentId: 'a', start: 0 }],
    });
    await index.remove('a');
    await index.remove('unknown');
    expect(index.size).toBe(1);
    expect(index.check(SENTENCE).spans.every(({ documentId }) => documentId === 'harbour')).toBe(true);
  });

  it('replaces a document added again', async () => {
    const index = await indexOf(
      documentOf('a', 'We will build a new bridge here.'),
      documentOf('a', 'Nobody talks about the old one.'),
    );
    expect(index.size).toBe(1);
    expect(index.check('We will build a new bridge').verdict).toBe('absent');
    expect(index.check('Nobody talks about the old one').verdict).toBe('verbatim');
  });

  it('never finds a document removed while it was on its way in', async () => {
    const index = createCheckIndex();
    const { promise: stopped, resolve: resume } = Promise.withResolvers<void>();
    const first = index.add(documentOf('a', `${SENTENCE}. `.repeat(3000)), () => stopped);
    const second = index.add(documentOf('b', 'We will build a new bridge here.'));
    const gone = index.remove('a');
    resume();
    await Promise.all([first, second, gone]);
    expect(index.size).toBe(1);
    expect(index.check(SENTENCE).verdict).toBe('absent');
    expect(index.check('We will build a new bridge').verdict).toBe('verbatim');
  });

  it('pauses every 64 KB', async () => {
    const index = createCheckIndex();
    let pauses = 0;
    const pause = async () => {
      pauses++;
    };
    await index.add(documentOf('a', 'word '.repeat(100_000)), pause);
    expect(pauses).toBeGreaterThanOrEqual(7);
  });

  it('pauses every 65,536 words while a document goes, and finds none of them from the first on', async () => {
    const index = await indexOf(documentOf('long', `${SENTENCE}. ${'word '.repeat(200_000)}`), harbour);
    let pauses = 0;
    await index.remove('long', async () => {
      pauses++;
      expect(index.size).toBe(1);
      expect(index.check(SENTENCE).spans.filter(({ documentId }) => documentId === 'long')).toEqual([]);
      expect(index.check('The council approved the plan on 12 March 2023')).toMatchObject({
        verdict: 'verbatim',
        spans: [{ documentId: 'harbour' }],
      });
    });
    expect(pauses).toBeGreaterThanOrEqual(4);
  });

  it('has the newer text, and nothing of the older, while that goes', async () => {
    const index = await indexOf(documentOf('a', `${SENTENCE}. ${'word '.repeat(70_000)}`));
    const newer = documentOf('a', 'We will build a new bridge here.');
    let pauses = 0;
    await index.add(newer, async () => {
      // The first pause is after reading the newer text, which is not in yet.
      if (++pauses === 1) return;
      expect(index.check('We will build a new bridge').verdict).toBe('verbatim');
      expect(index.check(SENTENCE).spans).toEqual([]);
    });
    expect(pauses).toBeGreaterThanOrEqual(3);
  });

  it('keeps finding the rest after most of a large record was removed and swept', async () => {
    const index = createCheckIndex();
    for (let n = 0; n < 12; n++) await index.add(large(n));
    for (let n = 0; n < 10; n++) await index.remove(`${n}`);
    await index.add(documentOf('last', `${SENTENCE}.`));
    expect(index.check('w11x500 w11x501 w11x502 w11x503')).toMatchObject({
      verdict: 'verbatim',
      spans: [{ documentId: '11' }],
    });
    expect(index.check('w3x500 w3x501 w3x502 w3x503').verdict).toBe('absent');
    expect(index.check(SENTENCE).verdict).toBe('verbatim');
  });

  it('does not find words across the border of two documents', async () => {
    const index = await indexOf(documentOf('a', 'one two three'), documentOf('b', 'four five six'));
    expect(index.check('two three four five').verdict).toBe('absent');
  });
});

describe('whatever is asked', () => {
  const index = indexOf(harbour);
  const hostile = indexOf(harbour, documentOf('hostile', 'the harbour a a a of the '.repeat(20_000)));
  const words = HARBOUR.split(/\s+/);

  it('a contiguous piece is word for word, and the span is that piece', async () => {
    const checks = await index;
    fc.assert(
      fc.property(fc.nat(words.length - 12), fc.integer({ min: 6, max: 12 }), (from, count) => {
        const paragraph = HARBOUR.split('\n\n')[from % 4] ?? '';
        const some = paragraph.split(' ').slice(from % 9, (from % 9) + count);
        const quote = some.join(' ').replace(/^\P{L}+|[^\p{L}]+$/gu, '');
        fc.pre(!/(?:never|n’t|unable|\d|million)$/.test(quote));
        const { verdict, spans } = checks.check(quote);
        expect([quote, verdict]).toEqual([quote, 'verbatim']);
        expect(spans.map(({ start, end }) => HARBOUR.slice(start, end))).toEqual([quote]);
      }),
    );
  });

  it('a changed digit is never the same, nor typography, nor an omission', async () => {
    const checks = await index;
    const digits = [...HARBOUR.matchAll(/\d/g)].map(({ index: at }) => at);
    fc.assert(
      fc.property(fc.constantFrom(...digits), fc.nat(9), (at, digit) => {
        fc.pre(HARBOUR[at] !== `${digit}`);
        const bent = HARBOUR.slice(0, at) + digit + HARBOUR.slice(at + 1);
        const quote = bent.slice(
          Math.max(0, bent.lastIndexOf('. ', at - 30) + 2),
          bent.indexOf(' ', at + 30),
        );
        expect(['altered', 'spliced', 'short']).toContain(checks.check(quote).verdict);
      }),
    );
  });

  it('it answers, with spans inside the text', async () => {
    const checks = await index;
    const tokens = fc.constantFrom(
      ...words,
      '…',
      '[',
      ']',
      '"',
      '“',
      '”',
      '> ',
      '\n',
      '— ',
      '[…]',
      '\u0301',
      '\u200b',
      '\ud800',
      '-',
      '5',
      'x'.repeat(300),
    );
    fc.assert(
      fc.property(fc.array(tokens, { maxLength: 60 }), fc.constantFrom(' ', ''), (parts, glue) => {
        const { verdict, spans, sentences } = checks.check(parts.join(glue), 'Somebody');
        expect(VERDICTS).toContain(verdict);
        for (const { start, end } of [...spans, ...sentences])
          expect(0 <= start && start < end && end <= HARBOUR.length).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    'a '.repeat(2000),
    'the harbour '.repeat(400),
    '… '.repeat(2000),
    '[of the] '.repeat(500),
    '['.repeat(2000) + ']'.repeat(2000),
    'x'.repeat(4000),
    `a${'\u0301'.repeat(3999)}`,
    '\n—'.repeat(2000),
    '[... '.repeat(800),
  ])('the longest quotation gets a verdict, however odd (%#)', async (quote) => {
    // How long that takes is held by bench/check.ts.
    expect(VERDICTS).toContain((await hostile).check(quote).verdict);
  });
});
