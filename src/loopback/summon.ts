// Sends the bot an interaction as Discord writes it, and starts the clock for the first response.
import { describeCaller, describeChannel } from './describe.ts';
import type { Interaction } from './interactions.ts';
import { permissionsIn } from './permissions.ts';
import { createUse, type Use } from './use.ts';
import type { Channel, Json, Stored, World } from './world.ts';

export interface Summons {
  readonly kind: Interaction['kind'];
  readonly userId: string;
  /** As in the person's client, such as `en-GB`. */
  readonly locale: string;
  readonly channel: Channel;
  readonly data: Json;
  /** The message whose component was used, or behind a modal. */
  readonly source?: Stored;
  /** What goes into the answer's `interaction_metadata` besides. */
  readonly metadata?: Json;
  /** For the messages of errors. */
  readonly what: string;
}

/** Most answered interactions whose tokens are remembered. */
const REMEMBERED = 1_000;

export function summon(world: World, summons: Summons): Use {
  const { channel, kind, source } = summons;
  const owners = { '0': channel.serverId ?? '0' };
  const id = world.newId();
  const interaction: Interaction = {
    id,
    token: Buffer.from(`interaction:${id}:${world.newId()}`).toString('base64url'),
    kind,
    createdAt: world.clock(),
    userId: summons.userId,
    serverId: channel.serverId,
    channelId: channel.id,
    sourceId: source?.message.id ?? null,
    metadata: {
      id,
      type: kind,
      user: world.users.get(summons.userId),
      authorizing_integration_owners: owners,
      ...(kind === 3 && source !== undefined ? { interacted_message_id: source.message.id } : {}),
      ...summons.metadata,
    },
    what: summons.what,
    acknowledged: null,
    stopWaiting: null,
    originalId: null,
    followUpIds: [],
    modal: null,
    choices: null,
    failed: false,
  };
  remember(world, interaction);
  world.changed({ type: 'interaction', channelId: channel.id, id });
  world.dispatch({
    t: 'INTERACTION_CREATE',
    d: payload(world, summons, interaction),
    serverId: channel.serverId,
  });
  waitFor(world, interaction);
  return createUse(world, interaction, summons.what);
}

/** Ended by the response: a timer of its own for each interaction would keep all of them for as long as Discord waits. */
function waitFor(world: World, interaction: Interaction): void {
  const timer = setTimeout(() => {
    interaction.failed = true;
    world.changed({ type: 'interaction', channelId: interaction.channelId, id: interaction.id });
  }, world.firstResponseMs).unref();
  interaction.stopWaiting = () => clearTimeout(timer);
}

function remember(world: World, interaction: Interaction): void {
  world.interactions.set(interaction.token, interaction);
  if (world.interactions.size <= Math.min(REMEMBERED, world.keep)) return;
  const [oldest] = world.interactions.keys();
  if (oldest !== undefined) world.interactions.delete(oldest);
}

function payload(world: World, summons: Summons, interaction: Interaction): Json {
  const { channel, source } = summons;
  const server = world.servers.get(channel.serverId ?? '');
  const member = server?.members.get(summons.userId);
  return {
    id: interaction.id,
    application_id: world.bot.id,
    type: interaction.kind,
    token: interaction.token,
    version: 1,
    channel_id: channel.id,
    channel: {
      ...describeChannel(world, channel),
      permissions: String(permissionsIn(world, channel, summons.userId)),
    },
    app_permissions: String(permissionsIn(world, channel, world.bot.id)),
    locale: summons.locale,
    entitlements: [],
    authorizing_integration_owners: { '0': channel.serverId ?? '0' },
    context: channel.serverId === null ? 1 : 0,
    attachment_size_limit: 10_485_760,
    data: summons.data,
    ...(server === undefined || member === undefined
      ? { user: world.users.get(summons.userId) }
      : {
          guild_id: server.id,
          guild: { id: server.id, locale: server.locale, features: [] },
          guild_locale: server.locale,
          member: describeCaller(world, member, channel),
        }),
    ...(source === undefined ? {} : { message: source.message }),
  };
}
