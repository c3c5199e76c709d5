// A server on 127.0.0.1 that no fetch may reach unless it was allowed to, and a network that goes nowhere else.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import type { Dial, Target } from '../../../src/ingest/fetch/connector.ts';
import { createFetcher, type FetcherOptions } from '../../../src/ingest/fetch/fetcher.ts';

export interface Canary {
  readonly port: number;
  /** Requests that reached it. */
  readonly hits: string[];
  close(): Promise<void>;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export async function canary(
  answer: Answer = (_request, response) => response.end('canary'),
): Promise<Canary> {
  const hits: string[] = [];
  const server = createServer((request, response) => {
    hits.push(request.url ?? '');
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return {
    port,
    hits,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Dials the canary where it is asked for 127.0.0.1 itself, and nothing else: no packet leaves the machine, whatever guard is off. */
function loopbackDial(dialled: Target[], port: number): Dial {
  return (target) => {
    dialled.push(target);
    if (target.address !== '127.0.0.1' || target.port !== port)
      return Promise.reject(new Error('recorded and refused'));
    return connected(port);
  };
}

export function connected(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port });
    socket.once('connect', () => resolve(socket));
    socket.once('error', reject);
  });
}

/** A fetcher on this network. `names` says where names lead; unknown ones lead nowhere. */
export function fetcherOn(
  port: number,
  names: Readonly<Record<string, readonly string[]>> | ((name: string) => readonly string[]),
  options: Partial<FetcherOptions> = {},
) {
  const dialled: Target[] = [];
  const resolved: string[] = [];
  const events: { event: string; fields: Readonly<Record<string, unknown>> }[] = [];
  const fetcher = createFetcher({
    allow: [],
    attachmentHosts: [],
    now: () => 1_700_000_000_000,
    log: (event, fields) => events.push({ event, fields }),
    resolve: async (name) => {
      resolved.push(name);
      return typeof names === 'function' ? names(name) : (names[name] ?? []);
    },
    dial: loopbackDial(dialled, port),
    ...options,
  });
  return { fetcher, dialled, resolved, events };
}

/** What a fetch told the person. */
export async function told(outcome: Promise<unknown>): Promise<string> {
  return outcome.then(
    () => 'fetched',
    (error: unknown) => String(error),
  );
}
