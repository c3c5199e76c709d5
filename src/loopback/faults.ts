// Faults of the REST side, queued by a test: each one meets the next request that it fits.

/** What goes wrong with a request. `late` and `hang` hold the answer back after the request was carried out. */
export type RestFault =
  | { readonly kind: 'rate-limit'; readonly retryAfter: number; readonly global?: boolean }
  /** Refused before anything is done; `code` is Discord's error code, such as 30046. */
  | { readonly kind: 'status'; readonly status: number; readonly code?: number }
  /** Carried out, and yet answered with this status. */
  | { readonly kind: 'status-after'; readonly status: number }
  /** The connection is reset (RST) before anything is done. */
  | { readonly kind: 'reset' }
  /** The connection is closed without an answer, before anything is done. */
  | { readonly kind: 'close' }
  /** Carried out; the answer never comes. */
  | { readonly kind: 'hang' }
  /** Carried out; the answer comes when `until` is settled. */
  | { readonly kind: 'late'; readonly until: Promise<unknown> }
  /** Only begun when `until` is settled. */
  | { readonly kind: 'held'; readonly until: Promise<unknown> }
  /** Only begun after so many milliseconds, each time anew. */
  | { readonly kind: 'slow'; readonly ms: number };

/** Which requests it meets: all where `on` is absent, else those whose `METHOD /path` it matches. Once, or `times`. */
export type Queued = RestFault & { readonly on?: RegExp; readonly times?: number };

export interface FaultQueue {
  add(fault: Queued): void;
  /** The fault of this request, if one is due. */
  take(method: string, path: string): RestFault | null;
  /** Those that nothing has met yet. */
  readonly waiting: readonly Queued[];
  clear(): void;
}

export function createFaults(): FaultQueue {
  const queue: { fault: Queued; left: number }[] = [];
  return {
    add: (fault) => {
      queue.push({ fault, left: fault.times ?? 1 });
    },
    take: (method, path) => {
      const at = queue.findIndex(({ fault }) => fault.on?.test(`${method} ${path}`) ?? true);
      const found = queue[at];
      if (found === undefined) return null;
      found.left -= 1;
      if (found.left === 0) queue.splice(at, 1);
      return found.fault;
    },
    get waiting() {
      return queue.map(({ fault }) => fault);
    },
    clear: () => {
      queue.length = 0;
    },
  };
}
