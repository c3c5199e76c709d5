// A stage on which discussions are held: Discord and the bot on one injected clock.
import type { APIMessage } from 'discord-api-types/v10';
import type { ServerId } from '../../src/core/document.ts';
import { textOf } from '../../src/loopback/components.ts';
import type { ChannelHandle } from '../../src/loopback/place.ts';
import type { Discussion } from '../../src/store/port/discussions.ts';
import { type Stage, type StageOptions, setStage } from './stage.ts';

export const HOUR_MS = 60 * 60 * 1000;
export const DAY_MS = 24 * HOUR_MS;
/** The record answers the first, and nobody asked for the second. */
export const WHERE = 'Where is Australian user data stored?';
export const RENT = 'What does an office in Brisbane cost?';

export interface DiscussionStage {
  readonly stage: Stage;
  readonly now: () => number;
  /** Starts a discussion with a poll, by the moderator, and gives its thread. */
  start(
    values?: Readonly<Record<string, string | boolean | number | { id: string }>>,
  ): Promise<ChannelHandle>;
  /** Lets time pass, for Discord and for the bot, and lets the bot do what is due. */
  later(ms: number): Promise<void>;
  /** Lets time pass for everybody, and nothing more. */
  pass(ms: number): void;
  /** Lets the bot do what is due. */
  sweep(): Promise<void>;
  of(thread: { readonly id: string }): Promise<Discussion>;
  recaps(thread: { readonly id: string }): APIMessage[];
  poll(thread: { readonly id: string }): APIMessage;
  /** What the moderator was told directly. */
  told(): string;
}

/** The words of a message, without the escapes of Markdown. */
export function words(message: Parameters<typeof textOf>[0] | undefined): string {
  return message === undefined ? '' : textOf(message).replaceAll('\\', '');
}

export async function setDiscussionStage(options: StageOptions = {}): Promise<DiscussionStage> {
  let clock = Date.UTC(2026, 10, 2, 9);
  // No two moments are the same, as in life.
  const now = () => (clock += 1);
  const stage = await setStage({
    ...options,
    loopback: { ...options.loopback, clock: now },
    bot: { ...options.bot, now },
  });
  const threads = () =>
    [...stage.discord.world.channels.values()].filter(({ thread }) => thread !== null).map(({ id }) => id);
  const pass = (ms: number) => {
    clock += ms;
    stage.discord.passTime();
  };
  const sweep = async () => {
    for (let times = 0; times < 3; times += 1) await stage.bot.jobs.sweepOnce();
  };
  return {
    stage,
    now,
    start: async (values = {}) => {
      const before = new Set(threads());
      const { mod, channel, discord } = stage;
      await mod.slash('/discuss start', { question: WHERE, poll: true, ...values }, { channel }).reply();
      await stage.bot.idle();
      await sweep();
      const [id = ''] = threads().filter((each) => !before.has(each));
      return discord.channel(id);
    },
    pass,
    later: async (ms) => {
      pass(ms);
      await sweep();
    },
    sweep,
    of: async ({ id }) => {
      const found = await stage.bot.store.discussions.byThread(stage.server.id as ServerId, id);
      if (found === null) throw new Error('there is no discussion of that thread');
      return found;
    },
    recaps: ({ id }) => stage.discord.messages({ id }).filter((message) => words(message).includes('Recap:')),
    poll: ({ id }) => {
      const found = stage.discord.messages({ id }).find(({ poll }) => poll !== undefined);
      if (found === undefined) throw new Error('there is no poll');
      return found;
    },
    told: () => stage.mod.sees(stage.mod.direct()).map(words).join('\n'),
  };
}
