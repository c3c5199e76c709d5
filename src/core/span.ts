// A stretch of a text, as two offsets.

/** UTF-16 offsets into a Revision's text, half open: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How many UTF-16 units two spans share; 0 when they only touch. */
export function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** Tells of a span whether it shares nothing with any of `others`. Takes no longer where there are many: a transcript has tens of thousands. */
export function apartFrom(others: readonly Span[]): (span: Span) => boolean {
  const inOrder = others.filter(({ start, end }) => start < end).toSorted((a, b) => a.start - b.start);
  let end = 0;
  const furthest = inOrder.map((other) => (end = Math.max(end, other.end)));
  return (span) => {
    let [low, high] = [0, inOrder.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((inOrder[middle]?.start ?? 0) < span.end) low = middle + 1;
      else high = middle;
    }
    return span.start >= span.end || (furthest[low - 1] ?? 0) <= span.start;
  };
}
