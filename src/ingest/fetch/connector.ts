// Opens a connection for a fetch, in three layers that each keep it from private addresses.
import { lookup } from 'node:dns/promises';
import { connect, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { buildConnector } from 'undici';
import { isAddress, isPublicAddress } from './address.ts';

/** Where to dial: an address already checked, and the name it was found under. */
export interface Target {
  readonly address: string;
  readonly port: number;
  readonly hostname: string;
  readonly secure: boolean;
}

/** All addresses of a name. */
export type Resolve = (hostname: string) => Promise<readonly string[]>;
/** Opens a connection to an address; rejects and leaves nothing open when the signal fires. */
export type Dial = (target: Target, signal: AbortSignal) => Promise<Socket>;

export interface ConnectorOptions {
  readonly resolve: Resolve;
  readonly dial: Dial;
  /** `host:port` that may be any address. */
  readonly exempt: ReadonlySet<string>;
  /** Ends the whole fetch. */
  readonly signal: AbortSignal;
  readonly after: After;
  /** What counts as public; a test of the guard itself gives another. */
  readonly permits?: ((address: string) => boolean) | undefined;
}

/** Runs an action after so many milliseconds, and gives what calls it off. */
export type After = (ms: number, act: () => void) => () => void;

export const afterByTimer: After = (ms, act) => {
  const timer = setTimeout(act, ms);
  return () => clearTimeout(timer);
};

/** A connection that was not opened, or not kept, because of where it leads. */
class BlockedAddress extends Error {
  override readonly name = 'BlockedAddress';
}

/** Addresses of one name that are tried. */
const TRIES = 3;
/** Milliseconds for finding the address and connecting. */
const CONNECT = 5000;

/** A resolver cannot be called off, so its late answer is left behind. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(new Error('the connection took too long'));
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

export const resolveByDns: Resolve = async (hostname) => {
  const found = await lookup(hostname, { all: true, verbatim: true });
  return found.map(({ address }) => address);
};

export const dialDirectly: Dial = ({ address, port, hostname, secure }, signal) =>
  new Promise((resolve, reject) => {
    const socket: Socket = secure
      ? connectTls({ host: address, port, servername: hostname, ALPNProtocols: ['http/1.1'] })
      : connect({ host: address, port });
    const abort = () => socket.destroy(new Error('the connection took too long'));
    signal.addEventListener('abort', abort, { once: true });
    socket.once(secure ? 'secureConnect' : 'connect', () => {
      signal.removeEventListener('abort', abort);
      resolve(socket);
    });
    socket.once('error', reject);
    if (signal.aborted) abort();
  });

async function addressesOf(
  hostname: string,
  exempt: boolean,
  options: ConnectorOptions,
): Promise<readonly string[]> {
  const { resolve, signal, permits = isPublicAddress } = options;
  const literal = hostname.replace(/^\[|\]$/g, '');
  if (isAddress(hostname)) {
    // Layer one: a library that is given an address never asks a resolver, so no rule there would be reached.
    if (exempt || permits(literal)) return [literal];
    throw new BlockedAddress('an address instead of a name');
  }
  const found = await unlessAborted(resolve(hostname), signal);
  if (found.length === 0) throw new Error('the name has no address');
  // Layer two: one bad answer among good ones is enough to refuse the name.
  if (!exempt && !found.every((address) => permits(address)))
    throw new BlockedAddress('a name that leads inside');
  return found.slice(0, TRIES);
}

/**
 * A connector for undici: the name is resolved once, every answer is checked, and one of the very answers that were checked
 * is dialled; then the socket is asked where it really leads. A name that changes its mind in between gains nothing.
 */
export function guardedConnector(options: ConnectorOptions): buildConnector.connector {
  const { dial, exempt, after, permits = isPublicAddress } = options;
  const open = async (
    { hostname, protocol, port }: buildConnector.Options,
    signal: AbortSignal,
  ): Promise<Socket> => {
    const secure = protocol === 'https:';
    const number = Number(port) || (secure ? 443 : 80);
    // undici takes the brackets off an IPv6 address; a URL, and whoever names an exempt one, has them.
    const host = hostname.includes(':') && !hostname.startsWith('[') ? `[${hostname}]` : hostname;
    const isExempt = exempt.has(`${host}:${number}`);
    let failure: unknown = null;
    for (const address of await addressesOf(hostname, isExempt, { ...options, signal })) {
      try {
        const socket = await dial({ address, port: number, hostname, secure }, signal);
        // Layer three: whatever lay between us and the address may have led elsewhere.
        if (isExempt || permits(socket.remoteAddress ?? '')) return socket;
        socket.destroy();
        throw new BlockedAddress('a connection that leads inside');
      } catch (error) {
        if (error instanceof BlockedAddress || signal.aborted) throw error;
        failure = error;
      }
    }
    throw failure;
  };
  return (target, callback) => {
    const step = new AbortController();
    const callOff = after(CONNECT, () => step.abort());
    open(target, AbortSignal.any([options.signal, step.signal]))
      .finally(callOff)
      .then(
        (socket) => callback(null, socket),
        (error: unknown) => callback(error instanceof Error ? error : new Error(String(error)), null),
      );
  };
}
