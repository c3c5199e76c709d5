// Drawn calls over every handler on two servers; the long run is in test/long.
import { expect, it } from 'vitest';
import { fuzzTwoServers } from './two-servers.ts';

it('shows no word of one server at another, in messages, files or the log, through drawn calls of every handler', async () => {
  const { called, deeds, leaks, own, failures } = await fuzzTwoServers(480, 7);
  expect(leaks).toEqual([]);
  expect(failures).toEqual([]);
  expect(deeds.filter((name) => !called.has(name))).toEqual([]);
  // There is something to leak.
  expect(Math.min(...own)).toBeGreaterThan(5);
});
