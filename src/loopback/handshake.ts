// How a session begins, and how it is taken up again.
import { describeServerInFull } from './describe.ts';
import { KNOWN, PRIVILEGED } from './intents.ts';
import {
  type Connection,
  confirm,
  dispatchTo,
  type GatewayState,
  note,
  type Session,
  send,
  shardOf,
} from './session.ts';
import type { World } from './world.ts';

export interface Identify {
  readonly token: string;
  readonly intents: number;
  readonly shard?: readonly [number, number];
}

/** The close code that an identify earns, or null where it is good. */
function refusal(state: GatewayState, connection: Connection, identify_: Identify): number | null {
  const [shard, count] = identify_.shard ?? [0, 1];
  if (connection.session !== null) return 4005;
  if (identify_.token !== state.world.botToken) return 4004;
  if (shard < 0 || shard >= count) return 4010;
  if ((identify_.intents & ~KNOWN) !== 0) return 4013;
  if (!state.world.privileged && (identify_.intents & PRIVILEGED) !== 0) return 4014;
  return null;
}

/** Begins a session, or closes the connection with the code that says why not. */
export function identify(state: GatewayState, connection: Connection, d: Identify): void {
  const { world } = state;
  note(state, 'identify');
  const code = state.refuseWith ?? refusal(state, connection, d);
  state.refuseWith = null;
  if (code !== null) return connection.socket.close(code, 'Refused.');
  const shard = d.shard ?? [0, 1];
  for (const old of state.sessions.values())
    if (old.socket === null && old.shard[0] === shard[0]) state.sessions.delete(old.id);
  const session: Session = {
    id: Buffer.from(world.newId()).toString('hex').slice(0, 32),
    intents: d.intents,
    shard,
    socket: connection.socket,
    seq: 0,
    keep: world.keep,
    unconfirmed: [],
  };
  state.sessions.set(session.id, session);
  connection.session = session;
  welcome(world, session);
  world.changed({ type: 'gateway' });
}

function welcome(world: World, session: Session): void {
  const servers = [...world.servers.values()].filter(
    ({ id, members }) => shardOf(id, session.shard[1]) === session.shard[0] && members.has(world.bot.id),
  );
  dispatchTo(session, 'READY', {
    v: 10,
    user: { ...world.bot, mfa_enabled: true, verified: true, email: null },
    guilds: servers.map(({ id }) => ({ id, unavailable: true })),
    session_id: session.id,
    session_type: 'normal',
    resume_gateway_url: `${world.address.replace('http', 'ws')}/gateway`,
    shard: session.shard,
    application: { id: world.bot.id, flags: 0 },
    private_channels: [],
    relationships: [],
    _trace: [],
  });
  for (const server of servers)
    dispatchTo(session, 'GUILD_CREATE', describeServerInFull(world, server, (session.intents & 2) !== 0));
}

export interface Resume {
  readonly token: string;
  readonly session_id: string;
  readonly seq: number;
}

/** Takes a session up again and replays what it has missed; op 9 where there is none. */
export function resume(state: GatewayState, connection: Connection, d: Resume): void {
  note(state, 'resume');
  const session = state.sessions.get(d.session_id);
  if (session === undefined || d.token !== state.world.botToken || d.seq > session.seq)
    return send(connection.socket, { op: 9, d: false });
  session.socket?.terminate();
  confirm(session, d.seq);
  session.socket = connection.socket;
  connection.session = session;
  for (const { text } of session.unconfirmed) connection.socket.send(text);
  dispatchTo(session, 'RESUMED', {});
  state.world.changed({ type: 'gateway' });
}
