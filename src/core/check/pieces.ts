// Which pieces of the record a quotation is made of.
import { align } from './align.ts';
import type { Ground, Step } from './chain.ts';
import type { Piece } from './piece.ts';
import type { Quotation } from './quotation.ts';
import type { Run } from './runs.ts';
import { type Entry, passageAt, type Shelf, sourceOf } from './shelf.ts';
import { namesSomebody } from './speaker-name.ts';
import { isPlainlyTheirs, voiceOf } from './voice.ts';
import type { WordStore } from './word-store.ts';

/** One quotation against one record. */
export interface Case {
  readonly store: WordStore;
  readonly shelf: Shelf;
  readonly quotation: Quotation;
  /** Whom the quotation is laid to. */
  readonly laidTo: string | null;
}

/** A piece of a cut-up quotation has this many words at least: fewer stand together by chance. */
const PIECE_WORDS = 4;
/** Left out across a sentence's end without a mark, this many words make two pieces of it; fewer are a slip. */
const CUT_WORDS = 3;

/** So close stand words of one speech whose sentences were put in another order. */
const BESIDE = 40;
/** So many words at an end may be another sentence's. */
const SHARED_BY_CHANCE = 2;

/** What the chain may prefer: of equal places those where the named speaker speaks. */
export function groundOf(at: Case): Ground {
  const documents = new Map<string, number>();
  const numberOf = (id: string) => {
    const known = documents.get(id) ?? documents.size;
    documents.set(id, known);
    return known;
  };
  return {
    documentAt: (place) => numberOf(at.shelf.at(place)?.document.id ?? ''),
    bonus: (run) => (namesSomebody(at.laidTo) && saysIt(at, run) ? 0.05 : 0),
  };
}

function saysIt({ store, shelf, laidTo }: Case, { place, words }: Run): boolean {
  const entry = shelf.at(place);
  if (!entry || !laidTo) return false;
  const spans = [{ start: store.start(place), end: store.end(place + words - 1) }];
  return isPlainlyTheirs(laidTo, voiceOf(entry, spans), entry, spans);
}

interface Stretch {
  readonly entry: Entry;
  readonly steps: readonly Step[];
}

const sentenceAt = ({ store }: Case, entry: Entry, place: number) => passageAt(entry, store.start(place));

/** The chain cut where the quotation goes on elsewhere. A leap forward inside one sentence is words left out, no cut. */
function stretchesOf(at: Case, steps: readonly Step[]): Stretch[] {
  const stretches: { entry: Entry; steps: Step[] }[] = [];
  for (const step of steps) {
    const entry = at.shelf.at(step.place);
    if (!entry) continue;
    const open = stretches.at(-1);
    const last = open?.steps.at(-1);
    const end = last ? last.place + last.words : 0;
    const leap =
      open?.entry === entry &&
      step.place >= end &&
      sentenceAt(at, entry, end - 1) === sentenceAt(at, entry, step.place);
    if (open && (step.link === 'on' || step.link === 'marked' || leap)) open.steps.push(step);
    else stretches.push({ entry, steps: [step] });
  }
  return stretches;
}

/**
 * The pieces a quotation is made of, given the best chain: one where it comes from one place, however bent; several
 * where true pieces of some length come from different places. Words moved about inside one sentence are a change
 * of that sentence, so they make no pieces.
 */
export function piecesOf(at: Case, steps: readonly Step[]): Piece[] {
  const { quotation } = at;
  const stretches = stretchesOf(at, steps);
  const long = stretches.filter((stretch) => weightOf(quotation, stretch) >= PIECE_WORDS * quotation.unit);
  const pieces = isOneSentence(at, long) ? [] : long;
  if (pieces.length < 2) {
    const [largest] = stretches.toSorted((a, b) => weightOf(quotation, b) - weightOf(quotation, a));
    if (!largest) return [];
    const others = stretches.filter(
      (stretch) =>
        stretch !== largest && (isOneSentence(at, [largest, stretch]) || isBeside(at, largest, stretch)),
    );
    const moved = others.reduce((sum, stretch) => sum + weightOf(quotation, stretch), 0);
    return cutAcross(at, { ...laid(at, largest, 0, quotation.keys.length), moved });
  }
  return pieces.flatMap((stretch, n) => {
    const from = endOf(pieces[n - 1]);
    return cutAcross(
      at,
      laid(at, stretch, from, n + 1 < pieces.length ? endOf(stretch) : quotation.keys.length),
    );
  });
}

const endOf = (stretch: Stretch | undefined) => {
  const last = stretch?.steps.at(-1);
  return last ? last.from + last.words : 0;
};

function weightOf({ bracketed }: Quotation, { steps }: Stretch): number {
  let count = 0;
  for (const { from, words } of steps)
    for (let at = from; at < from + words; at++) if (!bracketed[at]) count++;
  return count;
}

/** The sentence that holds a stretch, but for a word or two that the next one happens to share; null where several do. */
function sentenceUnder(at: Case, { entry, steps }: Stretch): string | null {
  const counts = new Map<number, number>();
  let total = 0;
  for (const { place, words } of steps) {
    for (let n = 0; n < words; n++) {
      const sentence = sentenceAt(at, entry, place + n);
      counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
      total++;
    }
  }
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return most && total - most[1] <= SHARED_BY_CHANCE ? `${entry.from} ${most[0]}` : null;
}

function isOneSentence(at: Case, stretches: readonly Stretch[]): boolean {
  const [first, ...others] = stretches.map((stretch) => sentenceUnder(at, stretch));
  return first !== null && others.every((sentence) => sentence === first);
}

/** Is a stretch, of more words than two, close to another in one document? */
function isBeside({ quotation }: Case, a: Stretch, b: Stretch): boolean {
  const [from, to] = [a.steps[0]?.place ?? 0, b.steps[0]?.place ?? 0];
  return (
    a.entry === b.entry &&
    Math.abs(from - to) <= BESIDE * quotation.unit &&
    weightOf(quotation, b) > SHARED_BY_CHANCE * quotation.unit
  );
}

function laid({ store, quotation }: Case, { entry, steps }: Stretch, from: number, to: number): Piece {
  const source = sourceOf(store, entry);
  return { entry, source, edits: align(quotation, source, steps, { from, to }), moved: 0 };
}

/**
 * Are the words left out only the reporter's between one speaker's own ("… ,” the mayor said. “ …")? Then nothing was
 * cut together: the speaker said both in one go.
 */
function isFrame({ store }: Case, { entry, edits }: Piece, from: number, to: number): boolean {
  const voiceAt = (first: number, last: number) => {
    const span = { start: store.start(first), end: store.end(last) };
    return voiceOf(entry, [span]);
  };
  const first = edits[from]?.place ?? 0;
  const last = edits[to - 1]?.place ?? 0;
  const [before, after] = [voiceAt(first - 1, first - 1), voiceAt(last + 1, last + 1)];
  return (
    before.kind === 'direct' &&
    after.kind === 'direct' &&
    before.speaker === after.speaker &&
    voiceAt(first, last).kind !== 'direct'
  );
}

/** Parts a piece where several words are left out, without a mark, across the end of a sentence. */
function cutAcross(at: Case, piece: Piece): Piece[] {
  const { unit } = at.quotation;
  const { edits, entry } = piece;
  for (let from = 0; from < edits.length; from++) {
    let to = from;
    while (edits[to]?.op === 'missing' && edits[to]?.marked === null) to++;
    if (to - from >= CUT_WORDS * unit) {
      const [before, after] = [edits.slice(0, from), edits.slice(to)];
      const crosses =
        sentenceAt(at, entry, (edits[from]?.place ?? 0) - 1) !==
        sentenceAt(at, entry, (edits[to - 1]?.place ?? 0) + 1);
      const enough = [before, after].every(
        (side) => side.filter(({ op }) => op === 'same' || op === 'typography').length >= PIECE_WORDS * unit,
      );
      if (crosses && enough && !isFrame(at, piece, from, to))
        return [{ ...piece, edits: before, moved: 0 }, ...cutAcross(at, { ...piece, edits: after })];
    }
    from = Math.max(from, to - 1);
  }
  return [piece];
}
