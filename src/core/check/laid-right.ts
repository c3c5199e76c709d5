// Whether a quotation is laid to the right person, read with care: nobody is accused where the text leaves it open.
import { overlap, type Span } from '../span.ts';
import { appositionOf } from './apposition.ts';
import { tellsThat } from './laid-to.ts';
import { arePerhapsTheirs } from './perhaps-theirs.ts';
import { type Entry, lastUpTo } from './shelf.ts';
import { isSpeaker, lastNamed } from './speaker-name.ts';
import { isPlainlyTheirs, statementsNear, type Voice } from './voice.ts';

/** So many places that name a speaker are looked at for what the text says of them there. */
const NAMINGS_READ = 4;

/** Where a text first names a speaker, as it calls them in full. */
function namingsOf(speaker: string, text: string): Span[] {
  const found: Span[] = [];
  for (
    let at = text.indexOf(speaker);
    at >= 0 && found.length < NAMINGS_READ;
    at = text.indexOf(speaker, at + 1)
  )
    found.push({ start: at, end: at + speaker.length });
  return found;
}

/** As much of a sentence is read for whom it tells of. */
const TOLD_CHARS = 1000;

/** Does the sentence round narration tell that the one named said it, in words that are no statement we know ("stressed that")? */
function isToldOf(laidTo: string, { document }: Entry, spans: readonly Span[]): boolean {
  const { text, passages } = document.analysis;
  const [span] = spans;
  const passage = passages[lastUpTo(passages, span?.start ?? 0, ({ start }) => start)];
  if (!span || !passage || passage.end - passage.start > TOLD_CHARS) return false;
  const round = [text.slice(passage.start, span.start), text.slice(spans.at(-1)?.end, passage.end)];
  return round.some((words) => tellsThat(words) && lastNamed(laidTo, words) >= 0);
}

/**
 * Is a quotation of these spans of `entry`, with this voice, laid to the right person? Beside what `isPlainlyTheirs` asks
 * it is read what the text tells of the speaker anywhere, and whether its pronouns leave it open; so it is for the few
 * places that a quotation may be from, not for all that share words with it.
 */
export function isLaidRight(laidTo: string, voice: Voice, entry: Entry, spans: readonly Span[]): boolean {
  if (isPlainlyTheirs(laidTo, voice, entry, spans)) return true;
  const { speaker } = voice;
  if (voice.kind === 'narration' || speaker === null) return isToldOf(laidTo, entry, spans);
  const { text } = entry.document.analysis;
  const told = namingsOf(speaker, text).map((span) => appositionOf(text, span));
  if (isSpeaker(laidTo, speaker, told)) return true;
  const here = statementsNear(entry, spans).filter((one) => spans.some((span) => overlap(span, one) > 0));
  return arePerhapsTheirs(laidTo, entry, here);
}
