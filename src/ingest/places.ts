// A few places for work that must not run all at once, and a short queue before them.
import { Refusal } from '../core/refusal.ts';

/**
 * Makes `places` places with room for `waiting` more before them.
 *
 * @returns a function that waits for a place and gives what leaves it again.
 */
export function createPlaces(places: number, waiting: number): () => Promise<() => void> {
  let taken = 0;
  const queue: (() => void)[] = [];
  const leave = () => {
    // Whoever waits takes over this place: it is not free in between.
    const next = queue.shift();
    if (next === undefined) taken -= 1;
    else next();
  };
  return async () => {
    if (taken < places) taken += 1;
    else {
      if (queue.length >= waiting)
        throw new Refusal('I am busy with other documents. Try again in a minute.');
      await new Promise<void>((resolve) => queue.push(resolve));
    }
    return leave;
  };
}
