// One gateway session of the bot: its sequence, and what it has not yet confirmed, for a RESUME to replay.
import type { WebSocket } from 'ws';
import type { Json, World } from './world.ts';

export interface Session {
  readonly id: string;
  readonly intents: number;
  /** Number of the shard, and how many there are. */
  readonly shard: readonly [number, number];
  socket: WebSocket | null;
  seq: number;
  /** Most events kept while the session is away or has not confirmed them. */
  readonly keep: number;
  /** Events since the last heartbeat that confirmed any, as they were written. */
  readonly unconfirmed: { readonly seq: number; readonly text: string }[];
}

/** Sends an event, and keeps it until it is confirmed. */
export function dispatchTo(session: Session, t: string, d: Json): void {
  session.seq += 1;
  const text = JSON.stringify({ op: 0, s: session.seq, t, d });
  session.unconfirmed.push({ seq: session.seq, text });
  if (session.unconfirmed.length > session.keep) session.unconfirmed.shift();
  session.socket?.send(text);
}

/** A heartbeat or RESUME says what has arrived: it needn't be kept any longer. */
export function confirm(session: Session, seq: number | null): void {
  const keepFrom = session.unconfirmed.findIndex((event) => event.seq > (seq ?? 0));
  if (keepFrom === -1) session.unconfirmed.length = 0;
  else session.unconfirmed.splice(0, keepFrom);
}

/** The shard that a server's events go to (API documentation, "Sharding"); direct messages go to shard 0. */
export function shardOf(serverId: string | null, count: number): number {
  return serverId === null ? 0 : Number((BigInt(serverId) >> 22n) % BigInt(count));
}

/** One connection, until it is closed. */
export interface Connection {
  readonly socket: WebSocket;
  session: Session | null;
  acks: boolean;
}

/** The gateway as it stands. */
export interface GatewayState {
  readonly world: World;
  /** Milliseconds between heartbeats. */
  readonly heartbeatMs: number;
  readonly sessions: Map<string, Session>;
  readonly connections: Set<Connection>;
  readonly log: string[];
  refuseWith: number | null;
}

/** Writes into the gateway's log. */
export function note(state: GatewayState, what: string): void {
  state.log.push(what);
  if (state.log.length > state.world.keep) state.log.shift();
  state.world.changed({ type: 'gateway' });
}

/** Sends a payload as JSON. */
export const send = (socket: WebSocket, payload: Json) => socket.send(JSON.stringify(payload));
