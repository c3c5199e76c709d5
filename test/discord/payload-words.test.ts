// Words reach the screen as they are stored, whatever they hold.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pagesOf } from '../../src/discord/payload.ts';
import { asStored, expectFaithful, quoting } from './faithful.ts';
import { longWords, storedWords } from './hostile.ts';

const pieces = (words: string) => pagesOf(quoting(words)).map(({ shown }) => shown[0]?.text ?? '');

describe('quoted words', () => {
  it('are displayed as they are stored, with nothing in them alive', () => {
    fc.assert(
      fc.property(storedWords, (words) => expectFaithful(words)),
      { numRuns: 1000 },
    );
  });

  it('go on over as many pages as they need and join to exactly the words', () => {
    fc.assert(
      fc.property(longWords, (words) => expectFaithful(words)),
      { numRuns: 40 },
    );
  });

  it('are as faithful when they are somebody else’s', () => {
    fc.assert(
      fc.property(storedWords, (words) => expectFaithful(words, 'supplied')),
      { numRuns: 200 },
    );
  });

  it('are cut before a paragraph where there is one', () => {
    const paragraphs = Array.from(
      { length: 40 },
      (_, n) => `Paragraph ${n}. ${'Some words of it. '.repeat(12).trim()}`,
    );
    const pages = pagesOf(quoting(paragraphs.join('\n\n')));
    expect(pages.length).toBeGreaterThan(2);
    for (const { shown } of pages.slice(1)) expect(shown[0]?.text).toMatch(/^\n\nParagraph/);
  });

  it('are cut after a sentence where there is no paragraph, else after a word, else between graphemes', () => {
    for (const piece of pieces('Mr Hunter said so. '.repeat(500).trim())) expect(piece).toMatch(/so\. ?$/);
    for (const piece of pieces('word '.repeat(2000).trim())) expect(piece).toMatch(/word ?$/);
    for (const piece of pieces('👨‍👩‍👧‍👦'.repeat(800))) expect(piece).toMatch(/^(?:👨‍👩‍👧‍👦)+$/u);
  });

  it('are cut even inside a grapheme that no page could hold', () => {
    expectFaithful(`a${'\u0301'.repeat(9000)}`);
  });

  it('never end a page on a line break, where Discord would take the quotation’s mark for a character', () => {
    for (let first = 1450; first < 1650; first++)
      for (const piece of pieces(`${'x'.repeat(first)}\n${'y'.repeat(4000)}`))
        expect(piece).not.toMatch(/\n$/);
  });

  it('are never cut inside of a mark', () => {
    expectFaithful('\u202E'.repeat(3000));
    expectFaithful('a\u{E0041}\u200B'.repeat(1500));
  });

  it('have the note that they go on outside of the quotation', () => {
    const [first, second] = pagesOf(quoting('Some words. '.repeat(600).trim()));
    const contents = (page: typeof first) =>
      page?.components[0]?.components.flatMap((one) => ('content' in one ? [one.content] : []));
    expect(contents(first)?.slice(1, 2)).toEqual(['-# These words go on on the next page.']);
    expect(contents(second)?.slice(0, 1)).toEqual(['-# Continued from the page before:']);
  });

  it('show hidden characters as marks, and say that they do', () => {
    const [page] = pagesOf(quoting('pay\u202Eoll\u200B'));
    expect(page?.components[0]?.components).toEqual([
      { type: 10, content: '> pay\\[U\\+202E\\]oll\\[U\\+200B\\]' },
      { type: 10, content: expect.stringMatching(/^-# Hidden characters/) },
    ]);
    expect(page?.shown[0]?.marks).toBe(2);
    expect(asStored(page?.shown[0])).toBe('pay\u202Eoll\u200B');
  });

  it('are told apart from a mark that stands in the words themselves', () => {
    const [page] = pagesOf(quoting('He typed [U+202E] here.'));
    expect(page?.components[0]?.components).toHaveLength(1);
    expect(asStored(page?.shown[0])).toBe('He typed [U+202E] here.');
  });

  it('keep blank lines inside the quotation', () => {
    const [page] = pagesOf(quoting('one\n\ntwo'));
    expect(page?.components[0]?.components).toEqual([{ type: 10, content: '> one\n> \n> two' }]);
  });
});
