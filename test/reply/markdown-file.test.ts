// Words in a Markdown file come back exactly as they are, and nothing in them is alive.
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { expect, it } from 'vitest';
import { inlineMarkdown, linkMarkdown, quoteMarkdown } from '../../src/reply/markdown-file.ts';

/** Without the last step, which makes links of whatever looks like an address, escaped or not: a habit of this library's tree. */
const TREE = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));
const parse = (markdown: string) => fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: TREE });

const PLAIN = new Set(['root', 'blockquote', 'paragraph', 'text', 'break']);

/** The words of a tree, and every kind of node in it that is more than words. */
function read(node: Nodes): { words: string; alive: string[] } {
  if (node.type === 'text') return { words: node.value, alive: [] };
  if (node.type === 'break') return { words: '\n', alive: [] };
  const alive = PLAIN.has(node.type) ? [] : [node.type];
  const children = 'children' in node ? node.children.map(read) : [];
  return {
    words: children.map(({ words }) => words).join(''),
    alive: [...alive, ...children.flatMap((child) => child.alive)],
  };
}

const HOSTILE = [
  '# not a heading',
  '> no quote',
  '- no list\n- at all',
  '1. no\n2) list',
  '    no code',
  '```\nno fence\n```',
  'a\n===',
  'a\n---',
  '***',
  '| a | b |\n|---|---|\n| c | d |',
  '[x](javascript:alert(1)) ![y](z)',
  '<b>no</b> <!-- no --> &amp; &lt;',
  'see https://example.org/a_b, www.example.org and a@example.org, mailto:a@b.co',
  '[^1]: no note',
  'a  \nb   ',
  ' \tlead and trail \t',
  'one\n\n\nfour',
  '~~no~~ **no** __no__ `no` \\',
  '\\\n\\',
  'a\u202Eb\u200Dc\u00ADd',
];

const piece = fc.oneof(
  fc.constantFrom(...HOSTILE, ' ', '\n', '\t', '\\', '`', '*', '_', '-', '=', '+', '1.', '://', 'www.'),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);
/** What a Revision holds: no carriage returns, no NUL, well formed, something to see; a quote neither begins nor ends with a line break. */
const words = fc
  .array(piece, { minLength: 1, maxLength: 8 })
  .map((pieces) =>
    pieces
      .join('')
      .replace(/[\r\0]|^\n+|\n+$/g, '')
      .toWellFormed(),
  )
  .filter((text) => text.trim() !== '');

it('keeps quoted words exactly, in one block quote, with nothing in them alive', () => {
  fc.assert(
    fc.property(words, (text) => {
      const tree = parse(quoteMarkdown(text));
      expect(tree.children.map(({ type }) => type)).toEqual(['blockquote']);
      expect(read(tree)).toEqual({ words: text, alive: [] });
    }),
    { numRuns: 500, examples: HOSTILE.map((text) => [text]) },
  );
});

it('keeps titles on one line', () => {
  fc.assert(
    fc.property(words, (text) => {
      const line = inlineMarkdown(text);
      expect(line).not.toContain('\n');
      expect(read(parse(`Title: ${line}`)).alive).toEqual([]);
    }),
  );
});

it('links to the address that was given', () => {
  const [paragraph] = parse(linkMarkdown('a [b] c', 'https://example.org/a(b)c?d=<e>#:~:text=f,g')).children;
  const [link] = paragraph?.type === 'paragraph' ? paragraph.children : [];
  expect(link).toMatchObject({ type: 'link', url: 'https://example.org/a(b)c?d=%3Ce%3E#:~:text=f,g' });
  expect(read(link ?? { type: 'text', value: '' }).words).toBe('a [b] c');
});
