// How a child process is locked in: what Node can do everywhere, and what Linux adds.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const CHILD = join(import.meta.dirname, 'parse-child.ts');
/** Megabytes of JavaScript heap, and of all private memory; the second holds what the first does not count (buffers). */
const HEAP_MB = 256;
const DATA_MB = 768;

export interface Confinement {
  readonly command: string;
  readonly args: readonly string[];
}

function nodeArgs(): string[] {
  return [
    '--permission',
    `--allow-fs-read=${join(ROOT, 'src')}`,
    `--allow-fs-read=${join(ROOT, 'package.json')}`,
    `--allow-fs-read=${join(ROOT, 'node_modules')}`,
    `--max-old-space-size=${HEAP_MB}`,
    '--no-warnings',
    CHILD,
  ];
}

const places = (program: string) => ['/usr/bin', '/bin', '/usr/sbin'].map((folder) => join(folder, program));

function works(command: string, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    execFile(command, args, { timeout: 3000, env: {} }, (error) => resolve(error === null));
  });
}

/** The words to put before a command, where the program is there and allowed to us; else none. */
async function wrapper(program: string, forms: readonly (readonly string[])[]): Promise<string[]> {
  const path = places(program).find((place) => existsSync(place));
  if (path === undefined) return [];
  for (const args of forms)
    if (await works(path, [...args, process.execPath, '--version'])) return [path, ...args];
  return [];
}

/**
 * The command that starts a confined child: no files but the sources, no programs, a small heap; on Linux also limits on
 * memory, processor time and open files (`prlimit`) and no network at all (`unshare`). Finds out by trying what there is.
 */
export async function confinement(cpuSeconds: number): Promise<Confinement> {
  const limits = [`--data=${DATA_MB * 1024 * 1024}`, `--cpu=${cpuSeconds}`, '--nofile=256', '--core=0'];
  const limited = await wrapper('prlimit', [limits]);
  const unplugged = await wrapper('unshare', [['-n'], ['-r', '-n']]);
  const [command = process.execPath, ...args] = [...limited, ...unplugged, process.execPath, ...nodeArgs()];
  return { command, args };
}
