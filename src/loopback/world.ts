// Everything the local Discord knows: people, servers, channels, messages, commands, interactions.
import type { APIApplicationCommand, APIMessage, APIUser, UserFlags } from 'discord-api-types/v10';
import type { Interaction } from './interactions.ts';
import { createIds } from './snowflake.ts';

export type Json = Record<string, unknown>;

export interface Role {
  readonly id: string;
  name: string;
  permissions: bigint;
  position: number;
}

export interface Member {
  readonly user: APIUser;
  /** Ids of roles, without everyone's. */
  roles: string[];
  readonly joinedAt: string;
}

export interface Server {
  readonly id: string;
  name: string;
  readonly ownerId: string;
  readonly locale: string;
  readonly roles: Map<string, Role>;
  readonly members: Map<string, Member>;
}

export interface Overwrite {
  readonly id: string;
  /** 0 = a role's, 1 = a member's. */
  readonly type: 0 | 1;
  allow: bigint;
  deny: bigint;
}

export interface Tag {
  readonly id: string;
  readonly name: string;
  readonly moderated: boolean;
}

export interface Thread {
  readonly ownerId: string;
  readonly createdAt: string;
  archived: boolean;
  archivedAt: string;
  locked: boolean;
  invitable: boolean;
  /** Minutes. */
  autoArchive: number;
  tags: string[];
  /** User id to the moment they joined. */
  readonly members: Map<string, string>;
  sent: number;
}

export interface Channel {
  readonly id: string;
  /** Discord's channel type: 0 text, 1 direct, 4 category, 5 news, 10-12 threads, 15 forum. */
  readonly type: number;
  /** Null for direct messages. */
  readonly serverId: string | null;
  readonly parentId: string | null;
  name: string;
  topic: string | null;
  readonly position: number;
  readonly overwrites: Overwrite[];
  readonly messages: Map<string, Stored>;
  lastMessageId: string | null;
  tags: Tag[];
  readonly thread: Thread | null;
  /** Who a direct channel is with, the bot not among them. */
  readonly recipients: readonly string[];
}

export interface Stored {
  readonly message: APIMessage;
  /** The one person who sees an ephemeral message. */
  readonly onlyFor: string | null;
  readonly nonce: string | null;
  /** Of the interaction that it answers; such a message can be edited by that token. */
  readonly token: string | null;
  /** Answer id of its poll to the people who chose it. */
  readonly votes: Map<number, Set<string>>;
  /** Emoji to people. */
  readonly reactions: Map<string, Set<string>>;
}

/** Something a person could notice. What a preview page or a test listens to. */
export interface Change {
  readonly type:
    | 'message'
    | 'message-edit'
    | 'message-gone'
    | 'channel'
    | 'channel-gone'
    | 'server'
    | 'server-gone'
    | 'interaction'
    | 'commands'
    | 'typing'
    | 'request'
    | 'gateway'
    | 'violation';
  readonly channelId?: string;
  readonly id?: string;
}

/** An event for the bot. Which sessions get it follows from its server, its channel and their intents. */
export interface Dispatch {
  readonly t: string;
  readonly d: Json;
  readonly serverId: string | null;
  readonly channelId?: string;
}

export interface World {
  readonly clock: () => number;
  readonly newId: () => string;
  readonly bot: APIUser;
  readonly botToken: string;
  readonly firstResponseMs: number;
  /** How many messages a channel, and how many requests the log, keeps. */
  readonly keep: number;
  /** How many shards the gateway recommends. */
  readonly shards: number;
  /** Whether the bot was granted the privileged intents. */
  readonly privileged: boolean;
  /** Where it listens, as in `http://127.0.0.1:4321`. */
  address: string;
  readonly users: Map<string, APIUser>;
  readonly servers: Map<string, Server>;
  readonly channels: Map<string, Channel>;
  /** Scope (a server's id, or '' for global) to its commands by id. */
  readonly commands: Map<string, Map<string, APIApplicationCommand>>;
  /** People who take no direct messages. */
  readonly closed: Set<string>;
  /** What Discord makes of words before it shows them; nothing, by default. */
  readonly alter: (words: string) => string;
  /** By token. */
  readonly interactions: Map<string, Interaction>;
  /** By path: uploaded bytes. */
  readonly files: Map<string, StoredFile>;
  dispatch(event: Dispatch): void;
  changed(change: Change): void;
  subscribe(listener: (change: Change) => void): () => void;
  onDispatch: (event: Dispatch) => void;
}

interface StoredFile {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  /** Milliseconds since 1970 after which its signed address is dead. */
  readonly expires: number;
}

export interface WorldOptions {
  readonly clock: () => number;
  readonly botName: string;
  readonly firstResponseMs: number;
  readonly keep: number;
  readonly shards: number;
  readonly privileged: boolean;
  readonly alter: (words: string) => string;
}

/** An empty Discord in which one bot has an account. */
export function createWorld(options: WorldOptions): World {
  const newId = createIds(options.clock);
  const bot = { ...newUser(newId(), options.botName), bot: true };
  const listeners = new Set<(change: Change) => void>();
  const world: World = {
    clock: options.clock,
    newId,
    bot,
    botToken: `${Buffer.from(bot.id).toString('base64url')}.Gl0cal.${'on-record-local-discord-token'.slice(0, 29)}`,
    firstResponseMs: options.firstResponseMs,
    keep: options.keep,
    shards: options.shards,
    privileged: options.privileged,
    address: '',
    users: new Map([[bot.id, bot]]),
    servers: new Map(),
    channels: new Map(),
    commands: new Map(),
    closed: new Set(),
    alter: options.alter,
    interactions: new Map(),
    files: new Map(),
    dispatch: (event) => world.onDispatch(event),
    changed: (change) => {
      for (const listener of listeners) listener(change);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onDispatch: () => {},
  };
  return world;
}

/** A user object with every key that Discord always sends. */
export function newUser(id: string, name: string): APIUser {
  return {
    id,
    username: name.toLowerCase().replaceAll(/[^a-z0-9._]/g, '_'),
    global_name: name,
    discriminator: '0',
    avatar: null,
    flags: 0 as UserFlags,
    public_flags: 0 as UserFlags,
    primary_guild: null,
  };
}

/** Now, as Discord writes moments. */
export function timestamp(world: World, at = world.clock()): string {
  return new Date(at).toISOString().replace('Z', '000+00:00');
}
