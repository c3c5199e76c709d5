// Which texts are nearly the same: a wire story published twice, a page fetched again.
import { createHash } from 'node:crypto';

/** Two texts are near-duplicates where they share at least this part of their shingles. */
const NEAR = 0.9;
/** Words in a shingle: long enough that two texts on one subject hardly share any by chance. */
const LENGTH = 5;

/** A text's runs of five words, in a form that is quick to compare. Words are folded: case, punctuation and spacing do not count. */
export type Shingles = ReadonlySet<string>;

export interface NearDuplicate {
  readonly id: string;
  /** Part of the longer text's shingles that both have, 0..1; 1 where all words are the same in the same order. */
  readonly share: number;
}

/** The shingles of a text; a text of fewer than five words has one. Empty for a text without words. */
export function shinglesOf(text: string): Shingles {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const shingles = new Set<string>();
  for (let at = 0; at + LENGTH <= words.length; at += 1) shingles.add(brief(words.slice(at, at + LENGTH)));
  if (shingles.size === 0 && words.length > 0) shingles.add(brief(words));
  return shingles;
}

/** A word without spaces around it may be a whole paragraph in some scripts: only long ones are worth a hash. */
function brief(words: readonly string[]): string {
  const joined = words.join(' ');
  return joined.length <= 64 ? joined : createHash('sha1').update(joined).digest('base64');
}

/** Part of the larger set's shingles that both have, 0..1. */
export function shareOf(a: Shingles, b: Shingles): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (large.size === 0) return 0;
  let both = 0;
  for (const shingle of small) if (large.has(shingle)) both += 1;
  return both / large.size;
}

/**
 * The texts among `others` that share at least nine tenths of their five-word shingles with `text`, most alike first.
 * Linear in the length of all texts together: for a large record call it in portions.
 */
export function nearDuplicates(
  text: string,
  others: Iterable<{ readonly id: string; readonly text: string }>,
): NearDuplicate[] {
  const mine = shinglesOf(text);
  const near: NearDuplicate[] = [];
  for (const { id, text: other } of others) {
    const share = shareOf(mine, shinglesOf(other));
    if (share >= NEAR) near.push({ id, share });
  }
  return near.toSorted((a, b) => b.share - a.share);
}
