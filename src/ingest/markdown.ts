// Markdown -> the plain text of a Revision: the words stay, the markup goes.
import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { canonical } from '../core/canonical.ts';
import { type PageReader, pageReader } from './page-reader.ts';

/** Bare addresses stay the words they are: recognising them would only change how a backslash inside one is read. */
const NO_BARE_LINKS = { disable: { null: ['wwwAutolink', 'protocolAutolink', 'emailAutolink'] } };

export interface MarkdownText {
  /** Canonical. */
  readonly text: string;
  /** The first heading of the first level, where there is one. */
  readonly heading: string | null;
  /** Characters of text hidden by raw HTML that were left out. */
  readonly hidden: number;
}

function parse(source: string): Root {
  return fromMarkdown(source, {
    extensions: [gfm(), NO_BARE_LINKS],
    mdastExtensions: gfmFromMarkdown().filter(({ transforms }) => transforms === undefined),
  });
}

function readInline(node: Nodes, page: PageReader): void {
  if (node.type === 'text') page.words(node.value.replaceAll('\n', ' '));
  else if (node.type === 'inlineCode') page.words(node.value);
  else if (node.type === 'break') page.words('\n');
  else if (node.type === 'html') page.html(node.value);
  else if ('children' in node) for (const child of node.children) readInline(child, page);
}

function readRow(cells: readonly Nodes[], page: PageReader): void {
  for (const [index, cell] of cells.entries()) {
    if (index > 0) page.words('\t');
    readInline(cell, page);
  }
}

function readBlock(node: Nodes, page: PageReader): void {
  const { type } = node;
  if (type === 'paragraph' || type === 'heading' || type === 'html') readInline(node, page);
  else if (type === 'code') page.words(node.value);
  else if (type === 'tableRow') readRow(node.children, page);
  else if ('children' in node) for (const child of node.children) readBlock(child, page);
  page.endBlock();
}

function plain(node: Nodes): string {
  const page = pageReader();
  readInline(node, page);
  return page.finish().blocks.join(' ').replaceAll('\n', ' ').trim();
}

/**
 * The plain text of a Markdown source. Blocks (paragraph, heading, list item, quoted paragraph, code, a table's row with a
 * tab between its cells) become paragraphs, joined by a blank line; a line wrapped inside a block is a space, a hard
 * break a new line. Link text stays, its target goes; images go; raw HTML gives its visible words.
 */
export function markdownText(source: string): MarkdownText {
  const root = parse(source.toWellFormed());
  const page = pageReader();
  readBlock(root, page);
  const { blocks, hidden } = page.finish();
  const heading = root.children.find((node) => node.type === 'heading' && node.depth === 1);
  return {
    text: canonical(blocks.join('\n\n')),
    heading: heading === undefined ? null : plain(heading) || null,
    hidden,
  };
}

/** Characters that can be markup anywhere in a line. */
const MARKUP = /[\\`*_[\]<>&|~!]/g;

function escapedLine(line: string): string {
  const blanks = /^[ \t]*/.exec(line)?.[0] ?? '';
  const rest = line
    .slice(blanks.length)
    .replace(MARKUP, '\\$&')
    .replace(/^[#+\-=:]/, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
  const lead = Array.from(blanks, (blank) => (blank === '\t' ? '&#9;' : '&#32;')).join('');
  return lead + rest.replaceAll('\t', '&#9;');
}

/**
 * Markdown that `markdownText` reads back as exactly this canonical text: a paragraph for each stretch between single
 * blank lines, a hard break for every other line break, everything that could be markup escaped.
 */
export function markdownOf(text: string): string {
  return text
    .split(/(?<=[^\n])\n\n(?!\n)/)
    .map((block) => block.split('\n').map(escapedLine).join('\\\n'))
    .join('\n\n');
}
