// The log: JSON lines with the event's name first, and no secret in them whatever was logged.
import { Writable } from 'node:stream';
import pino from 'pino';

export type Log = pino.Logger;

/**
 * Secrets by their shape: bot tokens, interaction and webhook tokens in addresses, passwords in URLs. Path redaction misses
 * those inside messages and stacks, so the finished line is scrubbed.
 */
const SECRETS: readonly [RegExp, string][] = [
  [/[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}/g, '[token]'],
  [/(\/(?:interactions|webhooks)\/\d{15,20}\/)[\w%.-]{1,400}/g, '$1[token]'],
  [/(\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:/@"\\]{0,200}):[^\s@"\\]{1,200}@/gi, '$1:[password]@'],
  [/\b(Bot|Bearer) [\w.-]{20,}/g, '$1 [token]'],
];

/** The line without secrets. `known` are literal secrets of this deployment (its token, its database password). */
export function scrub(line: string, known: readonly string[] = []): string {
  let clean = line;
  for (const secret of known) if (secret.length >= 6) clean = clean.replaceAll(secret, '[secret]');
  for (const [shape, mark] of SECRETS) clean = clean.replace(shape, mark);
  return clean;
}

/** An error as the log keeps it: never its `url` or `requestBody`, which hold tokens and people's words. */
export function errorForLog(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { code, status, method } = error as { code?: unknown; status?: unknown; method?: unknown };
  return {
    name: error.name,
    message: error.message,
    stack: error.stack,
    ...(code === undefined ? {} : { code }),
    ...(status === undefined ? {} : { status }),
    ...(method === undefined ? {} : { method }),
    ...(error.cause === undefined ? {} : { cause: errorForLog(error.cause) }),
  };
}

/** A logger that writes scrubbed lines to `write` (standard error by default, so that answers own standard output). */
export function createLog(
  level: string,
  known: readonly string[],
  write: (line: string) => void = (line) => process.stderr.write(line),
): Log {
  const stream = new Writable({
    decodeStrings: false,
    write: (chunk: string | Buffer, _encoding, done) => {
      write(scrub(chunk.toString(), known));
      done();
    },
  });
  return pino(
    {
      level,
      base: null,
      messageKey: 'event',
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { error: errorForLog, err: errorForLog },
    },
    stream,
  );
}
