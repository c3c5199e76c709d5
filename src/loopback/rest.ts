// The REST side: finds the route, injects faults, judges request and answer, and keeps the log of both.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Upload } from './attachments.ts';
import { type Body, readBody } from './body.ts';
import type { FaultQueue, RestFault } from './faults.ts';
import type { Description } from './openapi.ts';
import { invalidBody, notFound, Refused, unauthorized } from './refused.ts';
import type { Answer, Asked, Route } from './route.ts';
import { ROUTES } from './routes/routes.ts';
import { pingFaults } from './rules/pings.ts';
import type { Json, World } from './world.ts';

/** One request of the bot, and what it was answered. */
export interface Sent {
  readonly method: string;
  /** As called, without `/api/v10` and query. */
  readonly path: string;
  /** As described, with `{names}`; the path itself where nothing fits. */
  readonly route: string;
  readonly body: unknown;
  readonly files: readonly Upload[];
  readonly at: number;
  /** What it was answered; null while it is under way, or where a fault kept the answer back. */
  status: number | null;
  answer: unknown;
  /** Id of the message that it made or changed. */
  messageId: string | null;
}

export interface Violation {
  /** `request`: Discord would refuse it. `house`: Discord takes it, our invariants don't. `loopback`: a fault of ours. */
  readonly side: 'request' | 'house' | 'loopback';
  readonly route: string;
  readonly path: string;
  readonly message: string;
  readonly request: Sent;
}

export interface Rest {
  readonly world: World;
  readonly faults: FaultQueue;
  readonly description: Description | null;
  readonly requests: Sent[];
  readonly violations: Violation[];
}

const PREFIX = /^\/api\/v10(?=\/)/;

const TABLE = ROUTES.map((route) => ({
  route,
  pattern: new RegExp(`^${route.path.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
})).toSorted((a, b) => a.route.path.split('{').length - b.route.path.split('{').length);

/** Answers one HTTP request of the API. */
export async function handle(rest: Rest, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', rest.world.address);
  // `@original` and emoji arrive percent-encoded.
  const path = url.pathname.replace(PREFIX, '').split('/').map(decodeURIComponent).join('/');
  const method = request.method ?? 'GET';
  const fault = rest.faults.take(method, path);
  if (fault?.kind === 'held') await fault.until;
  if (fault?.kind === 'slow') await sleep(fault.ms);
  if (fault?.kind === 'reset') return void request.socket.resetAndDestroy();
  if (fault?.kind === 'close') return void request.socket.end();
  const found = TABLE.map(({ route, pattern }) => ({ route, match: pattern.exec(path) })).find(
    ({ route, match }) => match !== null && route.method === method,
  );
  const body = await readBody(request).catch((error: unknown) => {
    if (error instanceof Refused) return error;
    // The client went away in the middle of its request.
    return null;
  });
  if (body === null) return;
  const sent: Sent = {
    method,
    path,
    route: found?.route.path ?? path,
    body: body instanceof Refused ? undefined : body.json,
    files: body instanceof Refused ? [] : body.files,
    at: rest.world.clock(),
    status: null,
    answer: undefined,
    messageId: null,
  };
  remember(rest, sent);
  if (fault?.kind === 'rate-limit') return limited(response, sent, fault);
  if (fault?.kind === 'status') return failed(response, sent, fault.status, fault.code);
  const answer = carryOut(rest, sent, { found, query: url.searchParams, request, body });
  if (fault?.kind === 'hang') return;
  if (fault?.kind === 'late') await fault.until;
  if (fault?.kind === 'status-after') return failed(response, sent, fault.status);
  write(response, sent, answer);
  rest.world.changed({ type: 'request' });
}

function remember(rest: Rest, sent: Sent): void {
  rest.requests.push(sent);
  if (rest.requests.length > rest.world.keep) rest.requests.shift();
}

interface Arrived {
  readonly found: { readonly route: Route; readonly match: RegExpExecArray | null } | undefined;
  readonly query: URLSearchParams;
  readonly request: IncomingMessage;
  readonly body: Body | Refused;
}

/** Judges, then runs the route; whatever goes wrong becomes an answer in Discord's shape. */
function carryOut(rest: Rest, sent: Sent, arrived: Arrived): Answer {
  try {
    if (arrived.body instanceof Refused) throw arrived.body;
    if (arrived.found === undefined) {
      violate(rest, 'loopback', sent, `The local Discord has no ${sent.method} ${sent.path}`);
      throw notFound();
    }
    const { route, match } = arrived.found;
    const header = arrived.request.headers.authorization;
    if (route.open !== true && header !== `Bot ${rest.world.botToken}`) throw unauthorized();
    const asked: Asked = {
      world: rest.world,
      params: { ...match?.groups },
      query: arrived.query,
      body: sent.body ?? {},
      files: sent.files,
    };
    judge(rest, route, asked, sent);
    const answer = route.answer(asked);
    sent.messageId = answer.shows ?? null;
    // Written out now, since what it refers to may change before the answer leaves.
    return checked(rest, sent, {
      ...answer,
      body: answer.body === undefined ? undefined : copy(answer.body),
    });
  } catch (error) {
    if (error instanceof Refused) return checked(rest, sent, { status: error.status, body: error.toJSON() });
    violate(rest, 'loopback', sent, error instanceof Error ? String(error.stack) : String(error));
    return { status: 500, body: { message: 'Internal Server Error', code: 0 } };
  }
}

const copy = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;

function judge(rest: Rest, route: Route, asked: Asked, sent: Sent): void {
  for (const message of route.messages?.(asked.body as Json) ?? [])
    for (const fault of pingFaults(message)) violate(rest, 'house', sent, fault);
  const described =
    sent.body === undefined ? [] : (rest.description?.request(route.method, route.path, sent.body) ?? []);
  // The rules read bodies as what the description says they are, so a body that isn't so is refused before.
  const faults = described.length > 0 ? described : (route.limits?.(asked) ?? []);
  if (faults.length === 0) return;
  for (const fault of faults) violate(rest, 'request', sent, `${fault.path}: ${fault.message}`);
  throw invalidBody(faults);
}

function checked(rest: Rest, sent: Sent, answer: Answer): Answer {
  const faults = rest.description?.response(sent.method, sent.route, answer.status, answer.body) ?? [];
  if (sent.route !== sent.path || sent.route.includes('@'))
    for (const fault of faults)
      violate(rest, 'loopback', sent, `answer ${answer.status} ${fault.path}: ${fault.message}`);
  return answer;
}

function violate(rest: Rest, side: Violation['side'], sent: Sent, message: string): void {
  rest.violations.push({
    side,
    route: `${sent.method} ${sent.route}`,
    path: sent.path,
    message,
    request: sent,
  });
  rest.world.changed({ type: 'violation', ...placeOf(rest.world, sent.path) });
}

/** The channel that a request is about, where its path says so or its interaction token does. */
export function placeOf(world: World, path: string): { channelId?: string; userId?: string } {
  const channelId = /^\/channels\/(\d+)/.exec(path)?.[1];
  if (channelId !== undefined) return { channelId };
  const token = /^\/(?:interactions|webhooks)\/\d+\/([^/]+)/.exec(path)?.[1];
  const interaction = world.interactions.get(token ?? '');
  return interaction === undefined ? {} : { channelId: interaction.channelId, userId: interaction.userId };
}

const BUCKET = {
  'x-ratelimit-limit': '1000',
  'x-ratelimit-remaining': '999',
  'x-ratelimit-reset-after': '1.000',
};

function write(response: ServerResponse, sent: Sent, answer: Answer): void {
  sent.status = answer.status;
  sent.answer = answer.body;
  const headers = {
    ...BUCKET,
    'x-ratelimit-reset': String(Math.ceil(sent.at / 1000) + 1),
    'x-ratelimit-bucket': Buffer.from(`${sent.method} ${sent.route}`).toString('hex').slice(0, 32),
  };
  // An empty answer has no content type: a client would try to parse it as what that says.
  if (answer.body === undefined) return void response.writeHead(answer.status, headers).end();
  const text = JSON.stringify(answer.body);
  response.writeHead(answer.status, { ...headers, 'content-type': 'application/json' }).end(text);
}

function limited(response: ServerResponse, sent: Sent, fault: RestFault & { kind: 'rate-limit' }): void {
  sent.status = 429;
  const global = fault.global === true;
  response
    .writeHead(429, {
      'content-type': 'application/json',
      'retry-after': String(Math.ceil(fault.retryAfter)),
      'x-ratelimit-scope': global ? 'global' : 'user',
      ...(global
        ? { 'x-ratelimit-global': 'true' }
        : {
            'x-ratelimit-limit': '5',
            'x-ratelimit-remaining': '0',
            'x-ratelimit-reset-after': String(fault.retryAfter),
            'x-ratelimit-bucket': Buffer.from(`${sent.method} ${sent.route}`).toString('hex').slice(0, 32),
          }),
    })
    .end(JSON.stringify({ message: 'You are being rate limited.', retry_after: fault.retryAfter, global }));
}

function failed(response: ServerResponse, sent: Sent, status: number, code = 0): void {
  sent.status = status;
  response
    .writeHead(status, { 'content-type': 'application/json' })
    .end(JSON.stringify({ message: `${status}: injected`, code }));
}
