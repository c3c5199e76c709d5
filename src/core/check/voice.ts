// Whose words a stretch is, and whether that is the person a quotation names.
import type { Speaker } from '../document.ts';
import { overlap, type Span } from '../span.ts';
import type { Statement, StatementKind } from '../statement.ts';
import { type Entry, lastUpTo } from './shelf.ts';

export interface Voice {
  readonly kind: StatementKind;
  /** Canonical name; null for narration, and where the text does not say. */
  readonly speaker: string | null;
}

/** Words before a name that are no part of it. */
const TITLES = new Set(
  (
    'mr mrs ms miss mx dr prof professor sir dame lord lady the a an of from for and at herr frau dott señor señora ' +
    'monsieur madame m mme said says s'
  ).split(' '),
);
const PRONOUN =
  /^(?:he|she|they|it|him|her|them|who|i|we|you|er|sie|es|il|elle|ils|elles|on|él|ella|он|она|они)$/iu;

const wordsOf = (name: string): string[] =>
  (
    name
      .normalize('NFKD')
      .replace(/\p{Mn}/gu, '')
      .toLowerCase()
      .replace(/[’']s\b/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).filter((word) => !TITLES.has(word));

/**
 * The voice of a stretch made of `spans`: direct where one speaker's direct statements cover most of it, else a
 * paraphrase where those do, else narration.
 */
export function voiceOf(spans: readonly Span[], statements: readonly Statement[]): Voice {
  const total = spans.reduce((sum, { start, end }) => sum + end - start, 0);
  for (const kind of ['direct', 'paraphrase'] as const) {
    const shares = new Map<string | null, number>();
    let covered = 0;
    for (const statement of statements) {
      if (statement.kind !== kind) continue;
      const share = spans.reduce((sum, span) => sum + overlap(span, statement), 0);
      covered += share;
      if (share > 0) shares.set(statement.speaker, (shares.get(statement.speaker) ?? 0) + share);
    }
    const [first] = [...shares].toSorted((a, b) => b[1] - a[1]);
    if (first && covered * 2 > total) return { kind, speaker: first[1] * 2 > total ? first[0] : null };
  }
  return { kind: 'narration', speaker: null };
}

/** Is every word of `a` in `b`? A single letter stands for a name that starts with it. */
const within = (a: readonly string[], b: readonly string[]) =>
  a.length > 0 &&
  a.every((word) => b.some((other) => other === word || (word.length === 1 && other.startsWith(word))));

/**
 * Is `given` (as people write it: "mr hunter", "Lee Hunter, TikTok", "the general manager") a name for `speaker`?
 * `called` are the words by which the text names them: they may say less than what is given only where that adds no
 * other first name ("Sarah Hunter" is not "Mr Hunter", Lee). Somebody who speaks for a body may be given by its name.
 */
function isSpeaker(
  given: string,
  speaker: string,
  called: readonly string[],
  known: readonly Speaker[],
): boolean {
  const words = wordsOf(given);
  const head = wordsOf(given.split(/[,(–—]|\s(?:of|from|at|for)\s/i)[0] ?? '');
  const entry = known.find(({ name }) => name === speaker);
  if (within(wordsOf(speaker), words)) return true;
  const names = [
    speaker,
    ...(entry?.aliases ?? []),
    ...called.filter((mention) => !PRONOUN.test(mention.trim())),
  ];
  const roles = [entry?.role, entry?.of, `${entry?.role ?? ''} ${entry?.of ?? ''}`];
  return [...names, ...roles].some(
    (name) => within(words, wordsOf(name ?? '')) || within(head, wordsOf(name ?? '')),
  );
}

/** Does this name a person at all (a pronoun, or nothing, does not)? */
export const namesSomebody = (given: string | null | undefined): given is string =>
  typeof given === 'string' && wordsOf(given).length > 0 && !PRONOUN.test(given.trim());

/** The statements that may touch any of the spans: a few more than do, so that nested ones are not missed. */
export function statementsNear({ document }: Entry, spans: readonly Span[]): Statement[] {
  const { statements } = document.analysis;
  const [from, to] = [Math.min(...spans.map(({ start }) => start)), Math.max(...spans.map(({ end }) => end))];
  const last = lastUpTo(statements, to, ({ start }) => start);
  const first = lastUpTo(statements, from, ({ start }) => start);
  return statements.slice(Math.max(0, first - NESTED), last + 1);
}
const NESTED = 8;

/**
 * Is a quotation from `entry` with this voice laid to the right person? Where the text does not say whose words they
 * are, nobody is told that they are somebody else's. Narration is the author's, the publisher's or the document's.
 */
export function isLaidRight(laidTo: string, voice: Voice, { document }: Entry): boolean {
  if (!namesSomebody(laidTo)) return true;
  const { title, author, publisher, speakers = [], analysis } = document;
  if (voice.kind === 'narration') {
    return [title, author, publisher].some((name) => name && isSpeaker(laidTo, name, [], []));
  }
  const { speaker } = voice;
  if (speaker === null) return true;
  const called = new Set<string>();
  for (const { speaker: name, mention } of analysis.statements)
    if (name === speaker && mention && called.size < 20)
      called.add(analysis.text.slice(mention.start, mention.end));
  return isSpeaker(laidTo, speaker, [...called], speakers);
}
