// What is due in an open discussion: its end, the reminder that it is silent, or closing it for silence.

/** Moments in milliseconds since the epoch. */
export interface DiscussionTimes {
  readonly endsAt: number | null;
  /** When anything last happened in it, the reminder apart. */
  readonly lastActivityAt: number;
  /** When it was reminded that it is silent, if it was since then. */
  readonly remindedAt: number | null;
}

/** Durations in milliseconds. */
export interface Patience {
  /** Silence until the reminder; 0: neither reminded nor closed for silence. */
  readonly remind: number;
  /** Silence from the reminder until it is closed. */
  readonly close: number;
}

export type DueStep =
  | { readonly do: 'end' | 'remind' | 'close-silent' }
  /** Nothing now: look again then, or never by the clock. */
  | { readonly do: 'wait'; readonly until: number | null };

/** What is due now. The end of its time comes before all. */
export function dueStep(times: DiscussionTimes, { remind, close }: Patience, now: number): DueStep {
  const { endsAt, lastActivityAt, remindedAt } = times;
  if (endsAt !== null && endsAt <= now) return { do: 'end' };
  const silent = remind === 0 ? null : remindedAt === null ? lastActivityAt + remind : remindedAt + close;
  if (silent !== null && silent <= now) return { do: remindedAt === null ? 'remind' : 'close-silent' };
  const next = [endsAt, silent].filter((at) => at !== null);
  return { do: 'wait', until: next.length === 0 ? null : Math.min(...next) };
}
