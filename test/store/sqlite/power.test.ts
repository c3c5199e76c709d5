// What was acknowledged outlives a power loss: each commit is on the disk before it is said to be.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { newFolder } from './folder.ts';

const WRITER = fileURLToPath(new URL('writer.ts', import.meta.url));

function run(program: string, ...options: string[]): boolean {
  return spawnSync(program, options, { stdio: 'ignore' }).status === 0;
}

const may = run('strace', '-o', '/dev/null', 'true');

describe.skipIf(!may)(
  `calls to the disk${may ? '' : ', not tested here: strace is not there or not allowed'}`,
  () => {
    it('are at least as many as there were documents filed', () => {
      const folder = newFolder();
      const [log, count] = [join(folder, 'calls'), 40];
      const traced = ['-f', '-e', 'trace=fsync,fdatasync', '-o', log, process.execPath, WRITER];
      expect(run('strace', ...traced, join(folder, 'record.db'), 'power', String(count))).toBe(true);
      const calls = readFileSync(log, 'utf8').match(/f(data)?sync\(/g) ?? [];
      expect(calls.length).toBeGreaterThanOrEqual(count);
    });
  },
);
