// The environment, read once: what the operator may set, and every fault of it at once.
import { z } from 'zod';

/** Questions allowed in a stretch of time; null = no limit. */
export interface Rate {
  readonly points: number;
  readonly seconds: number;
}

export interface Config {
  readonly token: string | null;
  /** discord.js's `rest.api`: with `/api`, without a version. */
  readonly api: string;
  readonly databaseUrl: string;
  readonly fetchAllow: readonly string[];
  readonly attachmentHosts: readonly string[];
  readonly perPerson: Rate | null;
  readonly perServer: Rate | null;
  readonly indexMemoryMb: number;
  readonly shards: readonly number[] | null;
  readonly shardCount: number | null;
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

const list = z.string().transform((value) =>
  value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== ''),
);

const number = (what: string, min: number, max: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, `must be a whole number: ${what}`)
    .transform(Number)
    .refine((value) => value >= min && value <= max, `must lie between ${min} and ${max}: ${what}`);

const httpUrl = z.string().refine((value) => {
  const url = URL.canParse(value) ? new URL(value) : null;
  return url !== null && /^https?:$/.test(url.protocol) && /\/api\/?$/.test(url.pathname);
}, 'must be an http(s) address that ends in /api, without a version, such as https://discord.com/api');

const databaseUrl = z
  .string()
  .refine(
    (value) => /^(file:|:memory:$|postgres(ql)?:\/\/)/.test(value),
    'must begin with file: (SQLite) or postgres:// (PostgreSQL), such as file:data/on-record.db',
  );

const shards = z
  .string()
  .regex(/^\[\s*\d{1,5}(\s*,\s*\d{1,5})*\s*\]$/, 'must be a list of shard numbers such as [0,1]')
  .transform((value) => z.array(z.number()).parse(JSON.parse(value)));

const ENVIRONMENT = z.object({
  DISCORD_TOKEN: z
    .string()
    .regex(
      /^[\w-]+(\.[\w-]+)*$/,
      'does not look like a bot token: copy it again from the Bot page, without spaces or quotes',
    )
    .optional(),
  DISCORD_API: httpUrl.default('https://discord.com/api'),
  DATABASE_URL: databaseUrl.default('file:data/on-record.db'),
  FETCH_ALLOW: list.default([]),
  ATTACHMENT_HOSTS: list.default(['cdn.discordapp.com', 'media.discordapp.net']),
  LIMIT_PERSON: number('questions one person may ask in 10 seconds; 0 = no limit', 0, 10_000).default(5),
  LIMIT_SERVER: number('questions one server may ask in a minute; 0 = no limit', 0, 1_000_000).default(120),
  INDEX_MEMORY_MB: number('megabytes all indexes may take together', 16, 65_536).default(512),
  SHARDS: shards.optional(),
  SHARD_COUNT: number('how many shards there are in all', 1, 100_000).optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
});

/**
 * Reads the environment. An empty variable counts as absent.
 *
 * @returns the configuration, or every fault as a sentence that names the variable.
 */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
): { config: Config } | { problems: string[] } {
  const given = Object.fromEntries(
    Object.keys(ENVIRONMENT.shape)
      .map((key) => [key, env[key]?.trim()])
      .filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = ENVIRONMENT.safeParse(given);
  const problems = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`);
  if (given['SHARDS'] !== undefined && given['SHARD_COUNT'] === undefined)
    problems.push('SHARDS needs SHARD_COUNT beside it: how many shards there are in all.');
  if (!parsed.success || problems.length > 0) return { problems };
  const e = parsed.data;
  return {
    config: {
      token: e.DISCORD_TOKEN ?? null,
      api: e.DISCORD_API.replace(/\/$/, ''),
      databaseUrl: e.DATABASE_URL,
      fetchAllow: e.FETCH_ALLOW,
      attachmentHosts: e.ATTACHMENT_HOSTS,
      perPerson: e.LIMIT_PERSON === 0 ? null : { points: e.LIMIT_PERSON, seconds: 10 },
      perServer: e.LIMIT_SERVER === 0 ? null : { points: e.LIMIT_SERVER, seconds: 60 },
      indexMemoryMb: e.INDEX_MEMORY_MB,
      shards: e.SHARDS ?? null,
      shardCount: e.SHARD_COUNT ?? null,
      logLevel: e.LOG_LEVEL,
    },
  };
}
