// The log: no secret leaves in it, wherever it was planted (security D11, L1).
import { expect, it } from 'vitest';
import { createLog, scrub } from '../src/log.ts';

/** Shaped like a bot token, and none: three parts of the right lengths. */
const TOKEN = ['MTIzNDU2Nzg5MDEyMzQ1Njc4', 'GaBcDe', 'x'.repeat(38)].join('.');
const INTERACTION = 'aW50ZXJhY3Rpb246MTIzNDU2Nzg5MDEyMzQ1Njc4OmFiY2RlZg';

function lines(act: (log: ReturnType<typeof createLog>) => void): string {
  const written: string[] = [];
  act(createLog('trace', ['hunter2-password'], (line) => written.push(line)));
  return written.join('');
}

const planted: readonly [string, (log: ReturnType<typeof createLog>) => void][] = [
  ['a message', (log) => log.info(`event ${TOKEN}`)],
  ['a field', (log) => log.info({ deep: { er: [TOKEN] } }, 'event')],
  ['an error', (log) => log.error({ error: new Error(`Bot ${TOKEN}`) }, 'event')],
  ['a cause', (log) => log.error({ error: new Error('a', { cause: new Error(TOKEN) }) }, 'event')],
  ['an address', (log) => log.info({ url: `/interactions/123456789012345678/${TOKEN}/callback` }, 'event')],
  ['an authorization header', (log) => log.info({ headers: `Bot ${TOKEN}` }, 'event')],
];

it.each(planted)('keeps a token out of %s', (_where, act) => {
  const written = lines(act);
  expect(written).not.toContain(TOKEN.slice(-20));
  expect(written).toContain('event');
});

it('keeps interaction tokens, database passwords and known secrets out', () => {
  expect(scrub(`/api/v10/webhooks/123456789012345678/${INTERACTION}/messages`)).not.toContain(INTERACTION);
  expect(scrub('postgres://bot:s3cret-word@127.0.0.1/db')).toBe('postgres://bot:[password]@127.0.0.1/db');
  expect(lines((log) => log.info({ it: 'is hunter2-password' }, 'event'))).not.toContain('hunter2');
});

it('logs an error of Discord without its address or body', () => {
  const error = Object.assign(new Error('Unknown interaction'), {
    code: 10062,
    status: 404,
    url: `https://discord.com/api/interactions/1/${INTERACTION}`,
    requestBody: { json: { content: 'a question' } },
  });
  const written = lines((log) => log.error({ error }, 'event'));
  expect(written).toContain('10062');
  expect(written).not.toContain(INTERACTION);
  expect(written).not.toContain('a question');
});
