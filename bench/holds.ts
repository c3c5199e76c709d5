// How long one turn of the event loop takes at most, in this thread's time on the processor and by the clock.

/** Milliseconds that this thread has worked: a machine that does something else meanwhile does not count as a hold. */
export function processorTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

export interface Holds {
  /** Forgets what was measured so far. */
  restart(): void;
  /** Milliseconds of the processor's time in the longest turn since. */
  longest(): number;
  longestByClock(): number;
  end(): void;
}

/** Looks once in each turn of the event loop, so that whatever holds it is seen: ours, the engine's, the collector's. */
export function watchHolds(): Holds {
  let next: NodeJS.Immediate;
  let [worked, at] = [processorTime(), performance.now()];
  let [most, mostByClock] = [0, 0];
  const look = () => {
    most = Math.max(most, processorTime() - worked);
    mostByClock = Math.max(mostByClock, performance.now() - at);
    [worked, at] = [processorTime(), performance.now()];
    next = setImmediate(look);
  };
  next = setImmediate(look);
  return {
    restart: () => {
      [worked, at, most, mostByClock] = [processorTime(), performance.now(), 0, 0];
    },
    longest: () => Math.max(most, processorTime() - worked),
    longestByClock: () => Math.max(mostByClock, performance.now() - at),
    end: () => clearImmediate(next),
  };
}
