// Finding a place in a list that is in order, by halving.

/** How many items of an ordered list have a key below a bound: also the index of the first that has not. */
export function countBelow<T>(items: readonly T[], bound: number, key: (item: T) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && key(item) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The items whose key lies in `[low, high)`, of a list in the order of that key. */
export function within<T>(items: readonly T[], low: number, high: number, key: (item: T) => number): T[] {
  return items.slice(countBelow(items, low, key), countBelow(items, high, key));
}
