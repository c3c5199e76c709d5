// The whole bot on a local Discord, with the story on its record: what the tests of commands act on.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BotOptions, type RunningBot, startBot } from '../../src/bot.ts';
import { type Config, readConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { type Loopback, type LoopbackOptions, startLoopback } from '../../src/loopback/loopback.ts';
import type { ChannelHandle, ServerHandle } from '../../src/loopback/place.ts';

export const STORY = join(import.meta.dirname, '../../corpus');

export interface Stage {
  readonly discord: Loopback;
  readonly bot: RunningBot;
  readonly server: ServerHandle;
  readonly channel: ChannelHandle;
  readonly ada: ReturnType<ServerHandle['member']>;
  readonly bob: ReturnType<ServerHandle['member']>;
  /** May do everything: has Manage Server. */
  readonly mod: ReturnType<ServerHandle['member']>;
  /** Every line that was logged. */
  readonly logged: readonly string[];
  /** Stops the bot and starts it again on the same store file; `meanwhile` happens while it is away. */
  restart(meanwhile?: () => void): Promise<RunningBot>;
  close(): Promise<void>;
}

export interface StageOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly loopback?: LoopbackOptions;
  readonly bot?: Partial<BotOptions>;
  /** Files of the starter record; the story's by default. */
  readonly corpus?: Readonly<Record<string, string>>;
}

/** Starts both. Nothing is limited, and the store is a file of its own. */
export async function setStage(options: StageOptions = {}): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'on-record-'));
  const corpus = options.corpus === undefined ? STORY : join(folder, 'corpus');
  if (options.corpus !== undefined) await writeCorpus(corpus, options.corpus);
  const discord = await startLoopback(options.loopback);
  const server = discord.server({ name: 'Readers' });
  const logged: string[] = [];
  const config = configOf({
    ...discord.env,
    DATABASE_URL: `file:${join(folder, 'record.db')}`,
    ...options.env,
  });
  const start = () =>
    startBot({
      config,
      corpus,
      log: createLog(config.logLevel, [config.token], (line) => logged.push(line)),
      fatal: (sentence) => logged.push(sentence),
      ...options.bot,
    });
  let bot = await start();
  return {
    discord,
    get bot() {
      return bot;
    },
    server,
    channel: server.channel({ name: 'general' }),
    ada: server.member({ name: 'Ada' }),
    bob: server.member({ name: 'Bob' }),
    mod: server.member({ name: 'Mod', permissions: ['ManageGuild', 'ManageMessages'] }),
    logged,
    restart: async (meanwhile) => {
      await bot.stop();
      meanwhile?.();
      bot = await start();
      return bot;
    },
    close: async () => {
      // A test may have taken the store away already.
      await bot.stop().catch(() => undefined);
      await discord.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function writeCorpus(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  await mkdir(folder);
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
}

/** A configuration from an environment that is complete but for what is given. */
export function configOf(env: Readonly<Record<string, string>>): Config & { readonly token: string } {
  const read = readConfig({ LIMIT_PERSON: '0', LIMIT_SERVER: '0', LOG_LEVEL: 'debug', ...env });
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  const { token } = read.config;
  if (token === null) throw new Error('no token');
  return { ...read.config, token };
}
