// Where a Quote comes from, and the link that opens a browser at its words.
import type { Analysis } from './analysis.ts';
import type { DocumentKind, Revision } from './document.ts';
import type { Span } from './span.ts';

/** The provenance of one Quote. What is not known is null. */
export interface Citation {
  readonly documentId: string;
  readonly revisionId: string;
  /** SHA-256 of the Revision's text, in hex. */
  readonly sha256: string;
  readonly title: string;
  readonly ourTitle: boolean;
  readonly documentKind: DocumentKind;
  readonly publisher: string | null;
  readonly author: string | null;
  /** ISO 8601, as the source gives it. */
  readonly published: string | null;
  readonly captured: string | null;
  /** The Document's address, and the same with a text fragment at the quoted words. */
  readonly url: string | null;
  readonly link: string | null;
}

/** Up to here a fragment carries all of its words; longer ones name their first and last ones (a URL has to stay short). */
const WHOLE_CHARS = 200;
const EDGE_WORDS = 6;
const CONTEXT_WORDS = 4;

/** The citation of a span of a Revision's text. */
export function citationOf(revision: Revision, analysis: Analysis, span: Span): Citation {
  const { details } = revision;
  return {
    documentId: revision.documentId,
    revisionId: revision.id,
    sha256: revision.sha256,
    title: details.title,
    ourTitle: details.ourTitle,
    documentKind: details.kind,
    publisher: details.publisher,
    author: details.author,
    published: details.published,
    captured: details.captured,
    url: details.url,
    link: details.url === null ? null : linkTo(details.url, analysis, span),
  };
}

/**
 * An address that opens at a span's words: `#:~:text=[prefix-,]start[,end][,-suffix]`, as the URL Fragment Text
 * Directives of the WICG describe (https://wicg.github.io/scroll-to-text-fragment/). A prefix or suffix is given where
 * the same words stand elsewhere in the text too. An address with a fragment of its own keeps it.
 */
export function linkTo(url: string, analysis: Pick<Analysis, 'text' | 'paragraphs'>, span: Span): string {
  const [address = ''] = url.split(':~:');
  const separator = address.includes('#') ? ':~:' : '#:~:';
  return `${address}${separator}text=${directive(analysis, span)}`;
}

function directive({ text, paragraphs }: Pick<Analysis, 'text' | 'paragraphs'>, span: Span): string {
  const words = text.slice(span.start, span.end);
  const first = paragraphs.find(({ end }) => span.start < end);
  const isInside = first !== undefined && span.end <= first.end;
  const isWhole = isInside && words.length <= WHOLE_CHARS;
  const start = isWhole ? words : firstWords(words, EDGE_WORDS);
  const end = isWhole ? '' : lastWords(words, EDGE_WORDS);
  const isOnly = text.indexOf(start) === text.lastIndexOf(start);
  const before = isOnly ? '' : lastWords(text.slice(first?.start ?? 0, span.start), CONTEXT_WORDS);
  const after = isOnly ? '' : firstWords(text.slice(span.end, paragraphEnd(paragraphs, span)), CONTEXT_WORDS);
  return [
    before === '' ? '' : `${encoded(before)}-`,
    encoded(start),
    end === '' ? '' : encoded(end),
    after === '' ? '' : `-${encoded(after)}`,
  ]
    .filter((piece) => piece !== '')
    .join(',');
}

function paragraphEnd(paragraphs: readonly Span[], span: Span): number {
  return paragraphs.find(({ end }) => span.end <= end)?.end ?? span.end;
}

/** Whole words only: a browser matches at word boundaries. Scripts without blanks are cut by the platform's word breaker. */
function wordsOf(text: string): { readonly start: number; readonly end: number }[] {
  const words = new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text);
  return Array.from(words)
    .filter(({ isWordLike }) => isWordLike === true)
    .map(({ index, segment }) => ({ start: index, end: index + segment.length }));
}

function firstWords(text: string, count: number): string {
  // No word needs more than a few dozen characters: longer context would only cost time.
  const head = text.slice(0, WHOLE_CHARS);
  const last = wordsOf(head).slice(0, count).at(-1);
  return last === undefined ? head.trim() : head.slice(0, last.end).trim();
}

function lastWords(text: string, count: number): string {
  const tail = text.slice(-WHOLE_CHARS);
  const first = wordsOf(tail).slice(-count).at(0);
  return first === undefined ? tail.trim() : tail.slice(first.start).trim();
}

/** Percent-encoded, with the directive's own `-` and `,` and `&` among the encoded, and each run of blanks as one. */
function encoded(words: string): string {
  return encodeURIComponent(words.replace(/\s+/g, ' ').toWellFormed()).replaceAll('-', '%2D');
}
