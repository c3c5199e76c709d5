// What a text says of a speaker right after the name: "Lee Hunter, General Manager TikTok Australia, said".
import type { Span } from '../span.ts';

const REACH = 140;

/** Somebody else's kin, or who acts for or against them: the words name other people too. "A Miami lawyer" is nobody else's. */
const OTHERS = String.raw`(?:wife|husband|widow|son|daughter|brother|sister|father|mother|friend|partner|lawyer|attorney|rival|critic)\b`;

/** A comma, then a role or a body. What starts with a clause (`who met …`) tells of others as well. */
const APPOSED = new RegExp(
  String.raw`^(?:\s\([^)\n]{1,30}\))?,\s(?!(?:who|whose|whom|which|that|where|when|while|and|but|or|as|in|on|at|after|before|speaking|talking|writing|\p{L}+ing)\s)(?![^,.;:\n]*(?:['’]s?\s(?:\p{L}+\s)?${OTHERS}|\b${OTHERS}\s(?:of|to|for)\b))([^,.;:\n"“”«»„()—–]{2,100}?)(?=\swh|[,.;:\n"“”«»„()—–]|$)`,
  'iu',
);

/** The words between the comma after a mention and the next mark; empty where none stand there. */
export const appositionOf = (text: string, { end }: Span): string =>
  APPOSED.exec(text.slice(end, end + REACH))?.[1] ?? '';
