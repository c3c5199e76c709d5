// A small disk in memory, where this user may mount one.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { newFolder } from './folder.ts';

export function mount(...options: string[]): boolean {
  try {
    execFileSync('mount', options, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

export function mayMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'on-record-mount-'));
  const may = mount('-t', 'tmpfs', 'tmpfs', folder);
  if (may) execFileSync('umount', [folder], { stdio: 'ignore' });
  rmSync(folder, { recursive: true });
  return may;
}

/** A folder on a disk of that size (such as `4m`), until the test is over. */
export function smallDisk(size: string): string {
  const folder = newFolder();
  mount('-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder);
  onTestFinished(() => {
    execFileSync('umount', ['-l', folder], { stdio: 'ignore' });
  });
  return folder;
}
