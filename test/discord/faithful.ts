// Whether words come back from what Discord displays exactly as they are stored.
import { parse } from 'discord-markdown-parser';
import { expect } from 'vitest';
import { type Payload, pagesOf, type ShownWords } from '../../src/discord/payload.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { display } from './discord-display.ts';

/** What must never reach Discord raw: controls, bidirectional marks, invisible and tag characters (joiners apart: some scripts need them). */
const NEVER_RAW =
  /[[\p{Cc}\u00AD\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\u2800\u3164\uFEFF\uFFF9-\uFFFC]--[\n\t]]/v;

export function quoting(words: string, kind: 'quote' | 'supplied' = 'quote'): Reply {
  return { audience: 'asker', tone: 'quoted', answerId: 'answer-1', parts: [{ type: kind, words }] };
}

/** The stored words of a shown piece: its displayed characters, with each mark turned back into what it stands for. */
export function asStored(shown: ShownWords | undefined): string {
  const { text, map } = shown ?? { text: '', map: [0] };
  let stored = '';
  for (let at = 0; at < text.length; ) {
    let end = at + 1;
    while (end < text.length && map[end] === map[at]) end++;
    const [, hex] = /^\[U\+([0-9A-F]{4,6})\]$/.exec(text.slice(at, end)) ?? [];
    stored += end === at + 1 ? text[at] : String.fromCodePoint(Number.parseInt(hex ?? '', 16));
    at = end;
  }
  return stored;
}

/** Fails unless a Reply that shows `words` displays exactly them, over all its pages, with nothing in them alive. */
export function expectFaithful(words: string, kind: 'quote' | 'supplied' = 'quote'): void {
  const pages = pagesOf(quoting(words, kind));
  const pieces = pages.flatMap((page) =>
    page.shown.map((shown) => ({ shown, content: contentOf(page, shown) })),
  );
  for (const { shown, content } of pieces) {
    expect(display(content)).toEqual({ blocks: [{ quoted: true, text: shown.text }], alive: [] });
    expect(parsed(content)).toEqual({ text: shown.text.replaceAll('\t', '    '), alive: [] });
    expect(content).not.toMatch(NEVER_RAW);
    expect(content.replace(/🏴[\u{E0061}-\u{E007A}]+\u{E007F}/gu, '')).not.toMatch(/[\u{E0000}-\u{E007F}]/u);
    expect(content.isWellFormed()).toBe(true);
  }
  expect(pieces.map(({ shown }) => asStored(shown)).join('')).toBe(words);
  const offsets = pieces.map(({ shown: { map } }) => [map[0], map.at(-1)]);
  expect(offsets).toEqual(
    offsets.map((_, index) => [offsets[index - 1]?.[1] ?? 0, offsets[index + 1]?.[0] ?? words.length]),
  );
}

/** The Markdown in which a shown piece stands. */
function contentOf(page: Payload, { component }: ShownWords): string {
  const found = page.components[0]?.components[component];
  return found !== undefined && 'content' in found ? found.content : '';
}

interface Node {
  readonly type: string;
  readonly content?: string | readonly Node[];
  readonly name?: string;
}
/** What an outside parser of Discord's Markdown finds in one block quote. */
function parsed(content: string): { text: string; alive: string[] } {
  const [quote, ...more] = parse(content, 'extended') as Node[];
  const alive = more.map(({ type }) => type);
  const textOf = (node: Node): string => {
    if (!['text', 'br', 'newline', 'twemoji', 'blockQuote'].includes(node.type)) alive.push(node.type);
    if (node.type === 'br' || node.type === 'newline') return '\n';
    if (node.type === 'twemoji') return node.name ?? '';
    return typeof node.content === 'string' ? node.content : (node.content ?? []).map(textOf).join('');
  };
  if (quote?.type !== 'blockQuote') alive.push(`not a quote: ${quote?.type}`);
  return { text: quote === undefined ? '' : textOf(quote), alive };
}
