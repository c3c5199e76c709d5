// A small disk in memory, where this user may mount one.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { newFolder } from './folder.ts';

function run(program: string, ...options: string[]): void {
  execFileSync(program, options, { stdio: 'ignore' });
}

export function mount(...options: string[]): boolean {
  try {
    run('mount', ...options);
    return true;
  } catch {
    return false;
  }
}

export function mayMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'on-record-mount-'));
  const may = mount('-t', 'tmpfs', 'tmpfs', folder);
  if (may) run('umount', folder);
  rmSync(folder, { recursive: true });
  return may;
}

/** A folder on a disk of that size (such as `4m`), until the test is over. */
export function smallDisk(size: string): string {
  const folder = newFolder();
  mount('-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder);
  onTestFinished(() => {
    run('umount', '-l', folder);
  });
  return folder;
}
