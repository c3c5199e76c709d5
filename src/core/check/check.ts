// The verdict on a quotation: the contract's order, one step after another.

import { chainsOf, type Step } from './chain.ts';
import type { CheckResult, DocumentSpan, Verdict } from './check-result.ts';
import { diffOf } from './diff.ts';
import type { Edit } from './edit.ts';
import { isCutShort, isVerbatim } from './exactness.ts';
import { isLaidRight } from './laid-right.ts';
import {
  contractedIn,
  hasDishonestMark,
  hasUnmarkedChange,
  isCutWrong,
  matchedIn,
  type Piece,
  reach,
  spansOf,
} from './piece.ts';
import { type Case, groundOf, piecesOf } from './pieces.ts';
import { quotationOf } from './quotation.ts';
import { findRuns } from './runs.ts';
import { type Shelf, sentencesOf } from './shelf.ts';
import { type Voice, voiceOf } from './voice.ts';
import type { WordStore } from './word-store.ts';

/** Under this many words anybody may have said it. */
const SHORT = 4;
/**
 * The share of a quotation's words that must be the record's, in order, for it to be a changed one and not another
 * (words of the record left out without a mark count half against it). Of the questions asked about a record, which
 * paraphrase it in its own words, .7 takes one in thirteen for a bent quotation (.55: one in five), and a quotation with
 * two words in seven changed is still recognised.
 */
const NEAR = 0.7;
const LEFT_OUT = 0.5;
/** A stretch left out in one piece counts as no more words: somebody passed over it, or over a reporter's clause. */
const LEFT_OUT_AT_MOST = 5;
/** A question about what the record states is nobody's bent statement: it must have more of the record's words. */
const NEAR_QUESTION = 0.9;
/** So long a true stretch is never "not on the record", whatever else was put round it. */
const LONG_STRETCH = 8;

/** Checks one quotation; `speaker` is whom it is laid to, if it does not say so itself. */
export function checkQuotation(
  { store, shelf }: { readonly store: WordStore; readonly shelf: Shelf },
  quote: string,
  speaker: string | null,
): CheckResult {
  const quotation = quotationOf(quote);
  const at: Case = { store, shelf, quotation, laidTo: speaker?.trim() || quotation.attribution };
  if (quotation.words < SHORT) return nothing(at, 'short', null);
  const runs = findRuns(quotation, store).filter(({ place }) => shelf.at(place));
  const results = chainsOf(quotation, runs, groundOf(at)).map((steps) => resultOf(at, steps));
  const ranks = results.map(({ verdict }) => KINDEST.indexOf(verdict));
  return results[ranks.indexOf(Math.min(...ranks))] ?? nothing(at, 'absent', null);
}

/** Where the words stand in several places, the quotation is what it is in the one that it is truest to. */
const KINDEST: readonly Verdict[] = [
  'verbatim',
  'typography',
  'shortened',
  'misattributed',
  'altered',
  'spliced',
  'absent',
];

/** The sentence that holds the longest stretch of a chain. */
function nearTo({ store, shelf }: Case, steps: readonly Step[]): DocumentSpan | null {
  const [longest] = steps.toSorted((a, b) => b.words - a.words);
  const entry = longest && shelf.at(longest.place);
  if (!longest || !entry) return null;
  return (
    sentencesOf(entry, [{ start: store.start(longest.place), end: store.end(longest.place) }])[0] ?? null
  );
}

const nothing = (at: Case, verdict: Verdict, perhaps: DocumentSpan | null): CheckResult => ({
  verdict,
  spans: [],
  sentences: [],
  diff: [],
  speaker: null,
  kind: null,
  laidTo: at.laidTo,
  isLaidRight: true,
  perhaps,
});

/** Does the quotation ask where the record does not? */
function isOnlyAsked({ quotation, store }: Case, pieces: readonly Piece[]): boolean {
  const last = pieces.at(-1);
  if (!last || !/[?？؟][^\p{L}\p{N}]*$/u.test(quotation.text)) return false;
  const { to } = last.source.sentence(reach(last).last);
  const { text } = last.entry.document.analysis;
  return !/[?？؟]/.test(text.slice(store.end(to - 1), store.end(to - 1) + 3));
}

/** How many words are left out without a mark. */
function lostIn(edits: readonly Edit[], unit: number): number {
  let lost = 0;
  let stretch = 0;
  for (const { op, marked } of edits) {
    stretch = op === 'missing' && marked === null ? stretch + 1 : 0;
    if (stretch > 0 && stretch <= LEFT_OUT_AT_MOST * unit) lost++;
  }
  return lost;
}

function isNear(at: Case, pieces: readonly Piece[]): boolean {
  const { quotation } = at;
  const own = quotation.bracketed.filter((flag) => !flag).length;
  const lost = pieces.reduce((sum, { edits }) => sum + lostIn(edits, quotation.unit), 0);
  const matched = pieces.reduce(
    (sum, piece) => sum + matchedIn(piece) + contractedIn(piece, quotation) + piece.moved,
    0,
  );
  const near = isOnlyAsked(at, pieces) ? NEAR_QUESTION : NEAR;
  if (matched >= near * (own + LEFT_OUT * lost)) return true;
  return pieces.some(({ edits }) => {
    let stretch = 0;
    return edits.some(({ op }) => {
      stretch = op === 'same' || op === 'typography' ? stretch + 1 : 0;
      return stretch >= LONG_STRETCH * quotation.unit;
    });
  });
}

function resultOf(at: Case, steps: readonly Step[]): CheckResult {
  const { quotation, store, laidTo } = at;
  const pieces = piecesOf(at, steps);
  if (!isNear(at, pieces)) return nothing(at, 'absent', nearTo(at, steps));
  const parts = pieces.map((piece) => {
    const spans = spansOf(piece, store);
    return { piece, spans, voice: voiceOf(piece.entry, spans) };
  });
  const [first] = parts;
  const voice: Voice = parts.every(
    (part) => part.voice.speaker === first?.voice.speaker && part.voice.kind === first.voice.kind,
  )
    ? (first?.voice ?? { kind: 'narration', speaker: null })
    : { kind: first?.voice.kind ?? 'narration', speaker: null };
  const isRight =
    laidTo === null || parts.some((part) => isLaidRight(laidTo, part.voice, part.piece.entry, part.spans));
  return {
    verdict: verdictOf(at, pieces, isRight),
    spans: parts.flatMap(({ piece, spans }) => withEndOf(at, piece, spans)),
    sentences: parts.flatMap(({ piece, spans }) => sentencesOf(piece.entry, spans)),
    diff: diffOf(quotation, pieces),
    speaker: voice.speaker,
    kind: voice.kind,
    laidTo,
    isLaidRight: isRight,
    perhaps: null,
  };
}

function verdictOf(at: Case, pieces: readonly Piece[], isRight: boolean): Verdict {
  const { quotation, store } = at;
  const [piece] = pieces;
  if (!piece) return 'absent';
  if (pieces.length > 1) return 'spliced';
  const gap = (from: number, to: number) =>
    piece.entry.document.analysis.text.slice(store.end(from), store.start(to));
  if (hasUnmarkedChange(piece) || hasDishonestMark(piece, quotation) || isCutWrong(piece, quotation, gap))
    return 'altered';
  if (!isRight) return 'misattributed';
  const omits = piece.edits.some(({ op, marked }) => marked !== null && op !== 'same' && op !== 'typography');
  if (omits || isCutShort(at, piece)) return 'shortened';
  return isVerbatim(at, piece) ? 'verbatim' : 'typography';
}

/** The last span with the punctuation after it, where the quotation has the same there. */
function withEndOf({ quotation, store }: Case, piece: Piece, spans: DocumentSpan[]): DocumentSpan[] {
  const last = spans.at(-1);
  const trail = quotation.text.slice(quotation.ends.at(-1));
  const ends = last && last.end === store.end(reach(piece).last) && piece.edits.at(-1)?.op !== 'added';
  if (!last || !ends || !piece.entry.document.analysis.text.startsWith(trail, last.end)) return spans;
  return [...spans.slice(0, -1), { ...last, end: last.end + trail.length }];
}
