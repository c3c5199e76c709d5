// The versions area: how far a server's record has come.
import type { Kysely } from 'kysely';
import { DEPLOYMENT, type ServerId } from '../../core/document.ts';
import type { Versions } from '../port/documents.ts';
import type { Db, Tables } from './tables.ts';

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

/** Each server's version: what a watch compares with what it saw before. */
export async function allVersions(db: Kysely<Tables>): Promise<ReadonlyMap<ServerId, number>> {
  const rows = await db.selectFrom('server').select(['server', 'version']).execute();
  return new Map(rows.map((row) => [row.server as ServerId, row.version]));
}

/** The servers whose version is not what it was. */
export function changedSince(
  before: ReadonlyMap<ServerId, number>,
  now: ReadonlyMap<ServerId, number>,
): ServerId[] {
  return [...now].filter(([server, version]) => before.get(server) !== version).map(([server]) => server);
}
