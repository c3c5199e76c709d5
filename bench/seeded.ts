// Choices that look random and are the same in every run.

/** A number in [0, 1); seeded, so that every run makes the same cases. */
export type Random = () => number;

/** Mulberry32: small, fast, and good enough to pick words by. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
/** One of the items; throws RangeError where there are none. */
export function pick<T>(random: Random, items: readonly T[]): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
}
export const between = (random: Random, from: number, to: number): number =>
  from + Math.floor(random() * (to - from + 1));
