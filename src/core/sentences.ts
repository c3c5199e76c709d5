// Where a paragraph's sentences are: the platform's segmenter, and a second look at each of its cuts.
import { type Abbreviations, abbreviationsOf } from './abbreviations.ts';
import type { Passage } from './passage.ts';
import type { Span } from './span.ts';

/** A line this long was probably wrapped by a machine: the break after it is a space, not an end. */
const WRAPPED_LINE_CHARS = 45;
/** How far back from a cut the words that decide about it can stand. */
const LOOK_BACK_CHARS = 40;

/**
 * UTF-16 units. No sentence that somebody wrote to be read is longer; a list, or a machine's output, without an end in it is
 * cut into parts of this, since whoever reads a passage at once holds everything else up meanwhile.
 */
const LONGEST_CHARS = 10_000;

const CLOSERS = '"\'”’»«“)\\]」』';
const ENDS_IN_MARK = new RegExp(`[?!…][${CLOSERS}\\s]*$`, 'u');
const ENDS_IN_STOP = /(?<word>[\p{L}\p{M}\p{N}№][\p{L}\p{M}\p{N}.№]{0,30})\.$/u;
const ENDS_IN_QUOTE = new RegExp(`[.,?!…]\\s?[${CLOSERS}]+$`, 'u');
/** A closing mark set off by a blank, as in French, which the segmenter takes for the next sentence's first. */
const HANGING_CLOSER = /^[»”’)\]」』]+(?=\s|$)/u;
const FIRST_WORD = /^["'“‘«„([]*(?<word>[\p{L}\p{M}\p{N}'’]+)/u;
const LOWER = /^["'“‘«„([]*\p{Ll}(?!\p{Lu})/u;
const ONLY_MARKER = /^\(?(?:\p{N}{1,3}|\p{L}|[ivxIVX]{1,5})[.)]$/u;
const HAS_LETTER = /[\p{L}\p{N}]/u;

/**
 * Whether two pieces that the segmenter parted belong to one sentence. Every rule only joins: the segmenter's own
 * cuts follow UAX 29, which knows no abbreviations and takes "?" before a reporter's clause for an end.
 */
function isOneSentence(before: string, after: string, known: Abbreviations): boolean {
  if (!HAS_LETTER.test(after) || ONLY_MARKER.test(before)) return true;
  const tail = before.slice(-LOOK_BACK_CHARS);
  if (LOWER.test(after) && (ENDS_IN_MARK.test(tail) || ENDS_IN_QUOTE.test(tail))) return true;
  const word = ENDS_IN_STOP.exec(tail)?.groups?.['word'];
  if (word === undefined) return false;
  const next = FIRST_WORD.exec(after)?.groups?.['word'] ?? '';
  return isAbbreviation(word, next, known);
}

function isAbbreviation(word: string, next: string, known: Abbreviations): boolean {
  const low = word.toLowerCase();
  if (known.always.has(low) && !(low === 'no' || word === 'V')) return true;
  const number = /^\p{N}/u.test(next);
  if (number && known.beforeNumber.has(low)) return true;
  if (known.ordinals && /^\p{N}{1,2}$/u.test(word)) return true;
  const opens = known.openers.has(next.toLowerCase());
  // Initials and dotted capitals: "J. Smith", "U.S. Army", but "in the U.S. The army".
  const dotted = /^\p{Lu}$/u.test(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word) || low === 'ph.d';
  return (dotted || known.perhaps.has(low)) && !opens && !number;
}

/** Machine-wrapped line ends become blanks, so that the segmenter does not cut there; the length stays. */
function unwrapped(block: string): string {
  if (!block.includes('\n')) return block;
  const lines = block.split('\n');
  return lines
    .map(
      (line, at) => (at === 0 ? '' : (lines[at - 1] ?? '').length >= WRAPPED_LINE_CHARS ? ' ' : '\n') + line,
    )
    .join('');
}

function skipBlanks(text: string, from: number, to: number): number {
  const piece = text.slice(from, to);
  return from + piece.length - piece.trimStart().length;
}

/** The sentences of one paragraph's words, as offsets into them, without the blanks around them. */
function sentencesOf(block: string, segmenter: Intl.Segmenter, known: Abbreviations): Span[] {
  const spans: { start: number; end: number }[] = [];
  for (const { index, segment } of segmenter.segment(unwrapped(block))) {
    const end = index + segment.trimEnd().length;
    let start = skipBlanks(block, index, end);
    const last = spans.at(-1);
    const hanging = HANGING_CLOSER.exec(block.slice(start, end))?.[0].length ?? 0;
    if (last !== undefined && hanging > 0) {
      last.end = start + hanging;
      start = skipBlanks(block, last.end, end);
    }
    if (start >= end) continue;
    const sameLine = last !== undefined && !block.slice(last.end, start).includes('\n');
    const joins =
      sameLine && isOneSentence(block.slice(last.start, last.end), block.slice(start, end), known);
    if (joins) last.end = end;
    else spans.push({ start, end });
  }
  return spans;
}

/** A sentence of a text, in parts where it is far too long: cut at a blank, where there is one. */
function partsOf(text: string, { start, end }: Span): Span[] {
  const parts: Span[] = [];
  let from = start;
  while (end - from > LONGEST_CHARS) {
    const most = text.slice(from, from + LONGEST_CHARS);
    const blank = Math.max(most.lastIndexOf(' '), most.lastIndexOf('\n'));
    const isSplitPair = /[\ud800-\udbff]$/.test(most);
    const part = blank > 0 ? most.slice(0, blank).trimEnd() : isSplitPair ? most.slice(0, -1) : most;
    parts.push({ start: from, end: from + part.length });
    from = skipBlanks(text, from + part.length, end);
  }
  return [...parts, { start: from, end }];
}

/**
 * The passages (sentences) of a text, in order, each inside one of the given paragraphs. No visible character of a
 * paragraph is left out. A closing quotation mark stays with its sentence.
 */
export function passagesOf(text: string, paragraphs: readonly Span[], language: string): Passage[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  const known = abbreviationsOf(language);
  return paragraphs.flatMap(({ start, end }, at) =>
    sentencesOf(text.slice(start, end), segmenter, known)
      .flatMap((span) => partsOf(text, { start: start + span.start, end: start + span.end }))
      .map((part) => ({ ...part, paragraph: at + 1 })),
  );
}
