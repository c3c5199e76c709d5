// Kills a process that files documents, again and again, and looks at what is left.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as after } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openStore } from '../../../src/store/open.ts';
import { connect, pragma } from '../../../src/store/sqlite/connection.ts';

const COMPILED = join(tmpdir(), 'on-record-compiled');
const WRITER = fileURLToPath(new URL('writer.ts', import.meta.url));
/** Moderators file on as many: a record of all rounds would mostly be indexed, at each start anew. */
const SERVERS = 10;
/** Files as moderators do: drafts that are read, judged and published. */
const MODERATOR = fileURLToPath(new URL('moderator.ts', import.meta.url));

export interface AfterKills {
  readonly acknowledged: number;
  readonly ids: readonly string[];
  /** How often a writer found the disk full. */
  readonly full: number;
  /** Acknowledged and not there, or not with the text that was filed; the store compares each text with its hash as it reads. */
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
 * Starts a writer `rounds` times on one file, and kills it with SIGKILL some moments after it has acknowledged some documents:
 * other moments and a different number each time, while others are being written. A writer that says `FULL` has found no
 * room for one.
 */
export async function killWhileFiling(path: string, killing: Killing): Promise<AfterKills> {
  const acknowledged = new Map<string, string>();
  let full = 0;
  const from = killing.from ?? 0;
  const end = from + killing.rounds;
  let next: ChildProcess | null = null;
  for (let round = from; round < end; round++) {
    const writer = next ?? start(path, round, killing);
    next = round + 1 < end ? start(path, round + 1, killing) : null;
    try {
      full += await killOne(writer, round, acknowledged);
    } catch (error) {
      next?.kill('SIGKILL');
      throw error;
    }
  }
  return { ...(await look(path, acknowledged)), full };
}

/** What is on the file now, read by this process as a bot would that is started after the last kill. */
async function look(
  path: string,
  acknowledged: ReadonlyMap<string, string>,
): Promise<Omit<AfterKills, 'full'>> {
  const store = await openStore(`file:${path}`, { role: 'bot' });
  const servers = await store.servers.list();
  const found = new Map<string, string>();
  let [revisions, acts] = [0, 0];
  for (const server of servers) {
    for (const { document, revision } of await store.documents.published(server))
      found.set(document.id, revision.sha256);
    revisions += (await store.documents.usage(server)).revisions;
    acts += (await store.audit.list(server, { limit: 1 }))[0]?.number ?? 0;
  }
  await store.close();
  const db = connect(path);
  const integrity = pragma(db, 'integrity_check');
  db.close();
  return {
    acknowledged: acknowledged.size,
    ids: [...acknowledged.keys()],
    lost: [...acknowledged].filter(([id, sha256]) => found.get(id) !== sha256).map(([id]) => id),
    documents: found.size,
    revisions,
    acts,
    integrity,
  };
}

/** It loads, and waits for its turn: two may not have the file at once. */
function start(path: string, round: number, { moderator = false }: Killing): ChildProcess {
  const order = [path, String(round)];
  return fork(moderator ? MODERATOR : WRITER, moderator ? [...order, `server-${round % SERVERS}`] : order, {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    execArgv: [],
    // Most of a round would be compiling the same files again.
    env: { ...process.env, NODE_COMPILE_CACHE: COMPILED },
  });
}

/** @returns how often it found the disk full. */
async function killOne(
  writer: ChildProcess,
  round: number,
  acknowledged: Map<string, string>,
): Promise<number> {
  const ended = once(writer, 'close');
  writer.send('begin');
  const enough = 1 + ((round * 7) % 13);
  if (writer.stdout === null) throw new Error('The writer was started without a way to hear it.');
  let heard = 0;
  let full = 0;
  for await (const line of createInterface({ input: writer.stdout })) {
    const [id, sha256] = line.split(' ');
    if (id !== undefined && sha256?.length === 64) acknowledged.set(id, sha256);
    if (id === 'FULL') full += 1;
    heard += 1;
    // The moment that is drawn is the kill itself, not a wait for anything.
    if (heard === enough) void after((round * 17) % 31).then(() => writer.kill('SIGKILL'));
  }
  await ended;
  if (heard < enough) throw new Error(`The writer ended by itself in round ${round}.`);
  return full;
}
