// The versions area: how far a server's record has come, and noticing that it went on.
import type { Kysely } from 'kysely';
import { DEPLOYMENT, type ServerId } from '../../core/document.ts';
import type { Versions } from '../port/documents.ts';
import type { Db } from './db.ts';
import type { Tables } from './tables.ts';

export function versions({ read }: Db): Omit<Versions, 'watch'> {
  return {
    of: async (server) => {
      const rows = await read
        .selectFrom('server')
        .select(['server', 'version'])
        .where('server', 'in', [server, DEPLOYMENT])
        .execute();
      const at = (id: ServerId) => rows.find((row) => row.server === id)?.version ?? 0;
      return { own: at(server), starter: at(DEPLOYMENT) };
    },
  };
}

/**
 * Remembers every server's version.
 *
 * @returns looks again, one look at a time, and tells each server whose version is not what it was.
 */
export async function lookout(
  read: Kysely<Tables>,
  changed: (server: ServerId) => void,
): Promise<() => Promise<void>> {
  let known = await all(read);
  const look = async () => {
    const now = await all(read);
    const servers = [...now.keys()].filter((server) => known.get(server) !== now.get(server));
    known = now;
    for (const server of servers) changed(server);
  };
  let looking: Promise<void> = Promise.resolve();
  return () => {
    looking = looking.then(look, look);
    return looking;
  };
}

async function all(read: Kysely<Tables>): Promise<ReadonlyMap<ServerId, number>> {
  const rows = await read.selectFrom('server').select(['server', 'version']).execute();
  return new Map(rows.map((row) => [row.server, row.version]));
}
