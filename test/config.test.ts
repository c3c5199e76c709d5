// The environment: what is understood, and that every fault is told at once.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';

it('needs nothing, and says what stands when nothing is set', () => {
  const read = readConfig({});
  expect(read).toMatchObject({
    config: {
      token: null,
      api: 'https://discord.com/api',
      databaseUrl: 'file:data/on-record.db',
      perPerson: { points: 5, seconds: 10 },
      perServer: { points: 120, seconds: 60 },
    },
  });
});

it('reports every fault at once, naming the variable', () => {
  const read = readConfig({
    DISCORD_TOKEN: 'two words',
    DISCORD_API: 'https://discord.com',
    DATABASE_URL: 'mysql://x',
    LIMIT_PERSON: 'many',
    SHARDS: '0,1',
    LOG_LEVEL: 'loud',
  });
  const problems = 'problems' in read ? read.problems : [];
  for (const name of ['DISCORD_TOKEN', 'DISCORD_API', 'DATABASE_URL', 'LIMIT_PERSON', 'SHARDS', 'LOG_LEVEL'])
    expect(problems.filter((problem) => problem.startsWith(name))).not.toEqual([]);
});

it('takes 0 as no limit, blanks as absent, and lists', () => {
  const read = readConfig({
    LIMIT_PERSON: '0',
    LIMIT_SERVER: ' ',
    FETCH_ALLOW: 'a:1, b:2',
    SHARDS: '[0,1]',
    SHARD_COUNT: '2',
  });
  expect(read).toMatchObject({
    config: {
      perPerson: null,
      perServer: { points: 120 },
      fetchAllow: ['a:1', 'b:2'],
      shards: [0, 1],
      shardCount: 2,
    },
  });
});

it('wants to know how many shards there are where some are named', () => {
  expect(readConfig({ SHARDS: '[0]' })).toMatchObject({ problems: [expect.stringContaining('SHARD_COUNT')] });
});

it('is explained in .env.example, variable by variable', () => {
  const example = readFileSync(join(import.meta.dirname, '../.env.example'), 'utf8');
  const source = readFileSync(join(import.meta.dirname, '../src/config.ts'), 'utf8');
  const names = Array.from(source.matchAll(/^ {2}([A-Z_]{6,}):/gm), ([, name]) => name);
  expect(names.length).toBeGreaterThan(9);
  for (const name of names) expect(example).toMatch(new RegExp(`^#?${name}=`, 'm'));
});
