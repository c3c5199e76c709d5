// What the preview shows: the real bot on a local Discord, two servers, and people with different rights.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningBot, startBot } from '../bot.ts';
import { type Config, readConfig } from '../config.ts';
import type { ServerId } from '../core/document.ts';
import { readGolden } from '../ingest/golden-file.ts';
import type { Log } from '../log.ts';
import { type Loopback, startLoopback } from '../loopback/loopback.ts';
import { describedAt } from '../loopback/openapi.ts';
import type { ServerHandle } from '../loopback/place.ts';
import { type Cast, fillServers } from './cast.ts';

export interface Stage extends Cast {
  readonly discord: Loopback;
  readonly bot: RunningBot;
  /** Questions to begin with: some that the record answers, one that it does not. */
  readonly suggestions: readonly string[];
  /** Lets so many hours pass at once, for Discord and the bot alike; what was due in them happens now. */
  skip(hours: number): Promise<void>;
  close(): Promise<void>;
}

export interface StageOptions {
  readonly corpus: string;
  readonly log: Log;
  readonly fatal: (sentence: string) => void;
  /** More of the bot's environment. */
  readonly env?: Readonly<Record<string, string>>;
}

const HOUR_MS = 3_600_000;
/** How often Discord does what it does by itself: polls end, silent threads are archived. */
const PASS_TIME_MS = 5000;

/**
 * Starts both. The record is a file of its own in the system's temporary folder, taken away at the end.
 *
 * @throws Refusal where the folder of documents can't be used.
 */
export async function setStage(options: StageOptions): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'on-record-preview-'));
  let ahead = 0;
  const now = () => Date.now() + ahead;
  const discord = await startLoopback({
    botName: 'On Record',
    openapi: describedAt(process.env),
    clock: now,
  });
  const ticking = setInterval(() => discord.passTime(), PASS_TIME_MS);
  ticking.unref();
  const close = async () => {
    clearInterval(ticking);
    await discord.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    const cast = fillServers(discord);
    const bot = await startBot({
      config: configOf({ ...discord.env, DATABASE_URL: `file:${join(folder, 'record.db')}`, ...options.env }),
      corpus: options.corpus,
      log: options.log,
      fatal: (sentence) => options.fatal(sentence),
      now,
    });
    for (const [server, roles] of cast.roles) await nameRoles(bot, server, roles);
    return {
      ...cast,
      discord,
      bot,
      suggestions: await suggestionsOf(options.corpus, bot, cast.servers[0]),
      skip: async (hours) => {
        ahead += hours * HOUR_MS;
        discord.passTime();
        await bot.jobs.sweepOnce();
      },
      close: async () => {
        try {
          await bot.stop();
        } finally {
          await close();
        }
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function configOf(env: Readonly<Record<string, string>>): Config & { readonly token: string } {
  const read = readConfig(env);
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  return { ...read.config, token: env['DISCORD_TOKEN'] ?? '' };
}

/** Tells the bot who is who, as somebody would with /settings. */
async function nameRoles(
  { services }: RunningBot,
  server: ServerHandle,
  roles: { readonly curator: string; readonly host: string; readonly log: string | null },
): Promise<void> {
  const by = { by: server.owner.id, at: services.ambient.now() };
  const change = { curatorRoles: [roles.curator], hostRoles: [roles.host], logChannelId: roles.log };
  await services.settings.change(server.id as ServerId, change, by);
}

/** How many questions are suggested that the record answers. */
const SUGGESTED = 3;

/** The first golden questions of the record that is shown; where it has none, what its documents ask their readers. */
async function suggestionsOf(
  corpus: string,
  { services }: RunningBot,
  server: ServerHandle | undefined,
): Promise<string[]> {
  const golden = await readGolden(corpus).catch(() => []);
  const answered = golden.filter(({ answerable }) => answerable).slice(0, SUGGESTED);
  const silent = golden.filter(({ answerable }) => !answerable).slice(0, 1);
  if (golden.length > 0 || server === undefined) return [...answered, ...silent].map(({ q }) => q);
  return (await services.reading.suggestions(server.id as ServerId)).slice(0, SUGGESTED);
}
