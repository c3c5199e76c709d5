// Verbs of saying and who their subject is: the links between mentions and cues.
import {
  type CueClass,
  cueClassOf,
  DETERMINERS,
  PREPOSITIONS,
  SPEAKING_NOUNS,
  TIMES,
  TITLES,
  VERB_HELPERS,
} from './lexicon.ts';
import type { Mention } from './mentions.ts';
import type { Token } from './tokens.ts';

/** How a mention hangs on a cue: "X said", "said X", "according to X", "X: …", "… — X", or, less surely, the clause's subject. */
export type LinkKind = 'subject' | 'apposed' | 'inverted' | 'according' | 'colon' | 'signed' | 'far';

/** A mention with a cue of its own. `from` and `to` are the tokens that both of them take. */
export interface Link {
  readonly mention: Mention;
  readonly kind: LinkKind;
  readonly cue: CueClass | 'none';
  /** Token of the verb (of "to", of the colon). */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

const APPOSITION_TOKENS = 30;
const NOUN_TOKENS = 9;
const BELONGS = new Set(['of', 'for', 'at', 'from', 'in', 'with']);
const DASH = /^[-–—―]$/u;

/** What the search for subjects walks over. `endsAt` and `startsAt` find mentions by token. */
interface Clause {
  readonly tokens: readonly Token[];
  readonly endsAt: ReadonlyMap<number, Mention>;
  readonly startsAt: ReadonlyMap<number, Mention>;
}

function link(mention: Mention, kind: LinkKind, cue: Link['cue'], at: number): Link {
  return { mention, kind, cue, at, from: Math.min(mention.from, at), to: Math.max(mention.to, at + 1) };
}

/** Tokens of one sentence, outside quotations. */
function isReachable(tokens: readonly Token[], at: number, from: Token): boolean {
  const token = tokens[at];
  return token !== undefined && token.sentence === from.sentence && token.quotation === -1;
}

function makeNoun(tokens: readonly Token[], from: number, to: number): Mention | null {
  const first = tokens[from];
  const last = tokens[to - 1];
  if (first === undefined || last === undefined || from >= to) return null;
  return { kind: 'noun', from, to, start: first.start, end: last.end, isPossessive: false };
}

/** Back over helpers and adverbs ("has repeatedly said") to where a subject would end. */
function beforeHelpers(tokens: readonly Token[], verb: Token, at: number): number {
  let here = at;
  while (isReachable(tokens, here, verb)) {
    const low = tokens[here]?.low ?? '';
    if (!VERB_HELPERS.has(low) && !(low.endsWith('ly') && tokens[here]?.isCapital === false)) break;
    here -= 1;
  }
  return here;
}

/** "Name, a man of many words, said": the mention before the commas or brackets that end at a token. */
function beforeApposition(clause: Clause, verb: Token, at: number): Mention | null {
  const close = clause.tokens[at]?.low;
  const open = close === ')' ? '(' : close;
  for (
    let here = at - 1;
    here > at - APPOSITION_TOKENS && isReachable(clause.tokens, here, verb);
    here -= 1
  ) {
    const low = clause.tokens[here]?.low;
    if (low !== open && !(close === '—' && low === '—')) continue;
    const found = clause.endsAt.get(here - 1);
    if (found !== undefined) return found;
    if (close === ')') return null;
  }
  return null;
}

/** A noun group that no list knows, ending at a token: back to its determiner, or the bare noun alone. */
function nounBefore(clause: Clause, verb: Token, at: number): Mention | null {
  const last = clause.tokens[at];
  if (last === undefined || !last.isWord || PREPOSITIONS.has(last.low) || TIMES.has(last.low)) return null;
  for (let here = at; here > at - NOUN_TOKENS && isReachable(clause.tokens, here, verb); here -= 1) {
    const token = clause.tokens[here];
    if (token === undefined || !token.isWord || cueClassOf(token.low) === 'say') return null;
    const opens = DETERMINERS.has(token.low) || (token.isPossessive && here < at);
    if (opens) return makeNoun(clause.tokens, clause.endsAt.get(here)?.from ?? here, at + 1);
  }
  return null;
}

/** The subject of the clause that a verb stands in, by its place only: the first mention of the sentence not after a preposition. */
function farSubject(clause: Clause, verb: Token, at: number): Mention | null {
  let found: Mention | null = null;
  for (let here = at - 1; here > at - 60 && isReachable(clause.tokens, here, verb); here -= 1) {
    const mention = clause.startsAt.get(here);
    if (mention === undefined || mention.isPossessive) continue;
    if (!PREPOSITIONS.has(clause.tokens[here - 1]?.low ?? '')) found = mention;
  }
  return found;
}

/** "Jane Day, Director of Parks said": a role right before the verb belongs to the name before its comma. */
function ownerOfRole({ tokens, endsAt }: Clause, mention: Mention): Mention | null {
  const first = tokens[mention.from]?.low ?? '';
  if (tokens[mention.from - 1]?.low !== ',' || !(TITLES.has(first) || SPEAKING_NOUNS.has(first))) return null;
  const owner = endsAt.get(mention.from - 2);
  return owner?.kind === 'name' && tokens[owner.from]?.sentence === tokens[mention.from]?.sentence
    ? owner
    : null;
}

/** "A spokeswoman for Acme", "Ann Lee of the Heritage Fund": the first of the group speaks, and the whole group names them. */
function headOf(clause: Clause, mention: Mention): Mention {
  const role = ownerOfRole(clause, mention);
  if (role !== null) return role;
  const { tokens, endsAt } = clause;
  const before = tokens[mention.from - 1];
  const owner = BELONGS.has(before?.low ?? '') ? endsAt.get(mention.from - 2) : undefined;
  if (owner === undefined || owner.kind === 'pronoun' || owner.isPossessive) return mention;
  if (tokens[owner.from]?.sentence !== tokens[mention.from]?.sentence) return mention;
  return { ...owner, end: mention.end, to: owner.kind === 'noun' ? mention.to : owner.to };
}

/** A form that is hardly ever a noun: "its annual report" and "many requests" are not said by "annual" and "many". */
function isPlainVerb(low: string, cue: CueClass): boolean {
  return (
    low.endsWith('ed') ||
    low === 'wrote' ||
    ((cue === 'say' || cue === 'tell' || cue === 'hold') && !low.endsWith('ing'))
  );
}

function subjectOf(clause: Clause, at: number, cue: CueClass): Link[] {
  const { tokens } = clause;
  const verb = tokens[at];
  if (verb === undefined) return [];
  const before = beforeHelpers(tokens, verb, at - 1);
  const direct = clause.endsAt.get(before);
  const word = isReachable(tokens, before, verb) ? (tokens[before]?.low ?? '') : '';
  if (direct !== undefined && word !== '') {
    if (word !== 'who' && word !== 'that') return [link(headOf(clause, direct), 'subject', cue, at)];
    const owner =
      clause.endsAt.get(before - 1) ??
      (tokens[before - 1]?.low === ',' ? clause.endsAt.get(before - 2) : undefined);
    return [link(owner === undefined ? direct : { ...owner, end: direct.end }, 'subject', cue, at)];
  }
  if (word === ',' || word === ')' || word === '—') {
    const found = beforeApposition(clause, verb, before);
    if (found !== null && !verb.low.endsWith('ing')) return [link(found, 'apposed', cue, at)];
  } else if (word !== '' && word !== 'and' && isPlainVerb(verb.low, cue)) {
    const found = nounBefore(clause, verb, before);
    if (found !== null) return [link(found, 'subject', cue, at)];
  }
  const far = farSubject(clause, verb, at);
  return far === null ? [] : [link(far, 'far', cue, at)];
}

/** "said X", "said the X of Y": a speaker right after the verb. */
function invertedOf(clause: Clause, at: number, cue: CueClass): Link[] {
  const { tokens } = clause;
  const verb = tokens[at];
  const next = tokens[at + 1];
  if (verb === undefined || next === undefined || !isReachable(tokens, at + 1, verb)) return [];
  const known = clause.startsAt.get(at + 1);
  if (known !== undefined) return [link(known, 'inverted', cue, at)];
  const made = DETERMINERS.has(next.low) ? nounAfter(clause, verb, at + 1) : null;
  return made === null ? [] : [link(made, 'inverted', cue, at)];
}

/** The noun group that opens at a token, up to the next mark or preposition. */
function nounAfter(clause: Clause, verb: Token, at: number): Mention | null {
  let to = at + 1;
  while (to < at + NOUN_TOKENS && isReachable(clause.tokens, to, verb)) {
    const token = clause.tokens[to];
    if (token === undefined || !token.isWord || PREPOSITIONS.has(token.low) || token.low === 'who') break;
    to += 1;
  }
  return to - at > 1 ? makeNoun(clause.tokens, at, to) : null;
}

function linksAt(clause: Clause, at: number): Link[] {
  const { tokens } = clause;
  const token = tokens[at];
  if (token === undefined || token.quotation !== -1) return [];
  if (token.low === ':') {
    const owner = clause.endsAt.get(at - 1);
    return owner === undefined ? [] : [link(owner, 'colon', 'none', at)];
  }
  if (DASH.test(token.low)) {
    // A line of its own, or right after the quotation: "… of the city.” — Jane Day".
    const previous = tokens[at - 1];
    const owner = clause.startsAt.get(at + 1);
    const isAlone =
      previous === undefined || previous.quotation !== -1 || previous.paragraph !== token.paragraph;
    return owner === undefined || !isAlone ? [] : [link(owner, 'signed', 'none', at)];
  }
  if (token.low === 'according' && tokens[at + 1]?.low === 'to') {
    const known = clause.startsAt.get(at + 2) ?? nounAfter(clause, token, at + 2);
    return known === null ? [] : [link(known, 'according', 'say', at)];
  }
  const cue = token.isCapital && tokens[at - 1]?.sentence === token.sentence ? null : cueClassOf(token.low);
  // "a claim" is a noun; "a déclaré" is a verb.
  if (cue === null || (DETERMINERS.has(tokens[at - 1]?.low ?? '') && !token.low.endsWith('é'))) return [];
  return [...(cue === 'tell' ? [] : invertedOf(clause, at, cue)), ...subjectOf(clause, at, cue)];
}

/** Every mention that has a cue, with that cue. Linear: each search backward is bounded. */
export function linksOf(tokens: readonly Token[], mentions: readonly Mention[]): Link[] {
  const clause: Clause = {
    tokens,
    endsAt: new Map(mentions.map((mention) => [mention.to - 1, mention])),
    startsAt: new Map(mentions.map((mention) => [mention.from, mention])),
  };
  return tokens.flatMap((_, at) => linksAt(clause, at));
}
