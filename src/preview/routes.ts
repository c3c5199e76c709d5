// What the preview answers to a request: the page, what it shows, and what people do on it.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { act } from './acts.ts';
import { createAssets } from './assets.ts';
import { avatarOf } from './avatars.ts';
import type { Played } from './cast.ts';
import { commandsOf } from './commands.ts';
import { streamChanges } from './events.ts';
import { isFromHere, securityHeaders } from './guard.ts';
import { inspect } from './inspect.ts';
import { placesOf } from './places.ts';
import type { Preview } from './preview.ts';
import { timelineOf } from './timeline.ts';
import { sendAsBot } from './trial.ts';
import { TROUBLES, type Trouble } from './troubles.ts';

/** Most that a request may carry: ten files of ten megabytes, written as text. */
const REQUEST_LIMIT = 140 * 1024 * 1024;

const assets = createAssets();

interface Asked {
  readonly preview: Preview;
  readonly query: URLSearchParams;
  readonly me: Played;
  readonly body: unknown;
}

type Answering = (asked: Asked) => unknown;

const TROUBLE = z.object({ trouble: z.enum(Object.keys(TROUBLES) as [Trouble, ...Trouble[]]).nullable() });

/** At most a year at once. */
const SKIP = z.object({ hours: z.number().positive().max(8784) });

const ANSWERS: Readonly<Record<string, Answering>> = {
  'GET /api/places': ({ preview, me }) => placesOf(preview, me),
  'GET /api/timeline': ({ preview, me, query }) => timelineOf(preview, me.person.id, named(query, 'channel')),
  'GET /api/commands': ({ me, query }) => commandsOf(me.person, named(query, 'channel')),
  'GET /api/troubles': () => Object.entries(TROUBLES).map(([name, one]) => ({ name, ...one })),
  'GET /api/inspect': ({ preview, query }) => {
    const request = query.get('request');
    return request === null
      ? inspect(preview, { channelId: named(query, 'channel'), messageId: named(query, 'message') })
      : inspect(preview, { request });
  },
  'POST /api/act': ({ preview, me, body }) => act(preview, me.person, body),
  'POST /api/trouble': ({ preview, body }) => {
    preview.troubles.make(TROUBLE.parse(body).trouble);
    return {};
  },
  'POST /api/skip': async ({ preview, body }) => {
    await preview.stage.skip(SKIP.parse(body).hours);
    return {};
  },
  'POST /api/trial': ({ preview, body }) => sendAsBot(preview, body),
};

/** Answers one request; whatever goes wrong becomes a sentence. */
export async function answer(
  preview: Preview,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const files = await assets;
  const headers = securityHeaders(files.importMapHash);
  try {
    if (!isFromHere(request)) {
      response.writeHead(403, { ...headers, 'content-type': 'text/plain' });
      return void response.end('Only the page of this preview may ask it for anything.\n');
    }
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (url.pathname === '/api/events') return streamChanges(preview.stage.discord, response);
    const answering = ANSWERS[`${request.method ?? 'GET'} ${url.pathname}`];
    if (answering !== undefined) {
      const body = request.method === 'POST' ? await readJson(request) : null;
      const answered = await answering({ preview, query: url.searchParams, me: asWhom(preview, url), body });
      response.writeHead(200, { ...headers, 'content-type': 'application/json' });
      return void response.end(JSON.stringify(answered));
    }
    if (sendFile(preview, url, response) || sendAvatar(preview, url, { response, headers })) return;
    const asset = request.method === 'GET' ? await files.read(decodeURIComponent(url.pathname)) : null;
    if (asset === null) return void response.writeHead(404, headers).end();
    response.writeHead(200, { ...headers, 'content-type': asset.type }).end(asset.body);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    response.writeHead(400, { ...headers, 'content-type': 'application/json' }).end(JSON.stringify({ why }));
  }
}

function asWhom({ stage }: Preview, url: URL): Played {
  const wanted = stage.people.get(url.searchParams.get('as') ?? '') ?? [...stage.people.values()][0];
  if (wanted === undefined) throw new Error('There is nobody to be');
  return wanted;
}

function named(query: URLSearchParams, name: string): string {
  const value = query.get(name);
  if (value === null) throw new Error(`The address lacks ?${name}=`);
  return value;
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  if (!(request.headers['content-type'] ?? '').startsWith('application/json'))
    throw new Error('JSON is needed');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > REQUEST_LIMIT) throw new Error('That is too large');
    chunks.push(chunk);
  }
  return JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown;
}

/** An uploaded file: shown only as plain text or saved, never run. */
function sendFile({ stage }: Preview, url: URL, response: ServerResponse): boolean {
  if (!url.pathname.startsWith('/attachments/')) return false;
  const file = stage.discord.world.files.get(url.pathname);
  if (file === undefined) {
    response.writeHead(404).end();
    return true;
  }
  const isImage = /^image\/(?:png|jpeg|gif|webp)$/.test(file.contentType);
  const isText = /^text\/(?:plain|markdown|csv)|^application\/json/.test(file.contentType);
  response.writeHead(200, {
    'content-type': isImage
      ? file.contentType
      : isText
        ? 'text/plain; charset=utf-8'
        : 'application/octet-stream',
    'content-disposition': isImage || isText ? 'inline' : 'attachment',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  });
  response.end(file.bytes);
  return true;
}

function sendAvatar(
  { stage }: Preview,
  url: URL,
  { response, headers }: { readonly response: ServerResponse; readonly headers: Record<string, string> },
): boolean {
  const id = /^\/avatar\/(\d{1,20})\.svg$/.exec(url.pathname)?.[1];
  if (id === undefined) return false;
  const { users, servers, bot } = stage.discord.world;
  const name = users.get(id)?.global_name ?? servers.get(id)?.name ?? '?';
  response.writeHead(200, { ...headers, 'content-type': 'image/svg+xml' });
  response.end(avatarOf(name, id === bot.id));
  return true;
}
