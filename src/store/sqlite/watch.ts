// Watching a SQLite file for changes, other processes' too.
import type { DatabaseSync } from 'node:sqlite';
import type { Kysely } from 'kysely';
import type { Versions } from '../port/documents.ts';
import type { Tables } from '../sql/tables.ts';
import { lookout } from '../sql/versions.ts';
import { pragma } from './connection.ts';

/** How often it is looked: a few microseconds each time nothing changed. */
const LOOK_MS = 250;

interface Given {
  readonly reader: DatabaseSync;
  readonly every: (ms: number, tick: () => void) => () => void;
}

/** `Versions.watch` by SQLite's own change counter (https://sqlite.org/pragma.html#pragma_data_version), then by the versions. */
export function watchFile(read: Kysely<Tables>, { reader, every }: Given): Versions['watch'] {
  // In memory all is written by the connection itself, which that counter leaves out.
  const counter = () => (reader.location() === null ? null : pragma(reader, 'data_version'));
  return async (changed) => {
    let counted: unknown = counter();
    const look = await lookout(read, changed);
    let last: Promise<void> = Promise.resolve();
    // A look that fails (the file is busy, the disk in trouble) is made up for by the next, which must not be left out.
    const missed = () => {
      counted = undefined;
    };
    const stop = every(LOOK_MS, () => {
      try {
        const count = counter();
        if (count !== null && count === counted) return;
        counted = count;
        last = look().catch(missed);
      } catch {
        // Thrown on from a timer, it would end the process.
        missed();
      }
    });
    return async () => {
      stop();
      await last;
    };
  };
}
