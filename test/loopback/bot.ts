// A bare discord.js client, connected to a local Discord, for tests of the latter.
import { Client, type ClientOptions, GatewayIntentBits } from 'discord.js';
import { makeRequest } from '../../src/discord/make-request.ts';
import type { Loopback } from '../../src/loopback/loopback.ts';

/** Logs a real client in and waits until it is ready. It pings nobody by default, as the bot does. */
export async function connect(
  discord: Loopback,
  options: Partial<ClientOptions> = {},
): Promise<Client<true>> {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages],
    allowedMentions: { parse: [], repliedUser: false },
    ...options,
    // As the bot: what fetches documents may have been loaded into this process too.
    rest: { api: discord.api, makeRequest, ...options.rest },
  });
  const ready = new Promise<Client<true>>((resolve) => {
    client.once('clientReady', resolve);
  });
  await client.login(discord.bot.token);
  return await ready;
}
