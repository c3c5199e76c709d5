// The noun groups around a verb: where its subject can be.
import {
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

const APPOSITION_TOKENS = 30;
const NOUN_TOKENS = 9;
/** How far before its verb the first mention of a sentence can stand. */
const FAR_TOKENS = 60;
const BELONGS = new Set(['of', 'for', 'at', 'from', 'in', 'with', 'des', 'der', 'von', 'vom', 'du', 'de']);

/** What the search for subjects walks over. `endsAt` and `startsAt` find mentions by token. */
export interface Clause {
  readonly tokens: readonly Token[];
  readonly endsAt: ReadonlyMap<number, Mention>;
  readonly startsAt: ReadonlyMap<number, Mention>;
}

/** Tokens of one sentence, outside quotations. */
export function isReachable(tokens: readonly Token[], at: number, from: Token): boolean {
  const token = tokens[at];
  return token !== undefined && token.sentence === from.sentence && token.quotation === -1;
}

function makeNoun(tokens: readonly Token[], from: number, to: number): Mention | null {
  const first = tokens[from];
  const last = tokens[to - 1];
  if (first === undefined || last === undefined || from >= to) return null;
  return { kind: 'noun', from, to, named: from, start: first.start, end: last.end, isPossessive: false };
}

/** Back over helpers and adverbs ("has repeatedly said") to where a subject would end. */
export function beforeHelpers(tokens: readonly Token[], verb: Token, at: number): number {
  let here = at;
  while (isReachable(tokens, here, verb)) {
    const low = tokens[here]?.low ?? '';
    // A capital is a name's: "Theresa May said".
    if (tokens[here]?.isCapital === true || !(VERB_HELPERS.has(low) || low.endsWith('ly'))) break;
    here -= 1;
  }
  return here;
}

/** "Name, a man of many words, said": the mention before the commas or brackets that end at a token; a name at the sentence's head, or right behind the quotation, first. */
export function beforeApposition(clause: Clause, verb: Token, at: number): Mention | null {
  const close = clause.tokens[at]?.low;
  const open = close === ')' ? '(' : close;
  let nearest: Mention | null = null;
  for (
    let here = at - 1;
    here > at - APPOSITION_TOKENS && isReachable(clause.tokens, here, verb);
    here -= 1
  ) {
    const low = clause.tokens[here]?.low;
    if (low !== open && !(close === '—' && low === '—')) continue;
    const found = clause.endsAt.get(here - 1);
    if (close === ')') return found ?? null;
    const previous = clause.tokens[(found?.from ?? 0) - 1];
    const isFirst = previous?.sentence !== verb.sentence || previous.quotation !== -1;
    if (found?.kind === 'name' && isFirst) return found;
    nearest ??= found ?? null;
  }
  return nearest;
}

/** A noun group that no list knows, ending at a token: back to its determiner, or the bare noun alone. */
export function nounBefore(clause: Clause, verb: Token, at: number): Mention | null {
  const last = clause.tokens[at];
  if (last?.low === 'that' || last?.low === 'which') return nounBefore(clause, verb, at - 1);
  if (last === undefined || !last.isWord || PREPOSITIONS.has(last.low) || TIMES.has(last.low)) return null;
  for (let here = at; here > at - NOUN_TOKENS && isReachable(clause.tokens, here, verb); here -= 1) {
    const token = clause.tokens[here];
    if (token === undefined || !token.isWord || cueClassOf(token.low) === 'say') return null;
    const opens = DETERMINERS.has(token.low) || (token.isPossessive && here < at);
    if (opens) return makeNoun(clause.tokens, clause.endsAt.get(here)?.from ?? here, at + 1);
  }
  return null;
}

/** The noun group that opens at a token, up to the next mark or preposition. */
export function nounAfter(clause: Clause, verb: Token, at: number): Mention | null {
  let to = at + 1;
  while (to < at + NOUN_TOKENS && isReachable(clause.tokens, to, verb)) {
    const token = clause.tokens[to];
    if (token === undefined || !token.isWord || PREPOSITIONS.has(token.low) || token.low === 'who') break;
    to += 1;
  }
  return to - at > 1 ? makeNoun(clause.tokens, at, to) : null;
}

/** "said longtime supporter Jane Day": the first mention behind words that no list knows, within one noun group. */
export function behindModifiers({ tokens, startsAt }: Clause, verb: Token, at: number): Mention | null {
  for (let here = at; here < at + NOUN_TOKENS && isReachable(tokens, here, verb); here += 1) {
    const mention = startsAt.get(here);
    if (mention !== undefined) return here > at && mention.kind === 'pronoun' ? null : mention;
    const token = tokens[here];
    const isPart = token?.isWord === true || token?.low === '/' || token?.low === '-';
    if (!isPart || PREPOSITIONS.has(token.low) || TIMES.has(token.low) || token.low.endsWith('ly'))
      return null;
  }
  return null;
}

/** The subject of the clause that a verb stands in, by its place only: the first mention of the sentence not after a preposition. */
export function farSubject(clause: Clause, verb: Token, at: number): Mention | null {
  let found: Mention | null = null;
  for (let here = at - 1; here > at - FAR_TOKENS && isReachable(clause.tokens, here, verb); here -= 1) {
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
export function headOf(clause: Clause, mention: Mention): Mention {
  const role = ownerOfRole(clause, mention);
  if (role !== null) return role;
  const { tokens, endsAt } = clause;
  const before = tokens[mention.from - 1];
  const owner = BELONGS.has(before?.low ?? '') ? endsAt.get(mention.from - 2) : undefined;
  if (owner === undefined || owner.kind === 'pronoun' || owner.isPossessive) return mention;
  if (tokens[owner.from]?.sentence !== tokens[mention.from]?.sentence) return mention;
  return { ...owner, end: mention.end, to: owner.kind === 'noun' ? mention.to : owner.to };
}

/** "a spokeswoman for Acme": what a noun belongs to is part of who speaks. */
export function withBody({ tokens, startsAt }: Clause, mention: Mention): Mention {
  const body = BELONGS.has(tokens[mention.to]?.low ?? '') ? startsAt.get(mention.to + 1) : undefined;
  const isSame = tokens[body?.from ?? -1]?.sentence === tokens[mention.from]?.sentence;
  if (mention.kind !== 'noun' || body === undefined || !isSame) return mention;
  return { ...mention, to: body.to, end: body.end };
}
