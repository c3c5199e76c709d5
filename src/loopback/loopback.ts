// A small Discord on 127.0.0.1 that the real discord.js client connects to.
//
//   const discord = await startLoopback();               // options: see LoopbackOptions
//   const server = discord.server({ name: 'Readers' });  // the bot is in it; also .owner
//   const channel = server.channel({ name: 'general' }); // .forum({ name, tags }), .role(…), .deny(who, 'SendMessages')
//   const ada = server.member({ name: 'Ada', permissions: ['ManageGuild'] });
//   client.login(discord.bot.token)                      // with rest: { api: discord.api }, or discord.env for `npm start`
//   const it = ada.slash('/ask', { question: 'Where?' }, { channel });
//   const reply = await it.reply();                      // the message as Ada sees it; it.first(), .modal(), .choices(), .followUp()
//   textOf(reply); buttonsOf(reply); ada.click(reply, 'Context'); ada.select(…); ada.submitModal(await it.modal(), { Label: '…' })
//   ada.sees(channel);                                   // every message there that Ada sees
//   await discord.until(() => ada.sees(channel).at(-1)); // waits by events
//   discord.fault({ kind: 'status', status: 500, on: /POST .*callback/ }); discord.fault({ kind: 'drop' });
//   discord.sent; discord.violations; discord.assertClean(); await discord.close();
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { APIApplicationCommand, APIMessage } from 'discord-api-types/v10';
import { WebSocketServer } from 'ws';
import { createFaults, type FaultQueue, type Queued } from './faults.ts';
import { createGateway, type Gateway, type GatewayFault } from './gateway.ts';
import { type Description, findDescription, readDescription } from './openapi.ts';
import { type ChannelHandle, createServer, handleOf, type ServerHandle } from './place.ts';
import { handle, type Rest, type Sent, type Violation } from './rest.ts';
import { passTime } from './time.ts';
import { until } from './wait.ts';
import { type Change, createWorld, type World } from './world.ts';

export interface LoopbackOptions {
  /** Milliseconds since 1970; the real clock by default. */
  readonly clock?: () => number;
  /** Path of Discord's OpenAPI description, or null to do without. By default `DISCORD_OPENAPI`, where it exists. */
  readonly openapi?: string | null;
  readonly botName?: string;
  /** Milliseconds between heartbeats; 41,250 by default, as Discord's. */
  readonly heartbeatMs?: number;
  /** Milliseconds within which an interaction must get its first response; 3000 as Discord's. */
  readonly firstResponseMs?: number;
  /** Whether privileged intents were granted to the bot. */
  readonly privileged?: boolean;
  /** Most requests, messages of a channel and interactions remembered. */
  readonly keep?: number;
  readonly shards?: number;
  /** What Discord does to words before it shows them, for tests of that: nothing, by default. */
  readonly alter?: (words: string) => string;
  /** 0 chooses a free one. */
  readonly port?: number;
}

export interface Loopback {
  /** For discord.js's `rest.api`. */
  readonly api: string;
  /** Scheme, host and port; attachments are under it. */
  readonly address: string;
  readonly bot: { readonly id: string; readonly token: string; readonly mention: string };
  /** What the bot's environment needs to be started against this Discord. */
  readonly env: Readonly<Record<'DISCORD_TOKEN' | 'DISCORD_API' | 'ATTACHMENT_HOSTS', string>>;
  readonly world: World;
  server(draft: { readonly name: string; readonly locale?: string }): ServerHandle;
  /** A handle of any channel or thread, such as one that the bot has made. */
  channel(id: string): ChannelHandle;
  /** Every request that the bot sent, oldest first. */
  readonly requests: readonly Sent[];
  /** Those with a body: everything outbound. */
  readonly sent: readonly Sent[];
  readonly violations: readonly Violation[];
  /** Whether Discord's OpenAPI description is held against the traffic. */
  readonly described: boolean;
  /** Throws, naming each violation there was. */
  assertClean(): void;
  /** Queues a fault of the REST side, or causes one of the gateway at once. */
  fault(fault: Queued | GatewayFault): void;
  readonly faults: FaultQueue;
  readonly gateway: Pick<Gateway, 'log' | 'live'>;
  /** The registered commands: of a server, or the global ones. */
  commands(server?: { readonly id: string }): APIApplicationCommand[];
  /** All messages of a channel, ephemeral ones too. */
  messages(channel: { readonly id: string }): APIMessage[];
  /** Settles once `probe` gives something, by events. */
  until<T>(probe: () => T | undefined | null, what?: string, ms?: number): Promise<T>;
  subscribe(listener: (change: Change) => void): () => void;
  /** Does what Discord does by itself as the clock moves on: ends polls, archives silent threads. */
  passTime(): void;
  close(): Promise<void>;
}

const GATEWAY_FAULTS: readonly string[] = ['reconnect', 'invalid', 'drop', 'disconnect', 'silence', 'refuse'];

/** Starts it. The port is free to choose, the address always 127.0.0.1. */
export async function startLoopback(options: LoopbackOptions = {}): Promise<Loopback> {
  const world = createWorld({
    clock: options.clock ?? Date.now,
    botName: options.botName ?? 'On Record',
    firstResponseMs: options.firstResponseMs ?? 3_000,
    keep: options.keep ?? 10_000,
    shards: options.shards ?? 1,
    privileged: options.privileged ?? false,
    alter: options.alter ?? ((words) => words),
  });
  const path = options.openapi === undefined ? findDescription(process.env) : options.openapi;
  const rest: Rest = {
    world,
    faults: createFaults(),
    description: path === null ? null : readOnce(path),
    requests: [],
    violations: [],
  };
  const gateway = createGateway(world, options.heartbeatMs ?? 41_250);
  world.onDispatch = (event) => gateway.dispatch(event);
  const http = createHttpServer((request, response) => {
    answer(rest, request, response).catch(() => response.writeHead(400).end());
  });
  const sockets = new WebSocketServer({
    server: http,
    path: '/gateway',
    verifyClient: ({ req }: { req: IncomingMessage }) => isOurs(rest, req),
  });
  sockets.on('connection', (socket) => gateway.accept(socket));
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject).listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  world.address = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  return createLoopback(rest, gateway, async () => {
    gateway.close();
    sockets.close();
    http.closeAllConnections();
    await new Promise((resolve) => http.close(resolve));
  });
}

/** Compiling takes half a second, so a description is read once for each process. */
const read = new Map<string, Description>();
function readOnce(path: string): Description {
  const known = read.get(path) ?? readDescription(path);
  read.set(path, known);
  return known;
}

/** Whether a request names us as its host, and doesn't come out of somebody else's web page. */
function isOurs({ world }: Rest, { headers }: IncomingMessage): boolean {
  const own = world.address.replace('http://', '');
  const hosts = [own, own.replace('127.0.0.1', 'localhost')];
  const from = headers.origin?.replace(/^https?:\/\//, '');
  return hosts.includes(headers.host ?? '') && (from === undefined || hosts.includes(from));
}

async function answer(rest: Rest, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = (request.url ?? '/').split('?')[0] ?? '/';
  // A web page that has its own name resolve to 127.0.0.1 must not read what is here.
  if (!isOurs(rest, request)) return void response.writeHead(421).end();
  if (!path.startsWith('/attachments/')) return await handle(rest, request, response);
  const file = rest.world.files.get(path);
  if (file === undefined || file.expires <= rest.world.clock())
    return void response
      .writeHead(404, { 'content-type': 'text/plain' })
      .end('This content is no longer available.');
  response
    .writeHead(200, { 'content-type': file.contentType, 'content-length': file.bytes.length })
    .end(file.bytes);
}

function createLoopback(rest: Rest, gateway: Gateway, close: () => Promise<void>): Loopback {
  const { world } = rest;
  const api = `${world.address}/api`;
  return {
    api,
    address: world.address,
    bot: { id: world.bot.id, token: world.botToken, mention: `<@${world.bot.id}>` },
    env: {
      DISCORD_TOKEN: world.botToken,
      DISCORD_API: api,
      ATTACHMENT_HOSTS: world.address.replace('http://', ''),
    },
    world,
    server: (draft) => createServer(world, draft),
    channel: (id) => {
      const channel = world.channels.get(id);
      if (channel === undefined) throw new Error(`There is no channel ${id}`);
      return handleOf(world, channel);
    },
    requests: rest.requests,
    get sent() {
      return rest.requests.filter(({ body }) => body !== undefined);
    },
    violations: rest.violations,
    described: rest.description !== null,
    assertClean: () => {
      const lines = rest.violations.map(({ side, route, message }) => `[${side}] ${route}: ${message}`);
      if (lines.length > 0) throw new Error(`The local Discord objects:\n${lines.join('\n')}`);
    },
    fault: (fault) => {
      if (GATEWAY_FAULTS.includes(fault.kind)) gateway.fault(fault as GatewayFault);
      else rest.faults.add(fault as Queued);
    },
    faults: rest.faults,
    gateway,
    commands: (server) => [...(world.commands.get(server?.id ?? '')?.values() ?? [])],
    messages: ({ id }) =>
      [...(world.channels.get(id)?.messages.values() ?? [])].map(({ message }) => message),
    until: (probe, what = 'something', ms) => until(world, probe, what, ms),
    subscribe: (listener) => world.subscribe(listener),
    passTime: () => passTime(world),
    close,
  };
}
