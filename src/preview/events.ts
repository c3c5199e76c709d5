// The event stream: tells the page where to look again, never what is there.
import type { ServerResponse } from 'node:http';
import type { Loopback } from '../loopback/loopback.ts';
import type { Hint } from './wire.ts';

/** Changes within so many milliseconds are told together. */
const TOGETHER_MS = 15;
/** Changes that touch what stands around the messages too. */
const PLACES: readonly string[] = [
  'channel',
  'channel-gone',
  'server',
  'server-gone',
  'commands',
  'gateway',
  'message',
];

/** Tells of every change until the page goes away. */
export function streamChanges(discord: Loopback, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write(': ready\n\n');
  let channels = new Set<string>();
  let places = false;
  let timer: NodeJS.Timeout | null = null;
  const tell = () => {
    timer = null;
    const hint: Hint = { channels: [...channels], places };
    channels = new Set();
    places = false;
    response.write(`data: ${JSON.stringify(hint)}\n\n`);
  };
  const unsubscribe = discord.subscribe(({ type, channelId }) => {
    if (channelId !== undefined) channels.add(channelId);
    if (PLACES.includes(type)) places = true;
    if (channelId === undefined && !places) return;
    timer ??= setTimeout(tell, TOGETHER_MS);
  });
  response.once('close', () => {
    unsubscribe();
    if (timer !== null) clearTimeout(timer);
  });
}
