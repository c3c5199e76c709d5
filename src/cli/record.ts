// `npm run record`: the record kept from the terminal, beside a bot that may be running.
import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Refusal } from '../core/refusal.ts';
import { displayed } from '../discord/hidden-characters.ts';
import type { Asker } from '../record/asker.ts';
import type { Source } from '../record/preview.ts';
import type { Services } from '../record/services.ts';
import { differenceReply } from '../reply/document-diff.ts';
import { historyReply } from '../reply/document-history.ts';
import { doneReply, importedReply, publishedReply } from '../reply/document-notes.ts';
import { understoodReply } from '../reply/document-preview.ts';
import { plainOf } from '../reply/plain.ts';
import type { Reply } from '../reply/reply.ts';
import { stringsFor } from '../reply/strings.ts';
import { StoreUnusable } from '../store/errors.ts';
import { openStore, restoreStore } from '../store/open.ts';
import { CliExit, EXIT } from './exit.ts';
import { bytesOf, writeNew } from './files.ts';
import { cliConfig, openServer } from './open-record.ts';
import { RECORD_USAGE, type RecordOptions, recordOptions } from './record-options.ts';

/** Where the command runs: what it reads and writes besides files. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: Readable;
  readonly write: (line: string) => void;
}

const HERE: Terminal = {
  env: process.env,
  stdin: process.stdin,
  write: (line) => void process.stdout.write(`${line}\n`),
};

interface Desk {
  readonly terminal: Terminal;
  readonly services: Services;
  readonly by: Asker;
  readonly options: RecordOptions;
}

/** Runs the command. @returns its exit code. */
export async function record(args: readonly string[], terminal: Terminal = HERE): Promise<number> {
  const options = recordOptions(args);
  if (options === null) {
    terminal.write(RECORD_USAGE);
    return 0;
  }
  try {
    if (options.what === 'backup') await backup(options, terminal);
    else if (options.what === 'restore' && options.server === null) await restoreBackup(options, terminal);
    else await atDesk(options, terminal);
    return 0;
  } catch (error) {
    if (error instanceof StoreUnusable) throw new CliExit(error.message, error.exitCode);
    if (error instanceof Refusal) throw new CliExit(error.message, EXIT.failure);
    throw error;
  }
}

async function atDesk(options: RecordOptions, terminal: Terminal): Promise<void> {
  const { server, services, store } = await openServer(options.server ?? '', terminal.env);
  try {
    const run = RUN[options.what];
    await run?.({ services, by: { id: 'cli', server }, options, terminal });
  } finally {
    await store.close();
  }
}

const RUN: Readonly<Record<string, (desk: Desk) => Promise<void>>> = {
  add: (desk) => file(desk, desk.options.given[0] ?? '', null),
  revise: (desk) => file(desk, desk.options.given[1] ?? '', desk.options.given[0] ?? ''),
  withdraw: async ({ services, by, options, terminal }) => {
    const { revision } = await services.filing.withdraw(by, options.given[0] ?? '', options.reason);
    say(terminal, doneReply(revision.details.title, 'is withdrawn: no answer quotes it from now on.'));
  },
  restore: async ({ services, by, options, terminal }) => {
    const { revision } = await services.filing.restore(by, options.given[0] ?? '');
    say(terminal, doneReply(revision.details.title, 'is on the record again.'));
  },
  list: async ({ services, by, options, terminal }) => {
    const all = await services.filing.shelf.list(by.server, 'own');
    const rows = all.map(({ document, revision }) => ({
      id: document.id,
      title: revision.details.title,
      revision: revision.number,
      sha256: revision.sha256,
      withdrawn: document.withdrawn !== null,
    }));
    if (options.json) terminal.write(JSON.stringify(rows));
    else if (rows.length === 0)
      terminal.write(
        'This server has no documents of its own yet. File one with: npm run record -- add SOURCE --server …',
      );
    else for (const row of rows) terminal.write(visible(lineOf(row)));
  },
  history: async ({ services, by, options, terminal }) => {
    const found = await services.history.of(by.server, options.given[0] ?? '');
    if (options.json) terminal.write(JSON.stringify({ revisions: found.revisions, acts: found.acts }));
    else say(terminal, historyReply('', found));
  },
  diff: async ({ services, by, options, terminal }) => {
    const [named = '', one, other] = options.given;
    say(
      terminal,
      differenceReply('', await services.history.diff(by.server, named, [numberOf(one), numberOf(other)])),
    );
  },
  export: async ({ services, by, options, terminal }) => {
    const [path = ''] = options.given;
    const { bytes, documents } = await services.exchange.export(by.server);
    await writeNew(path, bytes);
    terminal.write(`${documents === 1 ? 'One document' : `${documents} documents`} written to ${path}.`);
  },
  import: async ({ services, by, options, terminal }) => {
    const [path = ''] = options.given;
    const bytes = await bytesOf(path);
    const done = await services.exchange.import(by, bytes, {
      name: basename(path),
      progress: () => undefined,
    });
    say(terminal, importedReply(done));
  },
};

/** Reads a source, prints what was understood, and files it, unless it is only to be shown. */
async function file(
  { services, by, options, terminal }: Desk,
  place: string,
  revises: string | null,
): Promise<void> {
  const { drafting, filing } = services;
  const read = await drafting.read(by, await sourceOf(place, terminal), revises);
  try {
    const titled = 'title' in options.fields ? { ourTitle: 'false' } : {};
    const edited =
      Object.keys(options.fields).length === 0
        ? read
        : await drafting.edit(by, read.id, { ...options.fields, ...titled });
    say(terminal, understoodReply(edited, stringsFor('en')));
    if (options.dryRun) return terminal.write('Nothing was filed: this was a dry run.');
    const [same] = edited.understanding.twins.filter(({ share }) => share === 1);
    if (revises === null && same !== undefined && !options.again)
      throw new Refusal(
        `Nothing was filed: the same words are on the record already, as “${same.title}” (${same.documentId}). With --again they are filed once more.`,
      );
    say(terminal, publishedReply(await filing.publish(by, read.id)));
  } finally {
    // What was published is no draft any more; what was not is nobody's to decide on later.
    await drafting.drop(by, read.id);
  }
}

async function sourceOf(place: string, { stdin }: Terminal): Promise<Source> {
  if (/^https?:\/\//i.test(place)) return { kind: 'url', url: place };
  if (place === '-') return { kind: 'bytes', bytes: await buffer(stdin), name: 'standard-input.txt' };
  return { kind: 'bytes', bytes: await bytesOf(place), name: basename(place) };
}

async function backup({ given: [path = ''] }: RecordOptions, { env, write }: Terminal): Promise<void> {
  const store = await openStore(cliConfig(env).databaseUrl, { role: 'beside' });
  try {
    await store.backup(path);
  } finally {
    await store.close();
  }
  write(`The database was copied to ${path}. It holds private text: keep it where only you can read it.`);
}

async function restoreBackup({ given: [path = ''] }: RecordOptions, { env, write }: Terminal): Promise<void> {
  const replaced = await restoreStore(cliConfig(env).databaseUrl, path, Date.now());
  write(
    replaced === null
      ? `${path} is the database now.`
      : `${path} is the database now. The one that was there is at ${replaced}.`,
  );
}

function numberOf(given: string | undefined): number | null {
  if (given === undefined) return null;
  if (!/^\d{1,9}$/.test(given))
    throw new CliExit('Revisions are named by their numbers, from 1.', EXIT.usage);
  return Number(given);
}

function lineOf(row: {
  id: string;
  title: string;
  revision: number;
  sha256: string;
  withdrawn: boolean;
}): string {
  const { id, title, revision, sha256, withdrawn } = row;
  return `${id}  ${title} · revision ${revision} · ${sha256}${withdrawn ? ' · withdrawn' : ''}`;
}

const visible = (words: string) => displayed(words).text;

function say({ write }: Terminal, reply: Reply): void {
  write(plainOf(reply, visible));
}
