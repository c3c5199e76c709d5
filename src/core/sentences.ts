// Where a paragraph's sentences are.
import type { Passage } from './passage.ts';
import type { Span } from './span.ts';

/** The passages (sentences) of a text, in order. */
export function passagesOf(text: string, paragraphs: readonly Span[], language: string): Passage[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  return paragraphs.flatMap((paragraph, index) =>
    Array.from(segmenter.segment(text.slice(paragraph.start, paragraph.end)), ({ index: at, segment }) => ({
      start: paragraph.start + at,
      end: paragraph.start + at + segment.trimEnd().length,
      paragraph: index + 1,
    })).filter(({ start, end }) => start < end),
  );
}
