// The bot under faults of Discord and the network (security F8 to F17, F24): nobody is left without an answer, nothing is done twice.
import { afterEach, describe, expect, it } from 'vitest';
import { textOf } from '../../src/loopback/components.ts';
import { type Stage, type StageOptions, setStage } from './stage.ts';

const WHERE = { question: 'Where is Australian user data stored?' };
const CALLBACK = /callback/;

let stage: Stage;
afterEach(async () => {
  await stage.close();
});

async function open(options: StageOptions = {}): Promise<Stage> {
  stage = await setStage(options);
  return stage;
}

const ask = () => stage.ada.slash('/ask', WHERE, { channel: stage.channel });
const isReady = () => stage.discord.gateway.live().length > 0 || null;

/** Waits for the gateway to have seen `what` once more than before. */
async function gatewaySees(what: string, cause: () => void): Promise<void> {
  const count = () => stage.discord.gateway.log.filter((line) => line.startsWith(what)).length;
  const before = count();
  cause();
  await stage.discord.until(() => count() > before || null, `the gateway sees ${what}`, 15_000);
}

describe('the gateway', () => {
  it.each([
    ['a dropped socket', { kind: 'drop' }],
    ['a close that may be resumed', { kind: 'disconnect', code: 4000 }],
    ['a request to reconnect', { kind: 'reconnect' }],
  ] as const)('is resumed after %s, and what was asked meanwhile is answered once', async (_name, fault) => {
    await open();
    await gatewaySees('resume', () => {
      stage.discord.fault(fault);
      void ask().interaction;
    });
    const answers = await stage.discord.until(() =>
      stage.ada.sees(stage.channel).length > 0 ? stage.ada.sees(stage.channel) : null,
    );
    expect(answers.map(textOf).join()).toContain('Singapore');
    await stage.bot.idle();
    expect(stage.ada.sees(stage.channel)).toHaveLength(1);
  });

  it('is entered anew when the session is gone', async () => {
    await open();
    await gatewaySees('identify', () => stage.discord.fault({ kind: 'invalid', resumable: false }));
    await stage.discord.until(isReady);
    expect(textOf(await ask().reply())).toContain('Singapore');
  });

  it('is left when heartbeats are not acknowledged, and resumed', async () => {
    await open({ loopback: { heartbeatMs: 60 } });
    await gatewaySees('resume', () => stage.discord.fault({ kind: 'silence' }));
    expect(textOf(await ask().reply())).toContain('Singapore');
  });

  it.each([
    [4004, 'token'],
    [4014, 'intent'],
  ])('closed with %i ends the bot with a sentence', async (code, word) => {
    const ended = Promise.withResolvers<string>();
    await open({ bot: { fatal: ended.resolve } });
    stage.discord.fault({ kind: 'disconnect', code });
    expect(await ended.promise).toContain(word);
  });
});

describe('an answer', () => {
  it('stands once when Discord carried it out but said 502', async () => {
    await open();
    stage.discord.fault({ kind: 'status-after', status: 502, on: CALLBACK });
    expect(textOf(await ask().reply())).toContain('Singapore');
    await stage.bot.idle();
    expect(stage.ada.sees(stage.channel)).toHaveLength(1);
    expect(stage.logged.join()).not.toContain('undelivered');
  });

  it.each([
    ['a closed socket', { kind: 'close' }],
    ['a reset', { kind: 'reset' }],
    ['a rate limit', { kind: 'rate-limit', retryAfter: 0.05 }],
    ['a 500', { kind: 'status', status: 500 }],
  ] as const)('gets through after %s', async (_name, fault) => {
    await open();
    stage.discord.fault({ ...fault, on: CALLBACK });
    expect(textOf(await ask().reply())).toContain('Singapore');
    await stage.bot.idle();
    expect(stage.ada.sees(stage.channel)).toHaveLength(1);
  });

  it('stands once when Discord answers too late to be heard', async () => {
    await open({ bot: { restTimeoutMs: 200 } });
    stage.discord.fault({ kind: 'hang', on: CALLBACK });
    expect(textOf(await ask().reply())).toContain('Singapore');
    await stage.bot.idle();
    expect(stage.ada.sees(stage.channel)).toHaveLength(1);
  });

  it('is given up when the person is no longer there, without a second try', async () => {
    let now = Date.now();
    await open({ loopback: { clock: () => now } });
    stage.discord.fault({ kind: 'status', status: 500, on: CALLBACK });
    const use = ask();
    now += 20 * 60 * 1000;
    await use.first().catch(() => null);
    await stage.bot.idle();
    expect(stage.logged.filter((line) => line.includes('answer.too-late')).length).toBeLessThanOrEqual(1);
    now += 1000;
    expect(textOf(await ask().reply())).toContain('Singapore');
  });

  it('that fails inside gives a reference, which the log holds, and the bot lives on', async () => {
    await open();
    const { bot, ada, channel } = stage;
    await bot.store.close();
    const reply = textOf(await ask().reply());
    const [, reference = ''] = /reference[^:]*: ([0-9a-f]{6})/.exec(reply) ?? [];
    expect(reference).toHaveLength(6);
    expect(stage.logged.some((line) => line.includes(reference) && line.includes('answer.failed'))).toBe(
      true,
    );
    expect(reply).not.toMatch(/database|sqlite|Error/i);
    expect(textOf(await ada.slash('/help', {}, { channel }).reply())).toContain('reference');
  });

  it('is answered once when Discord sends the interaction twice', async () => {
    await open();
    const use = ask();
    await use.reply();
    const { client } = stage.bot;
    const callbacks = () => stage.discord.requests.filter(({ route }) => route.includes('callback')).length;
    const before = callbacks();
    client.emit('interactionCreate', {
      id: use.interaction.id,
      isAutocomplete: () => {
        throw new Error('handled twice');
      },
    } as never);
    await stage.bot.idle();
    expect(callbacks()).toBe(before);
  });
});

it('a token that Discord does not accept ends the bot with a sentence', async () => {
  const ended = Promise.withResolvers<string>();
  await open({ bot: { fatal: ended.resolve } });
  stage.discord.fault({ kind: 'status', status: 401, on: /^POST .*messages$/ });
  stage.ada.say(stage.channel, `${stage.discord.bot.mention} ${WHERE.question}`);
  expect(await ended.promise).toContain('token');
});
