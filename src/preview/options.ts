// The preview's command line.
import { join } from 'node:path';
import { parseArgs } from 'node:util';

export interface PreviewOptions {
  readonly port: number;
  /** Folder of the starter documents. */
  readonly corpus: string;
}

const USAGE = `npm run preview -- [--port N] [--corpus DIR]

Starts the bot on a Discord of its own and serves it as a page on 127.0.0.1. Nothing leaves this machine and nothing
is kept: what happens there is gone when it ends.

  --port N      where to listen (4173); 0 chooses a free one
  --corpus DIR  another folder of starter documents than corpus/
  --help        this`;

const DEFAULT_PORT = 4173;

/** The options, or what to print instead: `problem` where they are wrong. */
export function readOptions(
  args: readonly string[],
  root: string,
): PreviewOptions | { readonly usage: string; readonly problem: string | null } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        corpus: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help === true) return { usage: USAGE, problem: null };
    const port = values.port ?? String(DEFAULT_PORT);
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
      return { usage: USAGE, problem: `--port must be a number up to 65535, not ${port}` };
    return { port: Number(port), corpus: values.corpus ?? join(root, 'corpus') };
  } catch (error) {
    return { usage: USAGE, problem: error instanceof Error ? error.message : String(error) };
  }
}
