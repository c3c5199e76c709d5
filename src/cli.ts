// The same services from a terminal: `ask`, and what else has no need of Discord.
import { ask } from './cli/ask.ts';
import { CliExit, EXIT } from './cli/exit.ts';
import { record } from './cli/record.ts';

const COMMANDS: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = { ask, record };

async function run([name = '', ...args]: readonly string[]): Promise<number> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined)
    throw new CliExit(`Use one of: ${Object.keys(COMMANDS).join(', ')}.`, EXIT.usage);
  return command(args);
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  const known = error instanceof CliExit;
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = known ? error.exitCode : EXIT.failure;
}
