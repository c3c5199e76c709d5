// Watching a file for changes: from a timer, where nobody catches what is thrown.
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openStore } from '../../../src/store/open.ts';
import { newFolder } from './folder.ts';

it('ends nothing when the file cannot be looked at', async () => {
  const ticks: (() => void)[] = [];
  const store = await openStore(`file:${join(newFolder(), 'record.db')}`, {
    role: 'bot',
    every: (_ms, tick) => {
      ticks.push(tick);
      return () => undefined;
    },
  });
  const stop = await store.versions.watch(() => undefined);
  await store.close();
  expect(ticks).not.toEqual([]);
  for (const tick of ticks) expect(tick).not.toThrow();
  await stop();
});
