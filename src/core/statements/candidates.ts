// Who may have said a quotation: the mentions around it, each with the features that speak for or against it.
import { overlap } from '../span.ts';
import type { Link } from './cues.ts';
import { PREPOSITIONS } from './lexicon.ts';
import type { Mention } from './mentions.ts';
import { within } from './ordered.ts';
import type { Reading } from './reading.ts';
import { type Shape, shapeOf } from './shape.ts';
import type { Token } from './tokens.ts';

/** A mention that may be the speaker; `mention` null is "nobody named here". Features are names into the table of weights. */
export interface Candidate {
  readonly mention: Mention | null;
  readonly features: readonly string[];
}

const BACK_TOKENS = 90;
const FORWARD_TOKENS = 45;
/** Of each sort, the nearest to the quotation: in ordinary prose that is all of them. */
const MOST_OF_A_SORT = 14;

function bucket(count: number): string {
  if (count < 3) return String(count);
  if (count < 5) return '3';
  if (count < 9) return '5';
  if (count < 17) return '9';
  return count < 33 ? '17' : '33';
}

/** Where a stretch of tokens stands beside a quotation: sentence and paragraph apart, and how many tokens between. */
function placeOf(reading: Reading, shape: Shape, from: number, to: number): { rel: string; gap: number } {
  const { tokens } = reading;
  const isBefore = from < shape.from;
  const near = isBefore ? tokens[Math.min(to, shape.from) - 1] : tokens[from];
  const edge = isBefore ? shape.first : shape.last;
  const sentences = Math.abs((near?.sentence ?? 0) - edge.sentence);
  const paragraphs = Math.abs((near?.paragraph ?? 0) - edge.paragraph);
  const scope =
    sentences === 0 ? '0' : paragraphs === 0 ? `s${Math.min(sentences, 2)}` : `p${Math.min(paragraphs, 2)}`;
  return { rel: `${isBefore ? 'B' : 'A'}${scope}`, gap: isBefore ? shape.from - to : from - shape.to };
}

/** How many quotations begin between two tokens, three at most. */
function quotationsBetween({ begun }: Reading, a: number, b: number): number {
  return Math.max(0, Math.min((begun[b] ?? 0) - (begun[a] ?? 0), 3));
}

/** German and French pronouns weigh what the English ones do that the weights were fitted on. */
const FOREIGN: ReadonlyMap<string, string> = new Map([
  ['er', 'he'],
  ['sie', 'she'],
  ['il', 'he'],
  ['elle', 'she'],
  ['ils', 'they'],
  ['elles', 'they'],
]);

function mentionFeatures(reading: Reading, mention: Mention): string[] {
  const before = reading.tokens[mention.from - 1];
  const first = reading.tokens[mention.from];
  const isLed = before?.sentence === first?.sentence && PREPOSITIONS.has(before?.low ?? '');
  const role = mention.isPossessive
    ? 'own'
    : isLed
      ? before?.low === 'by'
        ? 'by'
        : 'led'
      : before?.sentence === first?.sentence
        ? 'mid'
        : 'head';
  const pronoun = first?.low ?? '';
  const kind = mention.kind === 'pronoun' ? (FOREIGN.get(pronoun) ?? pronoun) : mention.kind;
  return [`kind=${kind}`, `role=${role}`];
}

function candidateOf(
  reading: Reading,
  shape: Shape,
  { mention, link, previous }: { mention: Mention; link: Link | null; previous: Mention | null },
): Candidate {
  const from = link?.from ?? mention.from;
  const to = link?.to ?? mention.to;
  const { rel, gap } = placeOf(reading, shape, from, to);
  const [a, b] = from < shape.from ? [to, shape.from] : [shape.to, from];
  const between = quotationsBetween(reading, a, b);
  const tie = link === null ? 'bare' : `${link.kind}.${link.cue}`;
  const kind = link?.kind ?? 'bare';
  const own = mentionFeatures(reading, mention);
  const isPrevious =
    previous !== null && (overlap(previous, mention) > 0 || isSameName(reading.tokens, previous, mention));
  const side = rel.slice(0, 1);
  const whole = shape.isParagraph ? 'P' : shape.isWhole ? 'S' : 'F';
  const features = [
    `tie=${tie}|${rel}`,
    `gap=${side}${bucket(Math.max(gap, 0))}|${kind}`,
    `rel=${rel}|${whole}|${kind}`,
    `between=${between}|${side}|${kind === 'bare' ? 'bare' : 'cue'}`,
    side === 'B' ? `lead=${shape.before}|${rel}|${kind}` : `end=${shape.ending}|${rel}|${kind}`,
    side === 'B'
      ? `Bend=${shape.ending}|${kind === 'bare' ? 'bare' : 'cue'}|${rel}`
      : `Alead=${shape.before}|${kind === 'bare' ? 'bare' : 'cue'}|${rel}`,
    ...own.map((feature) => `${feature}|${kind === 'bare' ? 'bare' : 'cue'}`),
    `${own[1] ?? ''}|${rel}|${kind}`,
  ];
  if (gap === 0 && rel.endsWith('0')) features.push(`touch=${side}|${kind}`);
  if (isPrevious)
    features.push(`previous|${whole}|${rel}`, `previous|${shape.before}`, `previous|cue=${kind === 'bare'}`);
  return { mention, features };
}

/** "Mr. Mulgrew" and "Michael Mulgrew": names that end in the same word. */
function isSameName(tokens: readonly Token[], a: Mention, b: Mention): boolean {
  return a.kind === 'name' && b.kind === 'name' && tokens[a.to - 1]?.low === tokens[b.to - 1]?.low;
}

/** What speaks for nobody: the length and the look of the quotation. */
function nobody(shape: Shape, reading: Reading): Candidate {
  const inner = reading.tokens.slice(shape.from + 1, shape.to);
  const capital = inner[0]?.isCapital === true ? 'Cap' : 'low';
  const title =
    inner.filter(({ isWord, isCapital }) => isWord && isCapital).length * 2 > shape.words && shape.words > 1;
  return {
    mention: null,
    features: [
      'none',
      `none|words=${bucket(shape.words)}`,
      `none|${capital}|end=${shape.ending}`,
      `none|lead=${shape.before}`,
      ...(title ? [`none|title`, `none|title|words=${bucket(shape.words)}`] : []),
    ],
  };
}

function nearest<T extends { readonly from: number; readonly to: number }>(
  items: readonly T[],
  shape: Shape,
): T[] {
  if (items.length <= MOST_OF_A_SORT) return [...items];
  const distance = ({ from, to }: T): number => Math.max(shape.from - to, from - shape.to, 0);
  return items.toSorted((a, b) => distance(a) - distance(b)).slice(0, MOST_OF_A_SORT);
}

/**
 * The candidates for a quotation, nobody first. `recent` are the mentions chosen for the quotations just before, last
 * one first. Bounded by a window, so the work for a whole text is linear.
 */
export function candidatesOf(reading: Reading, index: number, recent: readonly Mention[]): Candidate[] {
  const shape = shapeOf(reading, index);
  if (shape === null) return [];
  const low = shape.from - BACK_TOKENS;
  const high = shape.to + FORWARD_TOKENS;
  const sentences = [shape.first.sentence - 3, shape.last.sentence + 1] as const;
  const isNear = ({ from, to }: { from: number; to: number }): boolean => {
    const sentence = reading.tokens[from]?.sentence ?? -1;
    const paragraph = reading.tokens[from]?.paragraph ?? -1;
    return (
      from >= low &&
      to <= high &&
      sentence >= sentences[0] &&
      sentence <= sentences[1] &&
      paragraph >= shape.first.paragraph - 2 &&
      paragraph <= shape.last.paragraph
    );
  };
  const [previous = null] = recent;
  const links = within(reading.links, low, high, ({ at }) => at).filter(isNear);
  const mentions = within(reading.mentions, low, high, ({ from }) => from).filter(isNear);
  const linked = nearest(links, shape).map((link) =>
    candidateOf(reading, shape, { mention: link.mention, link, previous }),
  );
  const bare = nearest(mentions, shape).map((mention) =>
    candidateOf(reading, shape, { mention, link: null, previous }),
  );
  const earlier = recent
    .filter((mention) => !isNear(mention))
    .map((mention, rank) => ({
      mention,
      features: [
        `earlier=${rank}`,
        `earlier=${rank}|${shape.isParagraph ? 'P' : shape.isWhole ? 'S' : 'F'}`,
        `earlier|p=${Math.min(shape.first.paragraph - (reading.tokens[mention.from]?.paragraph ?? 0), 4)}`,
        `earlier|${reading.quotations[index]?.continues === true ? 'continues' : 'new'}`,
      ],
    }));
  return [nobody(shape, reading), ...linked, ...bare, ...earlier];
}
