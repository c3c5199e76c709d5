// Whose words a stretch is, and whether the text plainly says that they are those of whom a quotation names.
import { overlap, type Span } from '../span.ts';
import type { Statement, StatementKind } from '../statement.ts';
import { quotationsOf } from '../statements/quotations.ts';
import { appositionOf } from './apposition.ts';
import { type Entry, lastUpTo } from './shelf.ts';
import { isSpeaker, isTitle, namesSomebody } from './speaker-name.ts';

export interface Voice {
  readonly kind: StatementKind;
  /** Canonical name; null for narration, and where the text does not say. */
  readonly speaker: string | null;
}

/**
 * The voice of a stretch made of `spans`: direct where one speaker's direct statements cover most of it, else a
 * paraphrase where those do, else narration.
 */
export function voiceOf(entry: Entry, spans: readonly Span[]): Voice {
  const statements = statementsNear(entry, spans);
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

/** The statements that may touch any of the spans: a few more than do, so that nested ones are not missed. */
export function statementsNear({ document }: Entry, spans: readonly Span[]): Statement[] {
  const { statements } = document.analysis;
  const [from, to] = [Math.min(...spans.map(({ start }) => start)), Math.max(...spans.map(({ end }) => end))];
  const last = lastUpTo(statements, to, ({ start }) => start);
  const first = lastUpTo(statements, from, ({ start }) => start);
  return statements.slice(Math.max(0, first - NESTED), last + 1);
}
const NESTED = 8;
/** How many ways of naming a speaker are compared with what somebody gives. */
const MENTIONS_READ = 20;

/** A paragraph that is longer is not read again for each check. */
const READ_CHARS = 20_000;

/** Does a stretch stand in quotation marks, so that it is somebody's although the text does not show whose? */
function isInMarks({ document }: Entry, spans: readonly Span[]): boolean {
  const { text, paragraphs } = document.analysis;
  return spans.every((span) => {
    const paragraph = paragraphs[lastUpTo(paragraphs, span.start, ({ start }) => start)];
    if (!paragraph || paragraph.end - paragraph.start > READ_CHARS) return false;
    const quoted = quotationsOf(text, [paragraph]);
    return quoted.some((one) => overlap(one, span) * 2 > span.end - span.start);
  });
}

/** Is it the document's own voice that is named: its author, its publisher, the document itself? */
function isOwnVoice(laidTo: string, { document: { title, author, publisher } }: Entry): boolean {
  return [author, publisher].some((name) => name && isSpeaker(laidTo, name)) || isTitle(laidTo, title);
}

/**
 * Does a text plainly lay a quotation of these spans, with this voice, to the one named? Narration is the author's, the
 * publisher's or the document's; so are the words of a paraphrase. Where the text does not say whose words they are,
 * nobody is told that they are somebody else's.
 */
export function isPlainlyTheirs(laidTo: string, voice: Voice, entry: Entry, spans: readonly Span[]): boolean {
  if (!namesSomebody(laidTo)) return true;
  if (voice.kind !== 'direct' && isOwnVoice(laidTo, entry)) return true;
  if (voice.kind === 'narration') return isInMarks(entry, spans);
  const { speaker } = voice;
  if (speaker === null) return true;
  const { speakers = [], analysis } = entry.document;
  const called = new Set<string>();
  for (const { speaker: name, mention } of analysis.statements)
    if (name === speaker && mention && called.size < MENTIONS_READ) {
      called.add(analysis.text.slice(mention.start, mention.end));
      called.add(appositionOf(analysis.text, mention));
    }
  return isSpeaker(laidTo, speaker, [...called], speakers);
}
