// The turns of a transcript: paragraphs that begin with who speaks ("MR HUNTER: We do not …").
import type { Span } from '../span.ts';
import { TITLES } from './lexicon.ts';
import type { Outline } from './reading.ts';

/** A speaker's words in one paragraph, without the name before them. */
export interface Turn extends Span {
  readonly mention: Span;
  /** Where the words that name them stand in no mention ("“WALLACE: …”"): the name as it is written. */
  readonly name: string;
}

const HEAD =
  /^(?<open>["“]?)(?<name>\p{Lu}[\p{L}\p{M}.'’-]*(?:\s\p{Lu}[\p{L}\p{M}.'’-]*){0,4})(?:\s?\([^()\n]{1,40}\))?:\s+(?=\S)/u;
/** Fewer are no conversation: an article has its "Note:" and "Photo:". */
const FEWEST = 3;

/** The turns of a text, where it has a few and somebody speaks more than once. */
export function turnsOf({ text, paragraphs }: Outline): Turn[] {
  const turns = paragraphs.flatMap((block): Turn[] => {
    const words = text.slice(block.start, block.end);
    const head = HEAD.exec(words);
    const name = head?.groups?.['name'];
    if (head === null || name === undefined) return [];
    const from = block.start + (head.groups?.['open']?.length ?? 0);
    const closing = head.groups?.['open'] === '' ? 0 : (/["”]$/u.exec(words)?.[0].length ?? 0);
    const mention = { start: from, end: from + name.length };
    return [{ start: block.start + head[0].length, end: block.end - closing, mention, name }];
  });
  const names = new Set(turns.map(({ name }) => name));
  return turns.length >= FEWEST && names.size > 1 && names.size < turns.length ? turns : [];
}

/** The name of a turn without titles, in ordinary capitals: "MR HUNTER" is Hunter. */
export function plainName(name: string): string {
  const words = name.split(' ').filter((word) => !TITLES.has(word.toLowerCase().replace(/\.$/, '')));
  return (words.length > 0 ? words : name.split(' '))
    .map((word) => (word === word.toUpperCase() ? word.charAt(0) + word.slice(1).toLowerCase() : word))
    .join(' ');
}
