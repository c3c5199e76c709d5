// The child process that parses one untrusted file: a job and bytes on stdin, lines of JSON on stdout.
import { Refusal } from '../core/refusal.ts';
import type { ArchivedFile } from './archive.ts';
import { type ReadFile, readFile } from './read-file.ts';
import type { Label } from './sniff.ts';

/** What is to be done with the bytes: the first line of the input. */
export type ParseJob = { readonly kind: 'file'; readonly label: Label } | { readonly kind: 'archive' };

/** One line of the answer. Anything else, and no answer at all, means that the child broke. */
export type ParsedLine = { readonly read: ReadFile } | ArchivedFile | { readonly refusal: string };

async function* linesOf(input: Buffer): AsyncGenerator<ParsedLine> {
  const cut = input.indexOf('\n');
  const bytes = input.subarray(cut + 1);
  try {
    const job: ParseJob = JSON.parse(input.subarray(0, cut).toString('utf8'));
    if (job.kind === 'archive') yield* (await import('./archive.ts')).readArchive(bytes);
    else yield { read: await readFile(bytes, job.label) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    yield { refusal: error.message };
  }
}

// Parsers write their complaints to the console, which here is the way back.
for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const)
  Object.assign(console, { [method]: () => {} });

const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk);
for await (const line of linesOf(Buffer.concat(chunks)))
  if (!process.stdout.write(`${JSON.stringify(line)}\n`))
    await new Promise((resolve) => process.stdout.once('drain', resolve));
process.stdout.write('', () => process.exit(0));
