// Where a text shows its speaker only by "he", "they" or "the strategist": may the one that is named be meant?
import type { Span } from '../span.ts';
import type { Statement } from '../statement.ts';
import { FEMALE_NAMES, MALE_NAMES } from '../statements/lexicon-names.ts';
import { type Entry, lastUpTo } from './shelf.ts';
import { isSpeaker, lastNamed } from './speaker-name.ts';

/** So far before a pronoun or an epithet stands whom it means. */
const BACK_CHARS = 900;

/** So many statements before one are looked at for who spoke last. */
const LOOKED_AT = 8;
/** Words that may stand between the capitals of a name. */
const SMALL = /^(?:of|the|and|for|de|del|di|da|van|von|der|al|bin|la|le)$/;

/**
 * May these statements be the words of whom they are laid to, although our reading finds another? It goes wrong in one of
 * five pronouns, so nobody is told that words are somebody else's where the text calls their speaker "they" or by an
 * epithet and names the given one just before; where it says "he" or "she" and the one who spoke last is the given one; or
 * where a bare surname ("Clinton") fits them as well and the text names them in full.
 */
export function arePerhapsTheirs(laidTo: string, { document }: Entry, said: readonly Statement[]): boolean {
  const { text } = document.analysis;
  return said.some((statement) => {
    const { mention, speaker } = statement;
    if (mention === null || speaker === null) return false;
    const called = text.slice(mention.start, mention.end);
    if (isSurnameOf(called, laidTo, text)) return true;
    if (/^(?:he|she)$/i.test(called) && isProper(speaker))
      return !isContrary(called, laidTo) && lastSpoke(laidTo, document.analysis, statement);
    if (isProper(called) || (isProper(speaker) && !/^they$/i.test(called))) return false;
    return lastNamed(laidTo, toldBefore(text, mention, statement)) >= 0;
  });
}

/** Does the given name tell another pronoun? */
function isContrary(pronoun: string, given: string): boolean {
  const first = given.trim().split(/\s+/)[0]?.toLowerCase() ?? '';
  return (/^he$/i.test(pronoun) ? FEMALE_NAMES : MALE_NAMES).has(first);
}

/** Is the given one who is named for the last words before a statement? */
function lastSpoke(
  laidTo: string,
  { text, statements }: Pick<Entry['document']['analysis'], 'text' | 'statements'>,
  { start }: Statement,
): boolean {
  const at = lastUpTo(statements, start - 1, (one) => one.start);
  const last = statements
    .slice(Math.max(0, at - LOOKED_AT), at + 1)
    .findLast(({ mention }) => mention !== null && isProper(text.slice(mention.start, mention.end)));
  return last?.speaker != null && isSpeaker(laidTo, last.speaker);
}

/** The text before a mention, without the statement itself: whom that speaks of is no speaker. */
function toldBefore(text: string, mention: Span, { start, end }: Span): string {
  const from = Math.max(0, mention.start - BACK_CHARS);
  if (end > mention.start) return text.slice(from, Math.max(from, Math.min(start, mention.start)));
  return text.slice(from, Math.max(from, start)) + text.slice(Math.max(from, end), mention.start);
}

/** A name, and no epithet ("the Republican strategist"). */
const isProper = (called: string) =>
  called.split(/\s+/).every((word) => /^\p{Lu}/u.test(word) || SMALL.test(word)) &&
  !/^(?:the|a|an|his|her)\s/i.test(called);

/** Is one bare word all that the text calls them by, the last of a name that it gives in full elsewhere? */
function isSurnameOf(called: string, given: string, text: string): boolean {
  const name = given
    .replace(/[,(].*$/s, '')
    .trim()
    .toLowerCase();
  const surname = name.split(/\s+/).at(-1) ?? '';
  return surname !== name && surname === called.toLowerCase() && text.toLowerCase().includes(name);
}
