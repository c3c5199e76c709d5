// Starts the bot: configuration in, a connected bot out, and an orderly end.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import dotenv from 'dotenv';
import { EXIT_CONFIG, type RunningBot, startBot } from './bot.ts';
import { type Config, readConfig } from './config.ts';
import { Refusal } from './core/refusal.ts';
import { createLog, type Log } from './log.ts';
import { StoreUnusable } from './store/errors.ts';

const ROOT = join(import.meta.dirname, '..');

/** The first Node.js whose SQLite keeps what it acknowledges, and which runs TypeScript as it is. */
const NODE_NEEDED = [24, 15] as const;

const TOKEN_MISSING =
  'DISCORD_TOKEN is missing: make an application at https://discord.com/developers/applications, copy its token from the Bot page into a file called .env as DISCORD_TOKEN=…, and start again (npm run ask needs no token, and npm run preview shows the bot in your browser without one).';

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

function refuse(lines: readonly string[], exitCode = EXIT_CONFIG): never {
  for (const line of lines) say(line);
  process.exit(exitCode);
}

/** Reads .env and the environment, which wins. Ends the process with every fault at once. */
function configuration(): Config & { readonly token: string } {
  dotenv.config({ path: join(ROOT, '.env'), quiet: true });
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const old = major < NODE_NEEDED[0] || (major === NODE_NEEDED[0] && minor < NODE_NEEDED[1]);
  const read = readConfig(process.env);
  const problems = 'problems' in read ? read.problems : [];
  if (old)
    problems.unshift(
      `This needs Node.js ${NODE_NEEDED.join('.')} or later and runs on ${process.versions.node}. Start it with npm start, which brings its own.`,
    );
  if (problems.length > 0)
    refuse(['The configuration has faults:', ...problems.map((problem) => `- ${problem}`)]);
  if ('problems' in read) return refuse([]);
  const { token } = read.config;
  return token === null ? refuse([TOKEN_MISSING]) : { ...read.config, token };
}

/** A token that everybody on the machine can read is worth a word. */
function warnOfReadableEnv(log: Log): void {
  const stat = statSync(join(ROOT, '.env'), { throwIfNoEntry: false });
  if (stat !== undefined && process.platform !== 'win32' && (stat.mode & 0o077) !== 0)
    log.warn(
      { sentence: 'Other people on this machine can read .env. Put that right with: chmod 600 .env' },
      'config',
    );
}

function secretsOf(config: Config & { readonly token: string }): string[] {
  const password = URL.canParse(config.databaseUrl)
    ? decodeURIComponent(new URL(config.databaseUrl).password)
    : '';
  return [config.token, password].filter((secret) => secret !== '');
}

/** A sentence for whoever runs the bot, and the exit code that tells a supervisor whether to try again. */
function explain(error: unknown): { sentence: string; exitCode: number } {
  if (error instanceof StoreUnusable) return { sentence: error.message, exitCode: error.exitCode };
  if (error instanceof Refusal) return { sentence: error.message, exitCode: EXIT_CONFIG };
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'TokenInvalid' || (error instanceof Error && 'status' in error && error.status === 401))
    return {
      sentence:
        'Discord does not accept DISCORD_TOKEN. Copy the token again from the Bot page of the developer portal.',
      exitCode: EXIT_CONFIG,
    };
  return {
    sentence: `Could not start: ${error instanceof Error ? error.message : String(error)}`,
    exitCode: 1,
  };
}

function endWith(bot: RunningBot | null, log: Log, exitCode: number): void {
  // A second signal, or a stop that hangs, ends the process at once.
  setTimeout(() => process.exit(exitCode === 0 ? 1 : exitCode), 10_000).unref();
  const stopped = bot === null ? Promise.resolve() : bot.stop();
  stopped
    .then(() => log.info('stopped'))
    .catch((error: unknown) => log.error({ error }, 'stop.failed'))
    .finally(() => process.exit(exitCode));
}

const config = configuration();
const log = createLog(config.logLevel, secretsOf(config));
warnOfReadableEnv(log);
let bot: RunningBot | null = null;
let ending = false;
const end = (exitCode: number) => {
  if (ending) process.exit(exitCode);
  ending = true;
  endWith(bot, log, exitCode);
};
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => end(0));
for (const event of ['uncaughtException', 'unhandledRejection'] as const)
  process.on(event, (error: unknown) => {
    log.fatal({ error }, event);
    end(1);
  });

try {
  bot = await startBot({
    config,
    corpus: join(ROOT, 'corpus'),
    log,
    fatal: (sentence, exitCode) => {
      say(sentence);
      end(exitCode);
    },
  });
  const { client, registered } = bot;
  say(
    `Connected as ${client.user.username}, on ${client.guilds.cache.size} server(s); ${registered === 0 ? 'commands unchanged' : `${registered} commands registered`}.`,
  );
} catch (error) {
  const { sentence, exitCode } = explain(error);
  log.debug({ error }, 'start.failed');
  say(sentence);
  process.exit(exitCode);
}
