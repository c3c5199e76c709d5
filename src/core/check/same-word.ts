// Whether two words are the same, the same but for typography, or different.
import { baseLanguage } from '../language.ts';

export type Sameness = 'same' | 'typography' | 'different';

/** Words that lose their meaning with their apostrophe: "we're" and "were" are two words, "don't" and "dont" are one. */
const OTHER_WITHOUT_APOSTROPHE = new Set('were well shell hell ill id wed shed whore'.split(' '));

/** Languages that group the digits of a number with commas. In others a comma is the decimal sign: 1,500 is not 1500. */
const GROUP_WITH_COMMAS = new Set(['en', 'zh', 'ja', 'ko', 'th', 'he', 'hi']);

const plain = (word: string) =>
  // Superscripts and fractions keep their form: 10² is not 102.
  word
    .replace(/\P{No}+/gu, (part) => part.normalize('NFKC'))
    .toLowerCase()
    // What lower-casing leaves of the Turkish İ.
    .replaceAll('i\u0307', 'i')
    .replace(/\p{Cf}|\u034f|\u0640|[\u064b-\u065f]|\u0670/gu, '')
    .replace(/[’‘ʼ＇`´]/g, "'")
    .replace(/[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g, '-')
    .replaceAll('ς', 'σ')
    .normalize('NFC');

const withoutAccents = (word: string) =>
  word
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC');

const isShouted = (word: string) =>
  word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();

/** A number without the marks that only group its digits. */
function ungrouped(word: string, language: string): string {
  const bare = word.replace(/(?<=\d)[\u00A0\u2009\u202F '](?=\d{3}(?!\d))/g, '');
  const commas = GROUP_WITH_COMMAS.has(language) && /^\d{1,3}(?:,\d{3})+(?!\d|,)/.test(bare);
  return commas ? bare.replace(/,/g, '') : bare;
}

/**
 * Compares a word of a quotation with a word of the record, whose language (BCP 47) decides what an accent or a comma
 * in a number means: in English an accent is typography, elsewhere it makes another word ("schon", "schön").
 */
export function sameWord(given: string, true_: string, language: string): Sameness {
  if (given === true_) return 'same';
  const a = plain(given);
  const b = plain(true_);
  if (a === b) return 'typography';
  const base = baseLanguage(language);
  if (/\d/.test(a) && /\d/.test(b))
    return ungrouped(a, base) === ungrouped(b, base) ? 'typography' : 'different';
  const shouted = isShouted(given) || isShouted(true_);
  if (shouted && given.toUpperCase() === true_.toUpperCase()) return 'typography';
  if ((base === 'en' || shouted) && withoutAccents(a) === withoutAccents(b)) return 'typography';
  const [c, d] = [a.replaceAll("'", ''), b.replaceAll("'", '')];
  return c === d && !OTHER_WITHOUT_APOSTROPHE.has(c) ? 'typography' : 'different';
}

/**
 * Are these the same letters, parted otherwise by a hyphen or full stops ("co-operate", "U.S.", "10 km")? Digits never
 * meet digits here: 1-2 is not 12.
 */
export function sameLetters(given: string, true_: string, language: string): boolean {
  const [a, b] = [runTogether(given), runTogether(true_)];
  return !/\s/.test(a) && !/\s/.test(b) && sameWord(a, b, language) !== 'different';
}

const runTogether = (words: string) =>
  words.replace(/(?<=\p{L})[-.\u00AD\u2010\u2011](?=\p{L}|$)/gu, '').replace(/(?<=\d)\s(?=\p{L})/gu, '');
