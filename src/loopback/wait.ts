// Waiting for something to come true, by the events of the local Discord and never by asking again and again.
import type { World } from './world.ts';

/**
 * Settles with what `probe` gives as soon as that is neither undefined nor null: now, or after any change.
 * An error thrown by `probe` rejects. After `ms` (real time) it rejects, saying what was waited for.
 */
export function until<T>(
  world: World,
  probe: () => T | undefined | null,
  what: string,
  ms = 15_000,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const finish = (settle: () => void) => {
      clearTimeout(timer);
      unsubscribe();
      settle();
    };
    const look = () => {
      try {
        const found = probe();
        if (found !== undefined && found !== null) finish(() => resolve(found));
      } catch (error) {
        finish(() => reject(error instanceof Error ? error : new Error(String(error))));
      }
    };
    const timer = setTimeout(() => finish(() => reject(new Error(`Waited in vain for ${what}`))), ms);
    const unsubscribe = world.subscribe(look);
    look();
  });
}
