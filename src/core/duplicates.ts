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

/** How many words are read, or shingles compared, between two pauses: some milliseconds of work. */
const BETWEEN_PAUSES = 2000;

type Pause = () => Promise<void>;
const go: Pause = async () => {};

/** The shingles of a text; a text of fewer than five words has one. Empty for a text without words. `pause` is awaited often. */
export async function shinglesOf(text: string, pause: Pause = go): Promise<Shingles> {
  const shingles = new Set<string>();
  const last: string[] = [];
  let read = 0;
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    last.push(word);
    if (last.length > LENGTH) last.shift();
    if (last.length === LENGTH) shingles.add(brief(last));
    if (++read % BETWEEN_PAUSES === 0) await pause();
  }
  if (shingles.size === 0 && last.length > 0) shingles.add(brief(last));
  return shingles;
}

/** A word without spaces around it may be a whole paragraph in some scripts: only long ones are worth a hash. */
function brief(words: readonly string[]): string {
  const joined = words.join(' ');
  return joined.length <= 64 ? joined : createHash('sha1').update(joined).digest('base64');
}

/** Part of the larger set's shingles that both have, 0..1. `pause` is awaited often. */
export async function shareOf(a: Shingles, b: Shingles, pause: Pause = go): Promise<number> {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (large.size === 0) return 0;
  let [both, compared] = [0, 0];
  for (const shingle of small) {
    if (large.has(shingle)) both += 1;
    if (++compared % BETWEEN_PAUSES === 0) await pause();
  }
  return both / large.size;
}

/**
 * The texts among `others` that share at least nine tenths of their five-word shingles with `text`, most alike first.
 * Linear in the length of all texts together; `pause` is awaited often on the way.
 */
export async function nearDuplicates(
  text: string,
  others: readonly { readonly id: string; readonly text: string }[],
  pause: Pause = go,
): Promise<NearDuplicate[]> {
  if (others.length === 0) return [];
  const mine = await shinglesOf(text, pause);
  const near: NearDuplicate[] = [];
  for (const { id, text: other } of others) {
    const share = await shareOf(mine, await shinglesOf(other, pause), pause);
    if (share >= NEAR) near.push({ id, share });
  }
  return near.toSorted((a, b) => b.share - a.share);
}
