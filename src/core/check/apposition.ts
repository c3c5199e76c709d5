// What a text says of a speaker right after the name: "Lee Hunter, General Manager TikTok Australia, said".
import type { Span } from '../span.ts';

const REACH = 100;

/** A comma, then a role or a body. What starts with a clause (`who met …`) tells of others as well, and kin are other people. */
const APPOSED =
  /^,\s(?!(?:who|whose|whom|which|that|where|when|while|and|but|or|as|in|on|at|after|before|speaking|talking|writing|\p{L}+ing)\s)(?!.*\b(?:wife|husband|widow|son|daughter|brother|sister|father|mother|friend|partner|lawyer|rival|critic)\b)([^,.;:\n"“”«»„()—–]{2,80})/iu;

/** The words between the comma after a mention and the next mark; empty where none stand there. */
export const appositionOf = (text: string, { end }: Span): string =>
  APPOSED.exec(text.slice(end, end + REACH))?.[1] ?? '';
