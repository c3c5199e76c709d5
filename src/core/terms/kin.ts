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
  for (let id = vocabulary.firstKin(stem); id >= 0; id = vocabulary.nextKin.at(id)) {
    const other = vocabulary.stems[id] as string;
    const longer = Math.max(stem.length, other.length);
    const shorter = Math.min(stem.length, other.length);
    if (longer - shorter > LONGEST_ENDING || other === stem) continue;
    const shared = sharedPrefix(stem, other);
    const ending = longer - shared;
    if (ending > LONGEST_ENDING || (shared < 5 && !(shared === shorter && ending <= 2))) continue;
    if (shared / longer < 0.6 || !vocabulary.holds(id)) continue;
    found.push({ stem: id, closeness: shared / longer });
  }
  return found.toSorted((a, b) => b.closeness - a.closeness).slice(0, MOST);
}

function sharedPrefix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
}
