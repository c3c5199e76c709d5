// The discord.js client: what it may see, how it is kept alive, and when it is given up.
import { Client, type ClientOptions, Events, GatewayIntentBits, Partials } from 'discord.js';
import type { Log } from '../log.ts';
import { makeRequest } from './make-request.ts';

/** Nothing but servers and the messages that mention us: no privileged intent. */
const INTENTS = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages];

/**
 * Gateway close codes after which connecting again can't help (Discord, "Gateway Close Event Codes"): authentication failed,
 * invalid shard, sharding required, invalid API version, invalid intents, disallowed intents.
 */
const FATAL_CLOSES: Readonly<Record<number, string>> = {
  4004: 'Discord does not accept the token. Copy it again from the Bot page of the developer portal into DISCORD_TOKEN.',
  4010: 'Discord does not accept this shard. Check SHARDS and SHARD_COUNT.',
  4011: 'This bot is in so many servers that Discord requires shards. Set SHARDS and SHARD_COUNT.',
  4012: 'Discord no longer accepts this version of its gateway. Update discord.js.',
  4013: 'Discord does not accept the intents asked for. Update On Record.',
  4014: 'Discord does not allow an intent that was asked for. Update On Record; it needs no privileged one.',
};

/** Discord answers within this, or the request is given up: an acknowledgement later than 3 s is worth nothing. */
const REST_TIMEOUT_MS = 5000;
/** Bans come at 10,000 refused requests in 10 minutes; we want to know long before. */
const INVALID_REQUESTS_WARNED = 500;

export interface ConnectionOptions {
  readonly token: string;
  readonly api: string;
  readonly shards: readonly number[] | null;
  readonly shardCount: number | null;
  readonly log: Log;
  /** Milliseconds within which Discord answers a request, or it is given up. */
  readonly restTimeoutMs?: number;
  /** Something that no waiting mends; the process must end. Called once. */
  readonly fatal: (sentence: string) => void;
  /** Waits until no other process is identifying: the budget is the bot's, not the process's. */
  readonly identifyInTurn?: () => Promise<void>;
}

/** A client that is wired up but not connected. */
export function createClient({
  api,
  shards,
  shardCount,
  log,
  fatal,
  restTimeoutMs = REST_TIMEOUT_MS,
  identifyInTurn,
}: ConnectionOptions): Client {
  const options: ClientOptions = {
    intents: INTENTS,
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    rest: {
      makeRequest,
      api,
      timeout: restTimeoutMs,
      retries: 3,
      invalidRequestWarningInterval: INVALID_REQUESTS_WARNED,
    },
    ...(identifyInTurn === undefined
      ? {}
      : { ws: { buildIdentifyThrottler: () => ({ waitForIdentify: identifyInTurn }) } }),
    ...(shards === null ? {} : { shards: [...shards] }),
    ...(shardCount === null ? {} : { shardCount }),
  };
  const client = new Client(options);
  let ended = false;
  const end = (sentence: string) => {
    if (ended) return;
    ended = true;
    fatal(sentence);
  };
  client.on(Events.Error, (error) => log.error({ error }, 'discord.error'));
  client.on(Events.Warn, (warning) => log.warn({ warning }, 'discord.warning'));
  client.on(Events.ShardError, (error, shard) => log.warn({ shard, error }, 'gateway.error'));
  client.on(Events.ShardReconnecting, (shard) => log.info({ shard }, 'gateway.reconnecting'));
  client.on(Events.ShardResume, (shard, replayed) => log.info({ shard, replayed }, 'gateway.resumed'));
  // discord.js stops trying after these and says nothing else: isReady() stays true.
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    log.error({ shard, code }, 'gateway.closed');
    end(FATAL_CLOSES[code] ?? `Discord closed the connection for good (code ${code}).`);
  });
  client.on(Events.Invalidated, () =>
    end('Discord ended this session for good. Check that no other copy of the bot runs.'),
  );
  client.rest.on('invalidRequestWarning', (warning) => log.warn(warning, 'discord.invalid-requests'));
  client.rest.on('response', (request, response) => {
    // After one refusal discord.js forgets its token for good. Interaction and webhook routes carry their own.
    if (response.status === 401 && !/\/(interactions|webhooks)\//.test(request.path))
      end(FATAL_CLOSES[4004] ?? 'Discord does not accept the token.');
  });
  return client;
}

export type { Client };

/** A client that is connected. */
export type ReadyClient = Client<true>;

/** Logs in and waits until every shard is ready. @throws what Discord answers to the token. */
export async function logIn(client: Client, token: string): Promise<ReadyClient> {
  const ready = new Promise<ReadyClient>((resolve) => {
    client.once(Events.ClientReady, resolve);
  });
  await client.login(token);
  return ready;
}

/** Takes no new interaction or message. */
export function takeNoMore(client: Client): void {
  client.removeAllListeners(Events.InteractionCreate);
  client.removeAllListeners(Events.MessageCreate);
}
