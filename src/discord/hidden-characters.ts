// Makes characters that cannot be seen visible, and remembers where each shown character stands in the stored words.

/**
 * Words as a person sees them. `map[i]` is the stored offset of the shown offset `i` (UTF-16 both; one entry more
 * than `text` is long). Within a mark every entry is the offset of the character that the mark stands for.
 */
export interface Displayed {
  readonly text: string;
  readonly map: readonly number[];
  /** How many characters are shown as marks. */
  readonly marks: number;
}

// Scripts in which a joiner changes how letters look: Arabic and its kin, the Indic family, Mongolian.
const JOINING = [
  'Arabic Syriac Mandaic Nko Adlam Mongolian Phags_Pa Manichaean',
  'Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala',
  'Khmer Myanmar Tibetan Balinese Javanese Sundanese Grantha Newa Tirhuta Chakma Lepcha Limbu',
]
  .flatMap((scripts) => scripts.split(' '))
  .map((script) => String.raw`\p{scx=${script}}`)
  .join('');
const LETTER = String.raw`[\p{L}\p{M}]`;
const JOINED = String.raw`[[${JOINING}]&&${LETTER}]`;
const PICTURE = String.raw`\p{Extended_Pictographic}(?:[\uFE0E\uFE0F]|\p{Emoji_Modifier})?`;

/** Sequences in which an invisible character does visible work, so it stays as it is. Only registered flags may carry tags. */
const MEANT = [
  String.raw`\p{RGI_Emoji_Tag_Sequence}`,
  String.raw`[0-9#*]\uFE0F?\u20E3`,
  String.raw`${PICTURE}(?:\u200D${PICTURE})*`,
  String.raw`(?<=${JOINED})[\u200C\u200D](?=${LETTER})`,
  String.raw`(?<=${LETTER})[\u200C\u200D](?=${JOINED})`,
  String.raw`\p{Script=Han}[\uFE00-\uFE02\u{E0100}-\u{E01EF}]`,
  String.raw`[\p{Sm}\p{Script=Myanmar}]\uFE00`,
  String.raw`\p{Script=Mongolian}[\u180B-\u180D\u180F]`,
  String.raw`(?<=\p{Script=Mongolian})\u180E(?=\p{Script=Mongolian})`,
].join('|');

// Everything that Unicode lets a renderer leave out, controls, lone surrogates, separators that break lines unseen,
// annotation and object characters, and the letter that looks like a blank. Tabs and line breaks are seen.
const HIDDEN = String.raw`[[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u2028\u2029\uFFF9-\uFFFC\u2800]--[\n\t]]`;

const SCAN = new RegExp(`(?:${MEANT})|(${HIDDEN})`, 'gv');

/**
 * The words with every hidden character shown as a mark such as `[U+202E]`, and the way back. Joiners between letters
 * of scripts that need them, emoji families and registered flags stay. Pure; linear in the length of the words.
 */
export function displayed(words: string): Displayed {
  const map: number[] = [];
  let text = '';
  let done = 0;
  let marks = 0;
  const keep = (to: number): void => {
    text += words.slice(done, to);
    for (; done < to; done++) map.push(done);
  };
  for (const match of words.matchAll(SCAN)) {
    const hidden = match[1];
    if (hidden === undefined) continue;
    keep(match.index);
    const mark = markOf(hidden);
    text += mark;
    for (let i = 0; i < mark.length; i++) map.push(match.index);
    done += hidden.length;
    marks++;
  }
  keep(words.length);
  map.push(words.length);
  return { text, map, marks };
}

/** The mark of one hidden character: its code point, as Unicode writes it. */
function markOf(character: string): string {
  return `[U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}]`;
}

/** A stretch of displayed words, offsets into `whole.text`, half open. Its map still points into the whole stored words. */
export function part(whole: Displayed, start: number, end: number): Displayed {
  const map = whole.map.slice(start, end + 1);
  return { text: whole.text.slice(start, end), map, marks: marksIn(map) };
}

function marksIn(map: readonly number[]): number {
  let marks = 0;
  for (let i = 1; i < map.length; i++) if (map[i] === map[i - 1] && map[i - 1] !== map[i - 2]) marks++;
  return marks;
}
