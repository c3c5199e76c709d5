// Words of a text that can name a speaker: names, pronouns, people and papers by what they are.
import type { Span } from '../span.ts';
import {
  DETERMINERS,
  NAME_LINKS,
  NOT_NAMES,
  POSSESSIVES,
  PRONOUNS,
  SPEAKING_NOUNS,
  TIMES,
  TITLES,
} from './lexicon.ts';
import type { Token } from './tokens.ts';

export type MentionKind = 'name' | 'pronoun' | 'noun';

/** A mention, with the tokens `[from, to)` that it is made of. */
export interface Mention extends Span {
  readonly kind: MentionKind;
  readonly from: number;
  readonly to: number;
  /** The token where the bare name begins, behind "his wife" or "the author"; else `from`. */
  readonly named: number;
  /** "Trump's", "his": it names whose words they are, not who speaks. */
  readonly isPossessive: boolean;
}

const MAX_NAME_TOKENS = 9;
const MAX_NOUN_TOKENS = 7;

/** Whether a capitalised token can be part of a name here: at the start of a sentence many words are capitalised. */
function canBeName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !token.isWord || token.quotation !== -1) return false;
  // "The Times" is a paper, but a sentence may begin with "Days" or "Night".
  const isTime = TIMES.has(token.low) && tokens[at - 1]?.sentence !== token.sentence;
  return (token.isCapital && !NOT_NAMES.has(token.low) && !isTime) || token.low.startsWith('@');
}

/** "Theresa May said": what else is a verb may end a name that goes on in small letters. */
function isNamesake(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  return token?.isCapital === true && VERB_NAMES.has(token.low) && next?.isWord === true && !next.isCapital;
}
const VERB_NAMES = new Set(['may', 'will', 'might']);

/** The end of the name that begins at a token: capitals, initials, and small words between two capitals. */
function nameEnd(tokens: readonly Token[], from: number): number {
  const sentence = tokens[from]?.sentence;
  let to = from + 1;
  while (to - from < MAX_NAME_TOKENS && tokens[to - 1]?.isPossessive !== true) {
    const next = tokens[to];
    if (next?.sentence !== sentence) break;
    if (canBeName(tokens, to) || isNamesake(tokens, to)) to += 1;
    else if (
      next !== undefined &&
      NAME_LINKS.has(next.low) &&
      next.low !== 'and' &&
      next.low !== 'for' &&
      canBeName(tokens, to + 1)
    )
      to += 2;
    else if (next?.low === 'of' && tokens[to + 1]?.low === 'the' && canBeName(tokens, to + 2)) to += 3;
    else break;
  }
  return to;
}

function mention(tokens: readonly Token[], kind: MentionKind, from: number, to: number): Mention[] {
  const first = tokens[from];
  const last = tokens[to - 1];
  if (first === undefined || last === undefined) return [];
  return [
    { kind, from, to, named: from, start: first.start, end: last.end, isPossessive: last.isPossessive },
  ];
}

/** The noun group that begins at a determiner or bare noun and holds a noun that can speak, or none. */
function nounGroup(tokens: readonly Token[], from: number): Mention[] {
  const first = tokens[from];
  if (first === undefined) return [];
  const opens = DETERMINERS.has(first.low);
  for (let at = from; at < from + MAX_NOUN_TOKENS; at += 1) {
    const token = tokens[at];
    if (token?.sentence !== first.sentence || token.quotation !== -1) break;
    if (!token.isWord) break;
    if (SPEAKING_NOUNS.has(token.low) && (opens || at === from || first.isCapital)) {
      const next = tokens[at + 1];
      const goesOn = next !== undefined && SPEAKING_NOUNS.has(next.low) && !token.isPossessive;
      if (!goesOn) return mention(tokens, 'noun', from, at + 1);
    } else if (!opens && at > from && !token.isCapital) break;
    else if (at > from && (DETERMINERS.has(token.low) || PRONOUNS.has(token.low) || token.low === 'that'))
      break;
  }
  return [];
}

/** Every mention outside quotations, in order. They do not overlap. */
export function mentionsOf(tokens: readonly Token[]): Mention[] {
  const found: Mention[] = [];
  let at = 0;
  while (at < tokens.length) {
    const here = mentionAt(tokens, at);
    const [made] = here;
    if (made === undefined) at += 1;
    else {
      found.push(made);
      at = made.to;
    }
  }
  return found;
}

function mentionAt(tokens: readonly Token[], at: number): Mention[] {
  const token = tokens[at];
  if (token === undefined || !token.isWord || token.quotation !== -1) return [];
  const group = DETERMINERS.has(token.low) || SPEAKING_NOUNS.has(token.low) ? nounGroup(tokens, at) : [];
  if (group.length > 0 && !(token.isCapital && canBeName(tokens, at))) return withName(tokens, group);
  if (canBeName(tokens, at)) {
    const to = nameEnd(tokens, at);
    const after = tokens[to];
    if (after?.sentence === token.sentence && !after.isCapital && SPEAKING_NOUNS.has(after.low)) {
      const [noun] = nounGroup(tokens, to);
      if (noun !== undefined) return withName(tokens, mention(tokens, 'noun', at, noun.to));
    }
    const onlyTitle = to === at + 1 && TITLES.has(token.low);
    return mention(tokens, onlyTitle ? 'noun' : 'name', at, to);
  }
  if (PRONOUNS.has(token.low) || POSSESSIVES.has(token.low)) {
    const [made] = mention(tokens, 'pronoun', at, at + 1);
    return made === undefined ? [] : [{ ...made, isPossessive: POSSESSIVES.has(token.low) }];
  }
  return group;
}

/** "Clinton spokesman Josh Schwerin", "the author Jane Day": a name at the end of a noun group makes it a name. */
function withName(tokens: readonly Token[], group: Mention[]): Mention[] {
  const [made] = group;
  if (made === undefined || made.isPossessive || !canBeName(tokens, made.to)) return group;
  if (tokens[made.to]?.sentence !== tokens[made.from]?.sentence) return group;
  return mention(tokens, 'name', made.from, nameEnd(tokens, made.to)).map((whole) => ({
    ...whole,
    named: made.to,
  }));
}
