// The questions that a document itself puts to its readers: sentences of its own voice that end in a question mark.

import type { Analysis } from './analysis.ts';
import { baseLanguage } from './language.ts';
import type { Passage } from './passage.ts';
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
 * The questions of a text in its order. What somebody is said to have asked is none of them.
 *
 * @param language BCP 47.
 */
export function questionsIn({ text, passages, statements }: Analysis, language: string): Passage[] {
  return passages.filter((passage) => {
    const words = text.slice(passage.start, passage.end);
    if (!isQuestion(words, language) || OPENS_AS_QUOTATION.test(words)) return false;
    return !statements.some((statement) => overlap(statement, passage) > 0);
  });
}

/** Whether a sentence ends as a question does in its language (BCP 47). */
export function isQuestion(sentence: string, language: string): boolean {
  return asks(sentence, baseLanguage(language));
}

function asks(words: string, language: string): boolean {
  if (ENDS.test(words)) return true;
  if (language === 'el') return ENDS_IN_GREEK.test(words);
  return language === 'hy' && HOLDS_IN_ARMENIAN.test(words);
}
