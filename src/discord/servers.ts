// Servers that the bot joins and leaves: known to the store, and deleted from it after a grace period.
import { type Client, Events, ShardClientUtil } from 'discord.js';
import type { ServerId } from '../core/document.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';

/** How long a server's data is kept after the bot was removed (PRIVACY.md). */
export const GRACE_MS = 30 * 24 * 60 * 60 * 1000;

/** Notes the servers there are now, and every coming and going. A server that is only out of reach has not left. */
export async function followServers(
  client: Client<true>,
  { servers }: Pick<Store, 'servers'>,
  { now, log }: { now: () => number; log: Log },
): Promise<void> {
  const fail = (error: unknown) => log.error({ error }, 'servers.failed');
  client.on(Events.GuildCreate, ({ id }) => {
    servers.joined(id as ServerId, now()).catch(fail);
  });
  // discord.js tells outages apart (guildUnavailable): this is the bot being removed.
  client.on(Events.GuildDelete, ({ id }) => {
    servers.left(id as ServerId, now(), now() + GRACE_MS).catch(fail);
  });
  const here = new Set(client.guilds.cache.keys());
  for (const id of here) await servers.joined(id as ServerId, now());
  // Servers that removed the bot while it was away are in nobody's list of this process's shards any more.
  for (const id of await servers.list())
    if (!here.has(id) && isMine(client, id)) await servers.left(id, now(), now() + GRACE_MS);
}

/** Whether a server's events come to this process. */
export function isMine({ ws, options }: Client<true>, server: ServerId): boolean {
  return ws.shards.has(ShardClientUtil.shardIdForGuildId(server, options.shardCount ?? 1));
}
