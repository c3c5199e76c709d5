// A process that is killed while it files loses nothing it acknowledged and leaves nothing half-done. The long run is in test/long.
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { newFolder } from './folder.ts';
import { killWhileFiling } from './killing.ts';

it('keeps every acknowledged document, whole, through 5 kills', { timeout: 60_000 }, async () => {
  const left = await killWhileFiling(join(newFolder(), 'record.db'), { rounds: 5 });
  expect(left.lost).toEqual([]);
  expect(left.acknowledged).toBeGreaterThanOrEqual(5);
  expect(left.documents).toBeGreaterThanOrEqual(left.acknowledged);
  expect(left).toMatchObject({ integrity: 'ok', revisions: left.documents, acts: left.documents });
});
