// What becomes of quoted words in a later text.
import { expect, it } from 'vitest';
import { analyse } from '../../src/core/analysis.ts';
import { successorOf } from '../../src/core/successor.ts';

const DETAILS = { language: 'en', speakers: [], statements: [] };
const EARLIER = 'The ferry leaves at nine on weekdays.\n\nThe fund holds five million dollars in cash.';

/** What the quoted words became: the words there now. */
function became(quoted: string, later: string): { kind: string; now: string[] } {
  const [before, after] = [analyse(EARLIER, DETAILS), analyse(later, DETAILS)];
  const start = EARLIER.indexOf(quoted);
  const found = successorOf(before, { start, end: start + quoted.length }, after);
  const spans = found.kind === 'same' ? found.spans : found.kind === 'changed' ? [found.span] : [];
  return { kind: found.kind, now: spans.map(({ start: from, end }) => later.slice(from, end)) };
}

const FERRY = 'The ferry leaves at nine on weekdays.';

it('finds the very words, wherever they stand now', () => {
  expect(became(FERRY, `A new first paragraph.\n\n${FERRY}`)).toEqual({ kind: 'same', now: [FERRY] });
});

it('finds the whole sentence that took their place', () => {
  const now = 'The ferry leaves at ten on weekdays.';
  expect(became(FERRY, `A new paragraph. ${now} Another one.`)).toEqual({ kind: 'changed', now: [now] });
});

it('takes no sentence for the new one that stood there before as well', () => {
  const later = 'Boats are out of service.\n\nThe fund holds five million dollars in cash.';
  expect(became(FERRY, later)).toEqual({ kind: 'gone', now: [] });
});

it('calls words gone where nothing resembles them', () => {
  expect(became(FERRY, 'Nothing is known of any boats.')).toEqual({ kind: 'gone', now: [] });
});
