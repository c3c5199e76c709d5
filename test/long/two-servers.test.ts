// 10,000 drawn calls over every handler, on two servers that must never see each other's words.
import { expect, it } from 'vitest';
import { fuzzTwoServers } from '../commands/two-servers.ts';

it('shows no word of one server at another, in messages, files or the log, through 10,000 calls', async () => {
  const { called, served, deeds, leaks, own, failures } = await fuzzTwoServers(10_000, 20_261_126);
  expect(leaks).toEqual([]);
  expect(failures).toEqual([]);
  expect(deeds.filter((name) => !called.has(name))).toEqual([]);
  expect([...called.values()].reduce((sum, times) => sum + times, 0)).toBeGreaterThan(9000);
  expect(Math.min(...own)).toBeGreaterThan(500);
  console.log('Never served:', deeds.filter((name) => !served.has(name)).join(' · '));
});
