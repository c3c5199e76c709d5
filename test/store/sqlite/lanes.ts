// How the processes that are killed go about it: they begin when they are told to, and do several things at once.
import { once } from 'node:events';

/** As many as may well be under way in one bot. A kill then finds one written, and others read, judged or waiting. */
const AT_ONCE = 4;

/**
 * Waits for a word of the parent where there is one to say it. Most of such a process's time goes into loading, which it can
 * do while the one before it files.
 */
export async function leave(): Promise<void> {
  if (process.send !== undefined) await once(process, 'message');
}

/** Does `one` for each number below `most`, several at once. */
export async function inLanes(most: number, one: (n: number) => Promise<void>): Promise<void> {
  let next = 0;
  const lane = async () => {
    while (next < most) {
      next += 1;
      await one(next - 1);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}
