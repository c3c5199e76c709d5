// Kills a process that files documents, again and again, and looks at what is left.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { openStore } from '../../../src/store/open.ts';
import { connect, pragma } from '../../../src/store/sqlite/connection.ts';
import { asServerId } from '../server-ids.ts';

const COMPILED = join(tmpdir(), 'on-record-compiled');
const WRITER = fileURLToPath(new URL('writer.ts', import.meta.url));
/** Files as moderators do: drafts that are read, judged and published. */
const MODERATOR = fileURLToPath(new URL('moderator.ts', import.meta.url));

export interface AfterKills {
  readonly acknowledged: number;
  readonly ids: readonly string[];
  /** How often a writer found the disk full. */
  readonly full: number;
  /** Acknowledged and not there, or not with the text that was filed. */
  readonly lost: readonly string[];
  readonly documents: number;
  readonly revisions: number;
  /** One for each document filed. */
  readonly acts: number;
  readonly integrity: unknown;
}

export interface Killing {
  readonly rounds: number;
  /** The number of the first round, so that two runs on one file name their documents apart. */
  readonly from?: number;
  /** Whole services, as a moderator uses them, instead of the store alone. */
  readonly moderator?: boolean;
}

/**
 * Starts the writer `rounds` times on one file, and kills it with SIGKILL as soon as it has acknowledged some documents:
 * a different number each time, while the next is being written. A writer that says `FULL` has found no room for one.
 */
export async function killWhileFiling(path: string, killing: Killing): Promise<AfterKills> {
  const acknowledged = new Map<string, string>();
  let full = 0;
  const from = killing.from ?? 0;
  for (let round = from; round < from + killing.rounds; round++)
    full += await killOne(path, { round, moderator: killing.moderator === true }, acknowledged);
  return { ...(await look(path, acknowledged)), full };
}

async function look(
  path: string,
  acknowledged: ReadonlyMap<string, string>,
): Promise<Omit<AfterKills, 'full'>> {
  const store = await openStore(`file:${path}`, { role: 'bot' });
  const server = asServerId('server');
  const published = await store.documents.published(server);
  const found = new Map(published.map(({ document, revision }) => [document.id, revision.sha256]));
  const usage = await store.documents.usage(server);
  const [newest] = await store.audit.list(server, { limit: 1 });
  await store.close();
  const db = connect(path);
  const integrity = pragma(db, 'integrity_check');
  db.close();
  return {
    acknowledged: acknowledged.size,
    ids: [...acknowledged.keys()],
    lost: [...acknowledged].filter(([id, sha256]) => found.get(id) !== sha256).map(([id]) => id),
    documents: found.size,
    revisions: usage.revisions,
    acts: newest?.number ?? 0,
    integrity,
  };
}

/** @returns how often it found the disk full. */
async function killOne(
  path: string,
  { round, moderator }: { readonly round: number; readonly moderator: boolean },
  acknowledged: Map<string, string>,
): Promise<number> {
  const writer = spawn(process.execPath, [moderator ? MODERATOR : WRITER, path, String(round)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    // Most of a round would be compiling the same files again.
    env: { ...process.env, NODE_COMPILE_CACHE: COMPILED },
  });
  const ended = once(writer, 'close');
  const enough = 1 + ((round * 7) % (moderator ? 5 : 23));
  let heard = 0;
  let full = 0;
  for await (const line of createInterface({ input: writer.stdout })) {
    const [id, sha256] = line.split(' ');
    if (id !== undefined && sha256?.length === 64) acknowledged.set(id, sha256);
    if (id === 'FULL') full += 1;
    heard += 1;
    if (heard === enough) writer.kill('SIGKILL');
  }
  await ended;
  if (heard < enough) throw new Error(`The writer ended by itself in round ${round}.`);
  return full;
}
