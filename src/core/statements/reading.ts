// A text read once for attribution: tokens, quotations, mentions, cues.
import type { Passage } from '../passage.ts';
import type { Span } from '../span.ts';
import { type Link, type LinkKind, linksOf } from './cues.ts';
import { type Mention, mentionsOf } from './mentions.ts';
import { type Quotation, quotationsOf } from './quotations.ts';
import { type Token, tokensOf } from './tokens.ts';

/** What statements are found in: a text with its paragraphs and sentences. */
export interface Outline {
  readonly text: string;
  readonly paragraphs: readonly Span[];
  readonly passages: readonly Passage[];
}

/** A text as attribution reads it. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly quotations: readonly Quotation[];
  readonly mentions: readonly Mention[];
  /** By the token of the cue, in order. */
  readonly links: readonly Link[];
  /** First tokens of the mentions that are told to say something. */
  readonly speaking: ReadonlySet<number>;
  /** Links of the kind `signed`, by the token of their dash. */
  readonly signatures: ReadonlyMap<number, Link>;
  /** First and last token `[from, to)` of each quotation, marks included. */
  readonly ranges: readonly { readonly from: number; readonly to: number }[];
  /** For each token, how many quotations began before it. */
  readonly begun: readonly number[];
}

const OF_SUBJECT: ReadonlySet<LinkKind> = new Set(['subject', 'inverted', 'apposed']);

/** Reads a text in a language (BCP 47). Linear in its length. */
export function readingOf({ text, paragraphs, passages }: Outline, language: string): Reading {
  const quotations = quotationsOf(text, paragraphs);
  const tokens = tokensOf(text, passages, quotations, language);
  const mentions = mentionsOf(tokens);
  const ranges = quotations.map(() => ({ from: 0, to: 0 }));
  tokens.forEach(({ quotation }, at) => {
    const range = ranges[quotation];
    if (range === undefined) return;
    if (range.to === 0) range.from = at;
    range.to = at + 1;
  });
  let count = -1;
  const begun = tokens.map(({ quotation }) => {
    const before = count + 1;
    count = Math.max(count, quotation);
    return before;
  });
  const links = linksOf(tokens, mentions).toSorted((a, b) => a.at - b.at);
  const signatures = new Map(links.filter(({ kind }) => kind === 'signed').map((link) => [link.at, link]));
  const told = links.filter(({ kind, cue }) => cue === 'say' && OF_SUBJECT.has(kind));
  const speaking = new Set(told.map(({ mention }) => mention.from));
  return { text, tokens, quotations, mentions, links, speaking, signatures, ranges, begun };
}
