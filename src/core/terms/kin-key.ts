// By which letters stems that may be kin are kept together, so that a question looks at few of them.
import { hasRoot, skeletonOf } from './arabic-kin.ts';

/** Kin that have no root of consonants begin with so many letters alike. */
export const KIN_PREFIX = 4;

/** Kin have the same key; most stems with the same key are no kin. */
export function kinKey(stem: string, language: string): string {
  return hasRoot(stem, language) ? skeletonOf(stem).slice(-2) : stem.slice(0, KIN_PREFIX);
}
