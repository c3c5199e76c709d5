// Stems of one family that the stemmer leaves apart: `invent` and `inventor`, `australia` and `australian`.
import type { Vocabulary } from '../index/vocabulary.ts';
import { closenessByRoot, hasRoot } from './arabic-kin.ts';
import { derivingEndings } from './derivation.ts';
import { KIN_PREFIX } from './kin-key.ts';

const MOST = 4;
const LONGEST_ENDING = 4;
/** Two words made of one root by endings that are known are nearer than their letters tell. */
const DERIVED = 0.85;

export interface Kin {
  readonly stem: number;
  /** 0..1: the share of the longer stem that both begin with, or what is known of how one is made of the other. */
  readonly closeness: number;
}

/** Up to four stems of the record, nearest first, that begin as `stem` does and differ in a short ending, or share its root. */
export function kinOf(stem: string, language: string, vocabulary: Vocabulary): Kin[] {
  if (/\p{N}/u.test(stem)) return [];
  const byRoot = hasRoot(stem, language);
  if (!byRoot && stem.length < KIN_PREFIX) return [];
  const endings = derivingEndings(language);
  const found: Kin[] = [];
  for (let id = vocabulary.firstKin(stem, language); id >= 0; id = vocabulary.nextKin.at(id)) {
    const other = vocabulary.stems[id] as string;
    if (other === stem) continue;
    const closeness = byRoot ? closenessByRoot(stem, other) : closenessByBeginning(stem, other, endings);
    if (closeness > 0 && vocabulary.holds(id)) found.push({ stem: id, closeness });
  }
  return found.toSorted((a, b) => b.closeness - a.closeness).slice(0, MOST);
}

function closenessByBeginning(stem: string, other: string, endings: ReadonlySet<string>): number {
  const longer = Math.max(stem.length, other.length);
  const shorter = Math.min(stem.length, other.length);
  const shared = sharedPrefix(stem, other);
  const share = shared / longer;
  if (shared >= KIN_PREFIX && endings.has(stem.slice(shared)) && endings.has(other.slice(shared)))
    return Math.max(DERIVED, share);
  const ending = longer - shared;
  if (ending > LONGEST_ENDING || share < 0.6) return 0;
  return shared >= 5 || (shared === shorter && ending <= 2) ? share : 0;
}

function sharedPrefix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
}
