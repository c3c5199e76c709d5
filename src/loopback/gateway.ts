// The gateway: hello, identify, heartbeats, resume with replay, and the faults that one can cause in it.
import type { WebSocket } from 'ws';
import { type Identify, identify, type Resume, resume } from './handshake.ts';
import { seenThrough } from './intents.ts';
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
import type { Dispatch, World } from './world.ts';

/** What a fault does to every connection of the bot, or to the next. */
export type GatewayFault =
  /** op 7: please reconnect and resume. */
  | { readonly kind: 'reconnect' }
  /** op 9. Not resumable: the session is gone. */
  | { readonly kind: 'invalid'; readonly resumable: boolean }
  /** The socket is cut, without a close frame. */
  | { readonly kind: 'drop' }
  /** A close frame with this code: 1000, 1001, 4000, 4004, 4013, 4014 … */
  | { readonly kind: 'disconnect'; readonly code: number }
  /** Heartbeats are not acknowledged on the connections there are. */
  | { readonly kind: 'silence' }
  /** The next identify is answered by closing with this code. */
  | { readonly kind: 'refuse'; readonly code: number };

export interface Gateway {
  accept(socket: WebSocket): void;
  dispatch(event: Dispatch): void;
  fault(fault: GatewayFault): void;
  /** What happened, in order: `connect`, `identify`, `resume`, `heartbeat`, `close <code>`. */
  readonly log: string[];
  /** Sessions with an open connection. */
  readonly live: () => readonly Session[];
  close(): void;
}

/** The gateway of a world; `heartbeatMs` lie between two heartbeats. */
export function createGateway(world: World, heartbeatMs: number): Gateway {
  const state: GatewayState = {
    world,
    heartbeatMs,
    sessions: new Map(),
    connections: new Set(),
    log: [],
    refuseWith: null,
  };
  return {
    accept: (socket) => accept(state, socket),
    dispatch: (event) => {
      for (const session of state.sessions.values()) deliver(world, session, event);
    },
    fault: (fault) => inject(state, fault),
    log: state.log,
    live: () => [...state.sessions.values()].filter(({ socket }) => socket !== null),
    close: () => {
      for (const { socket } of state.connections) socket.terminate();
    },
  };
}

function deliver(world: World, session: Session, event: Dispatch): void {
  if (shardOf(event.serverId, session.shard[1]) !== session.shard[0]) return;
  const seen = seenThrough(world, session.intents, event);
  if (seen !== null) dispatchTo(session, event.t, seen);
}

function accept(state: GatewayState, socket: WebSocket): void {
  const connection: Connection = { socket, session: null, acks: true };
  state.connections.add(connection);
  socket.on('message', (data: Buffer) => {
    const { op, d } = JSON.parse(data.toString('utf8')) as { op: number; d: unknown };
    receive(state, connection, op, d);
  });
  socket.on('close', (code) => {
    state.connections.delete(connection);
    if (connection.session?.socket === socket) connection.session.socket = null;
    // A client that says goodbye with 1000 or 1001 gives its session up.
    if ((code === 1000 || code === 1001) && connection.session !== null)
      state.sessions.delete(connection.session.id);
    note(state, `close ${code}`);
  });
  socket.on('error', () => socket.terminate());
  note(state, 'connect');
  send(socket, { op: 10, d: { heartbeat_interval: state.heartbeatMs } });
}

function receive(state: GatewayState, connection: Connection, op: number, d: unknown): void {
  if (op === 1) {
    note(state, 'heartbeat');
    if (connection.session !== null) confirm(connection.session, d as number | null);
    if (connection.acks) send(connection.socket, { op: 11 });
    return;
  }
  if (op === 2) return identify(state, connection, d as Identify);
  if (op === 6) return resume(state, connection, d as Resume);
  // Presence, voice and member requests need a session; nothing here depends on them.
  if (connection.session === null) connection.socket.close(4003, 'Not authenticated.');
}

function inject(state: GatewayState, fault: GatewayFault): void {
  if (fault.kind === 'refuse') {
    state.refuseWith = fault.code;
    return;
  }
  for (const connection of state.connections) {
    const { socket, session } = connection;
    const isOver =
      fault.kind === 'invalid' ? !fault.resumable : fault.kind === 'disconnect' && endsSession(fault.code);
    if (isOver && session !== null) {
      session.socket = null;
      state.sessions.delete(session.id);
      connection.session = null;
    }
    if (fault.kind === 'reconnect') send(socket, { op: 7, d: null });
    if (fault.kind === 'invalid') send(socket, { op: 9, d: fault.resumable });
    if (fault.kind === 'drop') {
      if (session !== null) session.socket = null;
      socket.terminate();
    }
    if (fault.kind === 'disconnect') {
      if (session !== null) session.socket = null;
      // The client echoes our code; that is no goodbye of its own.
      connection.session = null;
      socket.close(fault.code, 'injected');
    }
    if (fault.kind === 'silence') connection.acks = false;
  }
}

/** Close codes after which no session can be resumed (API documentation, "Gateway Close Event Codes"). */
function endsSession(code: number): boolean {
  return [1000, 4004, 4007, 4009, 4010, 4011, 4012, 4013, 4014].includes(code);
}
