// Starts the preview: the bot on a Discord of its own, as a page on 127.0.0.1.
import { join } from 'node:path';
import { createLog } from '../log.ts';
import { readOptions } from './options.ts';
import { serve } from './preview.ts';
import { setStage } from './stage.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Bad usage (sysexits.h EX_USAGE). */
const EXIT_USAGE = 64;
/** How long an orderly end may take. */
const END_WITHIN_MS = 10_000;

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

async function start(options: { readonly port: number; readonly corpus: string }): Promise<void> {
  say('Starting the bot on a Discord of its own …');
  const stage = await setStage({
    corpus: options.corpus,
    log: createLog('error', []),
    fatal: (sentence) => {
      say(sentence);
      process.exit(1);
    },
  });
  const served = await serve(stage, options.port).catch(async (error: unknown) => {
    await stage.close();
    throw error;
  });
  say(
    [
      '',
      `  Open  ${served.address}`,
      '',
      'Ask something there: /ask and a question, or one of the suggestions. Nothing leaves this machine, nothing is kept.',
      'Ctrl-C ends it.',
    ].join('\n'),
  );
  let ending = false;
  const end = () => {
    if (ending) process.exit(1);
    ending = true;
    setTimeout(() => process.exit(1), END_WITHIN_MS).unref();
    void served
      .close()
      .then(() => stage.close())
      .then(
        () => process.exit(0),
        (error: unknown) => {
          say(`The preview did not end in order: ${error instanceof Error ? error.message : String(error)}`);
          process.exit(1);
        },
      );
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, end);
}

function explain(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    return 'That port is taken: another preview may be running. Choose another with npm run preview -- --port 4174.';
  return `The preview could not start: ${error instanceof Error ? error.message : String(error)}`;
}

const options = readOptions(process.argv.slice(2), ROOT);
if ('usage' in options) {
  say(options.problem === null ? options.usage : `${options.problem}\n\n${options.usage}`);
  process.exit(options.problem === null ? 0 : EXIT_USAGE);
}
try {
  await start(options);
} catch (error) {
  say(explain(error));
  process.exit(1);
}
