// Discord's own OpenAPI description, as a judge of requests and answers. Compiled operation by operation: those that every bot
// needs at once (about half a second), so that no deadline is missed meanwhile, the others when first needed.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Fault } from './refused.ts';

/** Faults of a body, or none where it is as described or the description says nothing of it. */
export interface Description {
  request(method: string, path: string, body: unknown): Fault[];
  response(method: string, path: string, status: number, body: unknown): Fault[];
}

/** What nearly every run needs, and what takes long: the answer to a message, the bodies that make one. */
const NEEDED_FIRST: readonly (readonly [string, string])[] = [
  ['POST', '/channels/{channel_id}/messages'],
  ['POST', '/interactions/{interaction_id}/{interaction_token}/callback'],
  ['PATCH', '/webhooks/{webhook_id}/{webhook_token}/messages/@original'],
  ['POST', '/webhooks/{webhook_id}/{webhook_token}'],
];

type Operation = {
  requestBody?: { content: Record<string, { schema?: object }> };
  responses: Record<string, { $ref?: string; content?: Record<string, { schema?: object }> }>;
};
type Document = { paths: Record<string, Record<string, Operation>> };

const BESIDE = fileURLToPath(new URL('../../../shared/discord/openapi.json', import.meta.url));

/** A snowflake as text; discord.js sends none as a number. */
const SNOWFLAKE = /^\d{1,20}$/;
const NONCE = /^[\s\S]{0,25}$/;

type Environment = Readonly<Record<string, string | undefined>>;

const wanted = (env: Environment) => env['DISCORD_OPENAPI'] ?? BESIDE;

/** Where the description lies: `DISCORD_OPENAPI`, else beside the repository. Null where there is none. */
export function describedAt(env: Environment): string | null {
  return existsSync(wanted(env)) ? wanted(env) : null;
}

/** The same, with a warning where there is none. */
export function findDescription(env: Environment): string | null {
  const path = describedAt(env);
  if (path === null)
    process.emitWarning(
      `No API description at ${wanted(env)}: the local Discord checks by its own rules only`,
    );
  return path;
}

/** Reads the description at `path`. Throws where the file is absent or no JSON. */
export function readDescription(path: string): Description {
  const document = JSON.parse(readFileSync(path, 'utf8'), mended) as Document;
  // Neither inlined nor optimised, compiling takes half the time, which counts more here than a fast check.
  const ajv = new Ajv2020({
    strict: false,
    validateSchema: false,
    logger: false,
    inlineRefs: false,
    code: { optimize: false },
  });
  addFormats.default(ajv);
  ajv.addFormat('snowflake', SNOWFLAKE).addFormat('nonce', NONCE);
  ajv.addSchema(document, 'discord');
  const compiled = new Map<string, ValidateFunction | null>();
  const check = (pointer: readonly string[], body: unknown): Fault[] => {
    const key = pointer.map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1')).join('/');
    if (!compiled.has(key)) compiled.set(key, compile(ajv, document, pointer, key));
    const validate = compiled.get(key);
    if (validate === null || validate === undefined || validate(body)) return [];
    return faultsOf(validate.errors ?? []);
  };
  const description: Description = {
    request: (method, path_, body) =>
      check(
        ['paths', path_, method.toLowerCase(), 'requestBody', 'content', 'application/json', 'schema'],
        body,
      ),
    response: (method, path_, status, body) => {
      const responses = document.paths[path_]?.[method.toLowerCase()]?.responses ?? {};
      const named = String(status) in responses ? String(status) : `${String(status)[0]}XX`;
      if (!(named in responses))
        return [{ path: '', code: 'STATUS', message: `${status} is no answer of ${method} ${path_}` }];
      return check(
        ['paths', path_, method.toLowerCase(), 'responses', named, 'content', 'application/json', 'schema'],
        body,
      );
    },
  };
  for (const [method, path_] of NEEDED_FIRST) {
    description.request(method, path_, {});
    description.response(method, path_, 200, {});
  }
  return description;
}

/**
 * Where the file differs from the documentation: an empty enum (which JSON Schema forbids) means that nothing may stand
 * there; and permissions are written as text, also where the file asks for a number.
 */
function mended(key: string, value: unknown): unknown {
  if (isEmptyEnum(value)) return { not: {} };
  if (key !== 'default_member_permissions') return value;
  const { type, ...rest } = value as { type: string | string[] };
  return { ...rest, type: [...new Set([type, 'string'].flat())] };
}

function isEmptyEnum(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'enum' in value &&
    Array.isArray(value.enum) &&
    value.enum.length === 0
  );
}

function compile(
  ajv: Ajv2020,
  document: Document,
  pointer: readonly string[],
  key: string,
): ValidateFunction | null {
  let at: unknown = document;
  for (const part of pointer) at = (at as Record<string, unknown> | undefined)?.[part];
  if (at === undefined) return null;
  const encoded = key.split('/').map(encodeURIComponent).join('/');
  return ajv.compile({ $ref: `discord#/${encoded}` });
}

const depthOf = (error: ErrorObject) => error.instancePath.split('/').length;

/** The deepest faults: in a union, the branch that got furthest is the one that was meant. */
function faultsOf(errors: readonly ErrorObject[]): Fault[] {
  const deepest = Math.max(...errors.map(depthOf));
  const there = errors.filter((error) => depthOf(error) === deepest);
  const telling = there.filter(({ keyword }) => !['anyOf', 'oneOf'].includes(keyword));
  // The other branches of a union object to its type alone: that one is not meant.
  const meant = telling.filter(
    ({ instancePath, keyword }) => !instancePath.endsWith('/type') || !SOME_OF.has(keyword),
  );
  const shown = [meant, telling, there].find(({ length }) => length > 0) ?? [];
  return shown.slice(0, 3).map((error) => ({
    path: error.instancePath.slice(1).replaceAll('/', '.'),
    code: `OPENAPI_${error.keyword.toUpperCase()}`,
    message: wordsOf(error),
  }));
}

const SOME_OF: ReadonlySet<string> = new Set(['enum', 'const']);

/** What is wrong; with its details where the words alone don't say it. */
function wordsOf({ message, keyword, params }: ErrorObject): string {
  const words = message ?? keyword;
  return SOME_OF.has(keyword) || keyword === 'additionalProperties'
    ? `${words} ${JSON.stringify(params)}`
    : words;
}
