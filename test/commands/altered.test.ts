// A Discord that changes words on the way is noticed: quotations must stand as they are stored (security X4).
import { expect, it } from 'vitest';
import { setStage } from './stage.ts';

const QUESTION = { question: 'Where is Australian user data stored?' };

async function logOf(alter: (words: string) => string): Promise<string[]> {
  const stage = await setStage({ loopback: { alter }, bot: { deferAfterMs: 60_000 } });
  const { ada, channel, bot } = stage;
  await ada.slash('/ask', QUESTION, { channel }).reply();
  ada.say(channel, `${stage.discord.bot.mention} Where is Australian user data stored?`);
  await stage.discord.until(
    () =>
      stage.bot &&
      ada
        .sees(channel)
        .find(({ author, flags }) => author.id === stage.discord.bot.id && ((flags ?? 0) & 64) === 0),
  );
  await bot.idle();
  await stage.close();
  return stage.logged.filter((line) => line.includes('answer.altered'));
}

it('is logged, for answers to commands and to mentions, and only where it happens', async () => {
  expect(await logOf((words) => words)).toEqual([]);
  const altered = await logOf((words) => words.replaceAll('“', ''));
  expect(altered).toHaveLength(2);
  expect(altered.join()).not.toContain('Singapore');
});
