// Stems of one family that the stemmer leaves apart: `invent` and `inventor`, `australia` and `australian`.
import { KIN_PREFIX, type Vocabulary } from '../index/vocabulary.ts';

const MOST = 4;
const LONGEST_ENDING = 4;

export interface Kin {
  readonly stem: number;
  /** 0..1: the share of the longer stem that both begin with. */
  readonly closeness: number;
}

/** Up to four stems of the record that share a long beginning with `stem` and differ in a short ending. */
export function kinOf(stem: string, vocabulary: Vocabulary): Kin[] {
  if (stem.length < KIN_PREFIX || /\p{N}/u.test(stem)) return [];
  const found: Kin[] = [];
  for (const id of vocabulary.sharingPrefix(stem)) {
    const other = vocabulary.stems[id] ?? '';
    if (other === stem || !vocabulary.holds(id)) continue;
    const shared = sharedPrefix(stem, other);
    const longer = Math.max(stem.length, other.length);
    const endings = Math.max(stem.length, other.length) - shared;
    const whole = shared === Math.min(stem.length, other.length);
    if (endings > LONGEST_ENDING || (shared < 5 && !(whole && endings <= 2))) continue;
    if (shared / longer < 0.6) continue;
    found.push({ stem: id, closeness: shared / longer });
  }
  return found.toSorted((a, b) => b.closeness - a.closeness).slice(0, MOST);
}

function sharedPrefix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
