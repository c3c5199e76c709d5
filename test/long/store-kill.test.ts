// A hundred kills while documents are filed.
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { newFolder } from '../store/sqlite/folder.ts';
import { killWhileFiling } from '../store/sqlite/killing.ts';

it('keeps every acknowledged document, whole, through 100 kills', { timeout: 600_000 }, async () => {
  const left = await killWhileFiling(join(newFolder(), 'record.db'), 100);
  expect(left.lost).toEqual([]);
  expect(left.acknowledged).toBeGreaterThan(500);
  expect(left).toMatchObject({ integrity: 'ok', revisions: left.documents, acts: left.documents });
});
