// Trouble one can make, so as to watch what people see of it: the connection, refusals, slowness.
import type { Loopback } from '../loopback/loopback.ts';

/** What the page offers, in its order. `once`: over as soon as it has happened. */
export const TROUBLES = {
  drop: {
    label: 'Cut the connection',
    note: 'The bot’s gateway is cut once; it comes back and resumes',
    once: true,
  },
  forget: {
    label: 'Forget the session',
    note: 'The gateway says that the session is gone; the bot begins a new one',
    once: true,
  },
  limited: { label: 'Rate limit (429)', note: 'The next request is told to wait two seconds', once: true },
  refused: {
    label: 'Errors (500)',
    note: 'Every request of the bot fails until this is switched off',
    once: false,
  },
  slow: { label: 'Slow', note: 'Every request of the bot takes more than a second longer', once: false },
  silent: {
    label: 'No answer',
    note: 'Requests of the bot are carried out, but it never hears so',
    once: false,
  },
} as const;

export type Trouble = keyof typeof TROUBLES;

export interface Troubles {
  /** Switches it on; what lasted before is over. Null ends everything. */
  make(trouble: Trouble | null): void;
  /** The one that lasts, or null. */
  current(): Trouble | null;
}

const EVERY = { times: Number.POSITIVE_INFINITY } as const;
/** Short enough that what is put off within a second and a half still comes in time. */
const LATE_MS = 1300;

export function createTroubles(discord: Loopback): Troubles {
  let lasting: Trouble | null = null;
  return {
    current: () => lasting,
    make: (trouble) => {
      discord.faults.clear();
      lasting = trouble !== null && !TROUBLES[trouble].once ? trouble : null;
      if (trouble === 'drop') discord.fault({ kind: 'drop' });
      if (trouble === 'forget') discord.fault({ kind: 'invalid', resumable: false });
      if (trouble === 'limited') discord.fault({ kind: 'rate-limit', retryAfter: 2 });
      if (trouble === 'refused') discord.fault({ kind: 'status', status: 500, ...EVERY });
      if (trouble === 'slow') discord.fault({ kind: 'slow', ms: LATE_MS, ...EVERY });
      if (trouble === 'silent') discord.fault({ kind: 'hang', ...EVERY });
      discord.world.changed({ type: 'gateway' });
    },
  };
}
