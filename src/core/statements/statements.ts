// Who said what in a text: marks of the file first, then what the text itself shows.
import type { Details } from '../document.ts';
import { apartFrom, overlap, type Span } from '../span.ts';
import type { Statement } from '../statement.ts';
import { type Attribution, attributionsOf } from './attribution.ts';
import { introducedOf } from './introduced.ts';
import { spanOfMark } from './marks.ts';
import type { Mention } from './mentions.ts';
import { namesOf } from './names.ts';
import { speakerCalled, speakerOf } from './naming.ts';
import { paraphrasesOf } from './paraphrases.ts';
import { type Outline, type Reading, readingOf } from './reading.ts';
import { nameKey } from './speakers.ts';
import { plainName, turnsOf } from './turns.ts';
import { WEIGHTS } from './weights.ts';

/** Below this chance the speaker stays unnamed: of what is attributed, at least 92 in 100 shall be right. */
const SURE = 0.4;
/** A quotation without a sure speaker is still speech when it is this long; a shorter one may be a title or a scare quote. */
const SPEECH_WORDS = 5;

type Found = Statement & { readonly isParagraph?: boolean };

/** A quotation that nobody is sure to have said: a whole utterance, or only a title, a term, a doubted word? */
function isUtterance({ text, tokens, ranges, quotations }: Reading, index: number): boolean {
  const { from, to } = ranges[index] ?? { from: 0, to: 0 };
  const words = tokens.slice(from, to).filter(({ isWord }) => isWord);
  const ends = /[.!?…,]["”»’]?$/u.test(text.slice(quotations[index]?.start, quotations[index]?.end));
  const startsSentence = tokens[from - 1]?.sentence !== tokens[from]?.sentence;
  return words.length >= SPEECH_WORDS && ends && startsSentence;
}

/** "You often read that …": a reader in general, nobody who spoke. */
function isAnybody({ tokens }: Reading, mention: Mention): boolean {
  return mention.kind === 'pronoun' && tokens[mention.from]?.low === 'you';
}

function spanOfMention(mention: Mention | null): Span | null {
  return mention === null ? null : { start: mention.start, end: mention.end };
}

function quoted(
  reading: Reading,
  attributions: readonly Attribution[],
  named: (mention: Mention) => string | null,
): Found[] {
  return reading.quotations.flatMap(({ start, end }, index) => {
    // A mark that opens right before a reporter's clause holds nothing.
    if (end <= start) return [];
    const { mention, sureness } = attributions[index] ?? { mention: null, sureness: 0 };
    const sure = mention !== null && sureness >= SURE && !isAnybody(reading, mention) ? mention : null;
    if (sure === null && !isUtterance(reading, index)) return [];
    return [
      {
        start,
        end,
        kind: 'direct' as const,
        speaker: sure === null ? null : named(sure),
        mention: spanOfMention(sure),
      },
    ];
  });
}

/** What the text itself shows, without the file's marks. Direct speech inside a paraphrase is a Statement of its own. */
function shown(
  outline: Outline,
  { speakers, language }: Pick<Details, 'speakers' | 'language'>,
): Statement[] {
  const reading = readingOf(outline, language);
  const names = namesOf(reading);
  const named = (mention: Mention): string | null => speakerOf(mention, reading, names, speakers);
  const introduced = introducedOf(outline, reading).map(({ start, end, mention, paper }) => ({
    start,
    end,
    kind: 'direct' as const,
    speaker: mention === null ? paper && outline.text.slice(paper.start, paper.end) : named(mention),
    mention: spanOfMention(mention) ?? paper,
  }));
  const turns = turnsOf(outline).map(({ start, end, mention, name }) => ({
    start,
    end,
    kind: 'direct' as const,
    speaker: speakerCalled(plainName(name), names, speakers),
    mention,
  }));
  const isFree = apartFrom([...turns, ...introduced]);
  const direct = quoted(reading, attributionsOf(reading, WEIGHTS), named);
  const told = paraphrasesOf(reading).map(({ start, end, mention }) => ({
    start,
    end,
    kind: 'paraphrase' as const,
    speaker: named(mention),
    mention: spanOfMention(mention),
  }));
  const isNoTurn = apartFrom(turns);
  return [...turns, ...introduced.filter(isNoTurn), ...[...direct, ...told].filter(isFree)];
}

/**
 * The statements of a text, in text order. Those that the file marks come first: what is found where they stand is left
 * out, but lends them the words that name the speaker. Throws a Refusal for a mark that does not stand once in the text.
 */
export function statementsOf(
  outline: Outline,
  details: Pick<Details, 'language' | 'speakers' | 'statements'>,
): Statement[] {
  const found = shown(outline, details);
  const marked = details.statements.map((mark): Statement => {
    const span = spanOfMark(outline.text, mark);
    const same = found.find(
      (one) =>
        overlap(one, span) > 0 && one.speaker !== null && nameKey(one.speaker) === nameKey(mark.speaker),
    );
    return { ...span, kind: mark.kind, speaker: mark.speaker, mention: same?.mention ?? null };
  });
  const rest = found.filter((one) => marked.every((mark) => overlap(mark, one) === 0));
  return [...marked, ...rest].toSorted((a, b) => a.start - b.start || b.end - a.end);
}
