// Takers of work that die at random, as processes do, and what of it is done in the end.
import type { Store } from '../../src/store/store.ts';
import { newId, newServer } from './fixtures.ts';

interface Work {
  readonly things: number;
  /** One taker of so many dies before a thing is done. */
  readonly oneIn: number;
}

/** Has the takers do all things, however many of them die meanwhile. @returns the id of each thing, as often as it was done. */
export async function effectsOfDyingTakers(
  stores: readonly Store[],
  { things, oneIn }: Work,
): Promise<string[]> {
  const [server, kind] = [newServer(), newId('kind')];
  await stores[0]?.atomically(async ({ due }) => {
    for (let n = 0; n < things; n++) await due.set({ server, kind, id: `${n}`, at: n });
  });
  const effects: string[] = [];
  let [now, seed] = [10 * things, 7];
  const dies = () => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % oneIn === 0;
  };
  const sweep = async (from: Store) => {
    for (const taken of await from.due.take(kind, { now, until: now + 10, limit: 40 })) {
      if (dies()) return;
      // The effect and its end are one transaction: a late taker's is undone.
      const done = await from.atomically(({ due }) => due.done(taken));
      if (done) effects.push(taken.id);
    }
  };
  for (let round = 0; round < 400 && effects.length < things; round++) {
    await Promise.all(stores.map(sweep));
    now += round % 2 === 0 ? 5 : 11;
  }
  return effects;
}
