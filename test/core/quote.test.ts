// Quotes and citations: words are sliced, kinds follow the statements, links open at the words.
import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/core/analysis.ts';
import { analyse } from '../../src/core/analysis.ts';
import { sha256Of } from '../../src/core/canonical.ts';
import { linkTo } from '../../src/core/citation.ts';
import type { Details, Revision } from '../../src/core/document.ts';
import { quoteOf } from '../../src/core/quote.ts';
import type { Span } from '../../src/core/span.ts';
import type { Statement } from '../../src/core/statement.ts';

const TEXT =
  'The mayor spoke. Ms Bennet added “the bridge stays open, all of it”. She thinks it safe. It rained.';
const DETAILS: Details = {
  title: 'The bridge',
  ourTitle: false,
  kind: 'article',
  publisher: null,
  author: null,
  url: 'https://news.example/bridge',
  published: null,
  captured: null,
  language: 'en',
  speakers: [{ name: 'Jane Bennet', role: 'Mayor', of: 'Meryton', aliases: ['Ms Bennet'] }],
  statements: [],
};

function revisionOf(text: string, details: Partial<Details> = {}): Revision {
  const fixed = { id: 'r1', documentId: 'd1', number: 1, filedBy: 'corpus', filedAt: 0, from: 'bridge.md' };
  return { ...fixed, text, sha256: sha256Of(text), details: { ...DETAILS, ...details } };
}
function spanOf(text: string, words: string): Span {
  return { start: text.indexOf(words), end: text.indexOf(words) + words.length };
}
function analysisWith(text: string, statements: readonly Statement[]): Analysis {
  return { ...analyse(text, DETAILS), statements };
}
const direct: Statement = {
  ...spanOf(TEXT, 'the bridge stays open, all of it'),
  kind: 'direct',
  speaker: 'Jane Bennet',
  mention: spanOf(TEXT, 'Ms Bennet'),
};
const told: Statement = {
  ...spanOf(TEXT, 'it safe'),
  kind: 'paraphrase',
  speaker: 'Somebody Else',
  mention: null,
};

describe('a quote', () => {
  const analysis = analysisWith(TEXT, [direct, told]);
  const quote = (words: string) => quoteOf(revisionOf(TEXT), analysis, spanOf(TEXT, words));

  it('is sliced from the revision and knows its paragraph', () => {
    const text = `First.\n\n${TEXT}`;
    const span = spanOf(text, 'It rained.');
    const made = quoteOf(revisionOf(text), analyse(text, DETAILS), span);
    expect(made).toMatchObject({ ...span, words: 'It rained.', paragraph: 2 });
  });
  it('is direct where direct words are most of it, and keeps the statement beside it', () => {
    expect(quote('Ms Bennet added “the bridge stays open, all of it”.')).toMatchObject({
      kind: 'direct',
      speaker: DETAILS.speakers[0],
      statement: { start: direct.start, end: direct.end },
    });
  });
  it('is narration, without a speaker, where statements cover less than half', () => {
    expect(quote('The mayor spoke. Ms Bennet added “the')).toMatchObject({
      kind: 'narration',
      speaker: null,
      statement: null,
    });
  });
  it('is a paraphrase where one covers it, with a bare speaker where none is declared', () => {
    expect(quote('it safe. It')).toMatchObject({
      kind: 'paraphrase',
      speaker: { name: 'Somebody Else', role: null, of: null, aliases: [] },
    });
  });
  it('adds up the pieces of one speaker', () => {
    const pieces = analysisWith(TEXT, [
      { ...direct, ...spanOf(TEXT, 'The mayor') },
      { ...direct, ...spanOf(TEXT, 'spoke') },
    ]);
    expect(quoteOf(revisionOf(TEXT), pieces, spanOf(TEXT, 'The mayor spoke. Ms')).kind).toBe('direct');
  });
  it('refuses a span with no words in it', () => {
    expect(() => quoteOf(revisionOf(TEXT), analysis, { start: 3, end: 3 })).toThrow(RangeError);
    expect(() => quoteOf(revisionOf(TEXT), analysis, { start: 3, end: TEXT.length + 1 })).toThrow(RangeError);
  });
  it('has no link where the document has no address', () => {
    const made = quoteOf(revisionOf(TEXT, { url: null }), analysis, spanOf(TEXT, 'It rained.'));
    expect(made.citation).toMatchObject({ url: null, link: null, documentId: 'd1', sha256: sha256Of(TEXT) });
  });
});

function link(text: string, words: string, url = 'https://a.example/x'): string {
  return linkTo(url, analyse(text, DETAILS), spanOf(text, words));
}

describe('a link', () => {
  it('carries short words whole, with hyphens, commas and ampersands encoded', () => {
    expect(link('Before. A well-kept R&D, really. After.', 'A well-kept R&D, really.')).toBe(
      'https://a.example/x#:~:text=A%20well%2Dkept%20R%26D%2C%20really.',
    );
  });
  it('keeps a fragment of the address, and replaces a directive', () => {
    expect(link('One two.', 'One two.', 'https://a.example/x#part')).toBe(
      'https://a.example/x#part:~:text=One%20two.',
    );
    expect(link('One two.', 'One two.', 'https://a.example/x#:~:text=old')).toBe(
      'https://a.example/x#:~:text=One%20two.',
    );
  });
  it('gives the words around where the same words stand twice', () => {
    const text = 'First he said yes. Then she said yes. Last they left.';
    const at = text.lastIndexOf('said yes.');
    expect(linkTo('https://a.example/', analyse(text, DETAILS), { start: at, end: at + 9 })).toBe(
      'https://a.example/#:~:text=said%20yes.%20Then%20she-,said%20yes.,-Last%20they%20left',
    );
  });
  it('names the first and last words of a long quote', () => {
    const text = `${'one two three four five six seven eight nine ten '.repeat(8)}end of the very long quote`;
    expect(link(text, text)).toBe(
      'https://a.example/x#:~:text=one%20two%20three%20four%20five%20six,end%20of%20the%20very%20long%20quote',
    );
  });
  it('does not break on a slice through a surrogate pair', () => {
    expect(linkTo('https://a.example/', analyse('a 😀 b', DETAILS), { start: 0, end: 3 })).toContain(
      'text=a%20%EF%BF%BD',
    );
  });
});
