// A file of corpus/: what is read of it, what is refused and where, and that what we write reads back the same.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256Of } from '../../src/core/canonical.ts';
import { type Details, DOCUMENT_KINDS } from '../../src/core/document.ts';
import { documentFile, toMarkdownFile } from '../../src/ingest/document-file.ts';
import { FileProblem } from '../../src/ingest/problem.ts';
import { hostileLine, hostileText } from './hostile.ts';

const HEAD = 'title: A title';
const file = (head: string, body = 'Some words here.') => `---\n${head}\n---\n\n${body}\n`;

function problemOf(source: string, name = 'a.md') {
  try {
    documentFile(source, name);
  } catch (error) {
    if (error instanceof FileProblem) return error.problem;
    throw error;
  }
  return null;
}

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const name = hostileLine
  .map((line) => line.slice(0, 200).toWellFormed().trim())
  .filter((line) => line !== '');
const speaker = fc.record({
  name,
  role: maybe(name),
  of: maybe(name),
  aliases: fc.array(name, { maxLength: 3 }),
});
const hostileDetails: fc.Arbitrary<Details> = fc.record({
  title: name,
  ourTitle: fc.boolean(),
  kind: fc.constantFrom(...DOCUMENT_KINDS),
  publisher: maybe(name),
  author: maybe(name),
  url: maybe(fc.webUrl({ withFragments: true, withQueryParameters: true })),
  published: maybe(
    fc.constantFrom('2022', '2022-07', '2022-07-06', '2022-07-06T10:00:00Z', '2022-07-06T10:00+10:00'),
  ),
  captured: maybe(fc.constant('2026-11-23')),
  language: fc.constantFrom('en', 'en-AU', 'de', 'zh-Hans'),
  speakers: fc.uniqueArray(speaker, { selector: ({ name: key }) => key, maxLength: 3 }),
  statements: fc.constant([]),
});

describe('a document file', () => {
  it('reads back from what we write with the same details, the same text and the same hash', () => {
    fc.assert(
      fc.property(hostileDetails, hostileText, (details, text) => {
        const back = documentFile(toMarkdownFile(details, text), 'any.md');
        expect(back).toEqual({ details, text, hidden: 0 });
        expect(sha256Of(back.text)).toBe(sha256Of(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps its statements through writing and reading', () => {
    const head =
      'title: A\nspeakers:\n  - name: B\nstatements:\n  - {speaker: B, kind: direct, from: "Some [w]", to: here.}';
    const read = documentFile(file(head, 'Some \\[w] here.'), 'a.md');
    expect(read.details.statements).toEqual([
      { speaker: 'B', kind: 'direct', from: 'Some [w]', to: 'here.' },
    ]);
    expect(documentFile(toMarkdownFile(read.details, read.text), 'b.md')).toEqual(read);
  });

  it('leaves unknown what is not there', () => {
    const { details } = documentFile(file('title: A title\nauthor:\npublisher: ""'), 'a.md');
    expect(details).toEqual({
      title: 'A title',
      ourTitle: false,
      kind: 'other',
      publisher: null,
      author: null,
      url: null,
      published: null,
      captured: null,
      language: 'en',
      speakers: [],
      statements: [],
    });
  });

  it('takes every value as text', () => {
    const { details } = documentFile(
      file('title: no\nauthor: 0123\npublisher: null\npublished: 2022-07-06'),
      'a.md',
    );
    expect(details).toMatchObject({
      title: 'no',
      author: '0123',
      publisher: 'null',
      published: '2022-07-06',
    });
  });

  it('without front matter is titled by its first heading, or by its name and marked as ours', () => {
    expect(documentFile('# The *big* day\n\nWords.', 'x.md').details).toMatchObject({
      title: 'The big day',
      ourTitle: false,
    });
    expect(documentFile('Words.', 'the-big_day.txt').details).toMatchObject({
      title: 'The big day',
      ourTitle: true,
    });
  });

  it('keeps plain text as it is, line for line', () => {
    expect(documentFile('One *line*.\r\nTwo.\r\n', 'a.txt').text).toBe('One *line*.\nTwo.');
    expect(documentFile(file(HEAD, '# not a heading'), 'a.txt')).toMatchObject({
      details: { title: 'A title' },
      text: '# not a heading',
    });
  });
});

describe('a bad document file is refused with its line and the reason', () => {
  it.each([
    ['front matter without an end', '---\ntitle: A\n\nWords.', 1],
    ['front matter below blank lines', '\n\n---\ntitle: A\n---\n\nWords.', 3],
  ])('%s, which would pass for words of the source', (_what, source, line) => {
    expect(problemOf(source)).toMatchObject({ line, reason: expect.stringContaining('first line and end') });
    expect(documentFile('---\n\nA rule above: words.', 'a.md').text).toBe('A rule above: words.');
  });

  it('nothing at all, without speaking of front matter that is not there', () => {
    expect(problemOf(' \n')?.reason).toBe('there are no words in it');
    expect(problemOf('---\ntitle: A\n---\n')?.reason).toBe('there are no words below the front matter');
  });

  const deep = `${'['.repeat(9)}${']'.repeat(9)}`;
  it.each([
    ['an unknown field', file(`${HEAD}\nlicence: free`), 3, '"licence" is not a known field'],
    [
      'an unknown field of a speaker',
      file(`${HEAD}\nspeakers:\n  - name: B\n    born: 1`),
      5,
      '"born" is not a known field',
    ],
    ['a missing title', file('kind: article'), 1, 'title is missing'],
    ['an empty title', file('kind: article\ntitle: " "'), 3, 'title must not be empty'],
    ['an unknown kind', file(`${HEAD}\nkind: novel`), 3, 'kind must be one of article'],
    ['a date that does not exist', file(`${HEAD}\npublished: 2022-02-30`), 3, 'published must be a date'],
    ['an address that is not of the web', file(`${HEAD}\nurl: file:///etc/passwd`), 3, 'url must be an http'],
    ['a language that is none', file(`${HEAD}\nlanguage: e`), 3, 'language must be a language tag'],
    ['a field twice', file(`${HEAD}\n${HEAD}`), 3, 'Map keys must be unique'],
    [
      'a speaker nobody listed',
      file(`${HEAD}\nstatements:\n  - {speaker: C, kind: direct, from: Some, to: here}`),
      4,
      '"C"',
    ],
    [
      'a statement not in the text',
      file(
        `${HEAD}\nspeakers: [{name: C}]\nstatements:\n  - {speaker: C, kind: direct, from: Gone, to: here}`,
      ),
      5,
      'do not stand in the text',
    ],
    [
      'a statement whose words stand twice',
      file(`${HEAD}\nspeakers: [{name: C}]\nstatements:\n  - {speaker: C, kind: direct, from: e, to: here}`),
      5,
      'more than once',
    ],
    [
      'a statement that ends before it begins',
      file(
        `${HEAD}\nspeakers: [{name: C}]\nstatements:\n  - {speaker: C, kind: direct, from: here, to: Some}`,
      ),
      5,
      'ends before it begins',
    ],
    ['brackets nested deeply', file(`${HEAD}\nspeakers: ${deep}`), 3, 'nested more than 8 deep'],
    ['lists nested deeply', file(`${HEAD}\nspeakers:\n  ${'- '.repeat(500)}x`), 4, 'nested more than 8 deep'],
    ['an alias', file('title: &a A\nauthor: *a'), 1, 'alias'],
    ['a tag', file('title: !!js/function "x"'), 2, 'not valid YAML'],
    ['a list instead of fields', file('- a\n- b'), 2, 'must be fields'],
    ['too much front matter', file(`${HEAD}\nauthor: ${'x'.repeat(33_000)}`), 1, 'larger than 32 KB'],
    ['no words', file(HEAD, '<!-- nothing -->'), 4, 'no words'],
    ['a field named __proto__', file(`${HEAD}\n__proto__: {a: b}`), 3, '"__proto__" is not a known field'],
    ['a field named constructor', file(`${HEAD}\nconstructor: a`), 3, '"constructor" is not a known field'],
  ])('%s', (_what, source, line, reason) => {
    const problem = problemOf(source);
    expect(problem?.reason.toLowerCase()).toContain(reason.toLowerCase());
    expect(problem).toMatchObject({ file: 'a.md', line });
  });

  it('and names every fault of its front matter', () => {
    expect(problemOf(file('kind: novel\nlicence: free'))?.reason).toMatch(/licence/);
    expect(problemOf(file('kind: novel\nlanguage: e'))?.reason).toMatch(
      /title is missing.*kind must.*language must/,
    );
  });

  it('whatever stands in it: any front matter is read or refused, never an abort', () => {
    const soup = fc.array(
      fc.constantFrom(
        '- ',
        '[',
        ']',
        '{',
        '}',
        ': ',
        'title',
        '\n',
        '  ',
        '&a ',
        '*a',
        '"',
        "'",
        '|',
        '>',
        '? ',
        '!!',
        '#',
        'x',
      ),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(soup, (pieces) => {
        const found = problemOf(file(pieces.join('')));
        expect(found === null || found.reason !== '').toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
