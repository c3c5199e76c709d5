// Our own labels, made to fit.
const GRAPHEMES = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** `text` in at most `most` UTF-16 units, ended by an ellipsis where it had to be shortened. For our own labels only, never for quoted words. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  // The last grapheme that begins within reach gives way to the ellipsis.
  const starts = Array.from(GRAPHEMES.segment(text.slice(0, most)), ({ index }) => index);
  return `${text.slice(0, starts.at(-1)).trimEnd()}…`;
}
