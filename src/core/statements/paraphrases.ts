// Indirect speech: what somebody is told to have said, in the reporter's words.
import type { Span } from '../span.ts';
import type { Link, LinkKind } from './cues.ts';
import { PREPOSITIONS, PRONOUNS } from './lexicon.ts';
import type { Mention } from './mentions.ts';
import type { Reading } from './reading.ts';
import type { Token } from './tokens.ts';

/** A clause that is somebody's, with the mention that names them. */
export interface Paraphrase extends Span {
  readonly mention: Mention;
}

const MIN_WORDS = 3;
/** "told reporters in Boston on Friday that": how far after the verb "that" may stand. */
const THAT_TOKENS = 12;
/** "…, the mayor of Port Vale said on Friday.": how much may follow a verb that ends its sentence. */
const TAIL_TOKENS = 7;
/** Of a clause this share of words in quotation marks makes it speech, not indirect speech. */
const QUOTED_SHARE = 0.6;
/** No clause is longer; it keeps the work on an endless sentence linear. */
const REACH_TOKENS = 150;
/** Links sure enough to tell indirect speech by. */
const TELLING: ReadonlySet<LinkKind> = new Set(['subject', 'apposed', 'inverted', 'according']);
const VIEWS = new Set(
  'think thinks thought believe believes believed feel feels felt claim claims claimed'.split(' '),
);

/** Words that open a clause, and neither a hearer nor a time. */
const BEGINNINGS = new Set([
  'the',
  'a',
  'an',
  'he',
  'she',
  'it',
  'they',
  'we',
  'i',
  'his',
  'her',
  'its',
  'their',
]);

interface Bounds {
  readonly from: number;
  readonly to: number;
}

/** The tokens of the sentence that a token stands in, as far as a clause can reach. */
function sentenceOf(tokens: readonly Token[], at: number): Bounds {
  const sentence = tokens[at]?.sentence;
  let from = at;
  let to = at + 1;
  while (tokens[from - 1]?.sentence === sentence && from > at - REACH_TOKENS) from -= 1;
  while (tokens[to]?.sentence === sentence && to < at + REACH_TOKENS) to += 1;
  return { from, to };
}

/** A clause without the marks at its ends, or none where it is too short or mostly quoted. */
function clause(reading: Reading, mention: Mention, { from, to }: Bounds): Paraphrase[] {
  const { tokens } = reading;
  let first = from;
  let last = to - 1;
  while (first <= last && tokens[first]?.isWord === false && tokens[first]?.quotation === -1) first += 1;
  while (last >= first && tokens[last]?.isWord === false && tokens[last]?.quotation === -1) last -= 1;
  const words = tokens.slice(first, last + 1).filter(({ isWord }) => isWord);
  const quoted = words.filter(({ quotation }) => quotation !== -1).length;
  const [start, end] = [tokens[first]?.start, tokens[last]?.end];
  if (start === undefined || end === undefined) return [];
  return words.length < MIN_WORDS || quoted > words.length * QUOTED_SHARE ? [] : [{ mention, start, end }];
}

/** What follows the verb: after "that", or at once where a clause can begin ("said it would"). */
function after(reading: Reading, { mention, cue, at, to }: Link, sentence: Bounds): Paraphrase[] {
  const { tokens } = reading;
  const verb = tokens[at];
  const next = tokens[to];
  if (
    verb === undefined ||
    next === undefined ||
    to >= sentence.to ||
    (verb.low.endsWith('ing') && cue !== 'say' && next.low !== 'that')
  )
    return [];
  // "said the rise means that …": a clause that begins at once may hold a "that" of its own.
  const until = cue === 'say' && BEGINNINGS.has(next.low) ? to : Math.min(to + THAT_TOKENS, sentence.to);
  for (let here = to; here < until; here += 1) {
    const token = tokens[here];
    if (token === undefined || token.quotation !== -1 || /[.:;]/u.test(token.low)) break;
    if (token.low === 'that') return clause(reading, mention, { from: here + 1, to: sentence.to });
  }
  const isClause = cue === 'say' || VIEWS.has(verb.low);
  if (!isClause || !next.isWord || PREPOSITIONS.has(next.low) || next.low === 'so') return [];
  return clause(reading, mention, { from: to, to: sentence.to });
}

/** What stands before a verb that ends its sentence: "The bridge is safe, the mayor said." */
function before(reading: Reading, { mention, cue, at, from, to }: Link, sentence: Bounds): Paraphrase[] {
  const ends = sentence.to - to <= TAIL_TOKENS;
  const comma = reading.tokens[from - 1];
  const verb = reading.tokens[at]?.low ?? '';
  const isSaid = cue === 'say' || verb === 'wrote' || (cue === 'voice' && verb.endsWith('ed'));
  if (!ends || !isSaid || comma?.low !== ',' || comma.quotation !== -1) return [];
  return clause(reading, mention, { from: sentence.from, to: from - 1 });
}

function accordingTo(reading: Reading, link: Link, sentence: Bounds): Paraphrase[] {
  const { mention, from, to } = link;
  if (from > sentence.from) return clause(reading, mention, { from: sentence.from, to: from });
  const tail = reading.tokens.slice(to, Math.min(to + THAT_TOKENS, sentence.to));
  const comma = tail.findIndex(({ low, quotation }) => low === ',' && quotation === -1);
  return comma === -1 ? [] : clause(reading, mention, { from: to + comma + 1, to: sentence.to });
}

/** "We think it fair": the writer's own view is narration. */
const isOwn = ({ tokens }: Reading, { kind, from }: Mention) =>
  kind === 'pronoun' && PRONOUNS.get(tokens[from]?.low ?? '') === 'self';

/** The paraphrases of a text, in order and apart: where two overlap, the first and longer one stays. */
export function paraphrasesOf(reading: Reading): Paraphrase[] {
  const found = reading.links.flatMap((link) => {
    if (!TELLING.has(link.kind) || isOwn(reading, link.mention)) return [];
    const sentence = sentenceOf(reading.tokens, link.at);
    if (link.kind === 'according') return accordingTo(reading, link, sentence);
    const behind = before(reading, link, sentence);
    if (behind.length > 0 || link.kind === 'inverted') return behind;
    return after(reading, link, sentence);
  });
  const kept: Paraphrase[] = [];
  for (const one of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
  }
  return kept;
}
