// A quotation without quotation marks, which only a name before or after it shows.
import { introduces, speakerBefore, speakerClosing, tellsThat } from './laid-to.ts';
import type { FoundQuotation } from './quotations-in.ts';
import { countWords } from './words.ts';

/** Fewer words are no quotation. */
const WORDS = 4;
/** As long as what introduces or closes a quotation can be. */
const REACH = 100;

/** Where a name may begin behind the words: a dash, a line of its own, or a comma where a verb of saying follows. */
const CLOSES = /\s[—–―~-]{1,2}\s?(?=[*_~|]{0,3}\p{Lu})|,\s(?=\p{L})|\n\s*(?=[*_~|]{0,3}\p{Lu})/gu;

/** Names as people type them in a hurry: "lee hunter: words", "words - lee hunter", "lee hunter said words". */
const SMALL = String.raw`(\p{Ll}[\p{L}'’.-]{1,30}(?:\s\p{Ll}[\p{L}'’.-]{1,30}){0,2})`;
const SMALL_BEFORE = new RegExp(
  String.raw`^${SMALL}(?::|\s(?:said|says|tweeted|wrote)(?:\sthat)?[:,]?)\s+`,
  'u',
);
const SMALL_AFTER = new RegExp(String.raw`\s[—–―~-]{1,2}\s?${SMALL}[\s.]*$`, 'u');

/**
 * `Lee Hunter: words`, `he said: words`, `words - Lee Hunter`, `words, Lee Hunter said`: the words, and whom they are
 * laid to. Null where nothing is said of whose they are.
 */
export function unmarkedIn(text: string): [FoundQuotation] | null {
  return before(text) ?? after(text);
}

/** The same with a name typed small: only whether the words are theirs tells that it is one and no remark. */
export function smallNamedIn(text: string): [FoundQuotation] | null {
  const lead = SMALL_BEFORE.exec(text);
  if (lead?.[1]) return made(text, lead[0].length, text.length, lead[1]);
  const tail = SMALL_AFTER.exec(text.slice(-REACH));
  return tail?.[1] ? made(text, 0, text.length - tail[0].length, tail[1]) : null;
}

function before(text: string): [FoundQuotation] | null {
  const lead = /^[^\n:]{2,100}:[*_~|]{0,3}\s+/u.exec(text)?.[0];
  if (lead === undefined) return null;
  const speaker = speakerBefore(lead);
  if (speaker === null && !introduces(lead.replace(/:\P{L}*$/u, ''))) return null;
  return made(text, lead.length, text.length, speaker);
}

function after(text: string): [FoundQuotation] | null {
  const from = Math.max(0, text.length - REACH);
  for (const { index, 0: sign } of text.slice(from).matchAll(CLOSES)) {
    const closing = text.slice(from + index);
    const speaker = sign.startsWith(',') && !tellsThat(closing) ? null : speakerClosing(closing);
    if (speaker !== null) return made(text, 0, from + index, speaker);
  }
  return null;
}

function made(text: string, start: number, end: number, speaker: string | null): [FoundQuotation] | null {
  const quote = text.slice(start, end).trim();
  return countWords(quote) < WORDS ? null : [{ quote, start, end, speaker, isMarked: false }];
}
