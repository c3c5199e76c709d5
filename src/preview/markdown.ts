// Discord's Markdown as a tree, by a kept parser; the page makes elements of it.
import { parse } from 'discord-markdown-parser';
import type { MarkdownNode } from './wire.ts';

/** Longest text that is parsed; Discord shows no longer one. */
const LONGEST = 6000;

/** The tree of a text as Discord reads a bot's messages. */
export function parseMarkdown(text: string): readonly MarkdownNode[] {
  const plain = text.slice(0, LONGEST);
  return parse(plain, 'extended');
}
