// Which record the terminal asks: a folder of documents, or a server's record in the database.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import dotenv from 'dotenv';
import { compose } from '../compose.ts';
import { type Config, readConfig } from '../config.ts';
import { DEPLOYMENT, type ServerId } from '../core/document.ts';
import { Refusal } from '../core/refusal.ts';
import { readCorpus } from '../ingest/corpus.ts';
import { readGolden } from '../ingest/golden-file.ts';
import type { Services } from '../record/services.ts';
import { levelStarter } from '../record/starter.ts';
import { StoreUnusable } from '../store/errors.ts';
import { openStore } from '../store/open.ts';
import type { Store } from '../store/store.ts';
import { CliExit, EXIT } from './exit.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const CORPUS = join(ROOT, 'corpus');

export interface OpenRecord {
  readonly server: ServerId;
  readonly services: Services;
  readonly store: Store;
  /** Files of the folder that could not be used, a sentence each. */
  readonly problems: readonly string[];
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The configuration, from .env and the environment. Throws CliExit with every fault. */
export function cliConfig(env: Environment = process.env): Config {
  const given: Record<string, string | undefined> = { ...env };
  dotenv.config({ path: join(ROOT, '.env'), quiet: true, processEnv: given });
  const read = readConfig(given);
  if ('config' in read) return read.config;
  throw new CliExit(
    ['The configuration has faults:', ...read.problems.map((each) => `- ${each}`)].join('\n'),
    EXIT.config,
  );
}

/** A folder of documents, held in memory: nothing is written. */
export async function openFolder(folder: string | null, strict: boolean): Promise<OpenRecord> {
  const store = await openStore(':memory:', { role: 'beside' });
  const services = await compose({ store, indexMemoryMb: cliConfig().indexMemoryMb, randomBytes });
  try {
    const { documents, problems } = await readCorpus(folder ?? CORPUS, { strict });
    const bad = problems.map(({ file }) => file);
    await levelStarter(store, { files: documents, bad }, services.ambient);
    const sentences = problems.map(
      ({ file, line, reason }) => `${file}${line === null ? '' : `:${line}`}: ${reason}`,
    );
    return { server: DEPLOYMENT, services, store, problems: sentences };
  } catch (error) {
    if (error instanceof Refusal) throw new CliExit(error.message, EXIT.failure);
    throw error;
  }
}

/** A server's record, beside a bot that may be running. */
export async function openServer(id: string, env: Environment = process.env): Promise<OpenRecord> {
  if (!/^\d{17,20}$/.test(id) && id !== DEPLOYMENT)
    throw new CliExit('A server is named by its Discord id, such as 112233445566778899.', EXIT.usage);
  const config = cliConfig(env);
  try {
    const store = await openStore(config.databaseUrl, { role: 'beside' });
    const services = await compose({
      store,
      indexMemoryMb: config.indexMemoryMb,
      randomBytes,
      questions: await readGolden(CORPUS),
      fetch: { allow: config.fetchAllow, attachmentHosts: config.attachmentHosts, log: () => undefined },
    });
    await fileStarter({ store, services });
    return { server: id as ServerId, services, store, problems: [] };
  } catch (error) {
    if (error instanceof StoreUnusable) throw new CliExit(error.message, error.exitCode);
    throw error;
  }
}

/** A database that no bot has opened yet has no starter documents; with some there, they are the bot's to keep level. */
async function fileStarter({ store, services }: Pick<OpenRecord, 'store' | 'services'>): Promise<void> {
  await store.locks.inTurn('starter', async () => {
    if ((await store.documents.list(DEPLOYMENT)).length > 0) return;
    const { documents, problems } = await readCorpus(CORPUS);
    const bad = problems.map(({ file }) => file);
    await levelStarter(store, { files: documents, bad }, services.ambient);
  });
}
