// Verbs of saying and who their subject is: the links between mentions and cues.
import {
  beforeApposition,
  beforeHelpers,
  behindModifiers,
  type Clause,
  farSubject,
  headOf,
  isReachable,
  nounAfter,
  nounBefore,
  withBody,
} from './clause.ts';
import { type CueClass, cueClassOf, DETERMINERS } from './lexicon.ts';
import { ACCORDING } from './lexicon-languages.ts';
import type { Mention } from './mentions.ts';
import type { Token } from './tokens.ts';

/** How a mention hangs on a cue: "X said", "said X", "according to X", "X: …", "… — X", or, less surely, the clause's subject. */
export type LinkKind =
  | 'subject'
  | 'apposed'
  | 'inverted'
  | 'according'
  | 'colon'
  | 'signed'
  | 'passive'
  | 'far';

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

const OF = new Set(['von', 'vom']);
const BE = new Set(['was', 'were', 'been', 'is', 'are', 'be', 'being']);
const DASH = /^[-–—―]$/u;

function link(mention: Mention, kind: LinkKind, cue: Link['cue'], at: number): Link {
  return { mention, kind, cue, at, from: Math.min(mention.from, at), to: Math.max(mention.to, at + 1) };
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
  const isPassive = BE.has(tokens[at - 1]?.low ?? '') && (verb.low.endsWith('ed') || verb.low === 'told');
  if (isPassive) return passiveOf(clause, at, cue, before);
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

/** "Sanders was asked by the host": the host speaks; without "by" the subject is spoken to or about. */
function passiveOf(clause: Clause, at: number, cue: CueClass, before: number): Link[] {
  const by = clause.tokens[at + 1]?.low === 'by' ? clause.startsAt.get(at + 2) : undefined;
  if (by !== undefined) return [link(by, 'subject', cue, at)];
  const subject = clause.endsAt.get(before);
  return subject === undefined ? [] : [link(subject, 'passive', cue, at)];
}

/** "said X", "said the X of Y": a speaker right after the verb. */
function invertedOf(clause: Clause, at: number, cue: CueClass): Link[] {
  const { tokens } = clause;
  const verb = tokens[at];
  const next = tokens[at + 1];
  if (verb === undefined || next === undefined || !isReachable(tokens, at + 1, verb)) return [];
  const known = clause.startsAt.get(at + 1);
  if (known !== undefined) return [link(withBody(clause, known), 'inverted', cue, at)];
  const isBehind = (tokens[at - 1]?.quotation ?? -1) !== -1;
  const made =
    (isBehind ? behindModifiers(clause, verb, at + 1) : null) ??
    (DETERMINERS.has(next.low) ? nounAfter(clause, verb, at + 1) : null);
  return made === null ? [] : [link(made, 'inverted', cue, at)];
}

/** The class of a verb at a token. Right after a quotation any past form is taken for one ("scoffed"); a capital is a name or an order ("Read …"). */
function cueAt(tokens: readonly Token[], at: number): CueClass | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const isPast = token.low.endsWith('ed');
  if (token.isCapital) {
    const isFirst = tokens[at - 1]?.sentence !== token.sentence;
    return isFirst && (isPast || token.low === 'said') ? cueClassOf(token.low) : null;
  }
  const isAfterQuotation =
    (tokens[at - 1]?.quotation ?? -1) !== -1 && tokens[at - 1]?.sentence === token.sentence;
  return cueClassOf(token.low) ?? (isPast && isAfterQuotation ? 'voice' : null);
}

/** Where the source stands that "according to", "laut", "nach Angaben" or, behind a quotation, "so" names. */
function sourceAt(tokens: readonly Token[], at: number): number | null {
  const [low, next] = [tokens[at]?.low ?? '', tokens[at + 1]?.low ?? ''];
  if (low === 'according' && next === 'to') return at + 2;
  if (low === 'nach' && (next === 'angaben' || next === 'ansicht'))
    return at + (OF.has(tokens[at + 2]?.low ?? '') ? 3 : 2);
  if (ACCORDING.has(low)) return at + 1;
  const isBehind = tokens[at - 1]?.low === ',' && (tokens[at - 2]?.quotation ?? -1) !== -1;
  return low === 'so' && isBehind && tokens[at + 1]?.isCapital === true ? at + 1 : null;
}

function linksAt(clause: Clause, at: number): Link[] {
  const { tokens } = clause;
  const token = tokens[at];
  if (token === undefined || token.quotation !== -1) return [];
  if (token.low === ':') {
    const owner = clause.endsAt.get(at - 1);
    if (owner !== undefined) return [link(owner, 'colon', 'none', at)];
    const far = (tokens[at + 1]?.quotation ?? -1) === -1 ? null : farSubject(clause, token, at);
    return far === null ? [] : [link(far, 'far', 'none', at)];
  }
  if (DASH.test(token.low)) {
    // A line of its own, or right after the quotation: "… of the city.” — Jane Day".
    const previous = tokens[at - 1];
    const owner = clause.startsAt.get(at + 1);
    const isAlone =
      previous === undefined || previous.quotation !== -1 || previous.paragraph !== token.paragraph;
    return owner === undefined || !isAlone ? [] : [link(owner, 'signed', 'none', at)];
  }
  const source = sourceAt(tokens, at);
  if (source !== null) {
    const known = clause.startsAt.get(source) ?? nounAfter(clause, token, source);
    return known === null ? [] : [link(known, 'according', 'say', at)];
  }
  const cue = cueAt(tokens, at);
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
