// The limits that are ours: how long a question may be, how much one server may keep.

/** `/ask`. Discord checks it too, since the command carries the same number. */
export const QUESTION_MAX = 256;
/** A question taken from a message, in UTF-16 units. */
export const MESSAGE_QUESTION_MAX = 1000;
/** `/check`: Discord's limit for a text input. */
export const QUOTATION_MAX = 4000;
/** Quotes in an answer; further ones wait behind *More*. */
export const QUOTES_SHOWN = 3;
/** Quotes kept with an answer, shown or behind *More*. */
export const QUOTES_KEPT = 9;
/** Near passages offered under an abstention. */
export const NEAREST_SHOWN = 3;
/** Private answers are kept for 30 days (PRIVACY.md). */
export const PRIVATE_ANSWER_MS = 30 * 24 * 60 * 60 * 1000;
/** Paragraphs shown before and after a quote. */
export const CONTEXT_PARAGRAPHS = 1;
/** Paragraphs on one page of the reader, and of the walk around a quote. */
export const STRETCH_PARAGRAPHS = 3;
/** Words of a gap's question that are kept. */
export const GAP_QUESTION_MAX = 300;
/** What a moderator may write to somebody who gave feedback. */
export const FEEDBACK_ANSWER_MAX = 1000;
/** How much one server may keep: documents, withdrawn ones too, and UTF-8 bytes of text over all revisions (security.md, X5). */
export const SERVER_QUOTA = { documents: 2000, bytes: 200 * 1024 * 1024 } as const;
/** A draft nobody published is kept for a week. */
export const DRAFT_MS = 7 * 24 * 60 * 60 * 1000;
/** Reading a file or page that takes longer than this was interrupted: Discord's interactions end then too. */
export const READING_MS = 15 * 60 * 1000;
/** Quotations of one message that are checked at a time. */
export const QUOTATIONS_CHECKED = 5;
/**
 * Discussions, where a server sets nothing else: hours of silence until the reminder, hours from there until it is closed, and days
 * that one is held for. The most days are those of Discord's longest poll (768 hours).
 */
export const DISCUSSION = {
  remindHours: 72,
  closeHours: 48,
  hoursMax: 90 * 24,
  days: 7,
  daysMax: 32,
} as const;
/** A scheduled discussion that could not be opened in time (the bot was away) is still opened up to a day late. */
export const OPENED_LATE_MS = 24 * 60 * 60 * 1000;
/** Scheduled discussions that one server may have. */
export const SCHEDULES_MAX = 25;
