// Speech without quotation marks: a paragraph that a reporter introduces, or one that stands as a block quotation.
import type { Span } from '../span.ts';
import type { Link } from './cues.ts';
import type { Mention } from './mentions.ts';
import type { Outline, Reading } from './reading.ts';

/** A whole paragraph of somebody's words, with the mention that names them. */
export interface Introduced extends Span {
  readonly mention: Mention | null;
  /** Words that name a paper that says it ("Transparency Report"), where that is who speaks. */
  readonly paper: Span | null;
}

/** How far before the colon the reporter's verb may stand: "said in a statement to this newspaper on Monday:". */
const VERB_TOKENS = 14;
const OPENS_QUOTED = /^["“„«»'‘]/u;
const ENDS_SENTENCE = /[.!?…:;"”»’)\]]$/u;
const STARTS_LOW = /^\p{Ll}/u;
const LOW_WORDS = 6;

/** The last link of a paragraph that ends in a colon, where it stands close to the colon. */
function introduction(
  links: readonly Link[],
  reading: Reading,
  paragraph: number,
  last: number,
): Mention | null {
  const colon = reading.tokens[last];
  if (colon?.low !== ':' || colon.quotation !== -1) return null;
  const near = links.filter(
    ({ at, cue, kind }) =>
      at <= last &&
      at > last - VERB_TOKENS &&
      kind !== 'far' &&
      (cue === 'say' || cue === 'voice' || cue === 'tell' || kind === 'colon'),
  );
  const own = near.filter(({ at }) => reading.tokens[at]?.paragraph === paragraph);
  return own.findLast(({ cue }) => cue === 'say')?.mention ?? own.at(-1)?.mention ?? null;
}

/** The paper that a quoted title names, if it does (the title is the last one of a paragraph). */
function paperOf(text: string, title: Span | undefined): Span | null {
  const words = title === undefined ? '' : text.slice(title.start, title.end);
  const isPaper = title !== undefined && /^\p{Lu}/u.test(words) && PAPER.test(words);
  return isPaper ? { start: title.start, end: title.end } : null;
}

const PAPER =
  /\b(?:report|statement|letter|memo|paper|study|survey|policy|rules?|guidelines?|act|bill|review|post|blog|release|terms)\b/iu;

/**
 * Paragraphs that are somebody's words although no mark says so: the one after "X said:" at a paragraph's end, and one
 * that begins in lower case after a finished sentence, as pulled quotations do.
 */
export function introducedOf({ text, paragraphs }: Outline, reading: Reading): Introduced[] {
  const lastTokens = new Map<number, number>();
  reading.tokens.forEach(({ paragraph }, at) => lastTokens.set(paragraph, at));
  const titles = new Map(reading.quotations.map((quotation) => [quotation.paragraph, quotation]));
  const byParagraph = Map.groupBy(reading.links, ({ at }) => reading.tokens[at]?.paragraph ?? -1);
  return paragraphs.flatMap((block, index): Introduced[] => {
    const before = paragraphs[index - 1];
    const words = text.slice(block.start, block.end);
    if (before === undefined || OPENS_QUOTED.test(words)) return [];
    const last = lastTokens.get(index - 1) ?? -1;
    const mention = introduction(byParagraph.get(index - 1) ?? [], reading, index - 1, last);
    if (mention !== null) return [{ ...block, mention, paper: null }];
    const isPulled =
      STARTS_LOW.test(words) &&
      ENDS_SENTENCE.test(text.slice(before.start, before.end)) &&
      words.split(/\s+/u, LOW_WORDS).length === LOW_WORDS;
    const paper = isPulled ? paperOf(text, titles.get(index - 1)) : null;
    return paper === null ? [] : [{ ...block, mention: null, paper }];
  });
}
