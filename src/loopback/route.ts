// What a REST route is: where it stands, what it is given, what it answers.
import type { Upload } from './attachments.ts';
import { type Fault, unknownChannel } from './refused.ts';
import type { Channel, Json, Stored, World } from './world.ts';

/** A request, read and already held against the rules. */
export interface Asked {
  readonly world: World;
  /** The parts of the path that stand in braces; always strings of the path. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The JSON body, or `payload_json` of a form; an empty object where there is none. */
  readonly body: unknown;
  readonly files: readonly Upload[];
}

export interface Answer {
  readonly status: number;
  /** Absent for 204. */
  readonly body?: unknown;
  /** Id of the message that was made or changed, for whoever watches. */
  readonly shows?: string;
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** As in the OpenAPI description, with `{names}`. */
  readonly path: string;
  /** The token in the path is the authorisation; no header is asked for. */
  readonly open?: boolean;
  /** Limits that the OpenAPI description doesn't hold. */
  readonly limits?: (asked: Asked) => Fault[];
  /** Our own rule that nothing pings: which bodies of the request are messages. */
  readonly messages?: (body: Json) => readonly unknown[];
  readonly answer: (asked: Asked) => Answer;
}

export const ok = (body: unknown): Answer => ({ status: 200, body });
/** A message that was made or changed. */
export const shown = ({ message }: Stored): Answer => ({ status: 200, body: message, shows: message.id });
export const nothing: Answer = { status: 204 };

/** The channel of the path, or 10003. */
export function channelOf({ world, params }: Asked): Channel {
  const channel = world.channels.get(params['channel_id'] ?? '');
  if (channel === undefined) throw unknownChannel();
  return channel;
}
