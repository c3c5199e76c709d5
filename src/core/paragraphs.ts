// Where a text's paragraphs are.
import type { Span } from './span.ts';

/**
 * The paragraphs of a canonical text, in order, without the blanks around them. Paragraphs are parted by blank lines
 * where the text has any; else each line is one.
 */
export function paragraphsOf(text: string): Span[] {
  const cut = /\n[^\S\n]*\n/.test(text) ? /\n(?:[^\S\n]*\n)+/g : /\n/g;
  const spans: Span[] = [];
  let from = 0;
  for (const at of [
    ...Array.from(text.matchAll(cut), (m) => [m.index, m.index + m[0].length] as const),
    [text.length, text.length] as const,
  ]) {
    const block = text.slice(from, at[0]);
    const start = from + block.length - block.trimStart().length;
    const end = from + block.trimEnd().length;
    if (start < end) spans.push({ start, end });
    from = at[1];
  }
  return spans;
}
