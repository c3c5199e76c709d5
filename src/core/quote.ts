// Words sliced from a Revision: the one place where a Quote is made.
import type { Analysis } from './analysis.ts';
import { type Citation, citationOf } from './citation.ts';
import type { Revision, Speaker } from './document.ts';
import { overlap, type Span } from './span.ts';
import type { Statement, StatementKind } from './statement.ts';
import { speakerNamed } from './statements/speakers.ts';

/** Words of a Revision with who said them and where they stand. `words` is always `revision.text.slice(start, end)`. */
export interface Quote extends Span {
  readonly words: string;
  /** The paragraph it begins in, from 1. */
  readonly paragraph: number;
  readonly kind: StatementKind;
  /** Who said it; null for narration, and where the text does not say. */
  readonly speaker: Speaker | null;
  /** The Statement that most of it belongs to; null for narration. */
  readonly statement: Span | null;
  readonly citation: Citation;
}

/**
 * Quotes a span of a Revision. The kind is `direct` where one speaker's direct Statements cover more than half of the
 * words, else `paraphrase` where one's paraphrases do, else `narration`. Words are measured by their letters and
 * digits, which is fair to scripts without blanks too. Throws RangeError when the span is empty or outside the text.
 */
export function quoteOf(revision: Revision, analysis: Analysis, { start, end }: Span): Quote {
  if (!(start >= 0 && start < end && end <= revision.text.length))
    throw new RangeError(`No words at ${start}..${end} of a text of ${revision.text.length}`);
  const statement = statementOver(analysis, { start, end });
  const at = analysis.paragraphs.findLastIndex((paragraph) => paragraph.start <= start);
  return {
    words: revision.text.slice(start, end),
    start,
    end,
    paragraph: Math.max(at, 0) + 1,
    kind: statement?.kind ?? 'narration',
    speaker: speakerNamed(statement?.speaker ?? null, revision.details.speakers),
    statement: statement === null ? null : { start: statement.start, end: statement.end },
    citation: citationOf(revision, analysis, { start, end }),
  };
}

/** The Statement that gives a span its kind and speaker: of those that cover most of its words, the longest part. */
function statementOver({ text, statements }: Analysis, span: Span): Statement | null {
  const near = statements.filter((statement) => overlap(statement, span) > 0);
  const half = lettersIn(text, span) / 2;
  for (const kind of ['direct', 'paraphrase'] as const) {
    const groups = Map.groupBy(
      near.filter((statement) => statement.kind === kind),
      ({ speaker }) => speaker,
    );
    const ranked = Array.from(groups.values(), (group) => ({
      group,
      letters: covered(text, group, span),
    })).toSorted((a, b) => b.letters - a.letters);
    const [best] = ranked;
    if (best !== undefined && best.letters > half)
      return best.group.reduce((a, b) => (overlap(b, span) > overlap(a, span) ? b : a));
  }
  return null;
}

function covered(text: string, statements: readonly Statement[], span: Span): number {
  let letters = 0;
  let from = span.start;
  for (const statement of statements) {
    const start = Math.max(from, statement.start);
    const end = Math.min(span.end, statement.end);
    if (start >= end) continue;
    letters += lettersIn(text, { start, end });
    from = end;
  }
  return letters;
}

function lettersIn(text: string, { start, end }: Span): number {
  return text.slice(start, end).match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
