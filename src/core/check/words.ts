// Where a text's words are, as offsets, and the key under which two spellings of one word meet: a dash and a % are words here, unlike in terms/words.ts.

/** What a character is to the scanner. */
const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;
/** A letter of a script that is written without spaces: each stands as a word of its own. */
const UNSPACED = 3;
const SYMBOL = 4;
const DASH = 5;
const MARK = 6;
const INVISIBLE = 7;

const UNSPACED_SCRIPT =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const APOSTROPHES = "'’‘ʼ＇`´";
const NUMBER_JOINERS = ".,:/'’";
const NUMBER_SPACES = '\u00A0\u2009\u202F';

function classOf(code: number): number {
  if (code < 128) {
    if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return LETTER;
    if (code >= 48 && code <= 57) return DIGIT;
    if (code === 45) return DASH;
    // $ % & + < = >
    return (code >= 36 && code <= 38) || code === 43 || (code >= 60 && code <= 62) ? SYMBOL : OTHER;
  }
  if ((code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) || (code >= 0x400 && code <= 0x481))
    return LETTER;
  return classOfRare(String.fromCodePoint(code));
}

function classOfRare(char: string): number {
  if (/[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/.test(char)) return DASH;
  if (/\p{M}/u.test(char)) return MARK;
  if (/[\p{Cf}\u034F]/u.test(char)) return INVISIBLE;
  if (UNSPACED_SCRIPT.test(char)) return UNSPACED;
  if (/[\p{L}]/u.test(char)) return LETTER;
  if (/\p{N}/u.test(char)) return DIGIT;
  return /[\p{Sc}\p{Sm}‰‱％]/u.test(char) ? SYMBOL : OTHER;
}

const isWordClass = (kind: number) => kind === LETTER || kind === DIGIT;

/** The code point that ends at `at`, or 0 at the start of the text. */
function before(text: string, at: number): number {
  if (at <= 0) return 0;
  const low = text.charCodeAt(at - 1);
  return low >= 0xdc00 && low <= 0xdfff && at > 1 ? (text.codePointAt(at - 2) ?? low) : low;
}

/** Is the character at `at` one that joins what stands on both sides of it into one word (don't, 1,000, 10:30)? */
function joins(text: string, at: number, left: number): boolean {
  const char = text.charAt(at);
  const right = at + 1 < text.length ? classOf(text.codePointAt(at + 1) ?? 0) : OTHER;
  if (left === DIGIT && right === DIGIT) {
    if (NUMBER_JOINERS.includes(char)) return true;
    return NUMBER_SPACES.includes(char) && /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5));
  }
  return APOSTROPHES.includes(char) && isWordClass(left) && right === LETTER;
}

/** The end of the word that starts at `start`, whose first character has the class `kind`. */
function endOfWord(text: string, start: number, kind: number): number {
  let at = start;
  let last = kind;
  let end = start;
  while (at < text.length) {
    const code = text.codePointAt(at) ?? 0;
    const next = classOf(code);
    const size = code > 0xffff ? 2 : 1;
    if (next === MARK) end = at + size;
    else if (isWordClass(next) && isWordClass(kind)) {
      last = next;
      end = at + size;
    } else if (next === kind && at === start) end = at + size;
    else if (next !== INVISIBLE && !(isWordClass(kind) && joins(text, at, last))) break;
    at += size;
  }
  return end;
}

/** A dash is a word where it is a sign (−5) or says a range of numbers (10–20): there it carries meaning. */
function dashCounts(text: string, at: number): boolean {
  if (classOf(text.codePointAt(at + 1) ?? 0) === DIGIT) {
    const left = classOf(before(text, at));
    if (left === OTHER && /[\s(["“„«]/.test(text.charAt(at - 1) || ' ')) {
      if (!/\d\s$/.test(text.slice(Math.max(0, at - 2), at))) return true;
    }
  }
  return (
    /\p{N}\s?$/u.test(text.slice(Math.max(0, at - 2), at)) && /^\s?\p{N}/u.test(text.slice(at + 1, at + 3))
  );
}

/**
 * Calls `word` with the offsets of every word of `text` that starts in `[from, until)`, in order, and returns where to
 * go on. A word is a run of letters, digits and what joins them (don't, 1,000.5, 10:30); a hyphen parts words; of a
 * script without spaces each letter stands alone, so that a piece cut anywhere still has the same words; a currency,
 * per cent or mathematical sign is a word, and so is a dash before or between numbers.
 */
export function scanWords(
  text: string,
  from: number,
  until: number,
  word: (start: number, end: number) => void,
): number {
  let at = from;
  while (at < until) {
    const code = text.codePointAt(at) ?? 0;
    const kind = classOf(code);
    if (isWordClass(kind) || kind === UNSPACED) {
      const end = endOfWord(text, at, kind);
      word(at, end);
      at = end;
    } else {
      const size = code > 0xffff ? 2 : 1;
      const decimal =
        code === 46 && /^\d/.test(text.slice(at + 1, at + 2)) && !/[\w.]/.test(text.charAt(at - 1));
      if (decimal) {
        const end = endOfWord(text, at + 1, DIGIT);
        word(at, end);
        at = end;
        continue;
      }
      if ((kind === SYMBOL && code !== 0x7e) || (kind === DASH && dashCounts(text, at))) word(at, at + size);
      at += size;
    }
  }
  return at;
}

/**
 * The spelling under which typographic variants of a word meet: lower case, compatibility forms resolved, without
 * accents, apostrophes, grouping commas and invisible characters. Wider than sameness on purpose: it finds, and
 * same-word.ts decides.
 */
function keyOf(word: string): string {
  if (/^[\x20-\x7e]+$/.test(word)) return word.toLowerCase().replace(/['`,]/g, '');
  return word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u064b-\u065f\u0670\u0591-\u05c7\u0640'’‘ʼ＇`´,\s\p{Cf}]/gu, '')
    .replaceAll('ς', 'σ')
    .replace(/[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g, '-');
}

/** FNV-1a of the key of `text.slice(start, end)`: 32 bits, never 0 (which stands between documents). */
export function keyHash(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) {
    let code = text.charCodeAt(at);
    if (code >= 128) return hashOf(keyOf(text.slice(start, end)));
    if (code === 39 || code === 44 || code === 96) continue;
    if (code >= 65 && code <= 90) code += 32;
    hash = Math.imul(hash ^ code, 0x01000193);
  }
  return hash | 0 || 1;
}

function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return hash | 0 || 1;
}

/** How many words a reader would count: items between blanks that hold a letter or digit; a segmenter's words where the script has no blanks. */
export function countWords(text: string): number {
  if (!UNSPACED_SCRIPT.test(text))
    return text.split(/\s+/).filter((item) => /[\p{L}\p{N}]/u.test(item)).length;
  let count = 0;
  for (const { isWordLike } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text))
    if (isWordLike) count++;
  return count;
}
