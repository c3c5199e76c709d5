// No front matter stops the process that reads it: tried in a child, since what is feared is an abort.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

it('10,000 of them are read or refused, and none aborts', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [
    fileURLToPath(new URL('front-matters.ts', import.meta.url)),
  ]);
  const { read, refused } = JSON.parse(stdout) as { read: number; refused: number };
  expect(read + refused).toBe(10_000);
  expect(Math.min(read, refused)).toBeGreaterThan(20);
});
