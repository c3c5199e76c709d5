// Notices that somebody changed or deleted a thread, a channel or a server: whoever looks after discussions then looks again.
import { type Client, Events } from 'discord.js';
import { z } from 'zod';
import type { ServerId } from '../core/document.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import { isMine } from './servers.ts';

/** Where something may have happened: a thread, a channel with its threads, or anywhere on the server. */
export interface Touched {
  readonly thread?: string;
  readonly channel?: string;
}

const THING = z.object({ id: z.string(), guild_id: z.string() });
const SERVER = z.object({ id: z.string(), unavailable: z.boolean().default(false) });

export interface WatchThreadsOptions {
  readonly touched: (server: ServerId, what: Touched) => Promise<void>;
  readonly store: Pick<Store, 'servers'>;
  readonly log: Log;
}

/**
 * Tells of every change from now on, and of all servers of this process now and after each new session, since events that came in
 * between are lost. Reads the gateway's own packets: discord.js tells nothing of threads that it has not in its cache, such as
 * archived ones.
 */
export async function watchThreads(
  client: Client<true>,
  { touched, store, log }: WatchThreadsOptions,
): Promise<void> {
  const tell = (server: string, what: Touched) => {
    touched(server as ServerId, what).catch((error: unknown) => log.error({ error }, 'threads.watch-failed'));
  };
  const everything = async () => {
    for (const server of await store.servers.list()) if (isMine(client, server)) await touched(server, {});
  };
  client.on(Events.Raw, ({ t, d }: { t?: string; d?: unknown }) => {
    if (t === 'THREAD_UPDATE' || t === 'THREAD_DELETE' || t === 'CHANNEL_DELETE') {
      const { success, data } = THING.safeParse(d);
      if (success) tell(data.guild_id, t === 'CHANNEL_DELETE' ? { channel: data.id } : { thread: data.id });
    } else if (t === 'GUILD_DELETE') {
      const { success, data } = SERVER.safeParse(d);
      // A server that is only out of reach has lost nothing.
      if (success && !data.unavailable) tell(data.id, {});
    }
  });
  client.on(Events.ShardReady, () => {
    everything().catch((error: unknown) => log.error({ error }, 'threads.watch-failed'));
  });
  await everything();
}
