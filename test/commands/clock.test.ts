// A clock that jumps an hour, either way: people are answered, buttons work, and what was due is done (security F21).
import { expect, it } from 'vitest';
import { buttonsOf, textOf } from '../../src/loopback/components.ts';
import { setStage } from './stage.ts';

const HOUR_MS = 3_600_000;
const QUESTION = { question: 'Where is Australian user data stored?', public: true };

it.each([
  ['forward', HOUR_MS],
  ['back', -HOUR_MS],
])(
  'jumps %s: answers and buttons go on, and a correction is made once the time for it has come',
  async (_, jump) => {
    let clock = Date.now();
    const stage = await setStage({ bot: { now: () => clock, deferAfterMs: 60_000 } });
    const { ada, bot, channel, mod } = stage;
    const asked = await ada.slash('/ask', QUESTION, { channel }).reply();
    await bot.idle();
    await mod.slash('/document starter', { hide: true }, { channel }).reply();
    clock += jump;
    const again = await ada.slash('/ask', { question: 'Does TikTok operate in China?' }, { channel }).reply();
    expect(textOf(again)).toContain('no documents on this server');
    const [context] = buttonsOf(asked);
    expect(textOf(await ada.click(asked, String(context?.label)).reply())).toContain('Singapore');
    await bot.jobs.sweepOnce();
    // A clock that went back makes what was due wait for its time, and never loses it.
    clock += Math.max(0, -jump) + 1;
    await bot.jobs.sweepOnce();
    const seen = ada.sees(channel).find(({ id }) => id === asked.id);
    expect(seen === undefined ? '' : textOf(seen)).toContain('withdrawn');
    await stage.close();
  },
);
