// Watching a SQLite file for other connections' changes.
import type { DatabaseSync } from 'node:sqlite';
import type { Kysely } from 'kysely';
import type { Versions } from '../port/documents.ts';
import type { Tables } from '../sql/tables.ts';
import { allVersions, changedSince } from '../sql/versions.ts';
import { pragma } from './connection.ts';

/** How often it is looked: a few microseconds each time nothing changed. */
const LOOK_MS = 250;

/** `Versions.watch` by SQLite's own change counter (https://sqlite.org/pragma.html#pragma_data_version), then by the versions. */
export function watchFile(
  read: Kysely<Tables>,
  { reader, every }: { readonly reader: DatabaseSync; every(ms: number, tick: () => void): () => void },
): Versions['watch'] {
  // In memory all is written by the connection itself, which that counter leaves out.
  const counter = () => (reader.location() === null ? undefined : pragma(reader, 'data_version'));
  return async (changed) => {
    let counted = counter();
    let known = await allVersions(read);
    let looking: Promise<void> = Promise.resolve();
    const look = async () => {
      const count = counter();
      if (count !== undefined && count === counted) return;
      const now = await allVersions(read);
      const servers = changedSince(known, now);
      [counted, known] = [count, now];
      for (const server of servers) changed(server);
    };
    const stop = every(LOOK_MS, () => {
      // A look that fails (the file is busy) is made up for by the next.
      looking = looking.then(look).catch(() => {});
    });
    return async () => {
      stop();
      await looking;
    };
  };
}
