// What `npm run record` takes, and how it is used.
import { parseArgs } from 'node:util';
import { CliExit, EXIT } from './exit.ts';

export const RECORD_USAGE = `Usage: npm run record -- <what> --server ID [options]
  add SOURCE               files a document: a file, an address, or - for standard input
  revise DOCUMENT SOURCE   gives it a new text; what differs is printed
  withdraw DOCUMENT        takes it off the record (--reason "…")
  restore DOCUMENT         puts it back
  list                     every document of the server's own
  history DOCUMENT         who filed and changed it, when, from where
  diff DOCUMENT [N [N]]    how two revisions differ; the last two by default
  export FILE.zip          the whole record as an archive
  import FILE.zip          brings an archive's documents in
Without a server:
  backup FILE              a whole copy of the database, while the bot runs
  restore FILE             puts such a copy in the database's place; stop the bot first
Options: --json (list, history) · --dry-run (add, revise: show, file nothing) · --again (add: file it although its words
  are on the record already) · for add and revise also --title --kind --publisher --author --url --published --language.
A document is named by its id or title. A server is named by its Discord id, since every document belongs to one;
the starter documents are the files of corpus/ and are changed there. The bot may run meanwhile, but for restore FILE.
Ends with 0 when done, 1 when it could not be, 64 for wrong use, 75 while a bot holds the database, 78 for a wrong configuration.`;

export interface RecordOptions {
  readonly what: string;
  readonly given: readonly string[];
  readonly server: string | null;
  readonly json: boolean;
  readonly dryRun: boolean;
  /** File what is on the record already. */
  readonly again: boolean;
  readonly reason: string | null;
  /** Details that were given, by field. */
  readonly fields: Readonly<Record<string, string>>;
}

const FIELDS = ['title', 'kind', 'publisher', 'author', 'url', 'published', 'language'] as const;

/** What must follow each command, and what may. */
const GIVEN: Readonly<Record<string, { readonly needed: readonly string[]; readonly more?: number }>> = {
  add: { needed: ['a file, an address, or - for standard input'] },
  revise: { needed: ['the document', 'the file or address with its new text'] },
  withdraw: { needed: ['the document'] },
  restore: { needed: ['the document (with --server) or the backup file (without)'] },
  list: { needed: [] },
  history: { needed: ['the document'] },
  diff: { needed: ['the document'], more: 2 },
  export: { needed: ['the file to write'] },
  import: { needed: ['the archive'] },
  backup: { needed: ['the file to write'] },
};
/** Commands about the database as a whole; `restore` is one where no server is named. */
const WITHOUT_SERVER = new Set(['backup', 'restore']);

/** The options, or null where help was asked for. Throws CliExit for wrong use. */
export function recordOptions(args: readonly string[]): RecordOptions | null {
  const { values, positionals } = parsed(args);
  if (values.help === true) return null;
  const [what = '', ...given] = positionals;
  const wrong = wrongUse(what, given);
  if (wrong !== null) throw new CliExit(`${wrong}\n\n${RECORD_USAGE}`, EXIT.usage);
  const server = values.server ?? null;
  if (server === null && !WITHOUT_SERVER.has(what))
    throw new CliExit(
      `Every document belongs to a server: say which with --server and its Discord id.\n\n${RECORD_USAGE}`,
      EXIT.usage,
    );
  const fields = FIELDS.flatMap((name) => {
    const value = values[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    what,
    given,
    server,
    json: values.json === true,
    dryRun: values['dry-run'] === true,
    again: values.again === true,
    reason: values.reason ?? null,
    fields: Object.fromEntries(fields),
  };
}

/** What is wrong with a command and the words after it, or null. */
function wrongUse(what: string, given: readonly string[]): string | null {
  if (what === '') return 'Say what to do, such as: npm run record -- list --server 112233445566778899';
  const expected = Object.hasOwn(GIVEN, what) ? GIVEN[what] : undefined;
  if (expected === undefined) return `There is no command “${what}”.`;
  const { needed, more = 0 } = expected;
  if (given.length < needed.length) return `After ${what}, give ${needed.slice(given.length).join(' and ')}.`;
  if (given.length > needed.length + more)
    return `“${given.at(-1)}” is one word too many after ${what}: put a title of several words in quotation marks.`;
  return null;
}

function parsed(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        json: flag,
        'dry-run': flag,
        again: flag,
        server: text,
        reason: text,
        title: text,
        kind: text,
        publisher: text,
        author: text,
        url: text,
        published: text,
        language: text,
      },
    });
  } catch (error) {
    throw new CliExit(
      `${error instanceof Error ? error.message : String(error)}\n\n${RECORD_USAGE}`,
      EXIT.usage,
    );
  }
}
