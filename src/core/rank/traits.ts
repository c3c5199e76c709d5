// What a term of a question is, as bits.
import type { Term } from '../terms/question.ts';

export const NAME = 1;
export const DIGITS = 2;
export const HEAD = 4;
export const COMMON_TERM = 8;

/** The bits of a term. */
export function traitsOf({ name, number, head, common }: Term): number {
  return (name ? NAME : 0) | (number ? DIGITS : 0) | (head ? HEAD : 0) | (common ? COMMON_TERM : 0);
}
