// Locks where one bot only may use the file: among the parts of this process.
import type { Locks } from '../port/jobs.ts';

/** `hold` and `inTurn` for one process; the bot lock keeps others away. */
export function locksHere(): Pick<Locks, 'hold' | 'inTurn'> {
  const held = new Set<string>();
  const last = new Map<string, Promise<unknown>>();
  return {
    hold: async (name) => {
      if (held.has(name)) return null;
      held.add(name);
      return {
        name,
        lost: new Promise(() => {}),
        release: async () => {
          held.delete(name);
        },
      };
    },
    inTurn: async (name, work) => {
      const turn = (last.get(name) ?? Promise.resolve()).then(work, work);
      last.set(name, turn);
      try {
        return await turn;
      } finally {
        if (last.get(name) === turn) last.delete(name);
      }
    },
  };
}
