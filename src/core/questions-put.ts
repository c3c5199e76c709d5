// The questions that a document itself puts to its readers: sentences of its own voice that end in a question mark.
import type { Analysis } from './analysis.ts';
import { overlap } from './span.ts';

/**
 * Question marks by script (Unicode 16: names with QUESTION MARK or INTERROBANG): Latin and its forms, Arabic, Greek, Ethiopic,
 * Limbu, Bamum, Vai, Old Nubian. A bracket may close after one; a quotation mark makes it a quotation.
 */
const ENDS = /[?？؟\u037E፧᥅꛷꘏⳺⁇⁈⁉‽⸮﹖︖][)\]）]?$/u;
/** Greek texts mostly use the semicolon. */
const ENDS_IN_GREEK = /;[)\]]?$/u;
/** Armenian sets its mark in the word that asks; the sentence ends in a full stop of its own. */
const HOLDS_IN_ARMENIAN = /՞/u;
const OPENS_AS_QUOTATION = /^["“„«‹「『‘'–—-]/u;

/**
 * The questions of a text in its order, as they stand. What somebody is said to have asked is none of them.
 *
 * @param language BCP 47.
 */
export function questionsIn({ text, passages, statements }: Analysis, language: string): string[] {
  const [primary = ''] = language.toLowerCase().split('-');
  return passages
    .filter((passage) => !statements.some((statement) => overlap(statement, passage) > 0))
    .map(({ start, end }) => text.slice(start, end))
    .filter((words) => asks(words, primary) && !OPENS_AS_QUOTATION.test(words));
}

function asks(words: string, language: string): boolean {
  if (ENDS.test(words)) return true;
  if (language === 'el') return ENDS_IN_GREEK.test(words);
  return language === 'hy' && HOLDS_IN_ARMENIAN.test(words);
}
