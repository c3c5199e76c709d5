// One server with a channel, two people and a connected bot: where most tests of the local Discord begin.
import type { Client, ClientOptions } from 'discord.js';
import { type Loopback, type LoopbackOptions, startLoopback } from '../../src/loopback/loopback.ts';
import type { Person } from '../../src/loopback/person.ts';
import type { ChannelHandle, ServerHandle } from '../../src/loopback/place.ts';
import { connect } from './bot.ts';

export interface Stage {
  readonly discord: Loopback;
  readonly client: Client<true>;
  readonly server: ServerHandle;
  readonly channel: ChannelHandle;
  readonly ada: Person;
  readonly bob: Person;
  close(): Promise<void>;
}

/** Sets the stage. Close it after each test. */
export async function setStage(
  options: LoopbackOptions = {},
  clientOptions: Partial<ClientOptions> = {},
): Promise<Stage> {
  const discord = await startLoopback(options);
  const server = discord.server({ name: 'Readers' });
  const channel = server.channel({ name: 'general' });
  const ada = server.member({ name: 'Ada' });
  const bob = server.member({ name: 'Bob' });
  const client = await connect(discord, clientOptions);
  return {
    discord,
    client,
    server,
    channel,
    ada,
    bob,
    close: async () => {
      await client.destroy();
      await discord.close();
    },
  };
}
