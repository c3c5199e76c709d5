// The child process that parses one untrusted file: a label and bytes on stdin, one JSON object on stdout.
import { Refusal } from '../core/refusal.ts';
import { readFile } from './read-file.ts';
import type { Label } from './sniff.ts';

/** What the child answers. Anything else, and no answer at all, means that it broke. */
export type ChildAnswer =
  | { readonly read: Awaited<ReturnType<typeof readFile>> }
  | { readonly refusal: string };

async function answerOf(input: Buffer): Promise<ChildAnswer> {
  const cut = input.indexOf('\n');
  try {
    const label: Label = JSON.parse(input.subarray(0, cut).toString('utf8'));
    return { read: await readFile(input.subarray(cut + 1), label) };
  } catch (error) {
    if (error instanceof Refusal) return { refusal: error.message };
    throw error;
  }
}

// Parsers write their complaints to the console, which here is the way back.
for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const)
  Object.assign(console, { [method]: () => {} });

const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const answer = JSON.stringify(await answerOf(Buffer.concat(chunks)));
process.stdout.write(answer, () => process.exit(0));
